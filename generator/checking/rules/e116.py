"""版式文件，不能检查。

OFD、CEB 等公文系统用的版式文件，内容与打印出来的一样，本程序不读。

好例（说明）：
    排版以前的 Word 原件。

坏例（说明）：
    公文系统里导出的“报告.ofd”。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E116"
TITLE = message("版式文件，不能检查")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.FIXED_PAGES
MESSAGE = message("这是 OFD 一类的版式文件，没有检查。请报送单位提供 Word 原件。")
