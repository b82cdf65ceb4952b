"""页码离版心的距离不对。

页码的一字线上距版心下边缘 7 毫米。由下边距、页脚距边界和页脚里的行高推算，差 2 毫米以上才报，只作建议；图文框、文
本框里的页码不查。

好例（说明）：
    下边距 35 毫米，页脚距边界约 25 毫米。

坏例（说明）：
    下边距 35 毫米，页脚距边界 15 毫米，一字线在版心下 17 毫米。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import plain
from generator.checking.findings import Finding, Severity
from generator.checking.measured import measured
from generator.checking.page_numbers import upright
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from generator.draft.measuring.lengths import MM_PER_PT
from schemas.messages import _, message

CODE = "W135"
TITLE = message("页码离版心的距离不对")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "页码"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_TOLERANCE = 2.0
"""mm: where a line of a footer stands exactly is left to the word processor."""


def check(case: Case) -> Iterator[Finding]:
    """One finding, about the first section that departs."""
    draft = measured(case)
    if draft is None:
        return
    wanted = draft.standard.page_number
    for one in upright(draft):
        number = one.odd
        if number is None or number.rise is None:
            continue
        below = one.section.bottom - one.section.footer - number.rise * MM_PER_PT
        if abs(below - wanted.below) > _TOLERANCE:
            text = _(
                "页码的一字线在版心下{found}毫米，应为{wanted}毫米。"
                "请在“页眉和页脚”里调整“页脚底端距离”（下边距35毫米、页码4号字时约2.5厘米）。"
            )
            yield Finding(
                CODE,
                SEVERITY,
                text.format(found=plain(max(below, 0.0)), wanted=plain(wanted.below)),
                *one.part.spot,
                wanted.source,
            )
            return
