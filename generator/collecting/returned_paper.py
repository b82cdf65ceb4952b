"""The Word form that came back: its lines and the rows of its tables as the rows of a sheet, read as any other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.collecting.layout import LABEL
from generator.collecting.workbook import Cell, Page
from generator.draft.model import Draft, Heading, Paragraph, Table
from generator.draft.reading import reading

_OFFICE = re.compile(r"\s*填报(?:科室|单位|部门)\s*[：:]")
_PERSON = re.compile(r"\s*(?P<person>填报人\s*[：:].*?)(?P<day>(?:填报)?日期\s*[：:].*)", re.DOTALL)


def pages(path: Path) -> Iterator[Page]:
    """A page for each office in the file: what stands from a line 填报科室 to the next. Raises UnreadableError."""
    rows: list[list[str]] = []
    for source in reading.read(path):
        title = ["".join(source.draft.title)]
        if not rows:
            rows = [title]
        for row in _rows(source.draft):
            if _OFFICE.match(row[0]) and any(_OFFICE.match(other[0]) for other in rows):
                yield _page(rows)
                rows = rows[:1]
            rows.append(row)
    if rows:
        yield _page(rows)


def _rows(draft: Draft) -> Iterator[list[str]]:
    for block in draft.blocks:
        match block:
            case Heading():
                yield [f"{block.text}{block.run_in}"]
            case Paragraph() if found := _PERSON.fullmatch(block.text):
                yield [found["person"]]
                yield [found["day"]]
            case Paragraph():
                yield [block.text]
            case Table():
                yield from ([*row] for row in block.rows)


def _page(rows: list[list[str]]) -> Page:
    """The rows as they would stand in the grid; those of one cell alone where labels stand."""
    cells = {
        number: {column: Cell(text) for column, text in enumerate(row, LABEL) if text.strip()}
        for number, row in enumerate(rows, 1)
    }
    return Page("", {number: found for number, found in cells.items() if found}, is_paper=True)
