"""What `fazhi ask` costs a clerk: the wait for the first prompt, the wait between two; see README.md beside this file.

Needs the packages of the extra `dev`, and by hand `pip install copier`, which the start is compared with.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Self

from pexpect import EOF, TIMEOUT

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests" / "support")]

from measuring import EXAMPLE, Row, compared, installed, milliseconds, run  # noqa: E402
from screens import Kind, Screen, screen_of  # noqa: E402 - lies beside the tests
from terminal import Terminal  # noqa: E402

from generator.facts.holding import HeldFile  # noqa: E402
from generator.facts.interview import Interview  # noqa: E402
from generator.facts.lastyear import last_year  # noqa: E402
from generator.facts.reading import read, read_text, reread  # noqa: E402
from generator.facts.setting import set_in, set_values  # noqa: E402
from generator.facts.writing import new_text  # noqa: E402
from generator.interviewing.answering import answered, answered_all  # noqa: E402
from generator.interviewing.steps import steps  # noqa: E402
from generator.interviewing.supplied import supplied  # noqa: E402
from schemas.fields import Shape  # noqa: E402
from schemas.standard import load_standard  # noqa: E402

OPEN = 40
"""Figures that are left open in the fact file, to be answered."""
LINES = 450
START_BAR, ANSWER_BAR = 1.2, 0.05
_GAP = 0.004
"""Seconds without output after which what was drawn is taken together."""


class Timed(Terminal):
    """Notes when output arrived, before the emulated screen takes its time for it."""

    at = 0.0

    def __enter__(self) -> Self:
        return self

    def _feed(self, timeout: float) -> bool:
        pieces: list[bytes] = []
        while not self._ended:
            try:
                pieces.append(self._child.read_nonblocking(65536, timeout=_GAP if pieces else timeout))
                self.at = perf_counter()
            except TIMEOUT:
                break
            except EOF:
                self._ended = True
        self._stream.feed(b"".join(pieces))
        return bool(pieces)

    def drawn(self, before: Screen | None) -> tuple[Screen, float]:
        """The first prompt other than `before`, and when the last of it was drawn."""
        while not self._ended:
            found = screen_of(self.screen())
            if found and (before is None or found.text != before.text):
                return found, self.at
            self._feed(10)
        raise SystemExit(f"the questionnaire ended:\n{self.history()}")


def main() -> None:
    """Measure, print the table. Nothing is left behind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how often the start is measured")
    rounds = parser.parse_args().rounds
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "pycache")
        given(folder)
        rows = [*starts(folder, rounds), *answers(folder)]
        given(folder)
        rows += parts_of_an_answer(folder)
    print("\n".join(str(row) for row in rows))


def given(folder: Path) -> None:
    """Last year's file, and this year's of a bureau that has filled in all but `OPEN` figures."""
    example = read(EXAMPLE)
    last = set_values(example.text, {("年度",): "2024", ("上年",): None}, example.model)
    (folder / "last.yaml").write_text(last, encoding="utf-8")
    assert example.level
    assert example.kind
    blank = new_text(example.model, example.level, example.kind, example.agency, 2025, trade="城市管理")
    before = Interview(read_text(blank), load_standard(2025, example.level, example.kind, []))
    known = dict(supplied(example.text, EXAMPLE.name, example.model).answers)
    figures = [path for path in known if is_open(before, path)]
    for path in [*figures[:: len(figures) // OPEN][:OPEN], ("上年",)]:
        del known[path]
    text = answered_all(before, known).interview.file.text
    assert text.count("\n") >= LINES
    (folder / "facts.yaml").write_text(text, encoding="utf-8")


def is_open(interview: Interview, path: Any) -> bool:
    """Whether the figure at `path` may be left open: a yearly count of its own."""
    question = interview.questions.get(path)
    if question is None or question.entry.shape is not Shape.QUANTITY:
        return False
    fact = question.entry.fact
    return not fact.standing and not fact.depends_on and fact.unit != "%"


def at_terminal(folder: Path) -> Timed:
    return Timed("ask", "facts.yaml", "--previous", "last.yaml", cwd=folder, rows=50)


def starts(folder: Path, rounds: int) -> list[Row]:
    """From the start of the process to the first prompt, beside `copier --version`, in turn."""
    copier = installed("copier")
    times: dict[str, list[float]] = {"ask": [], "copier": []}
    for number in range(rounds + 1):
        found = {"ask": first_prompt(folder)}
        if copier:
            found["copier"] = seconds_of(run, [copier, "--version"], folder)
        if number:  # the first compiles the modules
            for name, seconds in found.items():
                times[name].append(seconds)
    if not times["copier"]:
        return [Row("fazhi ask, to the first prompt", milliseconds(median(times["ask"])), median(times["ask"]))]
    return [compared("fazhi ask to its first prompt : copier --version", times["ask"], times["copier"], START_BAR)]


def first_prompt(folder: Path) -> float:
    start = perf_counter()
    with at_terminal(folder) as terminal:
        _prompt, ready = terminal.drawn(None)
    return ready - start


def answers(folder: Path) -> list[Row]:
    """From Enter behind a figure to the next prompt."""
    times: list[float] = []
    with at_terminal(folder) as terminal:
        prompt, _ready = terminal.drawn(None)
        while prompt.kind is not Kind.END:
            figure = prompt.kind is Kind.FIGURE
            if figure:
                terminal.type(f"{len(times) + 11}{prompt.unit}")
            terminal.settle()
            before = screen_of(terminal.screen())
            start = perf_counter()
            terminal.press("enter" if figure or prompt.kind in (Kind.CONFIRM, Kind.SELECT) else "f7")
            prompt, ready = terminal.drawn(before)
            if figure:
                times.append(ready - start)
            terminal.settle()
    return [
        Row(
            f"Enter to the next prompt, median of {len(times)}", milliseconds(median(times)), median(times), ANSWER_BAR
        ),
        Row("Enter to the next prompt, the worst", milliseconds(max(times)), max(times), ANSWER_BAR),
    ]


def parts_of_an_answer(folder: Path) -> list[Row]:
    """What of it the engine takes, and the disk; what is left is the prompt's."""
    gc.collect()
    gc.freeze()  # as the command does
    file = read(folder / "facts.yaml")
    assert file.year
    assert file.level
    assert file.kind
    standard = load_standard(file.year, file.level, file.kind, [])
    interview = Interview(file, standard, last_year(file, folder / "last.yaml").file)
    held = HeldFile(folder / "facts.yaml")
    asked = [question for question in interview.asked if not interview.is_stated(question)][:OPEN]
    times: Mapping[str, list[float]] = {name: [] for name in ("answer", "set", "read", "steps", "save")}
    for number, question in enumerate(asked):
        path, typed, file = question.path, f"{number + 11}{question.entry.fact.unit}", interview.file
        if question.entry.shape is not Shape.QUANTITY:
            continue
        times["set"].append(seconds_of(set_in, file, {path: typed}))
        times["read"].append(seconds_of(reread, file, set_in(file, {path: typed})))
        start = perf_counter()
        interview = answered(interview, path, typed).interview
        times["answer"].append(perf_counter() - start)
        times["steps"].append(seconds_of(lambda now: list(steps(now)), interview))
        times["save"].append(seconds_of(held.save, interview.file.text))
    words = {
        "answer": "  the engine: an answer",
        "set": "    of it: setting the value in the text",
        "read": "    of it: reading the text again",
        "steps": "  the engine: the steps there are now",
        "save": "  saving, to the disk",
    }
    return [Row(words[name], milliseconds(median(found)), median(found)) for name, found in times.items()]


def seconds_of(work: Callable[..., object], *given: object) -> float:
    start = perf_counter()
    work(*given)
    return perf_counter() - start


if __name__ == "__main__":
    main()
