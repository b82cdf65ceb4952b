"""扫描件，没有文字。

扫描成 PDF 的盖章件、只贴了照片的 Word 文件，里面没有可以检查的文字。本程序不识别图片。

好例（说明）：
    盖章以前的 Word 原件。

坏例（说明）：
    盖章后扫描成的 PDF。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E107"
TITLE = message("扫描件，没有文字")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.SCAN
MESSAGE = message("这是扫描件，只有图片，没有文字。请报送单位提供 Word 原件。")
