"""Lengths and numbers of WordprocessingML: what is none, or larger than any page, counts as not said."""

from __future__ import annotations

import re

from lxml import etree

_NUMBER = re.compile(r"\s*([+-]?[0-9]{1,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi)?\s*")
_PT = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_LONGEST = 31_680
"""Twips: 22 inches, more than a page of Word may have on any side."""
_LARGEST = 100_000

MM_PER_PT = 25.4 / 72


def points(text: str | None, per_point: int = 20) -> float | None:
    """A length in pt; without a unit it counts in parts of a point (twips, half-points)."""
    found = _NUMBER.fullmatch(text) if text else None
    if found is None:
        return None
    length = float(found[1]) * _PT[found[2]] if found[2] else float(found[1]) / per_point
    return length if abs(length) <= _LONGEST / 20 else None


def number(text: str | None) -> float | None:
    """A plain number."""
    found = _NUMBER.fullmatch(text) if text else None
    return float(found[1]) if found and not found[2] and abs(float(found[1])) <= _LARGEST else None


def hundredths(text: str | None) -> float | None:
    """A number of characters or lines, which stands there in hundredths."""
    found = number(text)
    return None if found is None else found / 100


def attribute(element: etree._Element | None, *names: str) -> str | None:
    """The first of the attributes that is there; None of no element."""
    if element is None:
        return None
    return next((text for name in names if (text := element.get(name)) is not None), None)
