"""页码的形式不对。

页码用阿拉伯数字，数字左右各放一条一字线：— 1 —。

好例（说明）：
    — 1 —

坏例（说明）：
    第1页 共9页；- 1 -；1
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.measured import measured
from generator.checking.page_numbers import numbered
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W132"
TITLE = message("页码的形式不对")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "页码"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_DASHES = frozenset("—―")
_ARABIC = frozenset(("decimal", "decimalFullWidth", "decimalHalfWidth"))
_FORMS = {
    "numberInDash": "- 1 -",
    "chineseCounting": "一",
    "chineseCountingThousand": "一",
    "upperRoman": "I",
    "lowerRoman": "i",
    "upperLetter": "A",
    "lowerLetter": "a",
}


def check(case: Case) -> Iterator[Finding]:
    """One finding, about the first section that departs."""
    draft = measured(case)
    if draft is None:
        return
    source = draft.standard.page_number.source
    for one in numbered(draft):
        for which, number, _even in one.numbers:
            form = one.section.number_form
            left, right = number.before.split()[-1:], number.after.split()[:1]
            dashed = all(beside and beside[0] in _DASHES for beside in (left, right))
            if not dashed or form not in _ARABIC:
                number_said = _FORMS.get(form, "1")
                said = " ".join(filter(None, (*left, number_said, *right)))
                text = _("{which}的形式是“{found}”，应为“— 1 —”：阿拉伯数字，左右各一条一字线。请在页脚里改。")
                yield Finding(CODE, SEVERITY, text.format(which=which, found=said), *one.part.spot, source)
                return
