"""标题没有年度。

年度报告一年一份，标题要写明是哪一年。整份报告都看不出年度的，由 S182 说明，本条不再重复。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县水利局
    2026年1月15日

坏例：
    云岭县水利局关于法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县水利局
    2026年1月15日
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
BASIS = "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）“年度报告”一章"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding at the title, where the year is known from elsewhere."""
    year = case.understood.year
    if case.understood.title and year and not any(said.part == "title" for said in case.understood.years):
        text = _("标题没有年度。请写明“{year}年度”。").format(year=year)
        yield Finding(CODE, SEVERITY, text, *title_spot(case), BASIS)
