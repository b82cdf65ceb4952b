"""缺“主要举措和成效”。

年度报告的第一项内容：上一年度推进法治政府建设的主要举措和成效。没有单独的标题、分散在各个板块里写的，也算写了。

好例：
    ……
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
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
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
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

CODE = "S101"
TITLE = message("缺“主要举措和成效”")
SEVERITY = Severity.ERROR
BASIS = duty.BASIS
CONFIRMED = True
YEARS = duty.YEARS
WHOM = duty.WHOM


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if content := duty.lacks(case, "achievements"):
        step = _("请写明报告年度推进法治政府建设做了哪些工作、取得什么成效。")
        yield duty.missing(case, CODE, SEVERITY, content, step)
