"""版记没有分隔线。

版记各要素之间有分隔线，与版心等宽：首条和末条粗，中间的细。画在段落或者表格上的边框、插入的线条都算。版记应在最后
一面的底部，这由排版决定，不查。

好例（说明）：
    “抄送”上面、印发机关下面有分隔线。

坏例（说明）：
    “抄送：……”上下没有线。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import finding
from generator.checking.findings import Finding, Severity
from generator.checking.measured import RECORD, Part, measured
from generator.checking.placing import belongs_to_figure
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from generator.draft.reading.word.names import P_PR, properties, w
from schemas.messages import _, message

CODE = "W141"
TITLE = message("版记没有分隔线")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "版记"
CONFIRMED = False
YEARS = None
WHOM = message("Word 文件")

_BORDERS = w("pBdr")


def check(case: Case) -> Iterator[Finding]:
    """One finding, at the first line of it."""
    draft = measured(case)
    parts = tuple(draft.of(*RECORD)) if draft else ()
    if parts and not any(_is_ruled(part) for part in parts):
        text = _("版记没有分隔线。请给“抄送”和印发机关所在的段落加上框线、下框线（“开始→边框”），与版心等宽。")
        yield finding(CODE, SEVERITY, text, parts[0])


def _is_ruled(part: Part) -> bool:
    """Whether a border or a line drawn stands at the paragraph or beside it."""
    paragraph = part.paragraph.element
    if part.paragraph.in_table:
        return True
    near = (paragraph.getprevious(), paragraph, paragraph.getnext())
    return any(_BORDERS in properties(one, P_PR) for one in near if one is not None) or belongs_to_figure(part)
