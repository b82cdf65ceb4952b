"""没有署名，或者没有成文日期。

报送稿要有发文机关署名和成文日期。还留着【待补】的，也算没有。署名可以用全称，也可以用规范化简称。只检查报送稿。

好例（稿种：报送稿）：
    ……
    特此报告。
    云岭县水利局
    2026年1月15日

坏例（稿种：报送稿）：
    ……
    特此报告。
    2026年1月15日

坏例（稿种：报送稿）：
    ……
    云岭县水利局
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.gaps import is_open
from generator.checking.rule import Case
from generator.checking.spots import Spot, all_of
from schemas.messages import _, message
from schemas.reporter import Stage

CODE = "S162"
TITLE = message("没有署名，或者没有成文日期")
SEVERITY = Severity.ERROR
BASIS = "《党政机关公文处理工作条例》（中办发〔2012〕14号）"
CONFIRMED = True
YEARS = None
WHOM = message("报送稿")

_MESSAGES = {
    "signatories": message("没有发文机关署名。请在正文后写明。"),
    "date": message("没有成文日期。请在署名下写明年月日，用阿拉伯数字。"),
}


def check(case: Case) -> Iterator[Finding]:
    """A finding about the draft as a whole for each of the two that is not there, or not yet."""
    if case.request.stage is not Stage.FILING:
        return
    for part, text in _MESSAGES.items():
        lines = [prose for prose in case.understood.prose if prose.part == part]
        if not lines or any(is_open(prose.text) for prose in lines):
            yield Finding(CODE, SEVERITY, _(text), *(all_of(lines[0]) if lines else Spot()), BASIS)
