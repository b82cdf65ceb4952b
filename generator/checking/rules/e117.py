"""电子表格或者演示文稿。

Excel、WPS 的表格和演示文稿，不管后缀是什么。

好例（说明）：
    报告正文，.docx 格式。

坏例（说明）：
    与报告放在一起的“数据汇总.xlsx”。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E117"
TITLE = message("电子表格或者演示文稿")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.TABLE_OR_SLIDES
MESSAGE = message("这是电子表格或者演示文稿，没有检查。是报告的，请报送单位提供 Word 原件。")
