"""Table → w:tbl."""

from __future__ import annotations

from itertools import pairwise

from generator.draft.model import Table
from generator.draft.word_styles import PARAGRAPH_STYLES, TABLE
from generator.draft.writing.frame import width
from generator.draft.writing.word.base import type_area_height, type_area_width
from generator.draft.writing.word.xml import content
from schemas.format import Format

# A column is as wide as its widest cell asks for, within these bounds (characters).
_NARROWEST, _WIDEST = 4.0, 16.0
_MANY_COLUMNS, _SQUEEZED = 6, 1.5


def is_wide(block: Table, standard: Format) -> bool:
    """Whether the table wants a page on its side: many columns that would be squeezed on an upright one."""
    asked = sum(_asked(block))
    room = type_area_width(standard) / 20 / standard.elements["table_text"].size
    return len(block.rows[0]) >= _MANY_COLUMNS and asked > room * _SQUEEZED


def table(block: Table, standard: Format, *, kept: bool = False, landscape: bool = False) -> str:
    """A w:tbl over the whole type area; its head row comes again on each page. `kept`: its last row, with the next.

    `landscape`: on a page on its side.
    """
    last = len(block.rows) - 1
    widths = _column_widths(block, type_area_height(standard) if landscape else type_area_width(standard))
    # WPS believes the grid, Word the cells: both say the same.
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE.id}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        + "".join(_row(row, widths, head=n == 0, kept=kept and n == last) for n, row in enumerate(block.rows))
        + "</w:tbl>"
    )


def _row(row: tuple[str, ...], widths: list[int], *, head: bool, kept: bool) -> str:
    style = PARAGRAPH_STYLES["table_head" if head else "table_text"].id
    keep = "<w:keepNext/>" if kept else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{column}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr><w:r>{content(text)}</w:r></w:p></w:tc>'
        for text, column in zip(row, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{cells}</w:tr>"


def _column_widths(block: Table, total: int) -> list[int]:
    """Twips of each column; together exactly `total`."""
    asked = _asked(block)
    edges = [round(total * sum(asked[:n]) / sum(asked)) for n in range(len(asked) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _asked(block: Table) -> list[float]:
    """The characters that each column asks for."""
    widest = (max(width(cell) for cell in column) for column in zip(*block.rows, strict=True))
    return [min(max(characters, _NARROWEST), _WIDEST) for characters in widest]
