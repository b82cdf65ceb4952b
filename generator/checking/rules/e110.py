"""文件结构异常。

文档类型声明、实体、重名的部件，正常的办公软件都不写，常见于有意破坏的文件。

好例（说明）：
    Word 或 WPS 保存的文件。

坏例（说明）：
    XML 里声明了外部实体的 .docx。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E110"
TITLE = message("文件结构异常")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.UNSAFE
MESSAGE = message("文件结构异常，为安全起见没有读取。请用 Word 或 WPS 打开，另存为 .docx 再检查。")
