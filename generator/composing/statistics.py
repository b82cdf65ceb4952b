"""The statistics table of a topic (行政执法数据统计表), an attachment: its figures, last year's, the change."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.composing.frame import Request
from generator.composing.phrasing import change_sign
from generator.draft.model import Attachment, CellSpan, FactPath, Span, Table
from generator.facts.figures import Figure, figures_of
from generator.facts.reading import FactFile
from schemas.fields import Fact
from schemas.reporter import Stage
from schemas.values import Owed, Quantity, Stated

NOTHING = "—"
"""In a cell: not known, or not to be compared."""
_HEAD = ("指标", "单位", "本年", "上年", "增减", "备注")
_LAST_YEAR, _CHANGE, _REMARK = 3, 4, 5
_ENDS = "以上|以下|以内|左右|上下"

LastYear = Callable[[FactPath], Quantity | None]


class Statistics(NamedTuple):
    """The tables asked for. withheld: the facts that a 公开稿 leaves out of them."""

    attachments: tuple[Attachment, ...]
    withheld: tuple[FactPath, ...]


class Row(NamedTuple):
    """A row in words: `cells` as in the head, and what of them is a span."""

    cells: tuple[str, ...]
    span: Span
    column: int = 2


def statistics(file: FactFile, request: Request, previous: LastYear, demanded: frozenset[FactPath]) -> Statistics:
    """The tables that the document asks for (统计表), in its order; a topic without a figure to show has none.

    previous: last year's figure of a fact. demanded: label paths of mandatory facts: gaps where nothing is said.
    """
    named = request.document.statistics if request.document else None
    attachments, withheld = [], []
    for topic in dict.fromkeys(name.strip() for name in named) if isinstance(named, list) else ():
        figures = list(figures_of(file.report, topic, file.rates, demanded))
        hidden = [figure for figure in figures if request.stage is Stage.PUBLIC and not figure.public]
        withheld += [figure.path for figure in hidden if not figure.reckoned]
        rows = [row_of(figure, previous, request.stage) for figure in figures if figure not in hidden]
        if rows:
            attachments.append(Attachment(f"{topic}数据统计表", (table_of(rows),)))
    return Statistics(tuple(attachments), tuple(dict.fromkeys(withheld)))


def row_of(figure: Figure, previous: LastYear, stage: Stage) -> Row:
    """The row of one figure; figures print as they were typed, the unit in a column of its own."""
    before = last_figure(figure, previous)
    if before is not None and stage is Stage.PUBLIC and not _was_public(figure, before):
        before = None
    now = figure.value
    shown = [value for value in (now, before) if isinstance(value, Quantity)]
    unit = _unit(figure.fact, shown)
    typed = bare(now, unit) if isinstance(now, Quantity) else words_of_state(now, figure.fact)
    span = Span(0, len(typed), figure.path, isinstance(now, Owed))
    last = bare(before, unit) if before else NOTHING
    counted = as_figure(now, figure.fact)
    change = change_sign(counted, before, unit) if counted and before else None
    return Row((figure.name, unit, typed, last, change or NOTHING, remark(now)), span)


def table_of(rows: Sequence[Row]) -> Table:
    """The rows below their head; without the columns in which nothing would stand."""
    compared = any(row.cells[_LAST_YEAR] != NOTHING for row in rows)
    remarked = any(row.cells[_REMARK] for row in rows)
    left_out = {*(() if compared else (_LAST_YEAR, _CHANGE)), *(() if remarked else (_REMARK,))}
    kept = [column for column in range(len(_HEAD)) if column not in left_out]
    cells = (tuple(row[column] for column in kept) for row in (_HEAD, *(row.cells for row in rows)))
    return Table(tuple(cells), tuple(CellSpan(n, row.column, row.span) for n, row in enumerate(rows, start=1)))


def last_figure(figure: Figure, previous: LastYear) -> Quantity | None:
    """Last year's figure for it, of a part the part of that name; None where it is not known."""
    if not figure.part:
        return previous(figure.path)
    whole = previous(figure.path)
    return dict(whole.parts).get(figure.part) if whole else None


def as_figure(value: object, fact: Fact) -> Quantity | None:
    """The value to reckon with: 无 is 0, of other states there is none."""
    if value is Stated.NONE:
        return Quantity.parse("0", fact.unit)
    return value if isinstance(value, Quantity) else None


def words_of_state(state: object, fact: Fact) -> str:
    """A state as it stands in a cell, beside the name of its fact: 待补 with the office that owes it."""
    if isinstance(state, Owed):
        return f"【待补：{state.office or fact.office or fact.label}】"
    return state.value if isinstance(state, Stated) else ""


def remark(value: object) -> str:
    """What stands beside a figure in the fact file and belongs in a table: 比较基准, 目标, 口径."""
    return "；".join(_remarks(value)) if isinstance(value, Quantity) else ""


def _remarks(value: Quantity) -> Iterator[str]:
    if value.base:
        yield value.base if value.base[0] in "较比同" else f"较{value.base}"
    if value.target:
        yield f"目标{value.target.text}"
    if value.counted_as:
        yield value.counted_as


def bare(figure: Quantity, unit: str) -> str:
    """The figure as it was typed, without `unit` where it has that; else with its own."""
    return re.sub(f"{re.escape(unit)}(?=(?:{_ENDS})?$)", "", figure.text) if unit else figure.text


def _unit(fact: Fact, figures: Sequence[Quantity]) -> str:
    """The unit that all `figures` were typed with: as declared, else as counted, empty where they have none in common.

    Without a figure it is the declared one.
    """
    candidates = (fact.unit, *(figure.unit for figure in figures))
    return next((unit for unit in candidates if all(bare(figure, unit) != figure.text for figure in figures)), "")


def _was_public(figure: Figure, before: Quantity) -> bool:
    """Whether last year's figure may be shown: one that stands beside this year's is public as that is."""
    beside = isinstance(figure.value, Quantity) and before is figure.value.last_year
    return beside or figure.fact.may_be_published(before)
