"""标题没有居中。

标题居中排布。段落虽然居中，却留着首行缩进的，会偏右一个字。附件标题按公文标题量，只作建议；发文机关标志也应居中。

好例（说明）：
    标题居中，没有缩进。

坏例（说明）：
    标题居中，又有首行缩进 2 字符。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding, plain
from generator.checking.findings import Finding, Severity
from generator.checking.fonts import TITLES
from generator.checking.measured import Part, measured
from generator.checking.placing import NEAR, standing
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W123"
TITLE = message("标题没有居中")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "标题"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_NEARLY = 1.0
"""Characters: spaces typed before a title make it stand in the middle as nearly as that."""


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    if draft is None:
        return

    def found(part: Part) -> Iterator[tuple[str, int]]:
        place = standing(draft, part)
        if place is None:
            return
        if place.align == "center":
            if abs(place.first - place.right) / 2 > NEAR:
                yield _("居中，但有缩进，偏了{n}字").format(n=plain(abs(place.first - place.right) / 2)), 1
        elif abs(place.start - place.end) > _NEARLY:
            yield _("没有居中"), 1

    for one in departures(draft.of(*TITLES), found):
        text = _("{where}{found}。请选中后在“段落”里选“居中”，左侧、右侧和首行缩进都设为0，删去空格。")
        yield finding(CODE, SEVERITY, text.format(where=one.where, found=one.values), one.first)
