"""What `fazhi new --template` knows of the reporter: what the fact file in the template's folder says."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from generator.facts.reading import FactFile, read
from schemas.agency import Agency
from schemas.reporter import Kind, Level

_FACTS = "facts.yaml"


class Before(NamedTuple):
    """Of last year's fact file; previous: the file itself, None where it is of the year that is asked for."""

    name: str | None = None
    level: Level | None = None
    kind: Kind | None = None
    pack: str | None = None
    previous: Path | None = None


def known_of(template: Path, year: int | None) -> Before:
    """What the folder says; nothing where it has no fact file."""
    path = template / _FACTS
    if not path.is_file():
        return Before()
    file = read(path)
    is_before = year is None or (file.year is not None and file.year < year)
    return Before(file.agency or None, file.level, file.kind, _trade(file), path if is_before else None)


def _trade(file: FactFile) -> str | None:
    agency = file.report.agency
    return agency.trade if isinstance(agency, Agency) and isinstance(agency.trade, str) else None
