"""要先转换，本机没有 LibreOffice。

.doc、.wps、.odt、.rtf 等格式，本机装有 LibreOffice 时自动转换。

好例（说明）：
    报告.docx

坏例（说明）：
    没有安装 LibreOffice 的电脑上的“报告.doc”。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E105"
TITLE = message("要先转换，本机没有 LibreOffice")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.OLD_FORMAT
MESSAGE = message("这种格式由 LibreOffice 转换后才能检查，本机没有安装。请用 Word 或 WPS 打开，另存为 .docx 再检查。")
