"""标题下面没有内容。

规定的内容有了标题，下面却是空的，或者只有“无。”“待补充”“不存在问题”这样一句，等于没写。2019年以前的报告
不受这项规定约束。标题说的是原因、正文没有原因的，见 S112。

好例：
    ……
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……

坏例：
    ……
    二、存在的不足和原因
    无。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……

坏例：
    ……
    四、2026年推进法治政府建设的主要安排
    待补充。
    特此报告。
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking import duty
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at_heading
from schemas.messages import _, message, shown

CODE = "S111"
TITLE = message("标题下面没有内容")
SEVERITY = Severity.ERROR
BASIS = duty.BASIS
CONFIRMED = True
YEARS = duty.YEARS
WHOM = duty.WHOM

_LONGEST = 20
"""Characters of what stands under a heading, in the message."""


def check(case: Case) -> Iterator[Finding]:
    """One finding for each heading of a mandated content that the draft gives nowhere."""
    for content in duty.asked(case):
        understood = case.understood.contents[content.id]
        if content.under is None and not understood.present:
            for heading in understood.headings:
                text = _said(understood.empty_words).format(
                    heading=heading.text.rstrip("。"),
                    label=shown(content.label),
                    words=_short(understood.empty_words),
                )
                yield Finding(CODE, SEVERITY, text, *at_heading(heading), duty.cited(case, content))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


def _said(empty_words: str) -> str:
    if empty_words:
        return _("“{heading}”下面只有“{words}”，等于没写。请写明“{label}”的实际情况。")
    return _("“{heading}”下面未见“{label}”的内容。请补写。")
