"""不受现行规定约束的报告，对照现行规定。

2019年以前的报告，乡镇、街道的内设机构和所属单位（所、站、中心），不受这项规定约束，缺哪项都不算错。只告诉对照现行规定
还缺哪些内容，供改写和比较时参考。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

坏例：
    云岭县水利局关于2017年度法治政府建设情况的报告
    县委、县政府：
    2017年，我局推进法治政府建设，现将有关情况报告如下：
    一、2017年推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、2018年推进法治政府建设的主要安排
    修订执法文书范本。
    特此报告。
    云岭县水利局
    2018年1月15日
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking import duty
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from schemas.messages import _, message, shown
from schemas.standard_tables import Content

CODE = "S181"
TITLE = message("不受现行规定约束的报告，对照现行规定")
SEVERITY = Severity.HINT
BASIS = "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）“年度报告”一章"
CONFIRMED = True
YEARS = None
WHOM = message("2019年以前的报告，乡镇、街道的内设机构和所属单位")

_NAMES = {"shortcomings": message("存在的不足"), "causes": message("不足的原因")}


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole, where the contents do not bind it."""
    today = [content for content in case.standard.contents if content.mandatory]
    if any(content.binding for content in today):
        return
    lacking = [content for content in today if not duty.is_given(case, content.id)]
    if lacking:
        text = _("{who}不受现行规定约束，仅供参考：对照现行规定，这份报告没有写{lacking}。")
    else:
        text = _("{who}不受现行规定约束，仅供参考：现行规定要求的内容，这份报告都写到了。")
    text = text.format(who=_who(case), lacking=_listed(lacking))
    yield Finding(CODE, SEVERITY, text, basis=duty.cited(case, today[0]))


def _who(case: Case) -> str:
    if case.standard.year in duty.YEARS:
        return _("乡镇、街道的内设机构和所属单位")
    return _("{year}年度的报告").format(year=case.standard.year)


def _listed(contents: Sequence[Content]) -> str:
    """The names of the contents; of 不足 and 原因, which share one, that which is meant."""
    names = (_(_NAMES[content.id]) if content.id in _NAMES else shown(content.label) for content in contents)
    return _("、").join(names)
