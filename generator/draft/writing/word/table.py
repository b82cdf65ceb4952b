"""Table → w:tbl."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from generator.draft.model import Span, Table
from generator.draft.word_styles import GAP, PARAGRAPH_STYLES, TABLE
from generator.draft.writing.frame import by_gap, width
from generator.draft.writing.word.base import type_area_height, type_area_width
from generator.draft.writing.word.xml import content
from schemas.format import Format

_LEFT = '<w:jc w:val="left"/>'
# A column is as wide as its widest cell asks for, from so many characters on.
_NARROWEST = 4.0
# Where so many columns would be squeezed so much on an upright page, the page lies; very long texts wrap anyway.
_MANY_COLUMNS, _SQUEEZED, _WIDEST = 6, 1.5, 16.0
# The space at both sides of a cell, and what digits of some fonts take beyond half a character.
_PADDING = 1.5
_FIGURE = re.compile("[-+±0-9—【]")
# Where there is little room the longest cells of a column wrap; most do not, and short ones never do.
_MOST_CELLS, _SHORT_TEXT = 0.95, 8.0
# Words of a column of names or remarks are wider, those of units and states are not.
_SHORT_WORD = 4.0


class _Column(NamedTuple):
    width: int
    """Twips."""
    is_words: bool


def is_wide(block: Table, standard: Format) -> bool:
    """Whether the table wants a page on its side: many columns that would be squeezed on an upright one."""
    asked = sum(min(characters, _WIDEST) for characters in _asked(block))
    room = type_area_width(standard) / 20 / standard.elements["table_text"].size
    return len(block.rows[0]) >= _MANY_COLUMNS and asked > room * _SQUEEZED


def table(block: Table, standard: Format, *, kept: bool = False, landscape: bool = False) -> str:
    """A w:tbl over the whole type area; its head row comes again on each page. `kept`: its last row, with the next.

    `landscape`: on a page on its side.
    """
    last = len(block.rows) - 1
    total = type_area_height(standard) if landscape else type_area_width(standard)
    columns = _columns(block, total, standard.elements["table_text"].size)
    gaps = {(found.row, found.column): found.span for found in block.spans if found.span.gap}
    # WPS believes the grid, Word the cells: both say the same.
    grid = "".join(f'<w:gridCol w:w="{column.width}"/>' for column in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE.id}"/><w:tblW w:w="{sum(c.width for c in columns)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        + "".join(_row(block.rows[n], n, columns, gaps, kept=kept and n == last) for n in range(len(block.rows)))
        + "</w:tbl>"
    )


def _row(
    row: tuple[str, ...], n: int, columns: list[_Column], gaps: Mapping[tuple[int, int], Span], *, kept: bool
) -> str:
    style = PARAGRAPH_STYLES["table_text" if n else "table_head"].id
    keep = "<w:keepNext/>" if kept else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{column.width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{_LEFT if n and column.is_words else ""}</w:pPr>'
        f"{_runs(text, gaps.get((n, at)))}</w:p></w:tc>"
        for at, (text, column) in enumerate(zip(row, columns, strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'' if n else '<w:tblHeader/>'}</w:trPr>{cells}</w:tr>"


def _runs(text: str, gap: Span | None) -> str:
    pieces = by_gap(text, (gap,) if gap else ())
    shaded = f'<w:rPr><w:rStyle w:val="{GAP.id}"/></w:rPr>'
    return "".join(f"<w:r>{shaded if is_gap else ''}{content(piece)}</w:r>" for piece, is_gap in pieces) or "<w:r/>"


def _columns(block: Table, total: int, size: float) -> list[_Column]:
    """The columns, together exactly `total` twips; where that is not enough, the longest texts wrap.

    size: of the text, in pt.
    """
    cells = list(zip(*block.rows, strict=True))
    room = total / (size * 20)
    asked = _asked(block)
    if sum(asked) > room:
        least = _within(_asked(block, _MOST_CELLS), room)
        more = [most - one for most, one in zip(asked, least, strict=True)]
        asked = [one + rest for one, rest in zip(least, _within(more, room - sum(least)), strict=True)]
    edges = [round(total * sum(asked[:n]) / sum(asked)) for n in range(len(asked) + 1)]
    return [
        _Column(right - left, _holds_words(column[1:]))
        for (left, right), column in zip(pairwise(edges), cells, strict=True)
    ]


def _asked(block: Table, share: float = 1) -> list[float]:
    """The characters that each column asks for, so that this share of its cells, and its head, fit on one line."""
    fits = []
    for head, *column in zip(*block.rows, strict=True):
        widths = sorted(map(width, column)) or [0.0]
        most = widths[-1] if widths[-1] <= _SHORT_TEXT else widths[ceil(share * len(widths)) - 1]
        fits.append(max(width(head), most))
    return [max(characters + _PADDING, _NARROWEST) for characters in fits]


def _holds_words(column: Sequence[str]) -> bool:
    """Whether most of what stands in the cells is words, which begin at the left; figures are centred."""
    words = [not _FIGURE.match(cell) and width(cell) > _SHORT_WORD for cell in column if cell]
    return sum(words) * 2 > len(words)


def _within(asked: list[float], room: float) -> list[float]:
    """What each column gets of the `room`: what it asks for, and those that ask for most no more than is left."""
    left, remaining = room, len(asked)
    for one in sorted(asked):
        if one * remaining > left:
            return [min(other, left / remaining) for other in asked]
        left, remaining = left - one, remaining - 1
    return asked
