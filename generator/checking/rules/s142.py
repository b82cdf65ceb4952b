"""序号的标点不对。

层次序数依次是“一、”“（一）”“1.”“（1）”：“1.”后面用点，不用顿号；括号后面不用标点。同一种写法全文只说一次。
半角括号只作提示。缺半边括号、数字后面没有标点的，也可能是转换成网页时丢的，只提示对照原稿。

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
from generator.checking.sources import MARKS_BEHIND_NUMBERS, NUMBERS
from generator.checking.spots import at_number
from generator.draft.numbering import mark
from schemas.messages import _, message

CODE = "S142"
TITLE = message("序号的标点不对")
SEVERITY = Severity.WARNING
BASIS = MARKS_BEHIND_NUMBERS
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_MESSAGES = {
    Flaw.COMMA: message("序号“{number}”应写作“{right}”"),
    Flaw.EXTRA: message("序号“{number}”的括号后面不用标点，应写作“{right}”"),
    Flaw.OTHER: message("序号“{number}”的标点不对，应写作“{right}”"),
    Flaw.HALF: message("序号“{number}”用了半角括号，应为全角“{right}”"),
    Flaw.BRACKET: message("序号“{number}”缺半边括号，应为“{right}”"),
    Flaw.BARE: message("序号“{number}”后面没有标点，应为“{right}”"),
}
_HINTS = (Flaw.HALF, Flaw.BRACKET, Flaw.BARE)
_LOST_ON_THE_WAY = (Flaw.BRACKET, Flaw.BARE)
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
        text = _(_MESSAGES[flaw]).format(number=first.number, right=mark(first.level, first.value))
        text = _next_step(flaw, len(marked)).format(trouble=text, times=len(marked))
        severity = Severity.HINT if flaw in _HINTS else SEVERITY
        basis = NUMBERS if flaw is Flaw.HALF else BASIS
        yield Finding(CODE, severity, text, *at_number(first.prose, first.number), basis)


def _next_step(flaw: Flaw, times: int) -> str:
    if flaw in _LOST_ON_THE_WAY:
        if times == 1:
            return _("{trouble}。可能是网页转换造成，请对照原稿改正。")
        return _("{trouble}，全文共{times}处。可能是网页转换造成，请对照原稿一并改正。")
    return _("{trouble}。请改正。") if times == 1 else _("{trouble}，全文共{times}处，请一并改正。")
