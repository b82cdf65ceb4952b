"""有不足，缺原因。

不足和原因是两项要求：写了不足，还要写明原因。标题里已经写了“原因”、正文却没有的，由 S112 指出，本条不再重复；
只有一部分不足写了原因的，见 S115。

好例：
    ……
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……

坏例：
    ……
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足
    部分执法文书制作不规范，执法记录归档不及时，普法形式较为单一。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking import duty
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at_first
from schemas.messages import _, message

CODE = "S103"
TITLE = message("有不足，缺原因")
SEVERITY = Severity.ERROR
BASIS = duty.BASIS
CONFIRMED = True
YEARS = duty.YEARS
WHOM = duty.WHOM


def check(case: Case) -> Iterator[Finding]:
    """One finding at the shortcomings, where no heading promises their causes."""
    content = duty.lacks(case, "causes")
    if content and duty.is_specific(case, "shortcomings"):
        text = _("写了不足，未见原因。请在每条不足后面写明原因，如“主要原因是……”。")
        spot = at_first(case.understood.contents["shortcomings"].at)
        yield Finding(CODE, SEVERITY, text, *spot, duty.cited(case, content))
