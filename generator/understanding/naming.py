"""Which mandated contents a heading names."""

from __future__ import annotations

import re

from generator.understanding.sections import Section
from generator.understanding.wordings import CONTENTS, Wordings

_YEAR = re.compile("(20[0-9]{2})年")
_OUTLINE = re.compile("20[0-9]{2}[-—–~～至]*20[0-9]{2}")


def named(section: Section, wordings: Wordings, year: int | None) -> frozenset[str]:
    """The contents that the heading of `section` names, alone or together; the report is on `year`."""
    words = section.words
    if not words:
        return frozenset()
    found = {content for content in CONTENTS if _names(content, words, wordings)}
    if "achievements" in found and found & {"plans", "first_responsible"} and not _names_both(words):
        found.discard("achievements")
    if "plans" in found and _of_this_year(words, year) and not _PLAN_WORDS.search(words):
        found.discard("plans")
    # A deeper heading names 不足 and the like only within its own sense: “聚焦突出问题” under 举措 does not.
    if section.heading and section.heading.level > 1 and not _deep_enough(section, words, found, wordings, year):
        found -= {"shortcomings", "achievements"}
    return frozenset(found)


_PLAN_WORDS = re.compile("打算|安排|计划|思路|设想|下一?步|今后|展望")
_BOTH = re.compile("(?:情况|成效|举措|工作)(?:和|与|及|以及|、)")
_PLAINLY = re.compile(
    "^(?:主要)?(?:存在|面临)?的?(?:主要|突出)?(?:问题|不足|困难|短板|差距)|存在的?.{0,6}(?:问题|不足|困难|短板)|问题(?:和|与|及|、)"
)


def _names(content: str, words: str, wordings: Wordings) -> bool:
    wording = wordings.contents[content]
    return wording.heading.search(words) is not None and not wording.heading_not.search(words)


def _names_both(words: str) -> bool:
    return _BOTH.search(words) is not None


def _of_this_year(words: str, year: int | None) -> bool:
    years = {int(found) for found in _YEAR.findall(_OUTLINE.sub("", words))}
    return bool(years) and year in years


def _deep_enough(section: Section, words: str, found: set[str], wordings: Wordings, year: int | None) -> bool:
    """Whether a heading below the first level names its content plainly, or stands under one that does."""
    if "shortcomings" in found and _PLAINLY.search(words):
        return True
    above = [named(parent, wordings, year) for parent in section.parents]
    return any(names & found for names in above)
