"""层次序数的先后不对。

层次序数依次是“一、”“（一）”“1.”“（1）”，不能倒过来，如“（一）”下面用“一、”，或者“1.”下面用“（一）”。中间越过一层可以。

好例：
    ……
    一、2025年推进法治政府建设的主要举措和成效
    1.严格执法。开展执法培训3次，办结行政处罚12件。
    2.优化服务。办结取水许可26件，全部按期办结。
    3.化解纠纷。调处用水纠纷9件，全部当场办结。
    二、存在的不足和原因
    ……

坏例：
    ……
    一、2025年推进法治政府建设的主要举措和成效
    1.严格执法，开展执法培训。
    （一）开展执法培训3次。
    （二）办结行政处罚12件。
    2.优化服务，减少跑动。
    （一）办结取水许可26件。
    （二）减少材料5份。
    二、存在的不足和原因
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sequence import Disorder, faults
from generator.checking.sources import NUMBERS
from generator.checking.spots import at_number
from generator.draft.numbering import split_number
from schemas.messages import _, message

CODE = "S143"
TITLE = message("层次序数的先后不对")
SEVERITY = Severity.WARNING
BASIS = NUMBERS
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each pair of marks in the wrong order, at the first of them."""
    told = set()
    for fault in faults(case.understood.prose):
        pair = split_number(fault.number), split_number(fault.expected)
        levels = tuple(split[0] if split else 0 for split in pair)
        if fault.disorder is Disorder.BELOW and levels not in told:
            told.add(levels)
            text = _("“{upper}”下面用了“{number}”，层次序数颠倒。请依次用“一、”“（一）”“1.”“（1）”。")
            text = text.format(upper=fault.expected, number=fault.number)
            yield Finding(CODE, SEVERITY, text, *at_number(fault.prose, fault.number), BASIS)
