"""How a 成文日期 is written. GB/T 9704—2012: 阿拉伯数字, 年份标全称, 月、日不编虚位."""

from __future__ import annotations

import re
from enum import Enum

from generator.checking.gaps import is_open
from generator.draft.folding import folded
from generator.understanding.years import signed_on
from schemas.patterns import lazy_pattern

_RIGHT = lazy_pattern("20[0-9]{2}年[1-9][0-9]?月[1-9][0-9]?日")
_PADDED = lazy_pattern("20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日")
_DOTTED = lazy_pattern("20[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}")
_HAN = lazy_pattern("[二○零一][○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日")


class Flaw(Enum):
    """What is wrong with a date."""

    OPEN = "open"
    """Not filled in, or not wholly: 2026年　月　日, 2026年1月, 2026年×月×日, 【待补】."""
    IMPOSSIBLE = "impossible"
    """No day of any calendar: 2026年13月46日."""
    HAN = "han"
    DOTTED = "dotted"
    PADDED = "padded"


def flaw_of(written: str) -> Flaw | None:
    """What is wrong with a date as it is written, None for nothing."""
    text = folded(written)[0]
    if is_open(text):
        return Flaw.OPEN
    flaw = next((flaw for flaw, pattern in _patterns() if pattern.search(text)), Flaw.OPEN)
    if flaw is not Flaw.OPEN and signed_on(written) is None:
        return Flaw.IMPOSSIBLE
    return None if flaw is Flaw.PADDED and _RIGHT.search(text) else flaw


def is_date(line: str) -> bool:
    """Whether a line is a day and nothing else."""
    text = folded(line)[0]
    return any(pattern.fullmatch(text) for _flaw, pattern in _patterns())


def _patterns() -> tuple[tuple[Flaw, re.Pattern[str]], ...]:
    return (Flaw.PADDED, _PADDED), (Flaw.HAN, _HAN), (Flaw.DOTTED, _DOTTED)
