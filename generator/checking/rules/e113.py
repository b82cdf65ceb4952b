"""不认识的文字编码。

文本文件能认的编码是 UTF-8、UTF-16 和 GB18030（含 GBK）。

好例（说明）：
    UTF-8 编码的文本文件。

坏例（说明）：
    Big5 编码的文本文件。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E113"
TITLE = message("不认识的文字编码")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.UNKNOWN_ENCODING
MESSAGE = message(
    "不是文本文件，或者文字编码认不出来。文本文件请用记事本打开，另存为 UTF-8 编码再检查；"
    "其他文件请报送单位提供 Word 原件。"
)
