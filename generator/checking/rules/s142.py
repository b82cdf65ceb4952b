"""序号的标点不对。

层次序数依次是“一、”“（一）”“1.”“（1）”：“1.”后面用点，不用顿号；括号后面不用标点。同一种写法全文只说一次。
半角括号、缺半边括号、数字后面没有标点的，多半是转换成网页时丢的，只提示核对原稿，不当作者写错。

好例：
    ……
    一、2025年推进法治政府建设的主要举措和成效
    （一）严格执法。开展执法培训3次，办结行政处罚12件。
    （二）优化服务。办结取水许可26件，全部按期办结。
    （三）化解纠纷。调处用水纠纷9件，全部当场办结。
    二、存在的不足和原因
    ……

坏例：
    ……
    一、2025年推进法治政府建设的主要举措和成效
    （一）、严格执法。开展执法培训3次，办结行政处罚12件。
    （二）、优化服务。办结取水许可26件，全部按期办结。
    （三）、化解纠纷。调处用水纠纷9件，全部当场办结。
    二、存在的不足和原因
    ……

坏例：
    ……
    一、2025年推进法治政府建设的主要举措和成效
    1、严格执法。开展执法培训3次，办结行政处罚12件。
    2、优化服务。办结取水许可26件，全部按期办结。
    3、化解纠纷。调处用水纠纷9件，全部当场办结。
    二、存在的不足和原因
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.numbers import Flaw, Item, items
from generator.checking.rule import Case
from generator.checking.spots import at_number
from generator.draft.numbering import mark
from schemas.messages import _, message

CODE = "S142"
TITLE = message("序号的标点不对")
SEVERITY = Severity.WARNING
BASIS = "《党政机关公文格式》（GB/T 9704—2012）结构层次序数"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_MESSAGES = {
    Flaw.COMMA: message("序号“{number}”应写作“{right}”。这样的有{times}处，请一并改正。"),
    Flaw.EXTRA: message("序号“{number}”的括号后面不用标点，应写作“{right}”。这样的有{times}处，请一并改正。"),
    Flaw.OTHER: message("序号“{number}”的标点不对，应写作“{right}”。这样的有{times}处，请一并改正。"),
}
_LOST = message("序号“{number}”像是转换格式时变了样，这样的有{times}处。请对照原稿，应为“{right}”。")
_SEVERAL = 2
"""Brackets in half width: one may be a slip that is not worth a word."""


def check(case: Case) -> Iterator[Finding]:
    """One finding for each sort of wrong mark, at the first of them."""
    found: dict[Flaw, list[Item]] = {}
    for item in items(case.understood.prose):
        if item.flaw:
            found.setdefault(item.flaw, []).append(item)
    for flaw, marked in found.items():
        if flaw is Flaw.HALF and len(marked) < _SEVERAL:
            continue
        first = marked[0]
        right = mark(first.level, first.value)
        text = _(_MESSAGES.get(flaw, _LOST)).format(number=first.number, right=right, times=len(marked))
        severity = SEVERITY if flaw in _MESSAGES else Severity.HINT
        yield Finding(CODE, severity, text, *at_number(first.prose, first.number), BASIS)
