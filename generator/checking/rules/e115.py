"""图片。

照片、截图、扫描成图片的页面，不管后缀是什么。本程序不识别图片里的字。

好例（说明）：
    盖章以前的 Word 原件。

坏例（说明）：
    用手机拍下来的报告，或者把后缀改成 .docx 的图片。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E115"
TITLE = message("图片")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.PICTURE
MESSAGE = message("这是图片，没有检查。是报告的，请报送单位提供 Word 原件。")
