"""Last year's figures: from a figure's own 上年, else from last year's fact file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from generator.facts.catalogue import entry_at, value_at
from generator.facts.placeholders import name_of
from generator.facts.problems import Path, Problem, Severity
from generator.facts.reading import FactFile, read
from schemas.errors import FactFileError
from schemas.messages import _
from schemas.values import Quantity, Stated


@dataclass(frozen=True, slots=True)
class LastYear:
    """Last year's fact file, None where there is none or it is another year's; and what is wrong with it."""

    file: FactFile | None = None
    problems: tuple[Problem, ...] = ()


def last_year(current: FactFile, explicit: FilePath | None = None) -> LastYear:
    """The file that `explicit` names, else the one that 上年 names (relative to the fact file).

    A file of another year than the one before is not used (an error); another agency is a doubt, since agencies are
    renamed. The problems are those of the reference; the old file's own mistakes no longer matter.
    """
    path = explicit or _named(current)
    if path is None:
        return LastYear()
    try:
        found = read(path)
    except FactFileError as error:
        said = error.trouble if explicit else str(error)
        return LastYear(None, (_problem(current, explicit, said, Severity.ERROR),))
    if current.year is not None and found.year != current.year - 1:
        said = _("{file}是{found}年度的填报表，上年应为{wanted}年度").format(
            file=_("这") if explicit else path.name, found=found.year or _("未写明"), wanted=current.year - 1
        )
        return LastYear(None, (_problem(current, explicit, said, Severity.ERROR),))
    if found.agency != current.agency:
        said = _("上年的填报表是“{found}”的，与“{now}”不同；单位更名的可以不管").format(
            found=found.agency, now=current.agency
        )
        return LastYear(found, (_problem(current, explicit, said, Severity.DOUBT),))
    return LastYear(found)


def last_value(current: FactFile, previous: FactFile | None, path: Sequence[str | int]) -> Quantity | None:
    """Last year's figure for the fact at label path `path`: its own 上年 first, then what last year's file says.

    无 is 0; an item of a list is the one of that name. None where nothing is known, or where it was counted in another
    unit.
    """
    now = value_at(current.report, path)
    if isinstance(now, Quantity) and now.last_year:
        return now.last_year
    if previous is None:
        return None
    place = counterpart(current, previous, path)
    if place is None:
        return None
    then = value_at(previous.report, place) or previous.rates.get(tuple(str(step) for step in place))
    if then is Stated.NONE:
        entry = entry_at(current.model, path)
        return Quantity.parse("0", entry.fact.unit if entry else "")
    if not isinstance(then, Quantity):
        return None
    return None if isinstance(now, Quantity) and now.unit != then.unit else then


def counterpart(here: FactFile, there: FactFile, path: Sequence[str | int]) -> Path | None:
    """Where file `there` has the fact that is at `path` in file `here`, None where an item of a list has no namesake.

    Items go by their names, never by where they stand.
    """
    found: list[str | int] = []
    for depth, step in enumerate(path):
        if isinstance(step, int):
            name = name_of(value_at(here.report, path[: depth + 1]))
            items = value_at(there.report, found)
            namesakes = [n for n, item in enumerate(items if isinstance(items, list) else ()) if name_of(item) == name]
            if not name or len(namesakes) != 1:
                return None
            step = namesakes[0]
        found.append(step)
    return tuple(found)


def _named(current: FactFile) -> FilePath | None:
    typed = current.report.previous
    if not isinstance(typed, str):
        return None
    return (current.path.parent if current.path else FilePath()) / typed


def _problem(current: FactFile, explicit: FilePath | None, message: str, severity: Severity) -> Problem:
    """The problem where last year's file is named: in this year's, or on the command line; then it is its own place."""
    if explicit:
        return Problem(1, (), message, severity, explicit.name)
    return Problem(current.line_of(("上年",)), ("上年",), message, severity, current.name)
