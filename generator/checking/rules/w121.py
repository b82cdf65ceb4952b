"""段首不是空二字。

每个自然段左空二字，回行顶格；各层标题也是这样。首行缩进按字符算的，以字符为准；用空格空出来的也算。用制表符空出来
的，各软件位置不同，不查；表格里的文字不查。

好例（说明）：
    “段落→特殊格式”选“首行缩进”，2字符。

坏例（说明）：
    正文首行缩进 0.74 厘米（5号字的两个字），3 号字只空 1.3 字。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding, plain
from generator.checking.findings import Finding, Severity
from generator.checking.measured import RUNNING, Part, measured
from generator.checking.placing import NEAR, standing
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W121"
TITLE = message("段首不是空二字")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "正文"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_FLUSH = frozenset(("left", "both"))


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    if draft is None:
        return

    def found(part: Part) -> Iterator[tuple[str, int]]:
        place = standing(draft, part)
        if place is None or place.align not in _FLUSH:
            return
        if abs(place.first - part.element.first_line) > NEAR:
            yield _("首行空{n}字").format(n=plain(place.first)), 1
        elif abs(place.rest) > NEAR and not place.is_one_line:
            yield _("回行空{n}字").format(n=plain(place.rest)), 1

    for one in departures(draft.paragraphs(*RUNNING), found):
        text = _(
            "{where}{found}，应左空二字、回行顶格。"
            "请选中段落，在“段落”里把左侧缩进设为0，特殊格式选“首行缩进”、2字符，删去段首的空格。"
        )
        yield finding(CODE, SEVERITY, text.format(where=one.where, found=one.values), one.first)
