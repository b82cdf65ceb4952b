"""Gaps that a draft still has: 【待补：…】."""

from __future__ import annotations

_GAP = "【待补"


def is_open(text: str) -> bool:
    """Whether something in the text is still to be supplied."""
    return _GAP in text
