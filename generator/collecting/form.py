"""What each office is asked: rows for facts with one answer, tables for lists, by topic. No topic is named here.

The form knows no file format: `sheet` writes it for Excel, `paper` for Word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.collecting.columns import Column, cells_of, columns_of
from generator.collecting.division import Division
from generator.facts.applying import Need
from generator.facts.interview import Interview
from generator.facts.problems import Path, spell
from generator.facts.questions import LabelPath, Question
from schemas.agency import Frame
from schemas.fields import Entry, Shape, entries
from schemas.states import Owed, Stated
from schemas.values import Quantity

UNASSIGNED = "未分工"
"""The sheet of the facts that no office is known for."""
STATES = ("无", "不适用", "有，未计数", "待补")
"""What can be said of a fact instead of its value, as the drop-down offers it."""

_BESIDE = ("目标", "比较基准", "会同", "口径")
"""Particulars of a figure that have a row of their own below it, where there is one this year or last year."""
_ROOM, _LEAST_ROOM = 3, 4
"""Empty rows of a table behind those that are filled, and the least there are in all."""


class Row(NamedTuple):
    """A fact with one answer, or a particular (其中, 目标 …) of the figure above.

    path: label path, behind it the particular's name. value: what the fact file says, empty for nothing. last: last
    year's figure. state: one of STATES, empty for none. takes_state: whether a state can be given.
    """

    path: LabelPath
    entry: Entry
    name: str
    unit: str = ""
    help: str = ""
    last: str = ""
    value: str = ""
    state: str = ""
    takes_state: bool = True


class Listing(NamedTuple):
    """A fact whose answer is a list: a table with a row for each item (several for an item that holds lists).

    rows: what the fact file says; room: how many rows there are in all.
    """

    path: LabelPath
    entry: Entry
    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    room: int
    state: str = ""


class Section(NamedTuple):
    """What an office is asked of one topic."""

    topic: str
    rows: tuple[Row, ...]
    listings: tuple[Listing, ...]


class Sheet(NamedTuple):
    """What one office is asked."""

    office: str
    sections: tuple[Section, ...]

    @property
    def paths(self) -> tuple[LabelPath, ...]:
        """The paths of all its rows and tables, in order."""
        found = [row.path for section in self.sections for row in section.rows]
        return (*found, *(table.path for section in self.sections for table in section.listings))


class Form(NamedTuple):
    """The forms of all offices, in the order in which the report needs them; UNASSIGNED comes last."""

    agency: str
    year: int
    sheets: tuple[Sheet, ...]


def form_of(interview: Interview, division: Division, *, everything: bool = False) -> Form:
    """The form for this fact file. Raises FactFileError where the file does not say who reports.

    everything: every fact that concerns the reporter. Otherwise, where last year's report is known, those that the
    questionnaire asks for, what depends on them, and those that the 分工 file names one by one.
    """
    file = interview.file
    by_office: dict[str, dict[int, list[Question]]] = {}
    for question in asked_of_offices(interview, division, everything=everything):
        for office in division.offices(file, question) or (UNASSIGNED,):
            by_office.setdefault(office, {}).setdefault(question.part, []).append(question)
    sheets = (
        Sheet(office, tuple(_section(interview, questions) for _part, questions in sorted(parts.items())))
        for office, parts in sorted(by_office.items(), key=lambda pair: pair[0] == UNASSIGNED)
    )
    return Form(file.agency, file.year or 0, tuple(sheets))


def asked_of_offices(interview: Interview, division: Division, *, everything: bool = False) -> tuple[Question, ...]:
    """The questions that go into a form, in the order of the report; see `form_of`."""
    own = [question for question in interview.questions.values() if question.path[0] not in entries(Frame)]
    open_ones = [question for question in own if _is_open(interview, question)]
    if everything or interview.previous is None:
        return tuple(open_ones)
    asked = {question.path for question in interview.asked} | division.named
    return tuple(question for question in open_ones if asked & {question.path, *_governing(interview, question)})


def _is_open(interview: Interview, question: Question) -> bool:
    """Whether an answer makes sense beside those that the fact file has."""
    if interview.is_stated(question):
        return True
    return interview.needs[question.path] is not Need.DENIED and question.path not in interview.file.rates


def _governing(interview: Interview, question: Question) -> Iterator[LabelPath]:
    above = question.governs
    while above:
        yield above
        governing = interview.questions.get(above)
        above = governing.governs if governing else None


def _section(interview: Interview, questions: Sequence[Question]) -> Section:
    rows: list[Row] = []
    listings: list[Listing] = []
    for question in questions:
        if question.is_list:
            listings.append(_listing(interview, question))
        else:
            rows += _rows(interview, question)
    return Section(questions[0].path[0], tuple(rows), tuple(listings))


def _rows(interview: Interview, question: Question) -> Iterator[Row]:
    """The row of a fact with one answer and, of a figure, those of its particulars."""
    entry, value = question.entry, interview.value(question.path)
    last = interview.last_figure(question)
    yield Row(
        question.path,
        entry,
        question.name,
        entry.fact.unit,
        _help(entry),
        last.text if last else "",
        "" if isinstance(value, Stated | Owed) or value is None else words_of(value),
        value.value if isinstance(value, Stated) else "",
    )
    if entry.shape is Shape.QUANTITY:
        before = interview.last(question)
        beside, beside_last = (_particulars(given) for given in (value, before))
        for step in dict.fromkeys((*beside, *beside_last)):
            unit = entry.fact.unit if step[0] in ("其中", "目标") else ""
            yield Row(
                (*question.path, *step),
                entry,
                "：".join(step),
                unit,
                last=beside_last.get(step, ""),
                value=beside.get(step, ""),
                takes_state=False,
            )


def _particulars(value: Any) -> Mapping[LabelPath, str]:
    """What stands beside a figure, as it is typed, by its name; each of the 其中 by two names."""
    if not isinstance(value, Quantity):
        return {}
    found: dict[LabelPath, str] = {("其中", name): part.text for name, part in value.parts}
    given = (
        value.target.text if value.target else "",
        value.base,
        texts_in_cell(value.together_with),
        value.counted_as,
    )
    return found | {(name,): text for name, text in zip(_BESIDE, given, strict=True) if text}


def _listing(interview: Interview, question: Question) -> Listing:
    value = interview.value(question.path)
    columns = columns_of(question.entry)
    rows = () if isinstance(value, Stated | Owed) or value is None else cells_of(question.entry, value)
    room = max(len(rows) + _ROOM, _LEAST_ROOM)
    state = value.value if isinstance(value, Stated) else ""
    return Listing(question.path, question.entry, question.name, columns, rows, room, state)


def _help(entry: Entry) -> str:
    """What counts and what does not; the other units that are accepted."""
    others = "、".join(unit for unit in entry.fact.units if unit != entry.fact.unit)
    told = (entry.fact.help, f"也可用：{others}" if others else "")
    return "；".join(part for part in told if part)


def words_of(value: Any) -> str:
    """A single value as it stands in a cell: a figure without its particulars."""
    if isinstance(value, Quantity):
        return value.text
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value)


def texts_in_cell(texts: Iterable[str]) -> str:
    """Several texts in one cell, a line each."""
    return "\n".join(texts)


def spelt(path: Path) -> str:
    """A path as a form carries it."""
    return spell(path)
