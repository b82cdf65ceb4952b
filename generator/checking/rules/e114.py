"""检查中断。

一次检查许多文件时，一个文件出了意外，不影响其余的。

好例（说明）：
    能正常读完的文件。

坏例（说明）：
    读到一半耗尽内存的文件。
"""

from __future__ import annotations

from generator.checking.findings import Severity
from generator.checking.sources import READABLE
from generator.checking.unreadable import check as check
from generator.draft.reading.unreadable import Reason
from schemas.messages import message

CODE = "E114"
TITLE = message("检查中断")
SEVERITY = Severity.ERROR
BASIS = READABLE
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")
REASON = Reason.ABANDONED
MESSAGE = message("检查中途出错。请单独再检查一次；仍不行的，另存为 .docx 再试。")
