"""Many files: reports in order, and whatever becomes of one file's check, the others have theirs."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from checks_that_fail import check, process

from generator.checking.findings import DraftReport, Severity
from generator.checking.many import FEW, check_many
from schemas.errors import StandardError


@pytest.fixture(autouse=True)
def _collecting() -> Iterator[None]:
    """A check of many files switches the collection of garbage on; it is on here anyway."""
    yield
    assert gc.isenabled()


def names(*stems: str) -> list[str]:
    return [f"{stem}.txt" for stem in stems]


def abandoned(report: DraftReport) -> str:
    """What is said of a file whose check was lost, empty where it was not."""
    (finding,) = report.findings or (None,)
    if finding is None:
        return ""
    assert finding.rule.startswith("E")
    assert finding.severity is Severity.ERROR
    return finding.message


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_reports_come_in_the_order_of_the_files(jobs: int) -> None:
    paths = names("慢", *map(str, range(10)), "两份", "慢", "末")
    reports = list(check_many(paths, check, jobs))
    assert [(report.path, report.part) for report in reports] == [
        (path, part) for path in paths for part in range(2 if path == "两份.txt" else 1)
    ]


def test_few_files_are_checked_in_this_process_and_many_in_others() -> None:
    few, many = ([report.title for report in check_many(names(*"甲" * n), process)] for n in (FEW - 1, FEW))
    assert set(few) == {str(os.getpid())}
    if len(os.sched_getaffinity(0)) > 1:
        assert str(os.getpid()) not in many
    assert {report.title for report in check_many(names(*"甲" * 20), process, 1)} == {str(os.getpid())}


@pytest.mark.parametrize("stem", ["杀", "退"])
def test_a_process_that_dies_costs_the_file_it_was_at_and_no_other(stem: str) -> None:
    paths = names("甲", stem, *map(str, range(6)), stem, stem, "末")
    reports = list(check_many(paths, check, 2))
    assert [report.path for report in reports] == paths
    for report in reports:
        assert ("中途退出" in abandoned(report)) is (report.path == f"{stem}.txt")


def test_a_process_that_somebody_kills_from_outside_is_replaced() -> None:
    paths = names(*map(str, range(600)))
    reports = check_many(paths, process, 2)
    found = [next(reports)]
    for _kill in range(3):
        os.kill(int(found[-1].title), signal.SIGKILL)
        found += [next(reports) for _n in range(20)]
        while not found[-1].title.isdigit():
            found.append(next(reports))
    found += reports
    assert [report.path for report in found] == paths
    lost = [report for report in found if report.findings]
    assert len(lost) <= 3
    assert all("中途退出" in abandoned(report) for report in lost)
    assert len({report.title for report in found if not report.findings}) >= 4


@pytest.mark.slow
def test_a_file_that_takes_too_long_is_given_up_and_the_others_go_on() -> None:
    paths = names("久", "甲", "久", "乙", "慢")
    began = time.monotonic()
    reports = list(check_many(paths, check, 2, seconds=2))
    assert time.monotonic() - began < 30
    assert [("超过2秒" in abandoned(report)) for report in reports] == [True, False, True, False, False]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_mistake_of_the_program_is_a_finding_that_says_where(jobs: int) -> None:
    reports = list(check_many(names("甲", "错", "深", "乙"), check, jobs))
    assert [bool(abandoned(report)) for report in reports] == [False, True, True, False]
    assert "ZeroDivisionError checks_that_fail:" in abandoned(reports[1])
    assert "RecursionError" in abandoned(reports[2])


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_wrong_with_a_standard_is_said_once_and_ends_the_run(jobs: int) -> None:
    with pytest.raises(StandardError, match=r"通知\.yaml"):
        list(check_many(names("甲", "标准", "乙", "标准"), check, jobs))
    assert children() == []


def children() -> list[str]:
    """The processes that this one has started and that are still there."""
    listed = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(os.getpid())], capture_output=True, text=True)
    return [line for line in listed.stdout.splitlines() if " ps " not in f" {line} "]


def test_no_process_is_left_when_nobody_wants_the_rest() -> None:
    before = children()
    reports = check_many(names(*map(str, range(50)), "久"), check, 3)
    next(reports)
    assert len(children()) == len(before) + 3
    reports.close()  # type: ignore[attr-defined]
    assert children() == before


KILLED = """
import os, signal, sys
sys.path[:0] = {paths!r}
from checks_that_fail import process
from generator.checking.many import check_many
reports = check_many([str(n) for n in range(100_000)], process, 3)
print(*(next(reports).title for n in range(60)), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells whether a process is there")
def test_no_process_is_left_when_the_one_in_command_is_killed() -> None:
    paths = [path for path in sys.path if path]
    ended = subprocess.run([sys.executable, "-c", KILLED.format(paths=paths)], capture_output=True, text=True)
    workers = set(ended.stdout.split())
    assert workers
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{number}/comm").exists() for number in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [number for number in workers if Path(f"/proc/{number}/comm").exists()] == []


def peak(files: int, *, keep: bool) -> int:
    """The most memory that Python held while so many files were checked, in bytes."""
    paths = [f"{n}.txt" for n in range(files)]
    kept = []
    tracemalloc.start()
    try:
        for report in check_many(paths, check, 2):
            if keep:
                kept.append(report)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.slow
def test_what_is_kept_of_many_files_is_a_window_and_not_all() -> None:
    assert peak(5000, keep=False) < peak(5000, keep=True) / 5
