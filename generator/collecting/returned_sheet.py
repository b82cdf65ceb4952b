"""A sheet of a workbook that came back, read row by row."""

from __future__ import annotations

from generator.collecting.cells import MERGED, day_or_text, reason, typed_in
from generator.collecting.columns import texts_of
from generator.collecting.finding import Place as Found
from generator.collecting.labels import PARTICULARS, Labels, parse_path, plain
from generator.collecting.layout import PATH
from generator.collecting.notes import split_note
from generator.collecting.returned import Answer, Place, Returned, Unread, only_once
from generator.collecting.returned_list import OpenList
from generator.collecting.workbook import Page, letters
from generator.facts.catalogue import labels_by_path
from generator.facts.problems import spell
from generator.facts.questions import LabelPath
from schemas.fields import Entry, Shape, Topic
from schemas.messages import _
from schemas.text import clean_text

_SAME = {"同上", "″", "〃", '"', "同前"}
_BY_ROW = ("person", "day")
_LABEL_TITLE = "指标"
"""The title of the labels, which stands above each table of a Word form."""
_LONGEST_NAME = 40
_WHO = (("填报人：", "person"), ("日期：", "day"), ("填报日期：", "day"))


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
        self.list: OpenList | None = None
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
        """Person and day above the table: what stands behind 填报人： and 日期：, in the same cell or in the next."""
        for row, cells in self.page.cells.items():
            for column, cell in cells.items() if row < self.found.head else ():
                text = clean_text(cell.text).replace(":", "：")
                behind = min((at for at in cells if at > column), default=0)
                for label, attribute in _WHO:
                    said = text.removeprefix(label).strip() or (day_or_text(cells[behind]) if behind else "")
                    if text.startswith(label) and not said.replace(":", "：").startswith(
                        tuple(who for who, _at in _WHO)
                    ):
                        setattr(self.returned, attribute, getattr(self.returned, attribute) or said)

    def _row(self, row: int) -> None:
        path, label = self._text(row, PATH), self._text(row, "label")
        if self.list and self.list.begins(row):
            self.list.read(row, path)
            return
        if self._is_band(row, path) or (not path and plain(label) == _LABEL_TITLE):
            return
        if self.list and self.list.holds(row, path, label):
            self.list.read(row, path)
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
        texts = [cell.text for column, cell in self.page.cells[row].items() if column != self._column(PATH)]
        if path.startswith("#"):
            name = path[1:]
        elif not path and len(texts) == 1 and "（" not in texts[0] and self.labels.is_topic(texts[0]):
            name = plain(texts[0])
        else:
            return False
        self._end_list()
        self.topic, self.figure = name, None
        return True

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
        """A row that is for no fact: told, so that nothing that somebody wrote is lost."""
        ours = (self._column(PATH), self._column("number"))
        written = [column for column in sorted(self.page.cells[row]) if column not in ours]
        if written and row > self.found.head:
            name = label or self.page.cells[row][written[0]].text.strip()
            said = _("认不出是哪一项指标，没有采用；是指标的，请核对“指标”一栏的名称")
            self._tell(row, written[0], name[:_LONGEST_NAME], said)

    def _fact_row(self, row: int, path: LabelPath) -> None:
        entry = self.declared[path]
        name = self.names[path]
        self.returned.asked.append(path)
        typed = self._value(row, entry, name)
        if typed is None:
            return
        note, beside = split_note("；".join(filter(None, (self._text(row, "note"), *self._outside(row)))), entry)
        state = self._text(row, "state")
        person, day = (self._by_row(row, tag) for tag in _BY_ROW)
        place = self._place(row, self._column("now"))
        self.answers.append(Answer(path, typed, place, state, beside, note, person, day))

    def _outside(self, row: int) -> list[str]:
        """What somebody wrote into the row beside the table."""
        ours = set(self.found.columns.values())
        return [clean_text(cell.text) for column, cell in sorted(self.page.cells[row].items()) if column not in ours]

    def _value(self, row: int, entry: Entry, name: str) -> str | None:
        """The text in the column of this year, None where it can't be taken (which is told)."""
        column = self._column("now")
        cell, is_tall = self.page.spread(row, column)
        if cell is None:
            return ""
        if said := _(MERGED) if is_tall else reason(cell, entry.shape):
            self._tell(row, column, name, said)
            return None
        return typed_in(cell, entry.shape)

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
        answer = Answer(path, None, self._place(row, self._column("label")), self._text(row, "state"), {}, note)
        outside = [self.found.columns[tag] for tag in (PATH, "number") if tag in self.found.columns]
        self.list = OpenList(self.page, answer, self.declared[path], row, outside, self._tell)

    def _end_list(self) -> None:
        if self.list is not None:
            self.answers.append(self.list.finished())
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
        said = day_or_text(cell) if cell else ""
        if said in _SAME:
            said = self.above.get(tag, "")
        self.above[tag] = said
        return said

    def _column(self, tag: str) -> int:
        return self.found.columns.get(tag, 0)

    def _text(self, row: int, tag: str) -> str:
        cell = self.page.at(row, self._column(tag))
        return clean_text(cell.text) if cell else ""

    def _place(self, row: int, column: int) -> Place:
        cell = "" if self.page.is_paper else f"{letters(column)}{row}"
        return Place(self.file, self.page.name, cell)

    def _tell(self, row: int, column: int, name: str, reason: str) -> None:
        self.returned.unread.append(Unread(name, self._place(row, column), reason))
