"""标题没有文种，或者文种不是报告。

向上级机关汇报工作、反映情况用“报告”。标题没有文种的，建议补上；写成“工作总结”“情况汇报”的，只作提示：上级的通知
要的就是这个名称的，照通知办。

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

好例：
    云岭县水利局2025年法治政府建设年度报告
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
    2025年云岭县水利局法治政府建设情况
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
    云岭县水利局2025年度法治政府建设工作总结
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
from generator.checking.titles import title_spot, title_text
from generator.checking.words import words
from schemas.messages import _, message

CODE = "S125"
TITLE = message("标题没有文种，或者文种不是报告")
SEVERITY = Severity.WARNING
BASIS = "《党政机关公文处理工作条例》（中办发〔2012〕14号）"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_REPORT = "报告"


def check(case: Case) -> Iterator[Finding]:
    """One finding at the title: a warning where it has no kind of document, a hint where it has another."""
    if not case.understood.title or case.standard.report_name:
        return
    title, kind = title_text(case), case.understood.document_kind
    other = next((word for word in words("title", "deviating") if word in title), kind)
    if not kind and not other:
        text = _("标题没有文种。请以“报告”结尾，如“……法治政府建设情况的报告”。")
        yield Finding(CODE, SEVERITY, text, *title_spot(case), BASIS)
    elif not other.endswith(_REPORT):
        text = _("标题的文种是“{kind}”。报送上级的，宜写作“报告”。").format(kind=other)
        yield Finding(CODE, Severity.HINT, text, *title_spot(case), BASIS)
