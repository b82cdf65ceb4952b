"""公文标题不是小标宋体。

标题一般用 2 号小标宋体字。附件的标题按公文标题量，只作建议。发文机关标志推荐用小标宋体字。

好例（说明）：
    标题用“方正小标宋简体”。

坏例（说明）：
    标题用“宋体”加粗。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding
from generator.checking.findings import Finding, Severity
from generator.checking.fonts import TITLES, foreign_fonts, said
from generator.checking.measured import measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W113"
TITLE = message("公文标题不是小标宋体")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "标题"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    parts = () if draft is None else tuple(part for part in draft.decreed() if part.name in TITLES)
    for one in departures(parts, foreign_fonts):
        text = _("{where}用的是{found}，标准一般用{font}。请选中文字，在“开始→字体”里把中文字体设为“{name}”。")
        yield finding(CODE, SEVERITY, said(text, one), one.first)
