"""附件说明的位置不对。

附件说明在正文下空一行、左空二字编排“附件”二字，后标全角冒号和附件名称；几个附件的，用阿拉伯数字标注顺序。

好例（说明）：
    “附件：1.……”左空二字。

坏例（说明）：
    “附件：……”顶格。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import finding
from generator.checking.findings import Finding, Severity
from generator.checking.measured import measured
from generator.checking.placing import NEAR, standing
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W126"
TITLE = message("附件说明的位置不对")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "附件说明"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_WRONG = frozenset(("center", "right"))
_EMPTY = 2.0


def check(case: Case) -> Iterator[Finding]:
    """One finding, at its first line."""
    draft = measured(case)
    part = next(draft.of("attachment_note"), None) if draft else None
    place = standing(draft, part) if draft and part else None
    if part and place and (place.align in _WRONG or abs(place.first - _EMPTY) > NEAR):
        text = _("附件说明应左空二字。请选中后在“段落”里选左对齐，设首行缩进2字符（或者相应的悬挂缩进），删去空格。")
        yield finding(CODE, SEVERITY, text, part)
