"""有修订标记未处理。

Word 文件里还有修订标记（审阅、修订）：插入的算写了，删除的算删了。批注不看。

好例（说明）：
    接受或者拒绝了全部修订的文件。

坏例（说明）：
    三位领导改过、修订还留着的文件。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import READING
from generator.draft.source import Note
from schemas.messages import _, message

CODE = "E201"
TITLE = message("有修订标记未处理")
SEVERITY = Severity.HINT
BASIS = READING
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if Note.REVISIONS in case.source.notes:
        yield Finding(CODE, SEVERITY, _("有修订标记未处理，按全部接受后的文字检查。请定稿后再报。"))
