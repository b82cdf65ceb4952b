"""Whether `fazhi check` takes damaged and hostile files in its stride, and twice the text in twice the time.

Each file is checked in a process of its own: seconds, and the peak of its memory. See README.md beside this file.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

SEED = 4
SECONDS, MEGABYTES, GROWTH = 2.0, 300.0, 2.2
_TRIES = 3
"""What is above the bar is measured again, as others may have kept the machine busy; the quickest counts."""
_HANGS = 6.0
"""Seconds after which a check is ended; where it was is printed."""
_PARAGRAPHS = (40, 80, 160, 320)
_TIMES = 9


class Cost(NamedTuple):
    """seconds: of the wall clock; megabytes: at the peak, also of what the process starts; died: how, 0 for not."""

    seconds: float
    megabytes: float
    died: int


class Checker:
    """Checks files, each in a process that ends with it; nothing but the checker is loaded where it begins."""

    def __init__(self) -> None:
        command, self._files = os.pipe()
        results, answer = os.pipe()
        self._process = os.fork()
        if not self._process:
            os.close(self._files)
            os.close(results)
            os._exit(_serve(command, answer))
        os.close(command)
        os.close(answer)
        self._results = os.fdopen(results)

    def __call__(self, path: Path) -> Cost:
        """What the check of the file costs."""
        os.write(self._files, f"{path}\n".encode())
        seconds, megabytes, died = self._results.readline().split()
        return Cost(float(seconds), float(megabytes), int(died))

    def end(self) -> None:
        """End the process."""
        os.close(self._files)
        os.waitpid(self._process, 0)
        self._results.close()


def _serve(command: int, answer: int) -> int:
    """Takes paths and gives costs, a line for each."""
    import gc

    from generator.checking import registry

    gc.disable()  # As the command does.
    registry.rules()
    with os.fdopen(command) as paths, os.fdopen(answer, "w", buffering=1) as results:
        for line in paths:
            begun = perf_counter()
            process = os.fork()
            if not process:
                os._exit(_check(line.rstrip("\n")))
            _process, status, used = os.wait4(process, 0)
            print(perf_counter() - begun, used.ru_maxrss / 1024, status, file=results)
    return 0


def _check(path: str) -> int:
    """Checks the file as the command does, and writes what came of it."""
    import faulthandler
    from traceback import print_exc

    from generator.checking.check import Settings, check_file
    from generator.checking.findings import Severity
    from generator.checking.outputs import Manner, writer

    faulthandler.dump_traceback_later(_HANGS, exit=True)
    try:
        reports = check_file(Path(path), Settings())
        for _piece in writer("text")(reports, Manner(colour=False, fail_on=Severity.ERROR)):
            pass
    except BaseException:
        print_exc()
        return 1
    return 0


def main() -> None:
    """Check the files, print the worst of each family and how time grows; ends with 1 where a bar is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5000, help="how many files")
    parser.add_argument("--seed", type=int, default=SEED, help="of the files")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where files that break a bar are kept")
    arguments = parser.parse_args()
    os.environ["PATH"] = ""  # Without LibreOffice: how long that takes is its own affair.
    checker = Checker()
    with tempfile.TemporaryDirectory() as name:
        kept = all_within(checker, Path(name), arguments.seed, arguments.count, arguments.keep)
        kept = linear(checker, Path(name)) and kept
    checker.end()
    sys.exit(0 if kept else 1)


def all_within(checker: Checker, folder: Path, seed: int, count: int, keep: Path | None) -> bool:
    """Whether every file keeps to the bars; prints the worst of each family."""
    from damaged import damaged

    found: dict[str, list[tuple[Cost, str]]] = {}
    broken = 0
    for family, name, data in damaged(seed, count):
        path = folder / name
        path.write_bytes(data)
        cost = _measured(checker, path)
        found.setdefault(family, []).append((cost, name))
        if not _within(cost):
            broken += 1
            print(f"BROKEN: {name} {cost.seconds:.2f} s {cost.megabytes:.0f} MB, status {cost.died}", flush=True)
            if keep:
                (keep / name).write_bytes(data)
        path.unlink()
    print(f"{'family':<14}{'files':>6}{'worst s':>9}{'worst MB':>10}   which")
    for family, costs in sorted(found.items()):
        slowest, largest = max(costs), max(costs, key=lambda one: one[0].megabytes)
        print(
            f"{family:<14}{len(costs):>6}{slowest[0].seconds:>9.2f}{largest[0].megabytes:>10.0f}   "
            f"{slowest[1]}, {largest[1]}"
        )
    print(f"{count} files, seed {seed}: {broken} break a bar ({SECONDS} s, {MEGABYTES:.0f} MB, no traceback)")
    return not broken


def _measured(checker: Checker, path: Path) -> Cost:
    cost = checker(path)
    for _again in range(_TRIES - 1):
        if SECONDS < cost.seconds < _HANGS:
            cost = min(cost, checker(path))
    return cost


def _within(cost: Cost) -> bool:
    return cost.seconds <= SECONDS and cost.megabytes <= MEGABYTES and not cost.died


def linear(checker: Checker, folder: Path) -> bool:
    """Whether twice the text costs at most so many times the time, process and all; prints the ratios."""
    kept = True
    for suffix, written in (("txt", _text), ("docx", _word)):
        paths = []
        for count in _PARAGRAPHS:
            paths.append(folder / f"{count}.{suffix}")
            paths[-1].write_bytes(written(list(_report(count))))
        rounds = [[checker(path).seconds for path in paths] for _time in range(_TIMES)]
        times = [median(one[n] for one in rounds) for n in range(len(paths))]
        growth = [later / earlier for earlier, later in pairwise(times)]
        kept = kept and max(growth) <= GROWTH
        told = ", ".join(f"{count} in {1000 * time:.0f} ms" for count, time in zip(_PARAGRAPHS, times, strict=True))
        print(f"{suffix:<5} paragraphs {told}: at most {max(growth):.2f} times for twice the text, bar {GROWTH}")
    return kept


def _report(paragraphs: int) -> Iterator[str]:
    """A report of so many paragraphs."""
    from damaged import EXAMPLE, rendered

    lines = rendered(EXAMPLE[0], ".txt").decode().split("\n")
    body = lines[4:-6]
    yield from lines[:4]
    for n in range(paragraphs - 10):
        yield body[n % len(body)]
    yield from lines[-6:]


def _text(lines: list[str]) -> bytes:
    return "\n".join(lines).encode()


def _word(lines: list[str]) -> bytes:
    from word_files import p, word_file

    return word_file("".join(map(p, lines)))


Written = Callable[[list[str]], bytes]

if __name__ == "__main__":
    main()
