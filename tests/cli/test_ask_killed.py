"""`fazhi ask`, killed at any moment, has lost no answer that the screen had confirmed, and starts again at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("terminal", reason="there is no terminal to run at")

KILLED = Path(__file__).parents[2] / "benchmarks" / "killed.py"


@pytest.mark.slow
def test_killed_twenty_times_no_confirmed_answer_is_lost() -> None:
    ended = subprocess.run([sys.executable, str(KILLED), "--runs", "20"], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "runs 20, " in ended.stdout
    assert "lost answers 0, unreadable files 0, other changes 0, refused starts 0" in ended.stdout
