"""The title of a draft: where it stands, and whether it names an agency."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.checking.rule import Case
from generator.checking.spots import Spot, all_of
from generator.checking.words import words
from generator.understanding.prose import Prose
from schemas.patterns import lazy_pattern

_YEAR = lazy_pattern("[0-9○零一二三四五六七八九xX×]{4}(?:年度?)?|[0-9]{2}年度?")
_BRACKETED = re.compile("（[^）]*）")
_NO_WORD = re.compile(r"[^\w]")
_SHORTEST = 2
"""Characters of an agency's name, at least: 某局."""


def title_lines(case: Case) -> tuple[Prose, ...]:
    """The lines of the title."""
    return tuple(prose for prose in case.understood.prose if prose.part == "title")


def title_text(case: Case) -> str:
    """The title in one line, folded; empty for none."""
    return "".join(prose.text for prose in title_lines(case))


def title_spot(case: Case) -> Spot:
    """Where the title stands: the last of its lines, which says what the document is."""
    lines = title_lines(case)
    return all_of(lines[-1]) if lines else Spot()


def names_agency(case: Case) -> bool:
    """Whether the title says who reports."""
    agency = case.understood.agency
    return bool(agency and agency in title_text(case)) or len(agency_part(case)) >= _SHORTEST


def agency_part(case: Case) -> str:
    """Who reports as the title says, folded: what is left of it without year, subject and filling words."""
    rest = _BRACKETED.sub("", _YEAR.sub("", title_text(case)))
    return _NO_WORD.sub("", _filling().sub("", rest))


@lru_cache(maxsize=1)
def _filling() -> re.Pattern[str]:
    """Every word of a title that names nobody, the longest first."""
    kinds = ("subject", "deviating", "fillers")
    every = (word for kind in kinds for word in words("title", kind))
    return re.compile("|".join(map(re.escape, sorted(every, key=len, reverse=True))))
