"""没有标题。

公文要有标题，由发文机关名称、事由和文种组成。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

坏例：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import ELEMENTS
from schemas.messages import _, message

CODE = "S121"
TITLE = message("没有标题")
SEVERITY = Severity.WARNING
BASIS = ELEMENTS
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if not case.understood.title:
        yield Finding(CODE, SEVERITY, _("没有找到标题。请补上，写明机关名称、年度和文种（报告）。"), basis=BASIS)
