"""主送: one body. 条例第十五条: a report to a superior has one addressee, the others are 抄送."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checking.words import words
from schemas.patterns import lazy_pattern
from schemas.standard_tables import Route, placeholders

_PARTING = lazy_pattern("[、，；]|(?<=委员会)和|(?<=[^人]委)和")
_USUAL = "{本级}委、{本级}政府"
"""Party committee and government of one place count as one body, for whoever reports."""
_NAME = r"\w{0,20}?"


def is_one_body(addressee: str, routes: Iterable[Route]) -> bool:
    """Whether the folded line names one body: alone, or two that a route of the Standard names as one."""
    bodies = _bodies(addressee)
    if len(bodies) <= 1:
        return True
    usual = {_USUAL, *(route.addressee for route in routes)}
    return any(_pattern(names).fullmatch("、".join(bodies)) for names in usual if len(_bodies(names)) == len(bodies))


def is_subordinate(addressee: str) -> bool:
    """Whether the folded line names bodies below the one that reports: 各乡镇人民政府."""
    return any(word in addressee for word in words("addressees", "subordinate"))


def _bodies(addressee: str) -> list[str]:
    return [body for body in _PARTING.split(addressee.strip("：")) if body]


def _pattern(addressee: str) -> re.Pattern[str]:
    """What fits the route's pattern: {本级}委 is 县委 or 中共云岭县委员会, {本级}政府 is 县政府 or 县人民政府."""
    pattern = addressee
    for name in placeholders(addressee):
        pattern = pattern.replace(f"{{{name}}}", _NAME)
    # 党委 and 政府 as written in full.
    pattern = re.sub("委(?=、|$)", "委(?:员会)?", pattern)
    return re.compile(re.sub("政府(?=、|$)", "(?:人民)?政府", pattern))
