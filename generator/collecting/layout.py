"""Where things stand on a sheet: the columns of the grid, what is hidden, how the columns of a list share the grid."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from generator.collecting.columns import Column
from generator.facts.characters import display_width
from schemas.fields import Shape


class GridColumn(NamedTuple):
    """A column of the grid. tag: what the hidden first row says of it; width: in digits."""

    tag: str
    title: str
    width: float


PATH = "path"
"""The tag of the hidden column with the paths."""
NUMBER, LABEL, UNIT, HELP, LAST, NOW, STATE, NOTE, PERSON, DAY = range(2, 12)
"""The columns by their numbers, from 1 for A."""


def grid(year: int) -> tuple[GridColumn, ...]:
    """The columns from A on; the first is hidden. Together as wide as A4 on its side, a little reduced."""
    return (
        GridColumn(PATH, "", 4),
        GridColumn("number", "序号", 5),
        GridColumn("label", "指标", 25),
        GridColumn("unit", "单位", 7),
        GridColumn("help", "口径", 34),
        GridColumn("last", f"{year - 1}年", 12),
        GridColumn("now", f"{year}年", 15),
        GridColumn("state", "状态", 11),
        GridColumn("note", "备注", 22),
        GridColumn("person", "填报人", 9),
        GridColumn("day", "日期", 11),
    )


IDENTITY_ROW, TITLE_ROW, WHO_ROW, HOW_ROW, HEAD_ROW = range(1, 6)
"""Rows at the top. The first is hidden: in A who the form is from, then what each column is."""

_WEIGHTS = {Shape.QUANTITY: 2, Shape.YES_NO: 1, Shape.DATE: 2}
_TEXT, _PROSE = 4, 12


def runs(columns: Sequence[Column], widths: Sequence[float]) -> list[tuple[int, int]]:
    """First and last column of the grid (from 1) for each column of a list, from LABEL to DAY.

    widths: of all columns of the grid. There are no more columns of a list than of the grid.
    """
    weights = [_PROSE if column.fact.prose else _WEIGHTS.get(column.shape, _TEXT) for column in columns]
    places = list(range(LABEL, DAY + 1))
    total = sum(widths[place - 1] for place in places)
    found: list[tuple[int, int]] = []
    at = taken = 0
    for n, weight in enumerate(weights):
        first, wanted = at, total * (taken + weight) / sum(weights)
        taken += weight
        others = len(weights) - n - 1
        at += 1
        while at < len(places) - others and sum(widths[p - 1] for p in places[: at + 1]) <= wanted + 4:
            at += 1
        found.append((places[first], places[(at if others else len(places)) - 1]))
    return found


_LINE, _LEAST = 15.0, 21.0


def height(cells: Sequence[tuple[str, float]]) -> float:
    """The height of a row, in points, for cells of these texts and widths."""
    lines = max((_lines(text, width) for text, width in cells), default=1)
    return min(max(_LEAST, lines * _LINE + 6), 409.0)


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(display_width(line) / max(width - 3, 1))) for line in text.split("\n"))
