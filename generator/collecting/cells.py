"""What a cell of a form says, and why some can't be taken."""

from __future__ import annotations

from decimal import Decimal

from generator.collecting.workbook import Cell, Kind, day_of
from schemas.fields import Shape
from schemas.messages import _, message
from schemas.text import clean_text

MERGED = message("这一格合并了几行，分不清是哪一行的；请取消合并，逐行填写")
_FORMULA = message("单元格里是公式，没有采用；请把算出的数直接填上")
_ERROR = message("单元格里是错误值“{text}”，请把数直接填上")
_DAY_FOR_FIGURE = message("单元格里成了日期{text}；请在数字前加一个半角单引号，或者连单位写")
_SERIAL = 5
"""Digits of a day as a spreadsheet counts it, from 1927 on."""


def reason(cell: Cell, shape: Shape) -> str:
    """Why a cell can't be taken for a fact of that shape, empty where it can."""
    if cell.kind is Kind.FORMULA:
        return _(_FORMULA)
    if cell.kind is Kind.ERROR:
        return _(_ERROR).format(text=cell.text)
    if cell.kind is Kind.DAY and shape is Shape.QUANTITY:
        return _(_DAY_FOR_FIGURE).format(text=cell.text)
    return ""


def typed_in(cell: Cell, shape: Shape) -> str:
    """What somebody typed into the cell; a number where a day is asked for is that day."""
    if shape is Shape.DATE and (day := _day(cell)):
        return day
    return clean_text(cell.text)


def day_or_text(cell: Cell) -> str:
    """A cell with a person or a day, in one line; nothing for a formula."""
    if cell.kind in (Kind.FORMULA, Kind.ERROR):
        return ""
    return _day(cell) or " ".join(clean_text(cell.text).split())


def _day(cell: Cell) -> str:
    is_serial = cell.kind is Kind.NUMBER and cell.text.isdigit() and len(cell.text) == _SERIAL
    day = day_of(Decimal(cell.text)) if is_serial else None
    return day.isoformat() if day else ""
