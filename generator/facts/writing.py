"""The fact file that `fazhi new` writes: every key that applies, empty, what a clerk must know behind it.

It is simplified Chinese whatever language the messages are in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.facts.carried import REMARK
from generator.facts.characters import display_width
from generator.facts.layout import entry_lines, item_lines, plain_value
from generator.facts.reading import FactFile
from schemas.agency import Frame
from schemas.fields import Entry, Shape, Topic, entries
from schemas.reporter import Kind, Level
from schemas.values import Owed, clean_text

_MAX_MARGIN = 32
_HOW = (
    "数字连单位写，如 27件、1,234件、7.4万余处；没有发生写“无”；与本单位无关写“不适用”；做了但没有计数写“有，未计数”",
    "还没拿到的写“待补（科室）”；不填的留空，名称不要改、不要删；举措等列表照样子往下加，每条以“- ”开头",
    "“内容”里可用「数据名」引用下面填报的数据，如：全年办理行政诉讼案件「行政诉讼案件」",
    "不宜公开的举措、业务数据，在该条下面加一行“公开: 否”，公开稿里不写",
)
_SHAPES = {
    Shape.DATE: "如 2025-12-25",
    Shape.YES_NO: "是、否",
    Shape.TEXTS: "一条一行，以“- ”开头",
    Shape.TABLE: "一项一行，名称: 数量",
    Shape.QUANTITY: "",
    Shape.TEXT: "",
    Shape.GROUP: "",
    Shape.RECORDS: "",
}
_GIVEN = ("全称", "层级", "类别", "行业", "年度", "上年", "模板")
"""What is given on the command line; every other value is last year's."""
_FRAME_OF_A_TEMPLATE = ("机关", "年度", "成文日期", "公开日期", "报送", "上年", "模板", "固定表述")
"""What of the frame a report needs whose words are in a template: neither 导语 nor 提纲."""
_ALWAYS = (Shape.DATE, Shape.TEXTS)
"""Shapes that are shown even where there is help."""


def new_text(
    model: type[Frame],
    level: Level,
    kind: Kind,
    name: str,
    year: int,
    trade: str = "",
    previous: FactFile | None = None,
    previous_name: str = "",
    template: str = "",
    asked: frozenset[tuple[str, ...]] | None = None,
) -> str:
    """The text of a new fact file for this reporter; it reads back without an error.

    Line breaks in `name` become spaces. trade: the name of the pack that `model` includes. previous: last year's file,
    whose standing facts (names, bodies, stocks, headings) are carried over, each marked as such; yearly counts
    and texts never are. previous_name: what 上年 says, the way from the new file to last year's. template: what 模板
    says likewise; asked: the facts of the topics that it prints, None for all.
    """
    name = clean_text(" ".join(name.split()))
    carried = standing_values(previous.report) if previous else {}
    agency = {"全称": name, "层级": level.value, "类别": kind.value, **({"行业": trade} if trade else {})}
    given = {**carried, "机关": {**carried.get("机关", {}), **agency}, "年度": str(year)}
    given |= {"上年": previous_name} if previous_name else {}
    given |= {"模板": template} if template else {}
    title = f"{name}{year}年度法治政府建设情况填报表"
    blocks = [[(f"# {line}", "") for line in (title, *_HOW)]]
    for label, entry in _applicable(model, level, kind):
        if entry.fact.rare and not given.get(label):
            continue
        if asked is not None and label not in (*_FRAME_OF_A_TEMPLATE, *(path[0] for path in asked)):
            continue
        below = None if asked is None or label in entries(Frame) else {path[1:] for path in asked if path[0] == label}
        lines = list(_entry(label, entry, given.get(label), 0, (level, kind), asked=below))
        if entry.model or len(blocks) == 1 or blocks[-1][0][0].startswith("#"):
            blocks.append(lines)
        else:
            blocks[-1] += lines
    return "\n\n".join("\n".join(_aligned(block)) for block in blocks) + "\n"


_Line = tuple[str, str]
"""A line and the comment that goes behind it."""


def _applicable(model: type[Topic], level: Level, kind: Kind) -> Iterator[tuple[str, Entry]]:
    return ((label, entry) for label, entry in entries(model).items() if entry.fact.applies(level, kind))


def _entry(
    label: str,
    entry: Entry,
    value: Any,
    column: int,
    reporter: tuple[Level, Kind],
    told: bool = False,
    asked: set[tuple[str, ...]] | None = None,
) -> Iterator[_Line]:
    """The lines of one fact; a group shows its keys, a list of records at least one item with its keys.

    told: what a clerk must know stands behind an item above. asked: what of a group is shown, None for all.
    """
    about = "" if told else _comment(entry)
    if entry.model is None or isinstance(value, str):
        first, *rest = entry_lines(label, value, column)
        carried = REMARK if value and label not in _GIVEN else ""
        yield first, " · ".join(part for part in (about, carried) if part)
        yield from ((line, "") for line in rest)
        return
    yield entry_lines(label, None, column)[0], about
    if entry.shape is Shape.GROUP:
        yield from _group(entry.model, value or {}, column + 2, reporter, told, asked)
        return
    for number, item in enumerate(value or [{}]):
        if isinstance(item, str):
            yield from ((line, "") for line in item_lines(item, column + 2))
            continue
        for position, (line, comment) in enumerate(_group(entry.model, item, column + 4, reporter, told or number > 0)):
            marked = " " * (column + 2) + "- " + line.lstrip(" ") if position == 0 else line
            yield marked, comment


def _group(
    model: type[Topic],
    value: Mapping[str, Any],
    column: int,
    reporter: tuple[Level, Kind],
    told: bool,
    asked: set[tuple[str, ...]] | None = None,
) -> Iterator[_Line]:
    for label, entry in _applicable(model, *reporter):
        if entry.fact.rare and not value.get(label):
            continue
        below = None if asked is None else {path[1:] for path in asked if path[0] == label}
        if below is None or below:
            yield from _entry(
                label, entry, value.get(label), column, reporter, told, None if not below or () in below else below
            )


def _comment(entry: Entry) -> str:
    """Unit, who supplies it, what counts: 件 · 法规科 · 本机关作被申请人的案件."""
    fact = entry.fact
    units = "、".join(dict.fromkeys(unit for unit in (fact.unit, *fact.units) if unit))
    shape = _SHAPES[entry.shape] if entry.shape in _ALWAYS or not fact.help else ""
    return " · ".join(part for part in (units, fact.office, shape, fact.help) if part)


def _aligned(block: list[_Line]) -> list[str]:
    """The lines with their comments in one column, as far as the lines are short."""
    widths = [display_width(line) for line, comment in block if comment]
    margin = max((width for width in widths if width <= _MAX_MARGIN), default=0) + 2
    return [
        f"{line}{' ' * max(margin - display_width(line), 2)}# {comment}" if comment else line for line, comment in block
    ]


def standing_values(group: Topic) -> dict[str, Any]:
    """What stays from year to year, as it is typed: standing facts, and groups and items for theirs."""
    found: dict[str, Any] = {}
    for label, entry in entries(type(group)).items():
        value = getattr(group, entry.attribute)
        if value is None or isinstance(value, Owed):
            continue
        if isinstance(value, Topic):
            kept: Any = standing_values(value)
        elif entry.shape is Shape.RECORDS and isinstance(value, list):
            kept = [inner for item in value if (inner := standing_values(item))]
        else:
            kept = _typed(value) if entry.fact.standing else None
        if kept:
            found[label] = kept
    return found


def _typed(value: Any) -> Any:
    """A standing value as text; of a figure the figure alone, its particulars are last year's."""
    typed = plain_value(value)
    return typed["本年"] if isinstance(typed, dict) and "本年" in typed else typed
