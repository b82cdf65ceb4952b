"""A sheet of a workbook that came back, read row by row."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from generator.collecting.columns import Column, columns_of, items_of, texts_of
from generator.collecting.finding import Place as Found
from generator.collecting.labels import PARTICULARS, Labels, parse_path, plain
from generator.collecting.layout import PATH
from generator.collecting.notes import split_note
from generator.collecting.returned import Answer, Place, Returned, Unread, only_once
from generator.collecting.workbook import Cell, Kind, Page, day_of, letters
from generator.facts.catalogue import labels_by_path
from generator.facts.problems import spell
from generator.facts.questions import LabelPath
from schemas.fields import Entry, Shape, Topic
from schemas.messages import _, message
from schemas.text import clean_text

_SAME = {"同上", "″", "〃", '"', "同前"}
_FORMULA = message("单元格里是公式，没有采用；请把算出的数直接填上")
_ERROR = message("单元格里是错误值“{text}”，请把数直接填上")
_MERGED = message("这一格合并了几行，分不清是哪一行的；请取消合并，逐行填写")
_DAY_FOR_FIGURE = message("单元格里成了日期{text}；请在数字前加一个半角单引号，或者连单位写")
_BY_ROW = ("person", "day")
_LABEL_TITLE = "指标"
"""The title of the labels, which stands above each table of a Word form."""


@dataclass
class _Open:
    """A list that is being read: the row it began in, its columns on the sheet, its rows of cells."""

    answer: Answer
    entry: Entry
    places: tuple[int, ...] | None = None
    rows: list[tuple[str, ...]] = field(default_factory=list)


class SheetReader:
    """Reads one form from the row below its head to the last; `returned` is what comes of it."""

    def __init__(self, page: Page, found: Found, file: str, office: str, model: type[Topic]) -> None:
        self.page, self.found, self.file, self.model = page, found, file, model
        self.labels = Labels(model)
        self.declared = labels_by_path(model)
        self.returned = Returned(file, office)
        self.answers: list[Answer] = []
        self.names: dict[LabelPath, str] = {}
        self.topic = ""
        self.figure: LabelPath | None = None
        self.beside: dict[LabelPath, dict[str, object]] = {}
        self.list: _Open | None = None
        self.above: dict[str, str] = {}

    def read(self) -> Returned:
        """What the sheet says."""
        self._who()
        for row in sorted(self.page.cells):
            if row > self.found.begin:
                self._row(row)
        self._end_list()
        answers = [self._with_beside(answer) for answer in self.answers]
        self.returned.answers = list(only_once(answers, self.returned.unread, self.names))
        self._missing()
        return self.returned

    def _who(self) -> None:
        """The person and the day above the table: what stands behind 填报人： and 日期：, in the same cell or the next."""
        for row, cells in self.page.cells.items():
            if row >= self.found.head:
                continue
            for column, cell in sorted(cells.items()):
                text = clean_text(cell.text).replace(":", "：")
                for label, attribute in (("填报人", "person"), ("日期", "day"), ("填报日期", "day")):
                    if text.startswith(f"{label}：") and not getattr(self.returned, attribute):
                        inside = text.removeprefix(f"{label}：").strip()
                        behind = [cells[at] for at in sorted(cells) if at > column]
                        said = inside or (_day_or_text(behind[0]) if behind else "")
                        if not said.replace(":", "：").startswith(("日期：", "填报日期：")):
                            setattr(self.returned, attribute, said)

    def _row(self, row: int) -> None:
        path, label = self._text(row, PATH), self._text(row, "label")
        if self._is_band(row, path) or (not path and plain(label) == _LABEL_TITLE):
            return
        if self.list and self._is_in_list(row, path, label):
            self._list_row(row, path)
            return
        fact = self._fact(row, path, label)
        if fact is None:
            self._unknown(row, label)
            return
        self.names[fact] = label or spell(fact)
        if fact not in self.declared:
            self._particular(row, fact)
        elif self.declared[fact].shape in (Shape.RECORDS, Shape.TEXTS, Shape.TABLE):
            self._begin_list(row, fact)
        else:
            self._end_list()
            self.figure = fact
            self._fact_row(row, fact)

    def _is_band(self, row: int, path: str) -> bool:
        """Whether the row has the name of a topic; then what follows belongs to it."""
        texts = [clean_text(cell.text) for column, cell in self.page.cells[row].items() if column != self._column(PATH)]
        if path.startswith("#") and "#" not in path[1:]:
            name = path[1:]
        elif (
            not path and len(texts) == 1 and self.labels.is_topic(texts[0]) and not self._is_list_of_own(row, texts[0])
        ):
            name = plain(texts[0])
        else:
            return False
        self._end_list()
        self.topic, self.figure = name, None
        return True

    def _is_list_of_own(self, row: int, text: str) -> bool:
        """Whether the topic itself is a list, and its band was read already."""
        return plain(text) == self.topic and (plain(text),) in self.declared and "（" in text

    def _fact(self, row: int, path: str, label: str) -> LabelPath | None:
        """The fact that a row is for: by path and label, which people may have torn apart; by the label alone."""
        by_path = parse_path(path, self.model) if path else None
        if by_path and (not label or self._names(by_path, label)):
            return by_path
        if label and (by_label := self._by_label(label)):
            return by_label
        return by_path

    def _names(self, path: LabelPath, label: str) -> bool:
        """Whether the label is that of the fact at `path`."""
        name = plain(label)
        if path not in self.declared:
            fact = next(path[:depth] for depth in range(len(path), 0, -1) if path[:depth] in self.declared)
            return name == plain("：".join(path[len(fact) :]))
        return self.labels.within(path[0], label) == path or name in (plain(path[-1]), plain(spell(path)))

    def _by_label(self, label: str) -> LabelPath | None:
        name = plain(label)
        first, _colon, rest = name.partition(":")
        if self.figure and first in PARTICULARS and (rest or first != "其中"):
            original = label.replace(":", "：").partition("：")[2].strip()
            return (*self.figure, first, original) if rest else (*self.figure, first)
        return self.labels.within(self.topic, label) or self.labels.anywhere(label)

    def _unknown(self, row: int, label: str) -> None:
        """A row that is for no fact: told only where something was written into it."""
        written = [
            cell for tag in ("now", "state", "note") if (cell := self._cell(row, tag)) is not None and cell.text.strip()
        ]
        if written:
            name = label or _("（没有指标名称）")
            self._cannot(row, "now", name, _("认不出是哪一项指标，请核对“指标”一栏的名称"))

    def _fact_row(self, row: int, path: LabelPath) -> None:
        entry = self.declared[path]
        name = self.names[path]
        self.returned.asked.append(path)
        typed = self._value(row, entry, name)
        if typed is None:
            return
        note, beside = split_note(self._text(row, "note"), entry)
        state = self._text(row, "state")
        person, day = (self._by_row(row, tag) for tag in _BY_ROW)
        place = self._place(row, "now")
        answer = Answer(path, typed, place, state, beside, note, person, day)
        self.answers.append(answer)

    def _value(self, row: int, entry: Entry, name: str) -> str | None:
        """The text in the column of this year, None where it can't be taken (which is told)."""
        column = self._column("now")
        cell, is_tall = self.page.spread(row, column)
        if cell is None:
            return ""
        if is_tall:
            self._cannot(row, "now", name, _(_MERGED))
            return None
        if reason := _reason(cell, entry):
            self._cannot(row, "now", name, reason)
            return None
        if entry.shape is Shape.DATE and cell.kind is Kind.NUMBER and (day := day_of(Decimal(cell.text))):
            return day.isoformat()
        return clean_text(cell.text)

    def _particular(self, row: int, path: LabelPath) -> None:
        """A row below a figure: one of its 其中, its 目标 …"""
        fact = next(path[:depth] for depth in range(len(path), 0, -1) if path[:depth] in self.declared)
        typed = self._value(row, self.declared[fact], self.names[path])
        if not typed:
            return
        beside = self.beside.setdefault(fact, {})
        name, *inner = path[len(fact) :]
        if inner:
            parts = beside.setdefault(name, {})
            assert isinstance(parts, dict)
            parts[inner[0]] = typed
        else:
            beside[name] = texts_of(typed) if name == "会同" else typed

    def _with_beside(self, answer: Answer) -> Answer:
        """The answer with what the rows below it say."""
        return answer._replace(beside={**answer.beside, **self.beside.get(answer.path, {})})

    def _begin_list(self, row: int, path: LabelPath) -> None:
        self._end_list()
        self.returned.asked.append(path)
        self.figure = None
        note = self._text(row, "note")
        answer = Answer(path, None, self._place(row, "label"), self._text(row, "state"), {}, note)
        self.list = _Open(answer, self.declared[path])

    def _is_in_list(self, row: int, path: str, label: str) -> bool:
        """Whether the row belongs to the list in hand: it says so, or it was put in and is for nothing else."""
        assert self.list is not None
        own = spell(self.list.answer.path)
        if path:
            return path.startswith(f"{own}#")
        return "逐条填写" not in label

    def _list_row(self, row: int, path: str) -> None:
        """The titles of the list's columns, or a row of it."""
        assert self.list is not None
        columns = columns_of(self.list.entry)
        if self.list.places is None:
            titles = {plain(cell.text): column for column, cell in sorted(self.page.cells[row].items(), reverse=True)}
            if all(plain(column.label) in titles for column in columns):
                self.list.places = tuple(titles[plain(column.label)] for column in columns)
                return
        if path.endswith("#"):
            return
        places = self.list.places
        written = [cell for column, cell in self.page.cells[row].items() if column not in self._hidden_or_number()]
        if places is None:
            if written:
                reason = _("清单的表头不见了，认不出哪一列是什么")
                self._cannot(row, "label", spell(self.list.answer.path), reason)
            return
        self.list.rows.append(
            tuple(self._list_cell(row, at, column) for at, column in zip(places, columns, strict=True))
        )
        elsewhere = [
            cell for column, cell in self.page.cells[row].items() if column not in (*places, *self._hidden_or_number())
        ]
        if elsewhere:
            reason = _("清单的格子外面还写了“{text}”，没有采用").format(text=elsewhere[0].text[:20])
            self._cannot(row, "label", spell(self.list.answer.path), reason)

    def _list_cell(self, row: int, at: int, column: Column) -> str:
        """The text of a cell of the list; where it can't be taken, empty, which is told."""
        assert self.list is not None
        cell, is_tall = self.page.spread(row, at)
        if cell is None or (is_tall and (column.is_inner or self.page.at(row, at) is None)):
            return ""
        shape = Shape.TEXT if is_tall else column.shape
        if reason := _reason(cell, shape):
            name = f"{spell(self.list.answer.path)}·{column.label}"
            self.returned.unread.append(Unread(name, self._cell_place(row, at), reason))
            return ""
        # A line break at the end says that a text is a single one.
        return cell.text if column.shape is Shape.TEXTS else clean_text(cell.text)

    def _hidden_or_number(self) -> tuple[int, ...]:
        return tuple(self.found.columns[tag] for tag in (PATH, "number") if tag in self.found.columns)

    def _end_list(self) -> None:
        if self.list is None:
            return
        typed = items_of(self.list.entry, self.list.rows)
        self.answers.append(self.list.answer._replace(typed=typed))
        self.list = None

    def _missing(self) -> None:
        """The facts that this form asked for and has no row of any more."""
        identity = self.found.identity
        there = {*self.returned.asked}
        for text in identity.paths if identity else ():
            path = parse_path(text, self.model)
            if path is None:
                self.returned.changed = True
            elif path in self.declared and path not in there:
                self.returned.missing.append(path)

    def _by_row(self, row: int, tag: str) -> str:
        """Who, or when, said in the row itself; 同上 is what the row above says."""
        if tag not in self.found.columns:
            return ""
        cell, _is_tall = self.page.spread(row, self.found.columns[tag])
        said = _day_or_text(cell) if cell else ""
        if said in _SAME:
            said = self.above.get(tag, "")
        self.above[tag] = said
        return said

    def _column(self, tag: str) -> int:
        return self.found.columns.get(tag, 0)

    def _cell(self, row: int, tag: str) -> Cell | None:
        return self.page.at(row, self._column(tag))

    def _text(self, row: int, tag: str) -> str:
        cell = self._cell(row, tag)
        return clean_text(cell.text) if cell else ""

    def _place(self, row: int, tag: str) -> Place:
        return self._cell_place(row, self._column(tag))

    def _cell_place(self, row: int, column: int) -> Place:
        cell = "" if self.page.is_paper else f"{letters(column)}{row}"
        return Place(self.file, self.page.name, cell)

    def _cannot(self, row: int, tag: str, name: str, reason: str) -> None:
        self.returned.unread.append(Unread(name, self._place(row, tag), reason))


def _reason(cell: Cell, about: Entry | Shape) -> str:
    """Why a cell can't be taken, empty where it can."""
    shape = about if isinstance(about, Shape) else about.shape
    if cell.kind is Kind.FORMULA:
        return _(_FORMULA)
    if cell.kind is Kind.ERROR:
        return _(_ERROR).format(text=cell.text)
    if cell.kind is Kind.DAY and shape is Shape.QUANTITY:
        return _(_DAY_FOR_FIGURE).format(text=cell.text)
    return ""


def _day_or_text(cell: Cell) -> str:
    """A cell with a person or a day: a number is a day."""
    if cell.kind in (Kind.FORMULA, Kind.ERROR):
        return ""
    if cell.kind is Kind.NUMBER and cell.text.isdigit() and len(cell.text) == 5 and (day := day_of(Decimal(cell.text))):
        return day.isoformat()
    return " ".join(clean_text(cell.text).split())
