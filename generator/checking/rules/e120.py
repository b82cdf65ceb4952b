"""不是法治政府建设年度报告。

文字能读，但看不出是法治政府建设的年度报告。通知、公告、解读、别的工作总结都不检查，其他规则也不再报。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

坏例：
    云岭县水利局防汛物资采购公告
    现就防汛物资采购事项公告如下：
    一、采购内容
    编织袋2万条，救生衣200件。
    二、报名方式
    请于6月5日前到局办公室报名。
    云岭县水利局
    2025年5月20日
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from schemas.messages import _, message

CODE = "E120"
TITLE = message("不是法治政府建设年度报告")
SEVERITY = Severity.ERROR
BASIS = "只检查法治政府建设年度报告"
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if not case.understood.is_report:
        yield Finding(CODE, SEVERITY, _("看不出是法治政府建设年度报告，没有检查。请核对是不是选错了文件。"))
