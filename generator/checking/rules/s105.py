"""缺“下一年度安排”。

年度报告要写下一年度推进法治政府建设的主要安排。

好例：
    ……
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    ……

坏例：
    ……
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    特此报告。
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking import duty
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from schemas.messages import _, message

CODE = "S105"
TITLE = message("缺“下一年度安排”")
SEVERITY = Severity.ERROR
BASIS = duty.BASIS
CONFIRMED = True
YEARS = duty.YEARS
WHOM = duty.WHOM


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if content := duty.lacks(case, "plans"):
        step = _("请写明下一年度推进法治政府建设的主要安排。")
        if case.understood.year:
            step = _("请写明{year}年推进法治政府建设的主要安排。").format(year=case.understood.year + 1)
        yield duty.missing(case, CODE, SEVERITY, content, step)
