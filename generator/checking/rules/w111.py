"""字体不合标准。

公文各要素一般用 3 号仿宋体字：主送机关、正文、附件说明、署名、成文日期、附注都是仿宋；抄送机关、印发机关和印发日
期是 4 号仿宋；“附件”二字是黑体。同一种字体有几个名称（仿宋、仿宋_GB2312、方正仿宋_GBK），都算。只看汉字：数字和
字母用 Times New Roman 是通行的做法，不报。

好例（说明）：
    正文的中文字体是“仿宋_GB2312”。

坏例（说明）：
    正文的中文字体是“宋体”。
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

CODE = "W111"
TITLE = message("字体不合标准")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "字体和字号"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    parts = (
        ()
        if draft is None
        else tuple(part for part in draft.decreed() if not part.name.startswith("heading") and part.name not in TITLES)
    )
    for one in departures(parts, foreign_fonts):
        text = _("{where}用的是{found}，标准一般用{font}。请选中文字，在“开始→字体”里把中文字体设为“{name}”。")
        yield finding(CODE, SEVERITY, said(text, one), one.first)
