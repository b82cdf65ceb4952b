"""What stands beside a figure (目标, 其中, 来源 …) when the figure itself is answered anew."""

from __future__ import annotations

from typing import Any

from schemas.states import Owed, parse_state
from schemas.values import PARTICULARS

FIGURE = "本年"
_RATE = ("分子", "分母")
_OF_THE_OLD_FIGURE = (*_RATE, "来源")
"""What says how the old figure came about, and is not true of a new one."""

BESIDE = tuple(name for name in PARTICULARS if name not in (FIGURE, *_RATE))
"""What can be noted beside a figure."""


def with_particulars(old: Any, typed: Any, source: str = "") -> Any:
    """The answer `typed` together with what stood beside the old one, as a fact file has it.

    A state but 待补 has nothing beside it, and so has no answer. source: who gave it and when, kept as 来源.
    """
    if not isinstance(typed, str):
        return typed
    state = parse_state(typed)
    if not typed.strip() or (state and not isinstance(state, Owed)):
        return typed
    beside = dict(old) if isinstance(old, dict) else {}
    if typed.strip() != figure_of(old):
        beside = {name: value for name, value in beside.items() if name not in _OF_THE_OLD_FIGURE}
    if source and not state:
        beside["来源"] = source
    beside.pop(FIGURE, None)
    return {FIGURE: typed, **beside} if beside else typed


def noted(old: Any, name: str, typed: Any) -> dict[str, Any]:
    """The figure `old` with `typed` as its particular `name`, an empty one takes it away: a group, as whole answer."""
    group = dict(old) if isinstance(old, dict) else {FIGURE: old}
    group[name] = typed
    return {key: value for key, value in group.items() if value not in (None, "", [], {})}


def figure_of(typed: Any) -> str:
    """The figure itself of what was typed, empty where it is only reckoned."""
    if isinstance(typed, dict):
        return str(typed.get(FIGURE) or "")
    return typed if isinstance(typed, str) else ""
