"""PDF 只检查文字。

PDF 没有段落和标题的信息，只有文字和位置。

好例（说明）：
    报告.docx

坏例（说明）：
    由 Word 导出的报告.pdf
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import READING
from generator.draft.source import Note
from schemas.messages import _, message

CODE = "E203"
TITLE = message("PDF 只检查文字")
SEVERITY = Severity.HINT
BASIS = READING
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if Note.WORDS_ONLY in case.source.notes:
        yield Finding(CODE, SEVERITY, _("这是 PDF，只检查文字，标题按序号认，版式没有检查。宜用 Word 原件。"))
