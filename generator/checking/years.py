"""Which year a draft is about as its own words say, and how a day is printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.checking.words import words
from generator.draft.model import Heading
from generator.understanding.model import Understood, Where, YearMention
from schemas.messages import _

_SAYING = ("title", "lead", "heading")
_OPENING = re.compile("^[“”]?(20[0-9]{2})年度?，")


class Sides(NamedTuple):
    """The year that most of title, lead and headings say, the mentions that agree, and those that say another."""

    year: int
    agreeing: tuple[YearMention, ...]
    odd: tuple[YearMention, ...]

    @property
    def title_is_odd(self) -> bool:
        """Whether the title says another year than most do; what was concluded from its year then is in doubt."""
        return any(mention.part == "title" for mention in self.odd)


def sides(understood: Understood) -> Sides | None:
    """Who says which year: most of title, lead and headings; of equally many the first of these decides.

    Headings that name two years, one behind the other, count twice: the report's and that of the plans bear each other
    out. None where nothing says a year.
    """
    said = tuple(_sayings(understood))
    by_part = {part: [mention for mention in said if mention.part == part] for part in _SAYING}
    votes = [by_part[part][0].year for part in ("title", "lead") if by_part[part]]
    if by_part["heading"]:
        votes += _votes_of_headings(by_part["heading"])
    if not votes:
        return None
    # Of equally many the first: `max` keeps to it.
    year = max(votes, key=votes.count)
    agreeing = tuple(mention for mention in said if mention.year == year)
    in_title = any(mention.part == "title" for mention in agreeing)
    others = (mention for mention in said if mention.year != year and not mention.next_year)
    return Sides(year, agreeing, tuple(mention for mention in others if not _is_next(mention, year, in_title)))


def _votes_of_headings(mentions: Sequence[YearMention]) -> list[int]:
    """The first of the two years, one behind the other, that most headings name, twice; else the year of most.

    Which are plans was concluded from the title's year, and counts only where the headings themselves do not tell.
    """
    counts = Counter(mention.year for mention in mentions)
    followed = [year for year in counts if year + 1 in counts]
    if followed:
        return 2 * [max(followed, key=lambda year: (counts[year] + counts[year + 1], year))]
    year = counts.most_common(1)[0][0]
    return [year - all(mention.next_year for mention in mentions if mention.year == year)]


def year_said(understood: Understood) -> int | None:
    """The year of the report as most of its own words say, else as it was understood or told."""
    found = sides(understood)
    return found.year if found else understood.year


def is_review(heading: str) -> bool:
    """Whether a heading is about what became of the year before: 上年度报告所列安排的完成情况."""
    return _reviews().search(heading) is not None


def spelt(day: date) -> str:
    """The day as it is printed: 2026年3月1日."""
    return _("{year}年{month}月{day}日").format(year=day.year, month=day.month, day=day.day)


def _sayings(understood: Understood) -> Iterator[YearMention]:
    """The years in title, lead and headings, but for those of reviews of the year before."""
    told = [mention for mention in understood.years if mention.part in _SAYING]
    opening = _opening(understood)
    leads = [mention.where.place for mention in told if mention.part == "lead"]
    if opening and opening.where.place not in leads:
        told.append(opening)
    # Of two years in a lead the one behind 现将 says it.
    told.sort(key=lambda mention: _SAYING.index(mention.part))
    yield from (mention for mention in told if mention.part != "heading" or not is_review(mention.where.heading))


def _opening(understood: Understood) -> YearMention | None:
    """“2024年，我局…” at the very beginning, whatever “现将2025年度…” behind it says."""
    lead = next((one for one in understood.prose if one.part == "block" and not isinstance(one.block, Heading)), None)
    found = _OPENING.match(lead.text) if lead else None
    if lead is None or found is None:
        return None
    start = found.start(1)
    first, last = lead.span(start, start + 5)
    return YearMention(int(found[1]), "lead", Where(lead.place(start, start + 5), "", lead.words[first:last]))


def _is_next(mention: YearMention, year: int, in_title: bool) -> bool:
    """Whether it names the year to come, as plans do: in a heading, or in a title that names the report's year too."""
    return mention.year == year + 1 and (mention.part == "heading" or (mention.part == "title" and in_title))


@lru_cache(maxsize=1)
def _reviews() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words("years", "reviews"))))
