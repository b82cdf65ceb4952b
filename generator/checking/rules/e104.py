"""文件有密码。

加了打开密码的 Word、PDF 文件，或者加密的压缩包。只是限制编辑、不用密码就能打开的，可以检查。

好例（说明）：
    去掉密码以后另存的 .docx。

坏例（说明）：
    设了打开密码的 .docx。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E104"
TITLE = message("文件有密码")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.ENCRYPTED
MESSAGE = message("文件有打开密码，读不出来。请用 Word 或 WPS 打开，去掉密码，另存为 .docx 再检查。")
