"""文件里没有文字。

文件能打开，里面没有一个字。

好例（说明）：
    有正文的文件。

坏例（说明）：
    只有空段落的 .docx。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E111"
TITLE = message("文件里没有文字")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.NO_TEXT
MESSAGE = message("文件里没有文字。请核对是不是选错了文件，或者正文是图片。")
