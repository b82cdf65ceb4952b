"""成文日期与报告年度不相符。

年度报告通常在当年11月至次年3月成文：有的地方要求12月报送，期限多在次年3月。早于11月1日的，多半是年份写错，或者
是上一年的日期没有改；晚于次年3月31日的，只作提示。

好例：
    ……
    云岭县水利局
    2026年1月15日

好例：
    ……
    云岭县水利局
    2025年12月25日

坏例：
    ……
    云岭县水利局
    2025年1月15日

坏例：
    ……
    云岭县水利局
    2026年5月6日
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import date_spot
from generator.checking.years import spelt, year_said
from schemas.messages import _, message

CODE = "S133"
TITLE = message("成文日期与报告年度不相符")
SEVERITY = Severity.WARNING
BASIS = "公开的报告通常的成文时间"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_FIRST, _LAST = (11, 1), (3, 31)
"""Month and day: in the report year, in the next."""


def check(case: Case) -> Iterator[Finding]:
    """One finding at the date: a warning where it is too early, a hint where it is late."""
    year, signed = year_said(case.understood), case.understood.signed
    if year is None or signed is None:
        return
    if signed < date(year, *_FIRST):
        text = _("成文日期{day}早于{year}年11月，报告年度尚未结束。请核对年份。")
        yield Finding(CODE, SEVERITY, text.format(day=spelt(signed), year=year), *date_spot(case), BASIS)
    elif signed > date(year + 1, *_LAST):
        text = _("成文日期{day}比{year}年度报告通常的时间晚。请核对日期和年度。")
        yield Finding(CODE, Severity.HINT, text.format(day=spelt(signed), year=year), *date_spot(case), BASIS)
