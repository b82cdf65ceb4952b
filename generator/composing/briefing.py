"""送签说明: one page for the leader beside the report. What is to be settled, what changed, what is not published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
_FOR_DOUBTS = 9
"""Lines of the page that doubts may take where there is more to say than fits."""
_MOST_ROWS = 6
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
    room = page.lines - 2 - sum(_lines(text, page.characters) for text in (lead, left_out)) - 3
    settled = list(_settled(doubts(file, composed, problems), min(room - 5, _FOR_DOUBTS), page.characters))
    room -= sum(_lines(text, page.characters) for text in settled)
    changed = _changed(changes(file, before, previous), room, page.characters)
    blocks: list[Block] = [Paragraph(lead), Heading(1, "签发前需要核实的事项"), *map(Paragraph, settled)]
    blocks += [Heading(1, "与上年相比的主要变化"), *changed]
    blocks += [Heading(1, "公开稿不写入的内容"), Paragraph(left_out)]
    return Draft(title=(TITLE,), blocks=number(tuple(blocks)))


def _lead(composed: Composition, request: Request) -> str:
    """Which report it is."""
    addressee = composed.draft.addressee.rstrip("：")
    sent_to = f"，主送{addressee}" if addressee and "【" not in addressee else ""
    return f"《{''.join(composed.draft.title)}》（{request.stage.value}）{sent_to}。"


def _settled(found: Sequence[str], room: int, measure: int) -> Iterator[str]:
    """The doubts that fit in `room` lines, numbered where there are several, and how many more there are."""
    if not found:
        yield "数据核对没有发现矛盾，没有待补的数据。"
        return
    kept: list[str] = []
    for n, text in enumerate(found, 1):
        line = f"{n}.{text}" if len(found) > 1 else text
        needed = _lines(line, measure) + (len(found) > n)
        if kept and needed > room:
            break
        room -= _lines(line, measure)
        kept.append(line)
    yield from kept
    if len(kept) < len(found):
        yield f"另有{len(found) - len(kept)}处，见生成报告时列出的核对结果。"


def _changed(found: Changes, room: int, measure: int) -> Iterator[Block]:
    """The largest changes in a table, and around it how many there are, what is new and what is gone."""
    moved = [change for change in found.compared if change.weight]
    behind = [
        *([f"上年填报过、本年没有填的{len(found.gone)}项：{listed(found.gone)}。"] if found.gone else []),
        *([f"上年没有填报、本年新填的{len(found.new)}项：{listed(found.new, 3)}。"] if found.new else []),
    ]
    if not found.compared:
        yield Paragraph("没有上年数据可比。")
        yield from map(Paragraph, behind)
        return
    fits = room - 3 - sum(_lines(text, measure) for text in behind)
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
    return f"共{len(names)}项：{listed(names)}。"


def _name(file: FactFile, path: FactPath) -> str:
    """The name of what is left out; of a text only the sentences go that quote what is not public."""
    entry = entry_at(file.model, path)
    if entry and entry.shape is Shape.TEXT:
        return f"{spell_named(file.report, path[:-1])}（部分语句）"
    return spell_named(file.report, path)


def _lines(text: str, characters: int) -> int:
    """The rows that a paragraph takes on the page, one more where a program may well break it into more."""
    count, is_close = rows(text, characters, 2)
    return count + is_close
