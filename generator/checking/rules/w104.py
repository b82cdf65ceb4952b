"""每面不是22行。

一般每面排 22 行，撑满版心；特定情况可以作适当调整，所以不作必改，只差一行的只作提示。行数由版心高度和正文的行距得
出：固定值的行距，或者文档网格。行距是单倍、多倍而又没有网格的，行数随字体变化，只能估计。版心本身不合标准的，按标
准版心计。

好例（说明）：
    行距为固定值 28.95 磅，或者“文档网格”指定每页 22 行。

坏例（说明）：
    行距为 1.5 倍，没有网格。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import plain
from generator.checking.findings import Finding, Severity
from generator.checking.measured import RUNNING, measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from generator.checking.type_area import corrected, is_wrong
from schemas.messages import _, message

CODE = "W104"
TITLE = message("每面不是22行")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "行数和字数"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding, at the first running text."""
    draft = measured(case)
    running = draft.running if draft else None
    if draft is None or running is None:
        return
    page, pitch = draft.standard.page, running.pitch
    first = next(part for part in draft.of(*RUNNING) if draft.setting(part) == running)
    section = draft.layout.section(first.number)
    if section.is_landscape:
        return
    lines = corrected(section, page).lines(pitch.points)
    if lines == page.lines:
        return
    said = _("每面{lines}行") if pitch.fixed else _("每面约{lines}行")
    text = _(
        "{lines}（行距{pitch}磅{basis}），标准一般为{wanted}行。"
        "请选中正文，在“段落→行距”里选“固定值”、{points}磅，段前、段后设为0。"
    )
    severity = SEVERITY if abs(lines - page.lines) > 1 else Severity.HINT
    values = {
        "lines": said.format(lines=lines),
        "pitch": plain(pitch.points, 2) if pitch.fixed else _("随字体，约{points}").format(points=plain(pitch.points)),
        "basis": _("，按标准版心计") if is_wrong(section, page) else "",
        "wanted": page.lines,
        "points": plain(draft.standard.word.line_pitch, 2),
    }
    yield Finding(CODE, severity, text.format(**values), *first.spot, page.source)
