"""小标题下面没有内容。

同一层的标题下面都有内容，只有这一个是空的，多半是内容漏了，或者标题没有删。一层标题下面都没有内容的（只列条目），不检查。
规定的内容标题下面是空的，由 S111 指出。

好例：
    ……
    一、2025年推进法治政府建设的主要举措和成效
    （一）规范执法
    开展执法培训3次，办结行政处罚12件，全部按期办结，没有发生复议和诉讼。
    （二）优化服务
    办结取水许可26件，全部按期办结，群众少跑腿、企业少等待，好评率较高。
    二、存在的不足和原因
    ……

坏例：
    ……
    一、2025年推进法治政府建设的主要举措和成效
    （一）压实法治建设责任
    （二）规范执法
    开展执法培训3次，办结行政处罚12件，全部按期办结，没有发生复议和诉讼。
    （三）优化服务
    办结取水许可26件，全部按期办结，群众少跑腿、企业少等待，好评率较高。
    二、存在的不足和原因
    ……
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at_heading
from generator.draft.model import Block, Heading
from generator.draft.numbering import mark
from schemas.messages import _, message

CODE = "S116"
TITLE = message("小标题下面没有内容")
SEVERITY = Severity.WARNING
BASIS = "公文写作的惯例"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_FEWEST = 2
"""Headings of the level with text beneath them, for the one without to be a slip."""


def check(case: Case) -> Iterator[Finding]:
    """One finding at each empty heading among others that are not."""
    mandated = {id(heading) for content in case.understood.contents.values() for heading in content.headings}
    for siblings in _siblings(case.source.draft.blocks):
        empty = [heading for heading, is_empty in siblings if is_empty]
        if len(siblings) - len(empty) < max(_FEWEST, len(empty)):
            continue
        for heading in empty:
            if id(heading) not in mandated:
                yield Finding(CODE, SEVERITY, _message(heading), *at_heading(heading), BASIS)


_Siblings = list[tuple[Heading, bool]]


def _siblings(blocks: Sequence[Block]) -> list[_Siblings]:
    """The headings of each level below one heading, and whether each is empty."""
    groups: list[_Siblings] = []
    still_open: list[tuple[int, _Siblings]] = []
    for block, following in pairwise((*blocks, None)):
        if not isinstance(block, Heading):
            continue
        while still_open and still_open[-1][0] > block.level:
            still_open.pop()
        if not still_open or still_open[-1][0] < block.level:
            groups.append([])
            still_open.append((block.level, groups[-1]))
        still_open[-1][1].append((block, _is_empty(block, following)))
    return groups


def _is_empty(heading: Heading, following: Block | None) -> bool:
    """Whether neither text nor deeper heading nor table stands beneath; one that is a whole sentence says enough."""
    ends = following is None or (isinstance(following, Heading) and following.level <= heading.level)
    if isinstance(following, Heading) and heading.number and following.number == mark(following.level, 1):
        # A list begins: it stands beneath, whatever its marks are.
        ends = following.level < heading.level
    is_sentence = "，" in heading.text and heading.text.endswith("。")
    return ends and not heading.run_in and not is_sentence


def _message(heading: Heading) -> str:
    text = _("“{heading}”标题下没有内容。请补写，或者删去标题。")
    return text.format(heading=heading.number + heading.text.rstrip("。"))
