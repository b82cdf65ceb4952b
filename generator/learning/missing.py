"""Mandated contents that a report lacks, each with where it would stand."""

from __future__ import annotations

from typing import NamedTuple

from generator.learning.report import Report
from generator.learning.slots import LabelPath
from schemas.agency import Frame
from schemas.fields import Shape, entries
from schemas.standard import Standard

_MEASURES = "举措"
"""What an empty section asks for of a content that is a group of facts."""


class Missing(NamedTuple):
    """A content: its label, the fact an empty section asks for (none where the report has the section it belongs to).

    before: index among the draft's blocks of the heading that it would stand before; None: at the end.
    """

    label: str
    path: LabelPath
    before: int | None


def missing(report: Report, standard: Standard, model: type[Frame]) -> tuple[Missing, ...]:
    """The mandatory contents that the report lacks, in order."""
    found = report.understood.contents
    lacking = []
    for n, content in enumerate(standard.contents):
        if not content.mandatory or content.id not in found or found[content.id].present:
            continue
        within = content.under or content.id
        # The causes belong beneath the shortcomings; a report without measures is none to make a template of.
        offered = () if content.id == "achievements" or content.under else _asked(content.label, model)
        if content.under and not found[within].present:
            continue
        label = "原因" if content.id == "causes" else content.label
        later = [other.id for other in standard.contents[n + 1 :] if other.id in found]
        lacking.append(Missing(label, offered, _place(report, later)))
    return tuple(lacking)


def _asked(label: str, model: type[Frame]) -> LabelPath:
    entry = entries(model).get(label)
    return (label, _MEASURES) if entry and entry.shape is Shape.GROUP else (label,)


def _place(report: Report, later: list[str]) -> int | None:
    """Before the first heading of the contents that come later in a report, and of no earlier one."""
    headings = {id(h) for name in later for h in report.understood.contents[name].headings if h.level == 1}
    return next((n for n, block in enumerate(report.draft.blocks) if id(block) in headings), None)
