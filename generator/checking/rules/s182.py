"""看不出报告年度。

标题、开头和各级标题都没有写明报告的是哪一年（匿名的范文常常这样），只能按现行的要求检查。给出年度（--year）就不再提示。
给出报送日期的，按报送日期的上一年检查。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

好例（年度：2025）：
    云岭县水利局关于法治政府建设情况的报告
    县委、县政府：
    我局推进法治政府建设，现将有关情况报告如下：
    一、推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、下一年度推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县水利局

坏例：
    云岭县水利局关于法治政府建设情况的报告
    县委、县政府：
    我局推进法治政府建设，现将有关情况报告如下：
    一、推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、下一年度推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县水利局
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from schemas.messages import _, message

CODE = "S182"
TITLE = message("看不出报告年度")
SEVERITY = Severity.HINT
BASIS = "年度报告一年一份"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if case.understood.year is None:
        text = _("没有写明报告的是哪一年，这里按{year}年度的要求检查。请在标题里写明年度。")
        yield Finding(CODE, SEVERITY, text.format(year=case.standard.year), basis=BASIS)
