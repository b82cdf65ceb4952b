"""标题写了原因，正文未见原因。

标题里写了“原因”，正文只列不足。不足和原因是两项要求。标题里没写“原因”的，由 S103 指出；同一份报告只报其中一条。
不足也没写的，“原因”单独成一个标题、下面没有内容的，见 S111。

好例：
    ……
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……

坏例：
    ……
    二、存在的不足和原因
    部分执法文书制作不规范，执法记录归档不及时，普法形式较为单一。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……
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
    # One that is empty itself: S111.
    empty = {id(heading) for heading in duty.empty_of_causes(case)}
    promising = [heading for heading in causes.headings if id(heading) not in empty]
    if content and promising and not causes.present and duty.is_specific(case, "shortcomings"):
        text = _("标题写了原因，正文未见原因。请在每条不足后面写明原因，如“主要原因是……”。")
        yield Finding(CODE, SEVERITY, text, *at_heading(promising[0]), duty.cited(case, content))
