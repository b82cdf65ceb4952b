"""Tables of a Word file: rows of as many cells as there are columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from generator.draft.reading.lines import Line
from generator.draft.reading.word.names import (
    ALTERNATE,
    TBL,
    TC,
    TR,
    P,
    Properties,
    branch,
    integer,
    properties,
    value,
    w,
)

_MOST_COLUMNS = 63
"""As many as Word has; with them a row padded to the longest one stays small."""

_TR_PR, _TC_PR, _DELETED, _CELL_DELETED = map(w, ("trPr", "tcPr", "del", "cellDel"))
_BEFORE, _SPAN = map(w, ("gridBefore", "gridSpan"))
_MERGES = (w("vMerge"), w("hMerge"))
_NO_ROWS = frozenset((P, TBL, TR, TC))


class Cell(NamedTuple):
    """A cell with the lines in it. columns: how many it takes."""

    lines: list[Line]
    columns: int = 1


def rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table itself, those in content controls too."""
    return _inside(table, TR)


def cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row itself."""
    return _inside(row, TC)


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == ALTERNATE:
            shown = branch(child)
            if shown is not None:
                yield from _inside(shown, tag)
        elif child.tag not in _NO_ROWS:
            yield from _inside(child, tag)


def deleted(row: etree._Element) -> bool:
    """Whether the row is deleted by a tracked change."""
    return _DELETED in properties(row, _TR_PR)


def columns_before(row: etree._Element) -> int:
    """How many columns a row leaves out before its first cell."""
    return _columns(properties(row, _TR_PR), _BEFORE)


def cell(element: etree._Element, lines: list[Line]) -> Cell:
    """The cell; part of a cell above it or at its left has no words of its own."""
    about = properties(element, _TC_PR)
    if _CELL_DELETED in about:
        return Cell([], 0)
    continued = any(name in about and value(about, name) != "restart" for name in _MERGES)
    return Cell([] if continued else lines, _columns(about, _SPAN) or 1)


def _columns(about: Properties, name: str) -> int:
    return min(max(integer(about, name) or 0, 0), _MOST_COLUMNS)


def is_frame(table: Sequence[Sequence[Cell]]) -> bool:
    """Whether the table has one column and several paragraphs in a cell: somebody's frame around running text."""
    return all(len(row) == 1 for row in table) and any(
        sum(bool(line.text or line.cells) for line in row[0].lines) > 1 for row in table
    )


def texts(table: Sequence[Sequence[Cell]]) -> list[tuple[str, ...]]:
    """The texts of the rows, all filled up to the same number; a merged cell has its text in its first column."""
    found = [_texts(row) for row in table]
    longest = max(map(len, found), default=0)
    return [(*row, *("",) * (longest - len(row))) for row in found]


def _texts(row: Sequence[Cell]) -> list[str]:
    found: list[str] = []
    for cell in row:
        if cell.columns:
            found += [_text(cell.lines), *("",) * (cell.columns - 1)]
    if len(found) > _MOST_COLUMNS:
        found[_MOST_COLUMNS - 1 :] = [" ".join(filter(None, found[_MOST_COLUMNS - 1 :]))]
    return found


def _text(lines: list[Line]) -> str:
    """All that stands in a cell, numbers and tables in it included."""
    pieces = (" ".join(filter(None, line.cells)) if line.cells else line.mark + line.text for line in lines)
    return " ".join(filter(None, pieces))
