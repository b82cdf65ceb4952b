"""文件太大。

为了不拖垮电脑，超出任何报告的大小就不读。

好例（说明）：
    只有正文的文件。

坏例（说明）：
    贴了上百张原图的 .docx。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E109"
TITLE = message("文件太大")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.TOO_LARGE
MESSAGE = message("文件太大（或者解压以后太大），不像一份报告。请删去图片和附件，另存为 .docx 再检查。")
