"""主送机关没有顶格。

主送机关编排于标题下空一行位置，居左顶格，回行时仍顶格。

好例（说明）：
    主送机关左对齐，没有缩进。

坏例（说明）：
    主送机关和正文一样首行缩进 2 字符。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding
from generator.checking.findings import Finding, Severity
from generator.checking.measured import Part, measured
from generator.checking.placing import NEAR, standing
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W124"
TITLE = message("主送机关没有顶格")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "主送机关"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_WRONG = frozenset(("center", "right"))


def check(case: Case) -> Iterator[Finding]:
    """One finding, at the first line that departs."""
    draft = measured(case)
    if draft is None:
        return

    def found(part: Part) -> Iterator[tuple[str, int]]:
        place = standing(draft, part)
        if place is not None and (place.align in _WRONG or max(abs(place.first), abs(place.rest)) > NEAR):
            yield "", 1

    for one in departures(draft.of("addressee"), found):
        text = _("主送机关没有居左顶格。请选中后在“段落”里选左对齐，左侧缩进和首行缩进都设为0，删去前面的空格。")
        yield finding(CODE, SEVERITY, text, one.first)
