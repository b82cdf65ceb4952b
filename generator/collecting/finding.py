"""Where a form stands on a sheet that came back: by what is hidden in it, else by what everybody sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from generator.collecting.identity import MARK, Identity, parse
from generator.collecting.layout import LABEL, PATH, grid
from generator.collecting.workbook import Page
from schemas.text import half_width

_TITLE = re.compile(r"(?P<agency>\S.*?)\s*(?P<year>[12][0-9]{3})\s*年度.*(?:征集表|填报表)")
_OFFICE = re.compile(r"填报(?:科室|单位|部门)\s*[：:]\s*(?P<office>\S.*)")
_LINES_ABOVE = 4
"""Lines between 填报科室 and the first topic of a Word form: who, when, how."""
_VISIBLE = ("label", "now")
"""The columns without which nothing can be read."""


class Place(NamedTuple):
    """columns: where the columns of the grid are, by tag (“path” for the hidden one, where there is one).

    head: the row with their titles; what is asked begins below `begin`. identity: None where the hidden cell is gone.
    """

    columns: Mapping[str, int]
    head: int
    begin: int
    identity: Identity | None


class Seen(NamedTuple):
    """What the visible lines above the table say: agency and office (empty where they don't), year (0)."""

    agency: str = ""
    year: int = 0
    office: str = ""


def find(page: Page) -> Place | None:
    """The form on this sheet, None where there is none."""
    hidden = next(_cells(page, lambda text: text.startswith(MARK)), None)
    identity, columns = None, dict[str, int]()
    if hidden:
        row, column, text = hidden
        below = (cells[column].text for at, cells in sorted(page.cells.items()) if at > row and column in cells)
        identity = parse(text, next(below, ""))
        columns = {cell.text: at for at, cell in page.cells[row].items() if at != column} | {PATH: column}
    head, titles = _head(page, identity.year if identity else _year(page))
    columns = {**titles, **columns}
    if page.is_paper:
        return _on_paper(page, head, columns)
    if not all(tag in columns for tag in _VISIBLE):
        return None
    head = head or (hidden[0] if hidden else 0)
    return Place(columns, head, head, identity)


def _on_paper(page: Page, head: int, columns: Mapping[str, int]) -> Place | None:
    """The form of one office in a Word file: topics stand above their tables, and there may be only lists."""
    begin = next((row for row, _column, _text in _cells(page, lambda text: _OFFICE.search(text) is not None)), 0)
    if not begin:
        return None
    return Place({"label": LABEL, **columns}, head or begin + _LINES_ABOVE, begin, None)


def _head(page: Page, year: int) -> tuple[int, dict[str, int]]:
    """The row with the titles of the columns, and where each is; 0 where there is no such row."""
    titles = {column.title: column.tag for column in grid(year) if column.title}
    titles |= {"今年数": "now", "本年": "now", "去年数": "last", "上年": "last"}
    for row, cells in sorted(page.cells.items()):
        found = {titles[text]: column for column, cell in cells.items() if (text := _plain(cell.text)) in titles}
        if len(found) >= 4 and "label" in found:
            return row, found
    return 0, {}


def seen(page: Page, head: int) -> Seen:
    """What can be read above the table."""
    agency = office = ""
    year = 0
    for _row, _column, text in _cells(page, lambda _text: True, head):
        line = " ".join(half_width(text).split())
        if not year and (match := _TITLE.search(line)):
            agency, year = match["agency"], int(match["year"])
        elif not office and (match := _OFFICE.search(line)):
            office = match["office"]
    return Seen(agency, year, office)


def _year(page: Page) -> int:
    return seen(page, 30).year


def _cells(page: Page, wanted: Callable[[str], bool], head: int = 0) -> Iterator[tuple[int, int, str]]:
    """Row, column and text of each cell whose text is wanted; up to the row `head`, where it is not 0."""
    for row, cells in sorted(page.cells.items()):
        if head and row >= head:
            return
        yield from ((row, column, cell.text) for column, cell in sorted(cells.items()) if wanted(cell.text))


def _plain(text: str) -> str:
    return "".join(half_width(text).split())
