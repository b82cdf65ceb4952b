"""A body, a header or a text box of a Word file, paragraph by paragraph and row by row."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from generator.draft.model import Place
from generator.draft.reading.lines import Line
from generator.draft.reading.word import table
from generator.draft.reading.word.names import (
    ALTERNATE,
    P_PR,
    R_PR,
    TBL,
    P,
    Properties,
    branch,
    children,
    integer,
    properties,
    switch,
    value,
    w,
)
from generator.draft.reading.word.numbering import Numbering
from generator.draft.reading.word.paragraph import Words
from generator.draft.reading.word.styles import Style, Styles, heading_level

_P_STYLE, _NUM_PR, _NUM_ID, _ILVL = map(w, ("pStyle", "numPr", "numId", "ilvl"))
_OUTLINE, _VANISH = map(w, ("outlineLvl", "vanish"))
_DELETED = (w("del"), w("moveFrom"))
NO_BLOCKS = frozenset((*map(w, ("sectPr", "sdtPr", "sdtEndPr", "tcPr", "del", "moveFrom")), P_PR))


class _About(NamedTuple):
    """What a paragraph says of itself. joins: its mark is deleted. unseen: its mark is hidden."""

    style: Style
    outline: int | None = None
    num_id: int | None = None
    ilvl: int | None = None
    joins: bool = False
    unseen: bool = False


class Story:
    """Reads in order, and counts paragraphs and numbers as it goes. `pictures`: whether it came across any.

    paragraphs: each w:p that it counted; the first is number 1.
    """

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.pictures = False
        self.paragraphs: list[etree._Element] = []
        self._styles = styles
        self._numbering = numbering
        self._number = 0
        self._open: tuple[Words, _About] | None = None

    def lines(self, parent: etree._Element) -> list[Line]:
        """The lines of the paragraphs and rows in a body, a cell or a text box."""
        lines: list[Line] = []
        self._blocks(parent, lines)
        self._close(lines)
        return lines

    def _blocks(self, parent: etree._Element, lines: list[Line]) -> None:
        for child in parent:
            tag = child.tag
            if tag == P:
                self._paragraph(child, lines)
            elif tag == TBL:
                self._close(lines)
                self._table(child, lines)
            elif tag == ALTERNATE:
                shown = branch(child)
                if shown is not None:
                    self._blocks(shown, lines)
            elif tag not in NO_BLOCKS:
                self._blocks(child, lines)

    def _paragraph(self, paragraph: etree._Element, lines: list[Line]) -> None:
        self._number += 1
        self.paragraphs.append(paragraph)
        about = self._about(paragraph)
        words = self._open[0] if self._open else Words(self._styles, self._number)
        if self._open and words.empty:
            words.number = self._number
        words.add(paragraph, about.style)
        self._open = (words, about)
        if not about.joins:
            self._close(lines)

    def _close(self, lines: list[Line]) -> None:
        """Puts out the paragraph that is open, then its text boxes."""
        if self._open is None:
            return
        words, about = self._open
        self._open = None
        self.pictures = self.pictures or words.pictures
        is_seen = not (words.empty and (about.unseen or about.joins))
        if is_seen and not about.style.contents:
            mark = self._numbering.mark(about.num_id, about.ilvl, about.style)
            lines.extend(_lines(words, about, mark))
        for box in words.boxes:
            lines.extend(self.lines(box))

    def _about(self, paragraph: etree._Element) -> _About:
        found = properties(paragraph, P_PR)
        if not found:
            style = self._styles.paragraph(None)
            return _About(style, unseen=style.hidden)
        style = self._styles.paragraph(value(found, _P_STYLE))
        outline = integer(found, _OUTLINE)
        num_id = ilvl = None
        if _NUM_PR in found:
            numbers = children(found[_NUM_PR])
            num_id, ilvl = integer(numbers, _NUM_ID), integer(numbers, _ILVL)
        if R_PR not in found:
            return _About(style, outline, num_id, ilvl, unseen=style.hidden)
        mark = children(found[R_PR])
        hidden = switch(mark, _VANISH)
        return _About(style, outline, num_id, ilvl, _is_deleted(mark), style.hidden if hidden is None else hidden)

    def _table(self, element: etree._Element, lines: list[Line]) -> None:
        """A line for each row; what only frames its text gives the lines of that text."""
        paragraphs, found = [], []
        for row in table.rows(element):
            if table.deleted(row):
                self.paragraphs.extend(row.iter(P))
                self._number = len(self.paragraphs)
            else:
                before = self._number
                found.append(self._row(row))
                paragraphs.append(range(before + 1, self._number + 1))
        if table.is_frame(found):
            lines.extend(line for row in found for cell in row for line in cell.lines)
        else:
            rows = zip(paragraphs, table.texts(found), strict=True)
            lines.extend(_row_line(numbers, cells) for numbers, cells in rows if cells)

    def _row(self, row: etree._Element) -> list[table.Cell]:
        before = [table.Cell([])] * table.columns_before(row)
        return before + [table.cell(cell, self.lines(cell)) for cell in table.cells(row)]


def joins(paragraph: etree._Element) -> bool:
    """Whether the mark of a paragraph is deleted by a tracked change, so that the next one continues it."""
    return _is_deleted(children(properties(paragraph, P_PR).get(R_PR)))


def _is_deleted(mark: Properties) -> bool:
    return any(name in mark for name in _DELETED)


def _row_line(numbers: range, cells: tuple[str, ...]) -> Line:
    """The line of a row; `numbers` of the paragraphs in it."""
    places = tuple(Place(0, number) for number in numbers)
    return Line("", numbers.start, cells=cells, places=places)


def _lines(words: Words, about: _About, mark: str) -> list[Line]:
    """The lines of a paragraph, which a line break parts; what stands empty between breaks is left out."""
    text, number, style = words.text, words.number, about.style
    level = style.level if about.outline is None else heading_level(about.outline)
    if "\n" not in text:
        run_in = words.run_in if words.run_in < len(text) else 0
        return [Line(text, number, 0, level if text or mark else 0, style.role, mark, run_in)]
    found: list[Line] = []
    column = 0
    for piece in text.split("\n"):
        if piece:
            run_in = words.run_in - column
            # What stands on a line of its own behind a run-in heading is no heading.
            heads = run_in > 0 or not words.run_in
            run_in = run_in if 0 < run_in < len(piece) else 0
            first_mark = "" if found else mark
            found.append(
                Line(piece, number, column, level if heads else 0, style.role if heads else "", first_mark, run_in)
            )
        column += len(piece) + 1
    return found or [Line("", number, 0, level if mark else 0, style.role, mark)]
