"""A list on a sheet that came back: its titles, then a row for each item, with rows that were put in between."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from generator.collecting.cells import reason, typed_in
from generator.collecting.columns import Column, columns_of, items_of
from generator.collecting.labels import plain
from generator.collecting.returned import Answer
from generator.collecting.workbook import Page
from generator.facts.problems import spell
from schemas.fields import Entry, Shape
from schemas.messages import _
from schemas.states import parse_state

Tell = Callable[[int, int, str, str], None]
"""Tells of something that can't be taken: row, column, name, reason."""


@dataclass
class OpenList:
    """The list that is being read. last: its last row so far; places: the columns on the sheet, known by the titles.

    outside: columns of the sheet that nothing is written into (the path, the number).
    """

    page: Page
    answer: Answer
    entry: Entry
    last: int
    outside: Collection[int]
    tell: Tell
    places: tuple[int, ...] | None = None
    rows: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The spelt path of the list."""
        return spell(self.answer.path)

    def holds(self, row: int, path: str, label: str) -> bool:
        """Whether the row belongs to the list: it says so, or it was put in at its end and is for nothing else."""
        if path:
            return path.startswith(f"{self.name}#")
        # Empty rows of a table on paper are none here.
        return (row == self.last + 1 or self.page.is_paper) and "逐条填写" not in label

    def begins(self, row: int) -> bool:
        """Whether this is the row with the titles of its columns, which is still to come."""
        return self.places is None and row == self.last + 1 and self._titles(row) is not None

    def _titles(self, row: int) -> tuple[int, ...] | None:
        """Where the columns are, by a row of titles; None for another row."""
        titles = {plain(cell.text): at for at, cell in sorted(self.page.cells[row].items(), reverse=True)}
        labels = [plain(column.label) for column in columns_of(self.entry)]
        return tuple(titles[label] for label in labels) if all(label in titles for label in labels) else None

    def read(self, row: int, path: str) -> None:
        """The titles of the columns, or a row of items."""
        self.last = row
        cells = self.page.cells[row]
        columns = columns_of(self.entry)
        if self.places is None and (places := self._titles(row)):
            self.places = places
            return
        written = [column for column in sorted(cells) if column not in self.outside]
        if path.endswith("#") or not written:
            self._empty(columns)
        elif self.places is None:
            self.tell(row, written[0], self.name, _("清单的表头不见了，认不出哪一列是什么"))
        else:
            found = zip(self.places, columns, strict=True)
            self._take(row, written[0], tuple(self._cell(row, at, column) for at, column in found))
            for column in written:
                if column not in self.places:
                    said = _("清单的格子外面还写了“{text}”，没有采用").format(text=cells[column].text[:20])
                    self.tell(row, column, self.name, said)

    def _take(self, row: int, column: int, cells: tuple[str, ...]) -> None:
        """Add a row of cells; of a small table only one that has a name, which no other has, and a figure."""
        if self.entry.shape is Shape.TABLE and any(cell.strip() for cell in cells):
            name, figure = (cell.strip() for cell in cells)
            names = [other[0].strip() for other in self.rows]
            if name and name not in names and (figure or parse_state(name)):
                self.rows.append(cells)
            elif (name, figure) not in [tuple(cell.strip() for cell in other) for other in self.rows]:
                twice = _("“{name}”写了两行，只采用了第一行").format(name=name)
                self.tell(row, column, f"{self.name}·{name}", twice if name in names else _("名称和数量要写全"))
            return
        self.rows.append(cells)

    def _empty(self, columns: Collection[Column]) -> None:
        self.rows.append(("",) * len(columns))

    def _cell(self, row: int, at: int, column: Column) -> str:
        """The text of a cell; where it can't be taken, empty, which is told."""
        cell = self.page.at(row, at)
        if cell is None:
            return ""
        if said := reason(cell, column.shape):
            self.tell(row, at, f"{self.name}·{column.label}", said)
            return ""
        # A line break at the end says that a text is a single one.
        return cell.text if column.shape is Shape.TEXTS else typed_in(cell, column.shape)

    def finished(self) -> Answer:
        """The answer with what the list says."""
        return self.answer._replace(typed=items_of(self.entry, self.rows))
