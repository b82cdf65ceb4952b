"""What a form says of itself, in cells that nobody sees: whose it is, of which year, what it asks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from generator.collecting.form import Form, Sheet
from generator.facts.catalogue import labels_by_path
from generator.facts.problems import spell
from generator.facts.questions import LabelPath
from schemas.fields import Topic

MARK = "fazhi-form/1"
"""The first line of the cell that a form is known by; another layout raises the number."""


class Identity(NamedTuple):
    """signature: of the questions the form asks, as they were declared then. paths: of its rows and tables."""

    agency: str
    year: int
    office: str
    signature: str
    paths: tuple[str, ...]

    @classmethod
    def of(cls, form: Form, sheet: Sheet, model: type[Topic]) -> Identity:
        """The identity of one office's sheet of a form."""
        return cls(form.agency, form.year, sheet.office, signature(sheet.paths, model), tuple(map(spell, sheet.paths)))

    def dump(self) -> tuple[str, str]:
        """The texts of two cells."""
        return "\n".join((MARK, self.agency, str(self.year), self.office, self.signature)), "\n".join(self.paths)


def parse(first: str, second: str) -> Identity | None:
    """What `dump` gave, None for any other text."""
    lines = first.split("\n")
    if len(lines) != 5 or lines[0] != MARK or not lines[2].isdigit() or len(lines[2]) != 4:
        return None
    return Identity(lines[1], int(lines[2]), lines[3], lines[4], tuple(filter(None, second.split("\n"))))


def signature(paths: Iterable[LabelPath], model: type[Topic]) -> str:
    """A short hash of what is declared for the facts at `paths`: what has changed since shows by it."""
    declared = labels_by_path(model)
    known = (tuple(path[:depth]) for path in paths for depth in range(len(path), 0, -1))
    lines = []
    for path in known:
        if entry := declared.get(path):
            lines.append(f"{spell(path)} {entry.shape.value} {entry.fact.unit}")
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
