"""文件损坏。

内容与后缀说的格式不符，或者只有一部分。

好例（说明）：
    能正常打开的文件。

坏例（说明）：
    传到一半中断的 .docx。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E108"
TITLE = message("文件损坏")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.DAMAGED
MESSAGE = message("文件损坏，读不出来。能用 Word 或 WPS 打开的，另存为 .docx 再检查；打不开的，请向报送单位重新索取。")
