"""标题没有年度。

年度报告一年一份，标题要写明是哪一年。整份报告都看不出年度的，由 S182 说明，本条不再重复。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……

坏例：
    云岭县水利局关于法治政府建设情况的报告
    县委、县政府：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.titles import title_spot
from schemas.messages import _, message

CODE = "S124"
TITLE = message("标题没有年度")
SEVERITY = Severity.WARNING
BASIS = "年度报告一年一份"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding at the title, where the year is known from elsewhere."""
    year = case.understood.year
    if case.understood.title and year and not any(said.part == "title" for said in case.understood.years):
        text = _("标题没有年度。请写明“{year}年度”。").format(year=year)
        yield Finding(CODE, SEVERITY, text, *title_spot(case), BASIS)
