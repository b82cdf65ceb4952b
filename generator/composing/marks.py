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

SLOT = re.compile(f"{FACT}(\\d+){END}")
PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


CLAUSE_ENDS = re.compile(f"([{OPEN}{CLOSE}])")


def mark(source: str) -> str:
    """A template's source with its clause brackets as marks."""
    return source.replace("[[", OPEN).replace("]]", CLOSE)


class Rendered(str):
    """Marked text that a template or a filter made: printed as it is."""

    __slots__ = ()
