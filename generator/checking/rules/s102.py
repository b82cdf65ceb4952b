"""缺“存在的不足和原因”。

规定要求同时写明不足和原因。只报成绩、不讲不足，是年度报告最常见的缺项。别人的问题（某项整治中发现的问题、
企业存在的问题）不是本机关的不足。不足和原因都没写的，只由本条指出；写了不足、没写原因的，见 S103。

好例：
    ……
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    ……

坏例：
    ……
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    三、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking import duty
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from schemas.messages import _, message

CODE = "S102"
TITLE = message("缺“存在的不足和原因”")
SEVERITY = Severity.ERROR
BASIS = duty.BASIS
CONFIRMED = True
YEARS = duty.YEARS
WHOM = duty.WHOM


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole, for the shortcomings and their causes together."""
    if content := duty.lacks(case, "shortcomings"):
        yield duty.missing(case, CODE, SEVERITY, content, _("请写明不足，并逐条写明原因，宜单列一部分。"))
