"""各层标题的字体不合标准。

结构层次序数依次用“一、”“（一）”“1.”“（1）”标注；一般第一层用黑体字，第二层用楷体字，第三层和第四层用仿宋
体字。标题后面接着正文的，只看标题那几个字。

好例（说明）：
    “一、工作情况”用黑体，“（一）健全机制。”用楷体。

坏例（说明）：
    “一、工作情况”和正文一样用仿宋。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding
from generator.checking.findings import Finding, Severity
from generator.checking.fonts import foreign_fonts, said
from generator.checking.measured import measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W112"
TITLE = message("各层标题的字体不合标准")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "结构层次序数"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    parts = () if draft is None else tuple(part for part in draft.decreed() if part.name.startswith("heading"))
    for one in departures(parts, foreign_fonts):
        text = _("{where}用的是{found}，标准一般用{font}。请选中文字，在“开始→字体”里把中文字体设为“{name}”。")
        yield finding(CODE, SEVERITY, said(text, one), one.first)
