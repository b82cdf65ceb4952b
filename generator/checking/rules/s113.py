"""规定的内容没有单独的标题。

写了，但没有单列标题，不便审阅和公众查阅。国家的规定没有要求每项内容单列标题，所以只是提示；上级的通知或者
指引在提纲里给了标题的，按提纲单列，必改。不足和原因写在同一个标题下即可。各项都没有单列的，合并提示一次。

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
from generator.checking.sources import notice
from generator.checking.spots import at_first
from schemas.messages import _, message, shown
from schemas.reporter import Kind
from schemas.standard_tables import Content

CODE = "S113"
TITLE = message("规定的内容没有单独的标题")
SEVERITY = Severity.HINT
BASIS = "同一规定列明的各项内容；上级的通知或者指引另给标题的，从其提纲"
CONFIRMED = True
YEARS = None
WHOM = duty.WHOM

_HEADS, _HEAD = "党政主要负责人", "主要负责人"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each content that is given without a heading that names it; an error where one is demanded.

    Where no content has a heading, one for all of them.
    """
    expected = [content for content in case.standard.contents if _expected(content)]
    without = [content for content in expected if _is_without(case, content)]
    usual = [content for content in without if not content.prescribed]
    for content in without:
        if content.prescribed:
            yield _finding(case, content, Severity.ERROR, _prescribed(content), notice(case))
    if len(usual) > 1 and len(usual) == len(expected):
        names = _("、").join(shown(content.label) for content in usual)
        text = _("{names}都写了，但没有单列标题。宜分别单列标题。").format(names=names)
        yield _finding(case, usual[0], SEVERITY, text, duty.cited(case, usual[0]))
        return
    for content in usual:
        yield _finding(case, content, SEVERITY, _usual(case, content), duty.cited(case, content))


def _expected(content: Content) -> bool:
    return content.under is None and content.mandatory and (content.binding or content.prescribed)


def _is_without(case: Case, content: Content) -> bool:
    understood = case.understood.contents.get(content.id)
    return understood is not None and understood.present and not understood.own_heading


def _finding(case: Case, content: Content, severity: Severity, text: str, basis: str) -> Finding:
    return Finding(CODE, severity, text, *at_first(case.understood.contents[content.id].at), basis)


def _prescribed(content: Content) -> str:
    text = _("“{label}”没有单独的标题。请按提纲单列“{heading}”。")
    return text.format(label=shown(content.label), heading=shown(content.heading))


def _usual(case: Case, content: Content) -> str:
    # The heading names a year; where that is only assumed, the plain name of the content will do.
    heading = content.heading if case.understood.year else content.label
    if case.standard.kind is Kind.DEPARTMENT:
        heading = heading.replace(_HEADS, _HEAD)
    text = _("写了“{label}”，但没有单列标题。宜单列，如“{heading}”。")
    return text.format(label=shown(content.label), heading=shown(heading))
