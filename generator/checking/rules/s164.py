"""报告里夹带请示事项。

报告不能夹带请示事项：要上级批准、支持、拨款的，另写请示。“请审阅”不是请示。这一条还没有对照原文核实，所以只作建议。
只检查报送稿。

好例（稿种：报送稿）：
    ……
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县水利局
    ……

坏例（稿种：报送稿）：
    ……
    修订执法文书范本，每季度评查一次案卷。
    恳请县委、县政府增加执法经费。妥否，请批示。
    云岭县水利局
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at
from generator.checking.words import words
from schemas.messages import _, message
from schemas.reporter import Stage

CODE = "S164"
TITLE = message("报告里夹带请示事项")
SEVERITY = Severity.ERROR
BASIS = "《党政机关公文处理工作条例》（中办发〔2012〕14号）第十五条"
CONFIRMED = False
YEARS = None
WHOM = message("报送稿")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each text with a request in it, at the first words that make it one."""
    if case.request.stage is not Stage.FILING:
        return
    for prose in case.understood.prose:
        found = [(prose.text.index(word), word) for word in words("requests", "words") if word in prose.text]
        if found and prose.part == "block":
            start, word = min(found)
            text = _("“{word}”是请示用语，报告里不能夹带请示事项。请删去，需要上级决定的另写请示。")
            yield Finding(CODE, SEVERITY, text.format(word=word), *at(prose, start, start + len(word)), BASIS)
