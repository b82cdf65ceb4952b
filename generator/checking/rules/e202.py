"""由 LibreOffice 转换后检查。

.doc、.wps、.odt 等格式先转换成 .docx 再检查。

好例（说明）：
    报告.docx

坏例（说明）：
    报告.doc
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import READING
from generator.draft.source import Note
from schemas.messages import _, message

CODE = "E202"
TITLE = message("由 LibreOffice 转换后检查")
SEVERITY = Severity.HINT
BASIS = READING
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if Note.CONVERTED in case.source.notes:
        yield Finding(CODE, SEVERITY, _("由 LibreOffice 转换后检查，段落位置可能略有出入。宜另存为 .docx。"))
