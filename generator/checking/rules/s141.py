"""序号缺漏、重复。

同一层次的序号应当连着数。标题和带序号的段落一起看；序号挤在上一段中间的，不算缺。越过一层（“一、”下面直接用“1.”）
不是毛病；全文连着编号（如纲要的（一）至（三十五））也不是。

好例：
    ……
    一、2025年推进法治政府建设的主要举措和成效
    （一）严格执法。开展执法培训3次，办结行政处罚12件。
    （二）优化服务。办结取水许可26件，全部按期办结。
    （三）化解纠纷。调处用水纠纷9件，全部当场办结。
    二、存在的不足和原因
    ……

坏例：
    ……
    一、2025年推进法治政府建设的主要举措和成效
    （一）严格执法。开展执法培训3次，办结行政处罚12件。
    （三）化解纠纷。调处用水纠纷9件，全部当场办结。
    二、存在的不足和原因
    ……

坏例：
    ……
    一、2025年推进法治政府建设的主要举措和成效
    （一）严格执法。开展执法培训3次，办结行政处罚12件。
    （二）优化服务。办结取水许可26件，全部按期办结。
    （二）化解纠纷。调处用水纠纷9件，全部当场办结。
    二、存在的不足和原因
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sequence import Disorder, faults
from generator.checking.spots import at_number
from schemas.messages import _, message

CODE = "S141"
TITLE = message("序号缺漏、重复")
SEVERITY = Severity.WARNING
BASIS = "《党政机关公文格式》（GB/T 9704—2012）结构层次序数"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_MESSAGES = {
    Disorder.GAP: message("序号“{number}”前面没有“{expected}”。请核对是漏了序号，还是漏了内容。"),
    Disorder.REPEAT: message("序号“{number}”重复了，接着数应为“{expected}”。请从这里起依次改正。"),
    Disorder.BACK: message("序号“{number}”往回数了，接着数应为“{expected}”。请从这里起依次改正。"),
    Disorder.LOST: message("这个标题没有序号，按前后应为“{expected}”。请补上。"),
    Disorder.DOUBLED: message("序号“{number}”写了两遍。请删去一个。"),
}


def check(case: Case) -> Iterator[Finding]:
    """One finding for each number that is out of its order."""
    for fault in faults(case.understood.prose):
        if fault.disorder is not Disorder.BELOW:
            text = _(_MESSAGES[fault.disorder]).format(number=fault.number, expected=fault.expected)
            yield Finding(CODE, SEVERITY, text, *at_number(fault.prose, fault.number), BASIS)
