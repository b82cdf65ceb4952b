"""页码的字体字号不合标准。

页码一般用 4 号半角宋体阿拉伯数字。数字用 Times New Roman 是通行的做法，不报。

好例（说明）：
    页码用宋体，4号（14磅）。

坏例（说明）：
    页码用 Calibri，小5号（9磅）。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import size_name
from generator.checking.findings import Finding, Severity
from generator.checking.fonts import is_one
from generator.checking.measured import measured
from generator.checking.page_numbers import numbered
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message, shown

CODE = "W133"
TITLE = message("页码的字体字号不合标准")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "页码"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_HABIT = "times new roman"
_TOLERANCE = 0.1


def check(case: Case) -> Iterator[Finding]:
    """One finding, about the first section that departs."""
    draft = measured(case)
    if draft is None:
        return
    wanted = draft.standard.page_number
    for one in numbered(draft):
        for which, number, _even in one.numbers:
            found = []
            if number.latin.casefold() != _HABIT and not is_one(number.latin, wanted.font):
                found.append(f"“{number.latin}”" if number.latin else _("软件默认的字体"))
            if abs(number.size - wanted.size) > _TOLERANCE:
                found.append(size_name(number.size, draft.standard.sizes))
            if found:
                text = _("{which}用的是{found}，标准一般用{size}{font}。请在页脚里选中页码，改字体和字号。")
                size = size_name(wanted.size, draft.standard.sizes)
                said = text.format(which=which, found=_("、").join(found), size=size, font=shown(wanted.font.name))
                yield Finding(CODE, SEVERITY, said, *one.part.spot, wanted.source)
                return
