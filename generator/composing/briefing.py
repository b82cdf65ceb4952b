"""送签说明: one page for the leader beside the report. What is to be settled, what changed, what is not published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.composing.changes import Change, Changes, changes
from generator.composing.compose import Composition
from generator.composing.doubts import doubts
from generator.composing.frame import Request
from generator.composing.listing import listed
from generator.composing.statistics import LastYear
from generator.draft.model import Block, Draft, FactPath, Heading, Paragraph, Table
from generator.draft.numbering import number
from generator.draft.writing.word.rows import rows
from generator.facts.catalogue import entry_at
from generator.facts.placeholders import spell_named
from generator.facts.problems import Problem
from generator.facts.reading import FactFile
from schemas.fields import Shape
from schemas.format import load

TITLE = "送签说明"
_FOR_CHANGES, _FOR_NONE = 8, 3
"""Lines of the page kept for what changed, where something did and where there is nothing to compare."""
_MOST_ROWS = 6
_TABLE_ROW = 0.85
"""Lines that a row of a table takes."""
_NAMES = 3
"""Names shown of a list of them."""
_HEAD = ("数据", "本年", "上年", "变化")


def briefing(
    file: FactFile,
    composed: Composition,
    request: Request,
    before: FactFile | None,
    previous: LastYear,
    problems: Sequence[Problem],
    public: Composition,
) -> Draft:
    """The page. before, previous: last year's fact file and figures; problems: in Chinese; public: the 公开稿.

    It holds no more than one page of the format Standard; what does not fit is counted.
    """
    page = load().page
    lead = _lead(composed, request)
    left_out = _left_out(file, public)
    found = changes(file, before, previous)
    headings, title = 3, 2
    room = page.lines - title - headings - _lines([lead, left_out], page.characters)
    kept = _FOR_CHANGES if found.compared else _FOR_NONE
    settled = list(_settled(doubts(file, composed, problems), room - kept, page.characters))
    changed = _changed(found, room - _lines(settled, page.characters), page.characters)
    blocks: list[Block] = [Paragraph(lead), Heading(1, "签发前需要核实的事项"), *map(Paragraph, settled)]
    blocks += [Heading(1, "与上年相比的主要变化"), *changed]
    blocks += [Heading(1, "公开稿不写入的内容"), Paragraph(left_out)]
    return Draft(title=(TITLE,), blocks=number(tuple(blocks)))


def _lead(composed: Composition, request: Request) -> str:
    """Which report it is."""
    addressee = composed.draft.addressee.rstrip("：")
    sent_to = f"，主送{addressee}" if addressee and "【" not in addressee else ""
    return f"《{_title(composed.draft.title, request)}》（{request.stage.value}）{sent_to}。"


def _title(lines: Sequence[str], request: Request) -> str:
    """The title on one line, a space between agencies that report together."""
    given = request.document.issuers if request.document else None
    issuers = given if isinstance(given, list) else []
    spaced = [" " if n and line in issuers and lines[n - 1] in issuers else "" for n, line in enumerate(lines)]
    return "".join(space + line for space, line in zip(spaced, lines, strict=True))


def _settled(found: Sequence[str], room: int, measure: int) -> Iterator[str]:
    """The doubts that fit in `room` lines, numbered where there are several, and how many more there are."""
    if not found:
        yield "数据核对没有发现矛盾，没有待补的数据。"
        return
    told = [f"{n}.{text}" if len(found) > 1 else text for n, text in enumerate(found, 1)]
    fit = next((n for n in range(len(told), 1, -1) if _lines(told[:n], measure) + (n < len(told)) <= room), 1)
    yield from told[:fit]
    if fit < len(told):
        yield f"另有{len(told) - fit}处，见生成报告时列出的核对结果。"


def _changed(found: Changes, room: int, measure: int) -> Iterator[Block]:
    """The largest changes in a table, and around it how many there are, what is new and what is gone."""
    moved = [change for change in found.compared if change.weight]
    counts = [
        *([f"上年填报过、本年没有填的{len(found.gone)}项（{listed(found.gone, _NAMES)}）"] if found.gone else []),
        *([f"上年没有填报、本年新填的{len(found.new)}项（{listed(found.new, _NAMES)}）"] if found.new else []),
    ]
    behind = [f"{'；'.join(counts)}。"] if counts else []
    if not found.compared:
        yield Paragraph("没有上年数据可比。")
    else:
        above = _counted(found.compared, moved, min(len(moved), 1))
        fits = int((room - _lines([above, *behind], measure)) / _TABLE_ROW) - 1
        shown = moved[: max(0, min(_MOST_ROWS, fits))]
        yield Paragraph(_counted(found.compared, moved, len(shown)))
        if shown:
            yield Table((_HEAD, *map(_row, shown)))
    yield from map(Paragraph, behind)


def _counted(compared: Sequence[Change], moved: Sequence[Change], shown: int) -> str:
    up = sum(change.now.value > change.before.value for change in moved)
    counts = [(up, "上升"), (len(moved) - up, "下降"), (len(compared) - len(moved), "持平")]
    told = "、".join(f"{count}项{word}" for count, word in counts if count)
    text = f"可与上年比较的数据{len(compared)}项，{told}"
    if not shown:
        return f"{text}。"
    more = len(moved) - shown
    return f"{text}，变化最大的{shown}项如下（另{more}项略）。" if more else f"{text}，变化如下。"


def _row(change: Change) -> tuple[str, ...]:
    value = change.figure.value
    now = change.now.text if value is change.now else "无"
    return (change.figure.full_name, now, change.before.text, change.words)


def _left_out(file: FactFile, public: Composition) -> str:
    """What the 公开稿 leaves out, by name; what no 公开稿 has is not counted."""
    names = [_name(file, path) for path in public.withheld]
    if not names:
        return "没有注明不公开的数据和举措。"
    return f"共{len(names)}项：{listed(names, _NAMES)}。"


def _name(file: FactFile, path: FactPath) -> str:
    """The name of what is left out; of a text only the sentences go that quote what is not public."""
    entry = entry_at(file.model, path)
    if entry and entry.shape is Shape.TEXT:
        return f"{spell_named(file.report, path[:-1])}（部分语句）"
    return spell_named(file.report, path)


def _lines(texts: Iterable[str], characters: int) -> int:
    """The rows that paragraphs take on the page, one more for each that a program may well break into more."""
    return sum(sum(rows(text, characters, 2)) for text in texts)
