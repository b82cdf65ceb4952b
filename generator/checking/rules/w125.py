"""该空一行的没有空一行。

主送机关编排于标题下空一行位置；附件说明在正文下空一行。空行可以是一个空段落，也可以是段前一行。

好例（说明）：
    标题和主送机关之间空一行。

坏例（说明）：
    标题下面紧接着主送机关。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import finding, plain
from generator.checking.findings import Finding, Severity
from generator.checking.measured import RUNNING, measured
from generator.checking.placing import blank_lines_above
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message, shown

CODE = "W125"
TITLE = message("该空一行的没有空一行")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "主送机关、附件说明"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_ELEMENTS = (
    ("addressee", ("title", "stage_mark"), message("标题")),
    ("attachment_note", (*RUNNING, "table_text"), message("正文")),
)
_NEARLY = 0.35
"""Lines: a blank paragraph may be of another size."""


def check(case: Case) -> Iterator[Finding]:
    """One finding for each of both that stands too near or too far."""
    draft = measured(case)
    if draft is None:
        return
    for name, before, above_it in _ELEMENTS:
        part = next(draft.of(name), None)
        if part is None or part.paragraph.in_table:
            continue
        lines, above = blank_lines_above(draft, part)
        if above is not None and above.name in before and abs(lines - part.element.blank_before) > _NEARLY:
            text = _("{element}和{above}之间空了{lines}行，应空一行。请用一个空段落，或者在“段落”里设段前1行。")
            values = {"element": shown(part.element.label), "above": _(above_it), "lines": plain(lines)}
            yield finding(CODE, SEVERITY, text.format(**values), part)
