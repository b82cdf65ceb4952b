"""层次序数的先后不对。

层次序数依次是“一、”“（一）”“1.”“（1）”，不能倒过来：“（一）”下面用“一、”、“1.”下面用“（一）”。中间越过一层可以。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    1.严格执法。开展执法培训3次，办结行政处罚12件。
    2.优化服务。办结取水许可26件，全部按期办结。
    3.化解纠纷。调处用水纠纷9件，全部当场办结。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县水利局
    2026年1月15日

坏例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    1.严格执法，开展执法培训。
    （一）开展执法培训3次。
    （二）办结行政处罚12件。
    2.优化服务，减少跑动。
    （一）办结取水许可26件。
    （二）减少材料5份。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县水利局
    2026年1月15日
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sequence import Disorder, faults
from generator.checking.spots import at_number
from generator.draft.numbering import split_number
from schemas.messages import _, message

CODE = "S143"
TITLE = message("层次序数的先后不对")
SEVERITY = Severity.WARNING
BASIS = "《党政机关公文格式》（GB/T 9704—2012）结构层次序数"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each pair of marks in the wrong order, at the first of them."""
    told = set()
    for fault in faults(case.understood.prose):
        pair = split_number(fault.number), split_number(fault.expected)
        levels = tuple(split[0] if split else 0 for split in pair)
        if fault.disorder is Disorder.BELOW and levels not in told:
            told.add(levels)
            text = _("“{upper}”下面用了“{number}”，层次倒了。请依次用“一、”“（一）”“1.”“（1）”。")
            text = text.format(upper=fault.expected, number=fault.number)
            yield Finding(CODE, SEVERITY, text, *at_number(fault.prose, fault.number), BASIS)
