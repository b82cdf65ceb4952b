"""数字和字母的字体不统一。

标准没有给数字和字母另定字体，随正文用仿宋；用 Times New Roman 是通行的做法。其他字体（如软件默认的 Calibri、等线）
多半是只设了中文字体、没有设西文字体。只作提示。

好例（说明）：
    “2025年”的数字是仿宋或者 Times New Roman。

坏例（说明）：
    汉字是仿宋，数字是 Calibri。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding
from generator.checking.findings import Finding, Severity
from generator.checking.fonts import DIGITS_AND_LETTERS, is_one
from generator.checking.measured import Part, measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W117"
TITLE = message("数字和字母的字体不统一")
SEVERITY = Severity.HINT
BASIS = FORMAT + "字体和字号"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_HABIT = "times new roman"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    for one in departures(() if draft is None else draft.decreed(), _foreign):
        text = _(
            "{where}的数字、字母用的是{found}。"
            "请选中文字，在“字体”对话框里把西文字体设为“{name}”或者“Times New Roman”。"
        )
        name = one.first.element.font.name
        yield finding(CODE, SEVERITY, text.format(where=one.where, found=one.values, name=name), one.first)


def _foreign(part: Part) -> Iterator[tuple[str, int]]:
    for stretch in part.stretches:
        font = stretch.format.latin or ""
        if font.casefold() != _HABIT and not is_one(font, part.element.font):
            count = len(DIGITS_AND_LETTERS.findall(stretch.text))
            if count:
                yield f"“{font}”" if font else _("软件默认的字体"), count
