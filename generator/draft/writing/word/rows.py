"""How many rows of 28 characters a paragraph takes, broken as word processors break Chinese text."""

from __future__ import annotations

import re

from generator.draft.writing.frame import width

_NOT_FIRST = frozenset("，。；：、！？）》〉】〕”’…—·,.;:!?)%％℃")
"""Characters that begin no row (避头): the one before them comes along."""
_NOT_LAST = frozenset("（《〈【〔“‘(")
"""Characters that end no row (避尾)."""
_WORD = re.compile(r"[0-9A-Za-z.%]+|.", re.DOTALL)
_CLOSE = 1.0
"""Characters: so near to an end of the last row, another program may break into one row more or less."""


def rows(text: str, characters: float, first_line: float = 0) -> tuple[int, bool]:
    """(rows, whether another program may well take one more or one less) of a paragraph in rows of `characters`."""
    count, taken = 1, first_line
    before = ""
    for found in _WORD.finditer(text):
        word = found[0]
        wide = width(word)
        if taken + wide > characters:
            along = before if word[0] in _NOT_FIRST or before in _NOT_LAST else ""
            count, taken = count + 1, width(along)
        taken += wide
        before = word if len(word) == 1 else ""
    return count, count > 1 and (taken <= _CLOSE or taken > characters - _CLOSE)
