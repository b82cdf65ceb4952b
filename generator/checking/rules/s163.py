"""结尾没有“特此报告”。

报送上级的报告，正文习惯以“特此报告。”结束。没有文件这样规定，所以只是提示。只检查报送稿。

好例（稿种：报送稿）：
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

坏例（稿种：报送稿）：
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
    云岭县水利局
    2026年1月15日
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from schemas.messages import _, message
from schemas.reporter import Stage

CODE = "S163"
TITLE = message("结尾没有“特此报告”")
SEVERITY = Severity.HINT
BASIS = "公文写作的惯例"
CONFIRMED = True
YEARS = None
WHOM = message("报送稿")

_CLOSING = "特此报告"


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if case.request.stage is Stage.FILING and not any(_CLOSING in prose.text for prose in case.understood.prose):
        yield Finding(CODE, SEVERITY, _("正文结尾没有“特此报告。”。请核对是否需要补上。"), basis=BASIS)
