"""What checking costs: one file, a thousand, a text twice as long; see README.md beside this file."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from statistics import median

from made_up import report
from measuring import BIN, EXAMPLE, Row, calls, compared, installed, milliseconds, processes, run

from generator.draft.writing import text, word

FAZHI = str(BIN / "fazhi")
CLICK = [sys.executable, "-c", "import click"]
FILES, PARAGRAPHS, JOBS = 1000, 40, 2
MANY_ROUNDS = 3
"""The fastest counts: whatever else the machine does only adds to it."""
FAMILIES = "E,S,W"
"""What --select says to run the rules that measure Word files too."""
LENGTHS = (40, 80, 160, 320)
COLD_BAR, WARM_BAR, MANY_BAR, DOUBLED_BAR, HELP_BAR = 0.6, 0.05, 8.0, 2.2, 0.1


def main() -> None:
    """Measure, print the table. Nothing is left behind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how often each thing is measured")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draft = folder / "report.docx"
        run([FAZHI, "render", str(EXAMPLE), "-o", str(draft)], folder)
        rows = [*cold(draft, folder, rounds), *warm(draft, rounds), *doubled(folder, rounds), *many(folder)]
    print("\n".join(str(row) for row in rows))


def cold(draft: Path, folder: Path, rounds: int) -> list[Row]:
    """Whole processes: `fazhi check`, `gongwen check` of the same file, `fazhi --help`, the mere import of Click."""
    commands = {"check": [FAZHI, "check", str(draft)], "help": [FAZHI, "--help"], "click": CLICK}
    commands["measured"] = [*commands["check"], "--select", FAMILIES]
    if gongwen := installed("gongwen"):
        commands["gongwen"] = [gongwen, "check", "-t", "report", str(draft)]
    measured = processes(commands, folder, rounds)
    times = {name: [one.seconds for one in found] for name, found in measured.items()}
    rows = [
        Row("fazhi --help (s)", milliseconds(median(times["help"])), median(times["help"]), HELP_BAR),
        Row("  of it: Python and Click", milliseconds(median(times["click"])), median(times["click"])),
    ]
    if gongwen:
        rows.append(compared("fazhi check beside gongwen check", times["check"], times["gongwen"], COLD_BAR))
        rows.append(compared("  with the format measured", times["measured"], times["gongwen"], COLD_BAR))
    peak = median(one.peak for one in measured["check"])
    return [*rows, Row("fazhi check, peak memory", f"{peak:.0f} MB", peak)]


def warm(draft: Path, rounds: int) -> list[Row]:
    """A check in this process, as of each of many files, beside `gongwen check`, which takes one file a process.

    Without a bar: beside gongwen's reading and rules alone, in this process too.
    """
    works = {"check": checking(draft), "measured": checking(draft, FAMILIES)}
    with silence():
        if gongwen := installed("gongwen"):
            command = [gongwen, "check", "-t", "report", str(draft)]
            works["process"] = lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
            works["gongwen"] = gongwen_checking(draft)
        spent = calls(works, rounds)
    if gongwen:
        return [
            compared("fazhi check, warm, per file, beside it", spent["check"], spent["process"], WARM_BAR),
            compared("  with the format measured", spent["measured"], spent["process"], WARM_BAR),
            compared("  beside its reading and rules, warm too", spent["check"], spent["gongwen"]),
        ]
    names = {"fazhi check, warm, per file": "check", "  with the format measured": "measured"}
    return [Row(name, milliseconds(median(spent[which])), median(spent[which])) for name, which in names.items()]


def checking(path: Path, select: str = "") -> Callable[[], object]:
    from generator.checking.check import Settings, check_file
    from generator.checking.selecting import Selection

    settings = Settings(selection=Selection(tuple(filter(None, select.split(",")))))
    return lambda: check_file(path, settings)


@contextmanager
def silence() -> Iterator[None]:
    """Nothing comes to standard error: gongwen logs there, some hundred lines a file."""
    kept = os.dup(2)
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def gongwen_checking(path: Path) -> Callable[[], object]:
    import gongwen  # noqa: F401 - lets its engine be imported
    from engine.core.document.parser import parse_docx
    from engine.core.rules.engine import RuleEngine

    engine = RuleEngine()
    return lambda: engine.check(parse_docx(str(path)), "report")


def doubled(folder: Path, rounds: int) -> list[Row]:
    """The same kind of report, twice as long each time, as Word, its format measured, and as text."""
    rows = []
    for suffix, select in ((".docx", ""), (".docx", FAMILIES), (".txt", "")):
        paths = {length: folder / f"{length}{suffix}" for length in LENGTHS}
        for length, path in paths.items():
            written(path, length, 1)
        spent = calls({str(length): checking(path, select) for length, path in paths.items()}, rounds)
        kind = f"{suffix} {select}".strip()
        rows += [
            compared(
                f"{longer} paragraphs beside {length}, {kind}", spent[str(longer)], spent[str(length)], DOUBLED_BAR
            )
            for length, longer in pairwise(LENGTHS)
        ]
    return rows


def many(folder: Path) -> list[Row]:
    """A thousand files, half of them Word, half of them text, in two processes."""
    drafts = folder / "drafts"
    drafts.mkdir()
    for number in range(FILES):
        written(drafts / f"{number:04}{('.docx', '.txt')[number % 2]}", PARAGRAPHS, number)
    output = folder / "findings.json"
    command = [FAZHI, "check", str(drafts), "-j", str(JOBS), "--fail-on", "never", "--output-format", "json"]
    rows = []
    for kind, more in (("", []), (", with the format", ["--select", FAMILIES])):
        ran = min(run([*command, *more, "-o", str(output)], folder) for _round in range(MANY_ROUNDS))
        name = f"{FILES} files of {PARAGRAPHS} paragraphs, -j {JOBS}{kind} (s)"
        rows += [
            Row(name, f"{ran.seconds:.1f} s", ran.seconds, MANY_BAR),
            Row("  processor time of each process", f"{ran.processor / JOBS:.1f} s", ran.processor / JOBS),
            Row("  peak memory of the largest process", f"{ran.peak:.0f} MB", ran.peak),
        ]
    return rows


def written(path: Path, paragraphs: int, number: int) -> None:
    draft = report(paragraphs, number)
    if path.suffix == ".docx":
        path.write_bytes(word.write(draft))
    else:
        path.write_text(text.write(draft), encoding="utf-8")


if __name__ == "__main__":
    main()
