"""Killed at any moment, a render leaves the old report or the new one, whole; and the next render succeeds."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from command_line import COMPLETE, SCRIPT, SUFFIXES, contents, fazhi, given, reports

CHANGED = COMPLETE.replace("36次", "37次")
REPORTS = [f"报告{suffix}" for suffix in SUFFIXES]
WORDS = ["render", "facts.yaml", *reports()]


def rendered(folder: Path, facts: str) -> dict[str, bytes]:
    """The reports of these facts."""
    given(folder, facts)
    run = fazhi(folder, *WORDS)
    assert (run.code, run.lines) == (0, [f"已生成 {name}（送审稿）" for name in REPORTS])
    return {name: (folder / name).read_bytes() for name in REPORTS}


def killed(folder: Path, delay: float | None) -> bool:
    """Render, and kill the process after `delay` seconds, None: when it writes; whether it was still at work."""
    command = [str(SCRIPT), *WORDS]
    before = set(os.listdir(folder))
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        if delay is None:
            while process.poll() is None and set(os.listdir(folder)) <= before:
                pass
        else:
            time.sleep(delay)
        process.kill()
    return process.returncode != 0


def kill_often(folder: Path, fractions: Sequence[float | None]) -> int:
    """Kill renders at these fractions of the time that one takes, None: when they write; how many were at work."""
    new = rendered(folder, CHANGED)
    began = time.monotonic()
    old = rendered(folder, COMPLETE)
    took = time.monotonic() - began
    assert all(old[name] != new[name] for name in REPORTS)
    facts, other = CHANGED, COMPLETE
    at_work = 0
    for fraction in fractions:
        given(folder, facts)
        at_work += killed(folder, None if fraction is None else took * fraction)
        now = contents(folder)
        for name in REPORTS:
            assert now[name] in (old[name], new[name]), (name, fraction)
        docx.Document(str(folder / "报告.docx"))
        left = [name for name in now if name not in (*REPORTS, "facts.yaml", ".报告.txt.fazhi")]
        assert all(name.startswith(".") and name.endswith(".part") for name in left)
        if all(now[name] == new[name] for name in REPORTS):
            facts, other, old, new = other, facts, new, old
    assert rendered(folder, facts) == new
    return at_work


@pytest.mark.slow
def test_killed_while_writing_the_old_report_or_the_new_one_is_there(tmp_path: Path) -> None:
    assert kill_often(tmp_path, [None, None, 0.95]) > 0


@pytest.mark.slow
def test_killed_forty_times_the_old_report_or_the_new_one_is_there(tmp_path: Path) -> None:
    assert kill_often(tmp_path, [0.5 + n * 0.015 for n in range(40)]) > 10
