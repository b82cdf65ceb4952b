"""What the benchmarks share: whole processes and calls measured in turn, and the table of what came of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

BIN = Path(sys.executable).parent
EXAMPLE = Path(__file__).parent.parent / "examples" / "bureau-2025" / "facts.yaml"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a figure, what it is held against, the bar it must not pass."""

    name: str
    measured: str
    value: float
    bar: float | None = None

    def __str__(self) -> str:
        if self.bar is None:
            return f"{self.name:<52}{self.measured:>22}"
        verdict = "ok" if self.value <= self.bar else "ABOVE THE BAR"
        return f"{self.name:<52}{self.measured:>22}{self.value:>8.3f}   bar {self.bar:<5}{verdict}"


def compared(name: str, ours: Sequence[float], theirs: Sequence[float], bar: float | None = None) -> Row:
    """The ratio of neighbours in time, so that a busy minute of the machine weighs on both."""
    ratio = median(mine / other for mine, other in zip(ours, theirs, strict=True))
    return Row(name, f"{milliseconds(median(ours))} : {milliseconds(median(theirs))}", ratio, bar)


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.{0 if seconds >= 0.1 else 1}f} ms"


def calls(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Seconds of each, called in turn in this process. A round before fills the caches."""
    spent: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + 1):
        for name, work in works.items():
            start = perf_counter()
            work()
            if number:
                spent[name].append(perf_counter() - start)
    return spent


def installed(command: str) -> str | None:
    """Where a command lies that is compared with; None, and said, where it is not installed."""
    for folder in (BIN, *map(Path, os.environ.get("PATH", "").split(os.pathsep))):
        if (found := folder / command).is_file():
            return str(found)
    print(f"{command} is not installed here (see README.md): not compared with it")
    return None


class Run(NamedTuple):
    """A whole process. seconds: from its start to its end; processor: of all processors, with the processes that it
    started; peak: memory of the largest of these, MB.
    """

    seconds: float
    processor: float
    peak: float


def run(command: Sequence[str], folder: Path) -> Run:
    """What the process cost. Modules are compiled beforehand, as pip leaves them. Ends the program where it fails."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "pycache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = perf_counter()
    process = subprocess.Popen(
        command, env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _pid, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"exit code {process.returncode}: {' '.join(command)}")
    peak = usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    return Run(seconds, usage.ru_utime + usage.ru_stime, peak)


def processes(
    commands: Mapping[str, Sequence[str]], folder: Path, rounds: int, written: Path | None = None
) -> dict[str, list[Run]]:
    """What `run` says of each command, run in turn. A round before compiles the modules.

    written: a file that a command writes, taken away before each run.
    """
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            if written:
                written.unlink(missing_ok=True)
            measured = run(command, folder)
            if number:
                found[name].append(measured)
    return found
