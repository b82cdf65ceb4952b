"""段前段后另加了间距。

正文和各层标题一行接一行地排，每面 22 行撑满版心，段落之间不另加间距。标题下面没有主送机关的，正文第一段上面空的一
行不算。

好例（说明）：
    “段落”里段前、段后都是 0。

坏例（说明）：
    一级标题段前 12 磅、段后 12 磅。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding, plain
from generator.checking.findings import Finding, Severity
from generator.checking.measured import RUNNING, MeasuredDraft, Part, measured
from generator.checking.placing import blank_lines_above, space_after, space_before
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W128"
TITLE = message("段前段后另加了间距")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "行数和字数"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_LITTLE = 0.08
_ABOVE = frozenset(("title", "stage_mark", "attachment_title", "attachment_mark"))


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    if draft is None:
        return

    def found(part: Part) -> Iterator[tuple[str, int]]:
        if part.paragraph.in_table:
            return
        before, after = space_before(draft, part), space_after(draft, part)
        if before > _LITTLE and not _opens(draft, part):
            yield _("段前{n}行").format(n=plain(before)), 1
        if after > _LITTLE:
            yield _("段后{n}行").format(n=plain(after)), 1

    for one in departures(draft.paragraphs(*RUNNING), found):
        text = _("{where}另加了间距（{found}）。请选中段落，在“段落→间距”里把段前、段后设为0。")
        yield finding(CODE, SEVERITY, text.format(where=one.where, found=one.values), one.first)


def _opens(draft: MeasuredDraft, part: Part) -> bool:
    """Whether it is the first below a title, where a line is left empty."""
    _lines, above = blank_lines_above(draft, part)
    return above is not None and above.name in _ABOVE
