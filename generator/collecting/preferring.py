"""Whose answer is taken where several differ: what the clerk said with `--prefer`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple

from generator.facts.placeholders import resolve
from generator.facts.problems import spell
from schemas.errors import NotUnderstoodError
from schemas.fields import Topic
from schemas.messages import _

PRESENT = "填报表"
"""How the answer is called that stood in the fact file before."""


class Preference(NamedTuple):
    """who: an office, a file, or PRESENT. fact: spelt, the one fact it is about; empty for all."""

    who: str
    fact: str = ""


def preferences(given: Sequence[str], model: type[Topic]) -> tuple[Preference, ...]:
    """`给谁` or `指标=谁`, each. Raises NotUnderstoodError for a fact that there is not."""
    found = []
    for one in given:
        label, equals, who = one.partition("=")
        if not equals:
            found.append(Preference(_file_or_office(one)))
            continue
        path = resolve(label.strip(), model)
        if isinstance(path, str):
            raise NotUnderstoodError(path)
        found.append(Preference(_file_or_office(who), spell(path)))
    if empty := [one for one in found if not one.who]:
        raise NotUnderstoodError(_("“--prefer”要写科室、文件或“填报表”，得到{n}个空的").format(n=len(empty)))
    return tuple(found)


def _file_or_office(text: str) -> str:
    return PurePath(text.strip()).name


def rank(preferred: Sequence[Preference], fact: str, source: str) -> int | None:
    """How far in front `source` is among those preferred for the fact, None where it is not among them.

    source: as it is kept, empty for what stood in the fact file without one.
    """
    for place, one in enumerate(preferred):
        if one.fact and fact != one.fact and not fact.startswith(f"{one.fact}·"):
            continue
        if (one.who == PRESENT and not source) or (source and _is_of(source, one.who)):
            return place
    return None


def _is_of(source: str, who: str) -> bool:
    office = source.partition("（")[0]
    return office == who or office.startswith(f"{who} ") or f"（{who}）" in source or f"（{who}." in source
