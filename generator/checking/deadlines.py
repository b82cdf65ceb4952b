"""By when a draft had to be filed, and who says so."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from generator.checking.rule import Case
from generator.checking.sources import notice


class Deadline(NamedTuple):
    """The last day on which nobody calls a report late, and the source that sets it."""

    day: date
    source: str
    confirmed: bool


def deadline_of(case: Case) -> Deadline | None:
    """The notice's day, else the statutory one for who reports, the party committee along or not; None for no rule."""
    standard = case.standard
    if standard.filing_deadline is None:
        return None
    statutory = min((route.deadline for route in standard.routes), default=None)
    if standard.filing_deadline != statutory:
        return Deadline(standard.filing_deadline, notice(case), True)
    routes = [route for route in standard.routes if route.joint is case.understood.joint] or list(standard.routes)
    first = min(routes, key=lambda route: route.deadline)
    return Deadline(first.deadline, first.source, first.confirmed)
