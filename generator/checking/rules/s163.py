"""结尾没有“特此报告”。

报送上级的报告，正文习惯以“特此报告。”结束。没有文件这样规定，所以只是提示。只检查报送稿。

好例（稿种：报送稿）：
    ……
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县水利局
    ……

坏例（稿种：报送稿）：
    ……
    修订执法文书范本，每季度评查一次案卷。
    云岭县水利局
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from schemas.messages import _, message
from schemas.reporter import Stage

CODE = "S163"
TITLE = message("结尾没有“特此报告”")
SEVERITY = Severity.HINT
BASIS = "公文写作的惯例"
CONFIRMED = True
YEARS = None
WHOM = message("报送稿")

_CLOSING = "特此报告"


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if case.request.stage is Stage.FILING and not any(_CLOSING in prose.text for prose in case.understood.prose):
        yield Finding(CODE, SEVERITY, _("正文末尾宜写“特此报告。”。"), basis=BASIS)
