"""Every metric of the catalogue of practice has its fact: the two tables map their numbers to label paths."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from schemas.fields import Topic, entries
from schemas.report import annual_report

FOLDER = Path(__file__).parent
TABLES = ("metrics_a.toml", "metrics_b.toml")
NUMBERS = range(1, 122)


def paths(model: type[Topic], above: tuple[str, ...] = ()) -> Iterator[str]:
    for label, entry in entries(model).items():
        yield ".".join((*above, label))
        if entry.model:
            yield from paths(entry.model, (*above, label))


CATALOGUE = frozenset(paths(annual_report()))


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text("utf-8"))


def rows(name: str) -> Iterator[tuple[str, list[str]]]:
    """What each row of the table means, and the label paths that hold it."""
    table = load(name)
    yield from ((key, value) for key, value in table.items() if key != "expected")
    yield from table["expected"].items()


def test_every_metric_has_a_fact_and_none_is_in_both_tables() -> None:
    numbers = [int(key) for name in TABLES for key in load(name) if key != "expected"]
    assert sorted(numbers) == list(NUMBERS)


@pytest.mark.parametrize("name", TABLES)
def test_every_fact_of_a_metric_and_every_expected_fact_exists(name: str) -> None:
    missing = {what: [path for path in found if path not in CATALOGUE] for what, found in rows(name)}
    assert {what: found for what, found in missing.items() if found} == {}


@pytest.mark.parametrize("name", TABLES)
def test_every_row_names_a_fact_and_each_once(name: str) -> None:
    for what, found in rows(name):
        assert found, what
        assert len(set(found)) == len(found), what
