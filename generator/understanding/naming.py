"""Which mandated contents a heading names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.understanding.sections import Section
from generator.understanding.wordings import CONTENTS, Wordings
from schemas.patterns import lazy_pattern

_YEAR = re.compile("(20[0-9]{2})年")
_OUTLINE = re.compile("20[0-9]{2}[-—–~～至]*20[0-9]{2}")


def names_of(parts: Sequence[Section], wordings: Wordings, year: int | None) -> list[frozenset[str]]:
    """For each section, in order, the contents that its heading names, alone or together; the report is on `year`."""
    found: dict[int, frozenset[str]] = {}
    patterns = _Patterns.of(wordings)
    for part in parts:
        above: set[str] = set()
        for parent in part.parents:
            above |= found[id(parent)]
        found[id(part)] = _named(part, above, patterns, year)
    return [found[id(part)] for part in parts]


class _Patterns(NamedTuple):
    """What a heading is searched for: by content, what names it and what only seems to."""

    achievements: re.Pattern[str]
    others: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]

    @classmethod
    def of(cls, wordings: Wordings) -> _Patterns:
        others = (content for content in CONTENTS if content != "achievements")
        return cls(
            wordings.of("achievements", "heading"),
            tuple((one, wordings.of(one, "heading"), wordings.of(one, "heading_not")) for one in others),
        )


def _named(section: Section, above: set[str], patterns: _Patterns, year: int | None) -> frozenset[str]:
    """`above`: the contents that the headings above this one name."""
    words = section.words
    if not words:
        return frozenset()
    naming = {content: heading for content, heading, no in patterns.others if heading.search(no.sub("，", words))}
    found = set(naming)
    if "plans" in found and _of_this_year(words, year) and not _PLAN_WORDS.search(words):
        found.discard("plans")
    rest = words
    for content, heading in naming.items():
        rest = heading.sub("，", rest) if content in found else rest
    if patterns.achievements.search(rest) and not _about_others(words, rest, found):
        found.add("achievements")
    # A deeper heading names 不足 and the like only within its own sense: “聚焦突出问题” under 举措 does not.
    if section.heading and section.heading.level > 1 and not (found & above):
        plainly = "shortcomings" in found and _PLAINLY.search(words)
        found -= {"achievements"} if plainly else {"shortcomings", "achievements"}
    return frozenset(found)


_PLAN_WORDS = lazy_pattern("打算|安排|计划|思路|设想|下一?步|今后|展望")
_PLAINLY = lazy_pattern(
    "^(?:主要)?(?:存在|面临)?的?(?:主要|突出)?(?:问题|不足|困难|短板|差距)|存在的?.{0,6}(?:问题|不足|困难|短板)|"
    "问题(?:和|与|及|、)"
)


_JOINING = lazy_pattern("[和与及、，]|以及")


def _about_others(words: str, rest: str, found: set[str]) -> bool:
    """Whether what is left of a heading that names other contents only belongs to them: 第一责任人履职工作情况."""
    return bool(found) and (_JOINING.search(words) is None or "first_responsible" in found or rest.startswith("，"))


def _of_this_year(words: str, year: int | None) -> bool:
    years = {int(found) for found in _YEAR.findall(_OUTLINE.sub("", words))}
    return bool(years) and year in years
