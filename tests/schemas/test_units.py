"""Which units answer to which fact."""

from __future__ import annotations

import pytest

from schemas.fields import Entry, entries
from schemas.report import annual_report
from schemas.units import FAMILIES, WHOLE, accepted, comes_whole
from schemas.values import Quantity

SAME = [
    ("宗", "件"),
    ("起", "件"),
    ("件", "起"),
    ("场次", "次"),
    ("次", "场次"),
    ("期", "次"),
    ("人", "名"),
    ("名", "人"),
    ("元", "万元"),
    ("元", "亿元"),
    ("万元", "元"),
    ("人次", "万人次"),
    ("㎡", "平方米"),
    ("户", "家"),
    ("个工作日", "工作日"),
    ("%", "%"),
]
DIFFERENT = [
    ("人次", "人"),
    ("人", "件"),
    ("%", "件"),
    ("件", "%"),
    ("‰", "%"),
    ("个百分点", "%"),
    ("元", "件"),
    ("次", "人次"),
    ("天", "工作日"),
    ("本", "名"),
    ("", "件"),
]


@pytest.mark.parametrize(("unit", "declared"), SAME)
def test_words_that_count_the_same_thing_answer_for_one_another(unit: str, declared: str) -> None:
    assert accepted(unit, declared)


@pytest.mark.parametrize(("unit", "declared"), DIFFERENT)
def test_words_that_count_other_things_do_not(unit: str, declared: str) -> None:
    assert not accepted(unit, declared)


def test_a_fact_may_name_units_of_its_own() -> None:
    assert accepted("人次", "人", ("人次",))


def test_words_that_count_the_same_thing_come_whole_together() -> None:
    assert {tuple(sorted(family)) for family in FAMILIES if family & WHOLE and not family <= WHOLE} == set()
    assert comes_whole("人次")
    assert not [unit for unit in ("", "%", "元", "天", "工作日", "公里", "平方米", "吨", "小时") if comes_whole(unit)]


def facts_of(model: type) -> list[Entry]:
    found = list(entries(model).values())
    return found + [inner for entry in found if entry.model for inner in facts_of(entry.model)]


@pytest.mark.parametrize(
    "unit",
    sorted({unit for entry in facts_of(annual_report()) for unit in (entry.fact.unit, *entry.fact.units) if unit}),
)
def test_every_unit_of_the_catalogue_can_be_typed(unit: str) -> None:
    typed, bare = Quantity.parse(f"27{unit}"), Quantity.parse("27", unit)
    assert typed == bare
    assert accepted(typed.unit, unit)
