"""转换不成。

.doc、.wps、.odt、.rtf 等格式由 LibreOffice 转换，转换失败、超过时限的，不再检查。

好例（说明）：
    另存成的 .docx。

坏例（说明）：
    里面嵌了大量图片、很久也转换不完的“报告.doc”。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E106"
TITLE = message("转换不成")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.NOT_CONVERTED
MESSAGE = message("由 LibreOffice 转换失败，或者用时太长。请用 Word 或 WPS 打开，另存为 .docx 再检查。")
