"""Which year a draft is about as its own words say, and the days around it."""

from __future__ import annotations

from collections import Counter
from datetime import date

from generator.understanding.model import Understood, YearMention
from schemas.messages import _

_SAYING = ("title", "lead", "heading")


def sayings(understood: Understood) -> tuple[YearMention, ...]:
    """The years in title, lead and headings that name the year reported on."""
    return tuple(year for year in understood.years if year.part in _SAYING and not year.next_year)


def year_said(understood: Understood) -> tuple[int, bool] | None:
    """The year that the draft is about, and whether its title says so; else what most of lead and headings say.

    None where they say nothing.
    """
    said = sayings(understood)
    in_title = [mention.year for mention in said if mention.part == "title"]
    if in_title:
        return in_title[0], True
    # Of equally many the first: `most_common` keeps the order in which they came.
    most = Counter(mention.year for mention in said).most_common(1)
    return (most[0][0], False) if most else None


def spelt(day: date) -> str:
    """The day as it is printed: 2026年3月1日."""
    return _("{year}年{month}月{day}日").format(year=day.year, month=day.month, day=day.day)
