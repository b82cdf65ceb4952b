"""How the mandated contents are worded, from `wordings.toml`, compiled for one report year."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

CONTENTS = ("achievements", "shortcomings", "causes", "first_responsible", "plans")
_NEVER = "(?!)"
_ANY_YEAR = "20[0-9xX×*_○]{2}"


class Wording(NamedTuple):
    """The patterns of one content, for folded text."""

    heading: re.Pattern[str]
    heading_not: re.Pattern[str]
    sentence: re.Pattern[str]
    sentence_not: re.Pattern[str]
    contrast: re.Pattern[str]


class Wordings(NamedTuple):
    """The patterns of all contents, and those of the parts that need more than one."""

    contents: dict[str, Wording]
    subject: re.Pattern[str]
    duty: re.Pattern[str]
    acts: tuple[re.Pattern[str], ...]
    only_leads: re.Pattern[str]
    plan_evidence: re.Pattern[str]
    empty: re.Pattern[str]


@lru_cache(maxsize=8)
def wordings(year: int | None) -> Wordings:
    """The patterns for a report on `year`; None where the year is not known."""
    data = _data()
    following = str(year + 1) if year else _NEVER
    duties = data["first_responsible"]
    return Wordings(
        contents={content: _wording(data[content], following) for content in CONTENTS},
        subject=re.compile(duties["subject"]),
        duty=re.compile(duties["duty"]),
        acts=tuple(map(re.compile, duties["acts"])),
        only_leads=re.compile(duties["only_leads"]),
        plan_evidence=re.compile(data["plans"]["evidence"]),
        empty=re.compile(f"(?:{'|'.join(data['empty']['phrases'])})[。！；]?"),
    )


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("wordings.toml").read_text("utf-8"))


def _wording(table: dict[str, Any], following: str) -> Wording:
    return Wording(*(_any(_listed(table.get(name, [])), following) for name in Wording._fields))


def _listed(patterns: str | list[str]) -> list[str]:
    return [patterns] if isinstance(patterns, str) else patterns


def _any(patterns: list[str], following: str) -> re.Pattern[str]:
    return re.compile("|".join(pattern.replace("{next}", following) for pattern in patterns) or _NEVER)
