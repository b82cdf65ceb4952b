"""标题和顺序与规定的提纲不一致。

上级的通知或者指引在提纲里规定了标题和顺序的，报告的一、二级标题照提纲写。标题里的年份、标点不同不算不一致，多写“年”“推进”
一类字、包含了提纲标题的，也不算。缺的内容由 S101 至 S105 指出，没有单列标题的由 S113 指出，本条不再重复。

好例（通知.提纲：[{标题: 主要举措, 取自: [主要举措和成效]}, {标题: 存在的不足, 取自: [存在的不足和原因]}]）：
    ……
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    ……

坏例（通知.提纲：[{标题: 问题短板和成因, 取自: [存在的不足和原因]}]）：
    ……
    二、存在的不足和原因
    ……

坏例（通知.提纲：[{标题: 存在的不足, 取自: [存在的不足和原因]}, {标题: 主要举措, 取自: [主要举措和成效]}]）：
    ……
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    ……
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking.findings import Finding, Severity
from generator.checking.outlines import differences
from generator.checking.rule import Case
from generator.checking.sources import notice
from schemas.messages import _, message, shown

CODE = "S114"
TITLE = message("标题和顺序与规定的提纲不一致")
SEVERITY = Severity.WARNING
BASIS = "上级的通知或者指引规定的提纲"
CONFIRMED = True
YEARS = None
WHOM = message("上级的通知、指引规定了提纲的")

_MOST = 20
"""Headings of one sort in the message."""


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole: what is lacking, what is there besides, what stands elsewhere."""
    found = differences(case)
    if found is None or not (found.lacking or found.misplaced):
        return
    told = [
        _("{trouble}：{headings}").format(trouble=trouble, headings=_listed(headings))
        for trouble, headings in (
            (_("缺"), found.lacking),
            (_("多"), found.further),
            (_("顺序不同"), found.misplaced),
        )
        if headings
    ]
    text = _("标题与规定的提纲不一致。提纲：{prescribed}。{told}。请按提纲调整。")
    text = text.format(prescribed=_listed(found.prescribed), told=_("；").join(told))
    yield Finding(CODE, SEVERITY, text, basis=notice(case))


def _listed(headings: Sequence[str]) -> str:
    """The headings, quoted, one behind the other (GB/T 15834—2011)."""
    quoted = "".join(_("“{heading}”").format(heading=shown(heading)) for heading in headings[:_MOST])
    return quoted + (_("等") if len(headings) > _MOST else "")
