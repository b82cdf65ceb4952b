"""压缩包。

ZIP、RAR、7Z 等压缩包，里面的文件不检查。

好例（说明）：
    解压以后的文件夹。

坏例（说明）：
    几个单位的报告打成的“报送.zip”。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E118"
TITLE = message("压缩包")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.PACKED
MESSAGE = message("这是压缩包，没有检查里面的文件。请解压以后再检查。")
