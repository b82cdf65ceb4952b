"""没有权限读取。

系统不允许读这个文件。

好例（说明）：
    存在自己文件夹里的文件。

坏例（说明）：
    别人账户下、没有共享读取权限的文件。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E102"
TITLE = message("没有权限读取")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.NOT_ALLOWED
MESSAGE = message("没有读取这个文件的权限。请另存一份到自己的文件夹里再检查。")
