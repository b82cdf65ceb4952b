"""The Standard that a draft is held against: by its year, level and kind, as far as they are known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.understanding.model import Understood
from schemas.reporter import Kind, Level
from schemas.standard import Standard, load_standard
from schemas.standard_files import built_in_files


class Chosen(NamedTuple):
    """A Standard, and the names of the documents in it that ask for something, local ones last."""

    standard: Standard
    names: tuple[str, ...]


def chosen(understood: Understood, filed_on: date | None = None, local: tuple[Path, ...] = ()) -> Chosen:
    """The Standard for a draft, the files `local` laid over it.

    Without a year it is that of the report which is due when the draft is filed; without that day either, of the
    last year for which there is an outline. Whose level or kind is not known is taken for a county's department,
    which most are, a township's for its government. Raises StandardError for a local file that can't be used.
    """
    year = understood.year or (filed_on.year - 1 if filed_on else last_outlined_year())
    level = understood.level or Level.COUNTY
    kind = understood.kind or (Kind.GOVERNMENT if level is Level.TOWNSHIP else Kind.DEPARTMENT)
    return _chosen(year, level, kind, local)


@lru_cache(maxsize=1)
def last_outlined_year() -> int:
    """The last report year that an outline among the Standard's own files covers."""
    return max(file.valid_until or 0 for file in built_in_files() if file.kind == "outline" and not file.fallback)


@lru_cache(maxsize=256)
def _chosen(year: int, level: Level, kind: Kind, local: tuple[Path, ...]) -> Chosen:
    standard = load_standard(year, level, kind, local)
    national = load_standard(year, level, kind) if local else standard
    own = standard.sources[len(national.sources) :]
    names = (*_asking(national), *(source.title for source in own))
    return Chosen(standard, tuple(names))


def _asking(national: Standard) -> Iterator[str]:
    """The titles of decreed documents that bind; the program's own tables, and a rule not yet in force, do not."""
    contents = {content.source for content in national.contents}
    binding = {content.source for content in national.contents if content.binding}
    for source in national.sources:
        if source.issuer and (source.source not in contents or source.source in binding):
            yield source.title
