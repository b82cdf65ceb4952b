"""不认识的格式。

不是能读的格式。

好例（说明）：
    报告.docx

坏例（说明）：
    报告.caj
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E112"
TITLE = message("不认识的格式")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.UNKNOWN_FORMAT
MESSAGE = message(
    "不认识这种文件。能检查的有 .docx、.txt、.md、.html 和有文字的 .pdf；"
    ".doc、.wps、.odt、.rtf 由本机的 LibreOffice 转换后检查。是报告的，请报送单位提供 Word 原件。"
)
