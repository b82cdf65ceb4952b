"""没有这个文件。

给出的路径上没有文件，或者是一个文件夹。

好例（说明）：
    文件名、文件夹都写对了。

坏例（说明）：
    写的是“报告.docx”，文件叫“报告（定稿）.docx”。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E101"
TITLE = message("没有这个文件")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.MISSING
MESSAGE = message("没有这个文件，或者它是文件夹。请核对文件名，看文件是不是已经移走、改名。")
