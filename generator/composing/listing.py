"""Names side by side, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence


def listed(names: Sequence[str], most: int) -> str:
    """甲、乙、丙; of more than `most` the first of them with 等 behind: how many there are is said before."""
    return "、".join(names[:most]) + ("等" if len(names) > most else "")
