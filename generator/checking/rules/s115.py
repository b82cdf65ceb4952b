"""有的不足没有写原因。

规定要求写明不足和原因。分条写不足、只有其中几条写了原因的，提示其余的各条。最后一并写“上述问题的主要原因是……”、
原因单列一段标题的，算都写了。一条原因也没有的，由 S103、S112 指出。

好例：
    ……
    二、存在的不足和原因
    （一）部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    （二）普法形式较为单一，主要原因是经费安排较少。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……

好例：
    ……
    二、存在的不足和原因
    一是部分执法文书制作不规范；二是普法形式较为单一。上述问题的主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……

坏例：
    ……
    二、存在的不足和原因
    （一）部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    （二）普法形式较为单一，群众参与不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking import duty
from generator.checking.causes import shortcomings
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at
from schemas.messages import _, message

CODE = "S115"
TITLE = message("有的不足没有写原因")
SEVERITY = Severity.HINT
BASIS = duty.BASIS
CONFIRMED = True
YEARS = duty.YEARS
WHOM = duty.WHOM

_MOST = 8
"""Shortcomings that a message names."""


def check(case: Case) -> Iterator[Finding]:
    """One finding at the first of them, which names all; none where not a single cause is given."""
    content = duty.content(case, "causes")
    if content is None or not duty.is_given(case, "causes"):
        return
    told = shortcomings(case)
    without = [one for one in told if not one.has_cause]
    if without and len(without) < len(told):
        text = _("{count}条不足中，{names}没有写原因。请逐条写明。")
        names = "".join(_("“{name}”").format(name=one.name) for one in without[:_MOST])
        names += _("等{count}条").format(count=len(without)) if len(without) > _MOST else ""
        text = text.format(count=len(told), names=names)
        first = without[0]
        yield Finding(CODE, SEVERITY, text, *at(first.prose, first.start, first.end), duty.cited(case, content))
