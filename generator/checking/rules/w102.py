"""页边距不合标准。

A4 纸的天头（上边距）37 毫米±1 毫米，订口（左边距）28 毫米±1 毫米；版心 156 毫米×225 毫米，由此下边距 35 毫米，
右边距 26 毫米，也按±1 毫米量。装订线算在左边距里。

好例（说明）：
    上 37 毫米、下 35 毫米、左 28 毫米、右 26 毫米。

坏例（说明）：
    上、下 25.4 毫米，左、右 31.8 毫米（软件的默认值）。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import plain
from generator.checking.findings import Finding, Severity
from generator.checking.measured import measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from generator.checking.type_area import how_to_set, wrong_margins
from schemas.messages import _, message

CODE = "W102"
TITLE = message("页边距不合标准")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "页边与版心尺寸"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding, at the first words of the first section that departs."""
    draft = measured(case)
    if draft is None:
        return
    page = draft.standard.page
    for section, part in draft.upright:
        if wrong := tuple(wrong_margins(section, page)):
            said = _("、").join(
                _("{side}{found}毫米（应为{wanted}）").format(
                    side=one.side, found=plain(one.found), wanted=plain(one.wanted)
                )
                for one in wrong
            )
            text = _("页边距：{said}。{step}")
            yield Finding(CODE, SEVERITY, text.format(said=said, step=how_to_set(page)), *part.spot, page.source)
            return
