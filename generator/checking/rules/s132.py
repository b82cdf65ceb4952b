"""下一年度安排的年份不对。

下一年度安排的标题写的年份，应当是报告年度的下一年。上一年度安排的完成情况写上一年，不在此列。

好例：
    ……
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    ……

坏例：
    ……
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2025年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at_where
from generator.checking.years import is_review, sides
from schemas.messages import _, message

CODE = "S132"
TITLE = message("下一年度安排的年份不对")
SEVERITY = Severity.ERROR
BASIS = "报告的是上一年度的工作、下一年度的安排"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each heading of the plans that names another year than the next."""
    found = sides(case.understood)
    if found is None or found.title_is_odd:
        return
    text = _("报告的是{year}年，这里写的是{other}年的安排，应为{next_year}年。请核对后改正。")
    for mention in case.understood.years:
        is_plan = mention.next_year and mention.part == "heading" and not is_review(mention.where.heading)
        if is_plan and mention.year != found.year + 1:
            said_there = text.format(year=found.year, other=mention.year, next_year=found.year + 1)
            yield Finding(CODE, SEVERITY, said_there, *at_where(mention.where), BASIS)
