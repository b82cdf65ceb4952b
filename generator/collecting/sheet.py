"""One office's form as a sheet: locked except where one writes, checks while one types, prints on A4."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.collecting import look
from generator.collecting.form import UNASSIGNED, Form, Listing, Row, Section, Sheet
from generator.collecting.identity import Identity
from generator.collecting.layout import (
    DAY,
    HEAD_ROW,
    HELP,
    HOW_ROW,
    IDENTITY_ROW,
    LABEL,
    LAST,
    NOTE,
    NOW,
    NUMBER,
    PERSON,
    STATE,
    TITLE_ROW,
    UNIT,
    WHO_ROW,
    grid,
    height,
    runs,
)
from generator.facts.problems import spell
from schemas.fields import Shape, Topic

_HOW = (
    "填写黄色的格子。数字连单位写，如 27件、7.4万余处，只写数字的按“单位”一栏算；"
    "没有发生、不适用、没有计数、还没拿到的，在“状态”里选，不要写 0、—、同上；"
    "目标、其中、口径等写在“备注”里，如“目标：70%；其中：甲类3件、乙类5件”。请不要删行；清单不够填的可以插入行。"
)
_ROOM_FOR_PROSE = 42.0
"""Points of an empty row for a text of sentences."""
_SMALLER = 1.15
"""How much more goes into the column of explanations, whose letters are smaller."""
_LEADING = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula."""


class SheetWriter:
    """Writes one sheet from the top down; `at` is the next free row."""

    def __init__(self, page: Worksheet, form: Form, sheet: Sheet, model: type[Topic]) -> None:
        self.page = page
        self.form = form
        self.sheet = sheet
        self.identity = Identity.of(form, sheet, model)
        self.columns = grid(form.year)
        self.checks = [look.states(), look.yes_or_no(), look.figure(), look.day()]
        self.states, self.yes_or_no, self.figures, self.days = self.checks
        self.at = HEAD_ROW + 1
        self.number = 0

    def write(self) -> None:
        """The whole sheet."""
        self._top()
        for section in self.sheet.sections:
            self._section(section)
        for check in self.checks:
            if check.sqref:
                self.page.add_data_validation(check)
        self._set_up()

    def _top(self) -> None:
        first, second = self.identity.dump()
        self._put(IDENTITY_ROW, 1, first)
        self._put(TITLE_ROW, 1, second)
        for number, column in enumerate(self.columns[1:], 2):
            self._put(IDENTITY_ROW, number, column.tag)
            self._put(HEAD_ROW, number, column.title, look.HEAD, look.CENTRE, look.HEAD_FILL, look.BORDER)
        title = f"{self.form.agency}{self.form.year}年度法治政府建设情况数据征集表"
        self._merged(TITLE_ROW, NUMBER, DAY, title, look.TITLE, look.CENTRE)
        office = "" if self.sheet.office == UNASSIGNED else self.sheet.office
        self._merged(WHO_ROW, NUMBER, HELP, f"填报科室：{office or UNASSIGNED}", look.BAND, look.LEFT)
        right = Alignment(horizontal="right", vertical="center")
        self._put(WHO_ROW, LAST, "填报人：", look.BAND, right)
        self._open(WHO_ROW, NOW, "", last=STATE)
        self._put(WHO_ROW, NOTE, "日期：", look.BAND, right)
        self._open(WHO_ROW, PERSON, "", self.days, last=DAY)
        self._merged(HOW_ROW, NUMBER, DAY, _HOW, look.SMALL, look.LEFT)
        heights = {TITLE_ROW: 30.0, WHO_ROW: 24.0, HOW_ROW: 28.0, HEAD_ROW: 22.0}
        for row, points in heights.items():
            self.page.row_dimensions[row].height = points

    def _section(self, section: Section) -> None:
        self._put(self.at, 1, f"#{section.topic}")
        self._merged(self.at, NUMBER, DAY, section.topic, look.BAND, look.LEFT, look.BAND_FILL, look.BORDER)
        self.page.row_dimensions[self.at].height = 20
        self.at += 1
        for row in section.rows:
            self._row(row)
        for table in section.listings:
            self._listing(table)

    def _row(self, row: Row) -> None:
        is_fact = row.takes_state
        self.number += is_fact
        self._put(self.at, 1, spell(row.path))
        told = {
            NUMBER: str(self.number) if is_fact else "",
            LABEL: row.name if is_fact else f"　{row.name}",
            UNIT: row.unit,
            HELP: row.help,
            LAST: row.last,
        }
        for column, text in told.items():
            placed = look.LEFT if column in (LABEL, HELP) else look.CENTRE
            font = look.SMALL if column == HELP else look.TEXT
            self._put(self.at, column, text, font, placed, border=look.BORDER)
        is_figure = row.entry.shape is Shape.QUANTITY and bool(row.unit)
        check = self.figures if is_figure else self.yes_or_no if row.entry.shape is Shape.YES_NO else None
        self._open(self.at, NOW, row.value, check)
        if is_fact:
            self._open(self.at, STATE, row.state, self.states)
            self._open(self.at, NOTE, "")
            self._open(self.at, PERSON, "")
            self._open(self.at, DAY, "", self.days)
        else:
            for column in range(STATE, DAY + 1):
                self._put(self.at, column, "", border=look.BORDER)
        self._end_row([(told[LABEL], LABEL), (row.help, HELP), (row.value, NOW), (row.last, LAST)])

    def _listing(self, table: Listing) -> None:
        path = spell(table.path)
        self.number += 1
        self._put(self.at, 1, path)
        self._put(self.at, NUMBER, str(self.number), look.TEXT, look.CENTRE, border=look.BORDER)
        told = "：".join(filter(None, (f"{table.name}（逐条填写）", table.entry.fact.help)))
        self._merged(self.at, LABEL, NOW, told, look.TEXT, look.LEFT, border=look.BORDER)
        self._open(self.at, STATE, table.state, self.states)
        self._open(self.at, NOTE, "", last=DAY)
        self._end_row([(told, LABEL, NOW)])
        places = runs(table.columns, [column.width for column in self.columns])
        self._put(self.at, 1, f"{path}#")
        self._put(self.at, NUMBER, "", border=look.BORDER)
        for column, (first, last) in zip(table.columns, places, strict=True):
            self._merged(self.at, first, last, column.label, look.HEAD, look.CENTRE, look.HEAD_FILL, look.BORDER)
        self._end_row([])
        blank = ("",) * len(table.columns)
        for n in range(table.room):
            cells = table.rows[n] if n < len(table.rows) else blank
            self._put(self.at, 1, f"{path}#{n + 1}")
            self._put(self.at, NUMBER, "", border=look.BORDER)
            for column, (first, last), text in zip(table.columns, places, cells, strict=True):
                check = self.yes_or_no if column.shape is Shape.YES_NO else None
                self._open(self.at, first, text, check, last=last)
            least = _ROOM_FOR_PROSE if any(column.fact.prose for column in table.columns) else 0
            self._end_row([(text, *place) for place, text in zip(places, cells, strict=True)], least)

    def _end_row(self, cells: Sequence[tuple[Any, ...]], least: float = 0) -> None:
        """Set the height, at least so many points, by what stands in the row: texts, their first and last column."""
        widths = [column.width * (_SMALLER if at == HELP else 1) for at, column in enumerate(self.columns, 1)]
        found = [(text, sum(widths[first - 1 : (last or [first])[0]])) for text, first, *last in cells]
        self.page.row_dimensions[self.at].height = max(height(found), least)
        self.at += 1

    def _put(
        self,
        row: int,
        column: int,
        text: str,
        font: Font = look.TEXT,
        placed: Alignment = look.LEFT,
        fill: PatternFill | None = None,
        border: Border | None = None,
    ) -> None:
        """A locked cell. What a spreadsheet would take for a formula stays text, also when somebody edits it."""
        cell: Any = self.page.cell(row, column)
        if text:
            cell.value = text
            cell.data_type = "s"
            cell.quotePrefix = text.startswith(_LEADING)
        cell.font, cell.alignment, cell.number_format = font, placed, look.AS_TEXT
        if fill:
            cell.fill = fill
        if border:
            cell.border = border

    def _merged(self, row: int, first: int, last: int, text: str, *about: Any, border: Border | None = None) -> None:
        font, placed, *rest = about
        fill = rest[0] if rest else None
        border = border or (rest[1] if len(rest) > 1 else None)
        for column in range(first, last + 1):
            self._put(row, column, text if column == first else "", font, placed, fill, border)
        if last > first:
            self.page.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)

    def _open(self, row: int, column: int, text: str, check: DataValidation | None = None, last: int = 0) -> None:
        """A cell to write in, as wide as up to the column `last`."""
        placed = look.LEFT if column in (LABEL, HELP, NOTE) or last else look.CENTRE
        self._merged(row, column, last or column, text, look.TEXT, placed, look.OPEN_FILL, look.BORDER)
        for n in range(column, (last or column) + 1):
            self.page.cell(row, n).protection = look.OPEN
        if check:
            check.add(f"{get_column_letter(column)}{row}")

    def _set_up(self) -> None:
        """Widths, what is hidden, protection, and the page."""
        page = self.page
        for number, column in enumerate(self.columns, 1):
            page.column_dimensions[get_column_letter(number)].width = column.width
        page.column_dimensions["A"].hidden = True
        page.row_dimensions[IDENTITY_ROW].hidden = True
        page.freeze_panes = f"A{HEAD_ROW + 1}"
        page.sheet_view.showGridLines = False
        page.protection.sheet = True
        # False lifts the protection: rows may be made higher, and put in where a list has more items.
        page.protection.formatRows = page.protection.formatColumns = page.protection.insertRows = False
        page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
        page.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
        page.print_options.horizontalCentered = True
        margins = page.page_margins
        margins.left = margins.right = 0.5
        margins.top, margins.bottom, margins.header, margins.footer = 0.6, 0.7, 0.3, 0.35
        footer: Any = page.oddFooter
        footer.center.text = "第 &P 页，共 &N 页"
        footer.left.text = f"填报科室：{self.sheet.office.replace('&', '&&')}"
