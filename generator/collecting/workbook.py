"""What stands in the cells of a workbook from a stranger. Nothing is evaluated, followed or expanded.

Read from its parts within the limits of every other archive (`generator.draft.reading.archive`): openpyxl would build
each cell of a merged range (`A1:XFD1048576` is one line), and parse drawings, links and caches that no form needs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from posixpath import join, normpath

from lxml import etree

from generator.draft.reading.archive import Archive
from generator.draft.reading.unreadable import Reason, UnreadableError


class Kind(Enum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    FORMULA = "formula"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Cell:
    """text: as somebody would have typed it: 96.5% for 0.965 shown in per cent, 2026-01-05 for a day; of a formula and
    of an error what stands in the cell."""

    text: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet: its name, its cells that hold anything by row and column (from 1), ranges merged over several rows."""

    name: str
    cells: dict[int, dict[int, Cell]]
    tall: list[tuple[int, int, int, int]] = field(default_factory=list)
    columns: dict[int, list[tuple[int, int, int]]] = field(default_factory=dict)
    """The ranges of `tall` over a column, as they were looked up: top, bottom, left, from the top down."""
    is_paper: bool = False
    """Whether its rows are lines and rows of tables of a Word file: its cells have no names that anybody knows."""

    def at(self, row: int, column: int) -> Cell | None:
        """The cell, None where it is empty."""
        return self.cells.get(row, {}).get(column)

    def spread(self, row: int, column: int) -> tuple[Cell | None, bool]:
        """The cell, or the one that is merged over it, and whether it stands for several rows."""
        if column not in self.columns:
            over = [(top, bottom, left) for top, left, bottom, right in self.tall if left <= column <= right]
            self.columns[column] = sorted(over)
        ranges = self.columns[column]
        place = bisect_right(ranges, (row, _MOST_ROWS, _MOST_COLUMNS)) - 1
        if place >= 0 and row <= ranges[place][1]:
            top, _bottom, left = ranges[place]
            return self.at(row, column) or self.at(top, left), True
        return self.at(row, column), False


_MOST_ROWS, _MOST_COLUMNS = 20_000, 400
_MOST_SHEETS = 200
_MOST_CHARACTERS = 4_000_000
"""Of all cells of a sheet: one text that many cells refer to is as long as if it stood in each."""
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def pages(data: bytes) -> Iterator[Page]:
    """The sheets of a .xlsx or .xlsm file, one after the other. Raises UnreadableError."""
    archive = Archive(data)
    root = archive.part("xl/workbook.xml")
    targets = _targets(archive)
    strings = _strings(archive, targets)
    formats = _formats(archive, targets)
    is_1904 = any(found.get("date1904") in ("1", "true") for found in root.iter("{*}workbookPr"))
    for number, sheet in enumerate(root.iter("{*}sheet")):
        relation = next((value for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")
        part = targets.get(str(relation), "")
        if number >= _MOST_SHEETS:
            raise UnreadableError(Reason.TOO_LARGE, "sheets")
        if part in archive and "worksheets/" in part:
            yield _page(archive.part(part), str(sheet.get("name", "")), strings, formats, is_1904)


def _targets(archive: Archive) -> dict[str, str]:
    """The parts that the workbook refers to, by relation; what lies outside of the file is none."""
    name = "xl/_rels/workbook.xml.rels"
    found: dict[str, str] = {}
    for relation in archive.part(name) if name in archive else ():
        target = str(relation.get("Target", ""))
        if relation.get("TargetMode") != "External" and target:
            inside = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
            found[str(relation.get("Id", ""))] = inside
    return found


def _part_of(targets: dict[str, str], name: str) -> str:
    return next((target for target in targets.values() if target.endswith(name)), f"xl/{name}")


def _strings(archive: Archive, targets: dict[str, str]) -> list[str]:
    name = _part_of(targets, "sharedStrings.xml")
    return [_text(item) for item in archive.part(name).iter("{*}si")] if name in archive else []


def _text(item: etree._Element) -> str:
    """The text of a string, its runs together, without what says how it is pronounced."""
    parts = (found for found in item.iter("{*}t") if not str(found.getparent().tag).endswith("}rPh"))  # type: ignore[union-attr]
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), "".join(found.text or "" for found in parts))


class _Style(Enum):
    PLAIN = 0
    PERCENT = 1
    DAY = 2


_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DAYS = {14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)}


def _formats(archive: Archive, targets: dict[str, str]) -> list[_Style]:
    """How the numbers of each style of cells are shown."""
    name = _part_of(targets, "styles.xml")
    if name not in archive:
        return []
    root = archive.part(name)
    codes = {found.get("numFmtId"): str(found.get("formatCode", "")) for found in root.iter("{*}numFmt")}
    styles = next(root.iter("{*}cellXfs"), None)
    return [_style(found.get("numFmtId"), codes) for found in (styles if styles is not None else ())]


def _style(number: str | None, codes: dict[str | None, str]) -> _Style:
    code = _QUOTED.sub("", codes.get(number, "").split(";")[0])
    if number in ("9", "10") or "%" in code:
        return _Style.PERCENT
    if (number and number.isdigit() and int(number) in _DAYS and not codes.get(number)) or re.search(
        "[ymdYMD年月日]", code
    ):
        return _Style.DAY
    return _Style.PLAIN


def _page(root: etree._Element, name: str, strings: list[str], formats: list[_Style], is_1904: bool) -> Page:
    cells: dict[int, dict[int, Cell]] = {}
    row = characters = 0
    for element in root.iter("{*}row"):
        row = _whole(element.get("r")) or row + 1
        column = 0
        for found in element:
            match = _REFERENCE.fullmatch(str(found.get("r", "")))
            column = _column(match[1]) if match else column + 1
            if (cell := _cell(found, strings, formats, is_1904)) is None:
                continue
            if row > _MOST_ROWS or column > _MOST_COLUMNS:
                raise UnreadableError(Reason.TOO_LARGE, f"{name}: row {row}, column {column}")
            cells.setdefault(row, {})[column] = cell
            characters += len(cell.text)
            if characters > _MOST_CHARACTERS:
                raise UnreadableError(Reason.TOO_LARGE, f"{name}: {characters} characters")
    return Page(name, cells, list(_tall(root)))


def _tall(root: etree._Element) -> Iterator[tuple[int, int, int, int]]:
    """The merged ranges of more than one row: top, left, bottom, right."""
    for element in root.iter("{*}mergeCell"):
        first, _colon, last = str(element.get("ref", "")).partition(":")
        begin, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
        if begin and end and int(begin[2]) < int(end[2]):
            yield int(begin[2]), _column(begin[1]), int(end[2]), _column(end[1])


def _cell(element: etree._Element, strings: list[str], formats: list[_Style], is_1904: bool) -> Cell | None:
    kind = element.get("t", "n")
    value = element.find("{*}v")
    typed = (value.text or "") if value is not None else ""
    formula = element.find("{*}f")
    if formula is not None:
        return Cell(f"={formula.text or ''}", Kind.FORMULA)
    if kind == "inlineStr":
        text = _text(element)
        return Cell(text) if text.strip() else None
    if kind == "s":
        place = _whole(typed)
        text = strings[place] if typed and place < len(strings) else ""
        return Cell(text) if text.strip() else None
    if not typed.strip():
        return None
    if kind == "e":
        return Cell(typed, Kind.ERROR)
    if kind == "b":
        return Cell("是" if typed == "1" else "否")
    if kind == "d":
        return Cell(typed[:10], Kind.DAY)
    if kind == "str":
        return Cell(typed)
    style = _whole(element.get("s"))
    return _number(typed.strip(), formats[style] if style < len(formats) else _Style.PLAIN, is_1904)


def _number(typed: str, style: _Style, is_1904: bool) -> Cell:
    try:
        # What a spreadsheet computes with has 15 digits; more are noise (7.4000000000000004).
        number = Decimal(f"{float(typed):.15g}")
    except ValueError:
        return Cell(typed, Kind.ERROR)
    if not number.is_finite() or abs(number) >= Decimal(10) ** 16:
        return Cell(typed, Kind.ERROR)
    if style is _Style.DAY and (day := day_of(number, is_1904)):
        return Cell(day.isoformat(), Kind.DAY)
    if style is _Style.PERCENT:
        return Cell(f"{_digits(number * 100)}%", Kind.NUMBER)
    return Cell(_digits(number), Kind.NUMBER)


def _digits(number: Decimal) -> str:
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


_FIRST_DAY, _LAST_DAY = 61, 2_958_465
"""1900-03-01, before which Excel counts a day that was none, and 9999-12-31."""


def day_of(number: Decimal, is_1904: bool = False) -> date | None:
    """The day that a spreadsheet counts so, None for what is none."""
    days = int(number) + (1462 if is_1904 else 0)
    return date(1899, 12, 30) + timedelta(days) if _FIRST_DAY <= days <= _LAST_DAY else None


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def letters(column: int) -> str:
    """The name of a column: 7 is G."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
