"""How many rows of 28 characters a paragraph takes, broken as word processors break Chinese text."""

from __future__ import annotations

import re

_NOT_FIRST = frozenset("，。；：、！？）》〉】〕”’…—·,.;:!?)%％℃")
"""Characters that begin no row (避头): the one before them comes along."""
_NOT_LAST = frozenset("（《〈【〔“‘(")
"""Characters that end no row (避尾)."""
_HALF = re.compile("[ -~]")
_WORD_END = re.compile("[0-9A-Za-z.%]+$")
_CLOSE = 1.0
"""Characters: so near to an end of the last row, another program may break into one row more or less."""


def rows(text: str, characters: float, first_line: float = 0) -> tuple[int, bool]:
    """(rows, whether another program may well take one more or one less) of a paragraph in rows of `characters`."""
    count, start, room = 1, 0, characters - first_line
    while (end := _filled(text, start, room)) < len(text):
        count, start, room = count + 1, _broken(text, start, end), characters
    taken = characters - room + _width(text, start, len(text))
    return count, count > 1 and (taken <= _CLOSE or taken > characters - _CLOSE)


def _filled(text: str, start: int, room: float) -> int:
    """Behind the last character that fits. (Row by row: to add up character by character took ten times as long.)"""
    end = start
    while (more := min(start + int(room + (end - start) - _width(text, start, end)), len(text))) > end:
        end = more
    # Half a character of room takes one more that is half as wide.
    return end + 1 if end < len(text) and _width(text, start, end + 1) <= room else end


def _broken(text: str, start: int, end: int) -> int:
    """Where the row ends that has room up to `end`: within no figure, and at no mark that can't stand there."""
    at = end
    if text[at] in _NOT_FIRST or text[at - 1] in _NOT_LAST:
        at -= 1
    elif text[at].isascii() and text[at].isalnum() and (word := _WORD_END.search(text, start, at)):
        at = word.start()
    return at if at > start else end


def _width(text: str, start: int, end: int) -> float:
    """In characters; what is Latin takes half of one."""
    return end - start - len(_HALF.findall(text, start, end)) / 2
