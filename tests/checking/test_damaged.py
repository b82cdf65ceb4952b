"""Damaged and hostile files are checked, or said to be unreadable: quickly, in little memory, and nothing is raised."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from damaged import FAMILIES, damaged
from measured_checks import MEGABYTES, SECONDS, Checker

from generator.checking.check import Settings, check_file
from generator.checking.selecting import Selection

SEED = 4
EVERY_RULE = Settings(selection=Selection(("E", "S", "W")))
SMALL = 20_000
"""Bytes: what a hundred times as many cost is measured in the slow test."""


@pytest.fixture(autouse=True)
def _without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")


@pytest.fixture
def checker() -> Iterator[Checker]:
    checker = Checker()
    yield checker
    checker.end()


@pytest.mark.parametrize("family", FAMILIES)
def test_whatever_a_file_holds_its_check_comes_to_reports(tmp_path: Path, family: str) -> None:
    for one in damaged(SEED, 6 * len(FAMILIES), SMALL, family):
        path = tmp_path / one.name
        path.write_bytes(one.data)
        reports = check_file(path, EVERY_RULE)
        assert reports
        assert all(report.standard or report.findings for report in reports), one.name


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processes are measured there only")
def test_a_thousand_damaged_files_cost_little(tmp_path: Path, checker: Checker) -> None:
    for one in damaged(SEED, 1000):
        path = tmp_path / one.name
        path.write_bytes(one.data)
        cost = checker(path)
        path.unlink()
        # By processor time, twice the bar: others may keep the machine busy.
        assert (cost.died, cost.worked < 2 * SECONDS, cost.megabytes < MEGABYTES) == (0, True, True), (one.name, cost)
