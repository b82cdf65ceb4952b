"""正文的行距不统一。

正文和各层标题用一个行距，才能每面 22 行。按同样大的字比较；大多数文字的行距是多少，就以它为准。

好例（说明）：
    全文行距都是固定值 28.95 磅。

坏例（说明）：
    正文固定值 28 磅，粘贴进来的几段是 1.5 倍行距。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding, plain
from generator.checking.findings import Finding, Severity
from generator.checking.measured import RUNNING, Part, measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W129"
TITLE = message("正文的行距不统一")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "行数和字数"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_LITTLE = 0.5
"""pt."""


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    running = draft.running if draft else None
    if draft is None or running is None:
        return

    def found(part: Part) -> Iterator[tuple[str, int]]:
        if not part.paragraph.in_table:
            pitch = draft.layout.section(part.number).pitch(part.paragraph.format, running.size).points
            if abs(pitch - running.pitch.points) > _LITTLE:
                yield _("{n}磅").format(n=plain(pitch)), 1

    for one in departures(draft.paragraphs(*RUNNING), found):
        text = _("{where}的行距是{found}，与其他正文（{usual}磅）不一样。请选中段落，在“段落→行距”里设成一样的。")
        values = {"where": one.where, "found": one.values, "usual": plain(running.pitch.points, 2)}
        yield finding(CODE, SEVERITY, text.format(**values), one.first)
