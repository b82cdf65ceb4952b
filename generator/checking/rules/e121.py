"""有密级标志。

年度报告要公开，不应涉密。文件上有“机密★1年”“秘密”这样的密级标志的，不检查，不显示文件里的任何一个字，请停止处理，交保密部门。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，开展保密教育2次，没有发生泄露国家秘密的事件，现将有关情况报告如下：
    ……

坏例：
    机密★1年
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……

坏例：
    秘密
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.secrecy import bears_mark
from schemas.messages import _, message

CODE = "E121"
TITLE = message("有密级标志")
SEVERITY = Severity.ERROR
BASIS = "年度报告要公开，涉密的文件不在本程序处理"
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding without place and excerpt."""
    if bears_mark(case.source):
        yield Finding(CODE, SEVERITY, _("文件上有密级标志，没有检查。请停止处理，交保密部门。"))
