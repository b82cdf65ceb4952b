"""文件是空的。

文件大小是0，或者只有空格和空行。

好例（说明）：
    有内容的文件。

坏例（说明）：
    网络中断后只留下文件名的文件。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E103"
TITLE = message("文件是空的")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.EMPTY
MESSAGE = message("文件是空的。多半是没有保存成功，或者没有传完。请重新保存，或者向报送单位重新索取。")
