"""缺“第一责任人履职情况”。

要写上一年度党政主要负责人履行推进法治建设第一责任人职责的情况：做了什么，而不是有这个职责。只写
“成立了主要负责人任组长的领导小组”不算。党委、政府的职责见《党政主要负责人履行推进法治建设第一责任人职责规定》
第五条、第六条；部门和乡镇、街道参照。写明主要负责人的姓名和职务都可以，不算错误。有标题、下面没有内容或者只有原则要求的，
由 S111 指出。

好例：
    ……
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    ……

坏例：
    ……
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking import duty
from generator.checking.duties import deeds_of
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from schemas.messages import _, message

CODE = "S104"
TITLE = message("缺“第一责任人履职情况”")
SEVERITY = Severity.ERROR
BASIS = duty.BASIS
CONFIRMED = True
YEARS = duty.YEARS
WHOM = duty.WHOM


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole, which names what such reports tell."""
    if content := duty.lacks(case, "first_responsible"):
        step = _("请写明主要负责人本年度做了哪些具体工作，如{deeds}。")
        yield duty.missing(case, CODE, SEVERITY, content, step.format(deeds=deeds_of(case)))
