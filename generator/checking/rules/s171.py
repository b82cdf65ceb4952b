"""报送晚于期限。

部门、市县政府、乡镇在次年3月1日前报送，省级在4月1日前；上级的通知另定日期的，按通知。当天报送的不算晚。给出报送日期
（--filed-on）才检查。

好例（报送日期：2026-02-20）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

坏例（报送日期：2026-03-05）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

坏例（报送日期：2026-01-16；通知.报送截止：12月20日）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.deadlines import deadline_of
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.years import spelt
from schemas.messages import _, message

CODE = "S171"
TITLE = message("报送晚于期限")
SEVERITY = Severity.ERROR
BASIS = "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）“年度报告”一章；上级的通知另定期限的，从其期限"
CONFIRMED = True
YEARS = None
WHOM = message("地方各级党委和政府、县级以上政府部门")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    filed = case.request.filed_on
    deadline = deadline_of(case)
    if filed and deadline and filed > deadline.day:
        text = _("{filed}报送，比期限（{day}）晚{days}天。请向收文机关说明原因。")
        severity = SEVERITY if deadline.confirmed else Severity.WARNING
        text = text.format(filed=spelt(filed), day=spelt(deadline.day), days=(filed - deadline.day).days)
        yield Finding(CODE, severity, text, basis=deadline.source)
