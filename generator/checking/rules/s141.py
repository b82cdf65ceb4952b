"""序号缺漏、重复。

同一层次的序号应当依次编排。标题和带序号的段落一起看；序号挤在上一段中间的，不算缺。越过一层（“一、”下面直接用“1.”）
不算错误；全文连着编号（如纲要的（一）至（三十五））也不算。同一组序号有几处不对的，合成一条。整项内容都没有写的，一级序号
跟着缺一个，只由 S101 至 S105 指出。

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

坏例：
    ……
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    ……
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking import duty
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sequence import Disorder, Fault, faults
from generator.checking.sources import NUMBERS
from generator.checking.spots import at_number
from generator.draft.numbering import mark
from schemas.messages import _, message

CODE = "S141"
TITLE = message("序号缺漏、重复")
SEVERITY = Severity.WARNING
BASIS = NUMBERS
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_MESSAGES = {
    Disorder.GAP: message("序号“{number}”前面没有“{expected}”。请核对是漏了序号，还是漏了内容。"),
    Disorder.REPEAT: message("序号“{number}”重复，依次应为“{expected}”。请从这里起依次改正。"),
    Disorder.BACK: message("序号“{number}”倒退，依次应为“{expected}”。请从这里起依次改正。"),
    Disorder.LOST: message("这个标题没有序号，按前后应为“{expected}”。请补上。"),
    Disorder.MISWRITTEN: message("序号“{number}”应写作“{expected}”。请改正。"),
    Disorder.DOUBLED: message("序号“{number}”写了两遍。请删去一个。"),
}
_MOST = 12
"""Numbers of a list in a message."""


def check(case: Case) -> Iterator[Finding]:
    """One finding for each list with numbers out of their order, and one for all that are written twice."""
    runs: dict[int | Disorder, list[Fault]] = {}
    for fault in faults(case.understood.prose):
        if fault.disorder is not Disorder.BELOW:
            together = fault.disorder if fault.disorder is Disorder.DOUBLED else id(fault.run)
            runs.setdefault(together, []).append(fault)
    for found in runs.values():
        if not _is_of_missing_content(found, case):
            first = found[0]
            text = _of_one(first) if len(found) == 1 else _of_several(found)
            yield Finding(CODE, SEVERITY, text, *at_number(first.prose, first.number), BASIS)


def _is_of_missing_content(found: Sequence[Fault], case: Case) -> bool:
    """Whether all that a list of the first level lacks is the heading of a content that the draft lacks."""
    missing = [one for one in duty.asked(case) if one.under is None and duty.lacks(case, one.id)]
    is_first_level = all(fault.disorder is Disorder.GAP and fault.run[0].level == 1 for fault in found)
    return is_first_level and len(_left_out(found)) <= len(missing)


def _of_one(fault: Fault) -> str:
    return _(_MESSAGES[fault.disorder]).format(number=fault.number, expected=fault.expected)


def _of_several(found: Sequence[Fault]) -> str:
    """The numbers as they are and as they should be; how often one was written twice."""
    if found[0].disorder is Disorder.DOUBLED:
        text = _("序号“{number}”写了两遍，全文共{times}处。请各删去一个。")
        return text.format(number=found[0].number, times=len(found))
    run = found[0].run
    level, first = run[0].level, 1 if found[0].prose is run[0].prose else run[0].value
    last = first + len(run) - 1 + sum(fault.disorder in (Disorder.LOST, Disorder.MISWRITTEN) for fault in found)
    numbers = [(item.prose.index, item.number) for item in run]
    numbers += [(fault.prose.index, fault.number) for fault in found if fault.disorder is Disorder.MISWRITTEN]
    written = "".join(number for _index, number in sorted(numbers)[:_MOST]) + ("……" if len(run) > _MOST else "")
    text = _("序号为“{written}”，依次应为“{first}”至“{last}”。请改正。")
    missing = [value for value in _left_out(found) if value <= last]
    if missing:
        text = _("序号为“{written}”，依次应为“{first}”至“{last}”。请改正，并核对是否漏了“{missing}”的内容。")
    marks = "".join(mark(level, value) for value in missing[:_MOST])
    return text.format(written=written, first=mark(level, first), last=mark(level, last), missing=marks)


def _left_out(found: Sequence[Fault]) -> list[int]:
    """The numbers that a list jumps over where something is lacking before an item."""
    run = found[0].run
    present = {item.value for item in run}
    gaps = {id(fault.prose) for fault in found if fault.disorder is Disorder.GAP}
    before = [0, *(item.value for item in run)]
    edges = ((low, item.value) for low, item in zip(before, run, strict=False) if id(item.prose) in gaps)
    return [value for low, high in edges for value in range(low + 1, min(high, low + _MOST)) if value not in present]
