"""The figures of a report, and the statements that there was none, each with the facts it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.draft.model import Table
from generator.learning.binding import Binder, Told
from generator.learning.report import Line, Report
from generator.learning.slots import Reading
from generator.learning.spots import Kind, Spot, spots
from generator.understanding.figures.model import Figure, Negation, Statement
from generator.understanding.figures.statements import statements_of
from schemas.quantities import Quantity
from schemas.units import comes_whole

_CELL = re.compile("(?:约|近)?[0-9][0-9,]*(?:\\.[0-9]+)?(?:万|亿)?[余多]?[\u4e00-\u9fff%㎡]{0,4}")
_NOT_DONE = re.compile("力争|争取|确保|目标[是为]?|至少|不低于|不少于|计划|拟(?!修改|废止)")
"""Before a figure in its clause: it says what is wanted, not what was."""
_NOT_YET = re.compile("要求各|(?:竣工|建成|投用|投入使用)后")
"""The same before it in its sentence."""
_NO_FACTS = ("change", "target", "last_year", "from")


def spots_of(line: Line, report: Report, told: Sequence[Statement]) -> list[Spot]:
    """All that changes from year to year in a line. told: its figures and negated statements."""
    text = line.prose.text
    if isinstance(line.prose.block, Table):
        return spots(text, report.about, list(_cells(text)))
    counted = [Spot(one.start, one.end, Kind.FIGURE) for one in told if isinstance(one, Figure)]
    denied = [Spot(one.start, one.start + len(one.word), Kind.NONE) for one in told if isinstance(one, Negation)]
    return spots(text, report.about, [*counted, *denied])


def _cells(text: str) -> Iterator[Spot]:
    """The cells of a row of a table that hold a figure and no more, the first cell excepted: it names the row."""
    at = 0
    for n, cell in enumerate(text.split("\t")):
        if n and _CELL.fullmatch(cell):
            yield Spot(at, at + len(cell), Kind.CELL)
        at += len(cell) + 1


def statements_by_line(lines: Sequence[Line]) -> list[list[Statement]]:
    """The figures and negated statements of each line."""
    places = {id(line.prose): n for n, line in enumerate(lines)}
    found: list[list[Statement]] = [[] for _line in lines]
    for one in statements_of(line.prose for line in lines if not isinstance(line.prose.block, Table)):
        found[places[id(one.prose)]].append(one)
    return found


def readings(number: int, line: Line, told: Sequence[Statement], binder: Binder) -> Iterator[Reading]:
    """What is told in a line, with the facts it may be. number: of the line."""
    text = line.prose.text
    for one in told:
        start, end = one.sentence
        within = [other for other in told if start <= other.start < end]
        sentence = _as_told(text, start, end, one, within)
        figure = _quantity(one) if isinstance(one, Figure) else None
        candidates = {}
        if not line.plans and _is_fact(one, figure, sentence):
            candidates = binder.candidates(sentence, figure, line.topic, text[: one.start], is_change=_is_change(one))
        until = one.start + len(one.word) if isinstance(one, Negation) else one.end
        later = [other.start for other in within if other.start >= until]
        first, last = line.prose.span(one.start, until)
        yield Reading(
            number,
            Spot(one.start, until, Kind.FIGURE if isinstance(one, Figure) else Kind.NONE),
            line.prose.words[first:last],
            figure,
            candidates,
            text[start:end].rstrip("。；！？"),
            _without_figures(text, start, one, within),
            text[until : min([end, *later])],
            line.topic,
            _target(one, within),
            isinstance(one, Figure) and one.relation == "target",
        )


def _target(one: Statement, within: Sequence[Statement]) -> str:
    """The figure aimed at, of the one it stands beside (提高至70.5%（目标值70%）)."""
    aimed = (other for other in within if isinstance(other, Figure) and other.relation == "target" and other.of is one)
    return next(("".join(other.text.split()) for other in aimed), "")


def _is_fact(one: Statement, figure: Quantity | None, told: Told) -> bool:
    """Whether it can be a fact of the catalogue: neither a change, nor a target, nor what is only wanted."""
    clause = re.split("[，。；：]", told.sentence[: told.at])[-1]
    if _NOT_DONE.search(clause) or _NOT_YET.search(told.sentence[: told.at]):
        return False
    if isinstance(one, Negation):
        return True
    begins = one.comparison is not None and one.comparison.way == "from"
    return figure is not None and one.relation not in _NO_FACTS and not begins


def _is_change(one: Statement) -> bool:
    """Whether it says by how much something changed, not how much there is."""
    return isinstance(one, Figure) and one.comparison is not None and one.comparison.way == "by"


def _as_told(text: str, start: int, end: int, this: Statement, within: Sequence[Statement]) -> Told:
    """The sentence with this figure as #, or 无 as ∅, and all others as @."""
    pieces, at, place = [], start, 0
    for one in within:
        until = one.start + len(one.word) if isinstance(one, Negation) else one.end
        pieces.append(text[at : one.start])
        if one is this:
            place = sum(map(len, pieces))
        pieces.append(("∅" if isinstance(one, Negation) else "#") if one is this else "@")
        at = until
    return Told("".join([*pieces, text[at:end]]), place)


def _without_figures(text: str, start: int, this: Statement, within: Sequence[Statement]) -> str:
    """The sentence up to this figure, a mark of punctuation for each other one."""
    pieces, at = [], start
    for one in within:
        if one.start < this.start:
            pieces.append(text[at : one.start])
            at = one.end
    return "，".join([*pieces, text[at : this.start]])


def _quantity(one: Figure) -> Quantity | None:
    """The figure as it is typed, None where it would not be printed as the report has it."""
    try:
        figure = Quantity.parse(one.text)
    except ValueError:
        return None
    is_whole = figure.value == figure.value.to_integral_value()
    usable = figure.unit and (is_whole or not comes_whole(figure.unit))
    return figure if usable and figure.text == "".join(one.text.split()) else None
