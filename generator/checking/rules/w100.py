"""版式量不了，或者不是直接量的。

版式只在 Word 文件（.docx）里量得出来：文本、网页、PDF 里没有这些数值。.doc、.wps、.odt、.rtf 先由 LibreOffice 转
换，量的是转换后的文件，个别数值可能与原文件不同。不是 Word 文件的，用 --select 选了版式规则才提示。

好例（说明）：
    报送的是 .docx。

坏例（说明）：
    用 --select W 查一份 PDF。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.measured import measured
from generator.checking.rule import Case
from generator.draft.source import Note
from schemas.messages import _, message

CODE = "W100"
TITLE = message("版式量不了，或者不是直接量的")
SEVERITY = Severity.HINT
BASIS = "版式各条只适用于 Word 文件"
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if measured(case) is None:
        if case.request.format_asked:
            yield Finding(CODE, SEVERITY, _("不是 Word 文件，量不出版式。要查版式，请交 .docx 原稿。"))
    elif Note.CONVERTED in case.source.notes:
        text = _(
            "由 LibreOffice 转换成 .docx 后量的版式，个别数值可能与原文件不同。"
            "要准确，请在 Word 或 WPS 里另存为 .docx 再查。"
        )
        yield Finding(CODE, SEVERITY, text)
