"""标题写了原因，正文未见原因。

标题里写了“原因”，正文只列不足。不足和原因是两项要求。标题里没写“原因”的，由 S103 指出；同一份报告只报其中一条。
不足也没写的，见 S111。

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
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足和原因
    部分执法文书制作不规范，执法记录归档不及时，普法形式较为单一。
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

from generator.checking import duty
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at_heading
from schemas.messages import _, message

CODE = "S112"
TITLE = message("标题写了原因，正文未见原因")
SEVERITY = Severity.ERROR
BASIS = duty.BASIS
CONFIRMED = True
YEARS = duty.YEARS
WHOM = duty.WHOM


def check(case: Case) -> Iterator[Finding]:
    """One finding at the heading that promises causes."""
    content = duty.content(case, "causes")
    causes = case.understood.contents["causes"]
    if content and causes.headings and not causes.present and duty.is_given(case, "shortcomings"):
        text = _("标题写了原因，正文未见原因。请在每条不足后面写明原因，如“主要原因是……”。")
        yield Finding(CODE, SEVERITY, text, *at_heading(causes.headings[0]), duty.cited(case, content))
