"""字号不合标准。

公文各要素一般用 3 号字；标题一般用 2 号，抄送机关、印发机关和印发日期一般用 4 号。软件里 2 号是 22 磅，3 号是 16
磅，4 号是 14 磅。发文机关标志的字号以醒目、美观、庄重为原则，不查。

好例（说明）：
    正文 3 号（16 磅），标题 2 号（22 磅）。

坏例（说明）：
    正文 4 号（14 磅）。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding, size_name
from generator.checking.findings import Finding, Severity
from generator.checking.measured import Part, measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W114"
TITLE = message("字号不合标准")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "字体和字号"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_TOLERANCE = 0.1


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    if draft is None:
        return
    sizes = draft.standard.sizes

    def found(part: Part) -> Iterator[tuple[str, int]]:
        for stretch in part.stretches:
            size = stretch.format.size
            if size and abs(size - part.element.size) > _TOLERANCE:
                yield size_name(size, sizes), len(stretch.text)

    for one in departures((part for part in draft.decreed() if part.name != "issuer_mark"), found):
        text = _("{where}的字号是{found}，标准一般用{wanted}。请选中文字，在“开始→字号”里选{wanted}。")
        wanted = size_name(one.first.element.size, sizes)
        yield finding(CODE, SEVERITY, text.format(where=one.where, found=one.values, wanted=wanted), one.first)
