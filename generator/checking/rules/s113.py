"""规定的内容没有单独的标题。

写了，但没有标题点明，审的人和群众不容易看出来。国家的规定没有要求每项内容单列标题，所以只是提示；上级的通知或者
指引在提纲里给了标题的，按提纲单列，必改。不足和原因写在同一个标题下即可。

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
    一、2025年工作情况
    开展执法培训3次，办结取水许可26件，全部按期办结。同时，我局法治政府建设还存在不足：部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    二、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    三、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    ……

坏例（通知.提纲：[{标题: 主要做法, 取自: [主要举措和成效]}, {标题: 存在的不足和原因, 取自: [存在的不足和原因]}]）：
    ……
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年工作情况
    开展执法培训3次，办结取水许可26件，全部按期办结。同时，我局法治政府建设还存在不足：部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
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
from generator.checking.spots import at_first
from schemas.messages import _, message, shown
from schemas.standard_tables import Content

CODE = "S113"
TITLE = message("规定的内容没有单独的标题")
SEVERITY = Severity.HINT
BASIS = "同一规定列明的各项内容；上级的通知或者指引另给标题的，从其提纲"
CONFIRMED = True
YEARS = None
WHOM = duty.WHOM


def check(case: Case) -> Iterator[Finding]:
    """One finding for each content that is given without a heading that names it; an error where one is demanded."""
    for content in case.standard.contents:
        understood = case.understood.contents.get(content.id)
        if understood and understood.present and not understood.own_heading and _expected(content):
            severity = Severity.ERROR if content.prescribed else SEVERITY
            yield Finding(
                CODE, severity, _message(case, content), *at_first(understood.at), basis=_basis(case, content)
            )


def _expected(content: Content) -> bool:
    return content.under is None and content.mandatory and (content.binding or content.prescribed)


def _message(case: Case, content: Content) -> str:
    text = _("写了“{label}”，但没有标题点明。宜单列标题，如“{heading}”。")
    if content.prescribed:
        text = _("“{label}”没有单独的标题。请按提纲单列“{heading}”。")
    # The heading names a year; where that is only assumed, the plain name of the content will do.
    heading = content.heading if case.understood.year or content.prescribed else content.label
    return text.format(label=shown(content.label), heading=shown(heading))


def _basis(case: Case, content: Content) -> str:
    return case.standard.sources[-1].source if content.prescribed else duty.cited(case, content)
