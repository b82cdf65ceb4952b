"""每行不是28字。

一般每行排 28 个字，撑满版心；特定情况可以作适当调整，所以不作必改，只差一字的只作提示。软件里的 3 号字是 16 磅，
28 个字比版心宽，不收紧字距或者不设字符网格，一行只有 27 个字。正文字号本身不合标准的，只报字号。版心本身不合标准
的，按标准版心计。

好例（说明）：
    “文档网格”指定每行 28 个字，或者正文的字符间距紧缩 0.25 磅。

坏例（说明）：
    3 号字，字符间距加宽 1 磅，一行 26 个字。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import plain
from generator.checking.findings import Finding, Severity
from generator.checking.measured import RUNNING, measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from generator.checking.type_area import corrected, is_wrong
from generator.draft.elements import BODY
from schemas.messages import _, message

CODE = "W105"
TITLE = message("每行不是28字")
SEVERITY = Severity.WARNING
BASIS = FORMAT + "行数和字数"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding, at the first running text."""
    draft = measured(case)
    running = draft.running if draft else None
    if draft is None or running is None or running.size != draft.standard.elements[BODY].size:
        return
    page = draft.standard.page
    first = next(part for part in draft.of(*RUNNING) if draft.setting(part) == running)
    section = draft.layout.section(first.number)
    if section.is_landscape:
        return
    characters = corrected(section, page).characters(running.size, running.spacing)
    if characters == page.characters:
        return
    text = _(
        "每行{characters}字{basis}，标准一般为{wanted}字。"
        "请在“页面设置→文档网格”里选“指定行和字符网格”，每行{wanted}；或者在“字体→字符间距”里设“紧缩”{points}磅。"
    )
    severity = SEVERITY if abs(characters - page.characters) > 1 else Severity.HINT
    values = {
        "characters": characters,
        "basis": _("（按标准版心计）") if is_wrong(section, page) else "",
        "wanted": page.characters,
        "points": plain(draft.standard.word.condensed, 2),
    }
    yield Finding(CODE, severity, text.format(**values), *first.spot, page.source)
