"""正文居中或者居右。

正文和各层标题每段左空二字，回行顶格，不居中、不居右。表格、图片上下的一行（表名、单位）不查。

好例（说明）：
    正文两端对齐。

坏例（说明）：
    “一、工作情况”居中。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding
from generator.checking.findings import Finding, Severity
from generator.checking.measured import RUNNING, Part, measured
from generator.checking.placing import belongs_to_figure
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W122"
TITLE = message("正文居中或者居右")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "正文"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_WRONG = {"center": message("居中"), "right": message("居右")}


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    for one in departures(() if draft is None else draft.paragraphs(*RUNNING), _aligned):
        text = _("{where}{found}，应左空二字、回行顶格。请选中段落，在“段落→对齐方式”里选“两端对齐”。")
        yield finding(CODE, SEVERITY, text.format(where=one.where, found=one.values), one.first)


def _aligned(part: Part) -> Iterator[tuple[str, int]]:
    align = part.paragraph.format.align
    if not part.paragraph.in_table and align in _WRONG and not belongs_to_figure(part):
        yield _(_WRONG[align]), 1
