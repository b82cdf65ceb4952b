"""标题没有机关名称。

公文标题由发文机关名称、事由和文种组成。网页上的标题常省去机关名称；印成公文时要补上。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……

好例：
    2025年云岭县水利局法治政府建设情况报告
    县委、县政府：
    ……

坏例：
    关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import ELEMENTS
from generator.checking.titles import names_agency, title_spot
from schemas.messages import _, message

CODE = "S123"
TITLE = message("标题没有机关名称")
SEVERITY = Severity.WARNING
BASIS = ELEMENTS
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding at the title."""
    if case.understood.title and not names_agency(case):
        agency = case.understood.agency
        text = _("标题没有机关名称。请补上“{agency}”。") if agency else _("标题没有机关名称。请补上发文机关的全称。")
        yield Finding(CODE, SEVERITY, text.format(agency=agency), *title_spot(case), BASIS)
