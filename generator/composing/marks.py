"""The characters that stand in rendered text for what is not text yet.

They are private-use characters: values never hold them (`schemas.values.clean_text`), templates are refused with them.
"""

from __future__ import annotations

import re

FACT, END = "\ue000", "\ue001"
"""`FACT 12 END` is the 12th slot of this report."""
ABSENT = "\ue002"
"""A fact that is not known: its clause, or its sentence, goes."""
OPEN, CLOSE = "\ue003", "\ue004"
"""The two ends of a clause, `[[` and `]]` in a template."""
GONE = "\ue005"
"""Where something went that took no separator with it; the next separator goes too."""
TRACE = "\ue006"
"""Where something went that took its separator along, so that a sentence left empty is seen."""

_AS_TEXT = "#|[]{}%-。！？，、；：,;:（(）)" + "0123456789" + "一二三四五六七八九十百千零〇"
_HIDDEN = {ord(character): 0xE010 + n for n, character in enumerate(_AS_TEXT)}
_SHOWN = {hidden: character for character, hidden in _HIDDEN.items()}


def hidden(words: str) -> str:
    """`words` that a template quotes (`{{ "#" }}`): what they hold means nothing until it is `shown`."""
    return as_typed(words).translate(_HIDDEN)


def as_typed(words: str) -> str:
    """`words` of a marked source as they were typed: what is quoted opens and closes no clause."""
    return words.replace(OPEN, "[[").replace(CLOSE, "]]")


def shown(text: str) -> str:
    """`text` with what was hidden, as long as it was."""
    return text.translate(_SHOWN)


SLOT = re.compile(f"{FACT}(\\d+){END}")
PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


CLAUSE_ENDS = re.compile(f"([{OPEN}{CLOSE}])")


def mark(source: str) -> str:
    """A template's source with its clause brackets as marks."""
    return source.replace("[[", OPEN).replace("]]", CLOSE)


class Rendered(str):
    """Marked text that a template or a filter made: printed as it is."""

    __slots__ = ()
