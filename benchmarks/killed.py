"""`fazhi ask`, killed at any moment: no answer is lost that the screen had confirmed; see README.md beside this file.

Needs the packages of the extra `dev`. Ends with exit code 1 where anything was lost.
"""

from __future__ import annotations

import argparse
import difflib
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from clerk import Clerk, at_work  # noqa: E402 - lies beside the tests
from command_line import fazhi  # noqa: E402
from screens import Kind, Screen  # noqa: E402
from terminal import Terminal  # noqa: E402

from generator.facts.interview import Interview  # noqa: E402
from generator.facts.lastyear import last_year  # noqa: E402
from generator.facts.reading import read  # noqa: E402
from generator.facts.setting import set_values  # noqa: E402
from generator.facts.typed import typed_at  # noqa: E402
from generator.interviewing.answering import answered_all  # noqa: E402
from generator.interviewing.carrying import carried_over  # noqa: E402
from schemas.standard import load_standard  # noqa: E402

EXAMPLE = ROOT / "examples" / "bureau-2025" / "facts.yaml"
LONGEST_START = 2.0
"""Seconds within which a kill at start-up falls."""
LONGEST_RUN = 6.0
AGENCY = ["--name", "云岭县城市管理局", "--level", "县", "--kind", "部门", "--pack", "城市管理", "--year", "2025"]
REFUSED = ("正在填写这份文件", "只能看")

Answers = dict[tuple[str | int, ...], Any]
"""What was answered, by the path of the fact."""


@dataclass
class Driver:
    """Answers as fast as the program asks. confirmed: answers that the screen has shown; typing: the one under way."""

    before: Interview
    number: int
    confirmed: Answers = field(default_factory=dict)
    typing: Answers = field(default_factory=dict)
    line: re.Pattern[str] = re.compile("")
    """What stays on the screen once the answer being typed is saved. lines: how often that stood there before."""
    lines: int = 0
    prompts: int = 0
    is_filled: bool = False

    def drive(self, clerk: Clerk) -> None:
        """Until the program has ended, by itself or by a signal."""
        prompt: Screen | None = None
        while (prompt := clerk.next(prompt)) is not None:
            self._look(clerk.terminal.history())
            self.prompts += 1
            self._press(clerk.terminal, prompt)
        self._look(clerk.terminal.history())

    def _press(self, terminal: Terminal, prompt: Screen) -> None:
        question = self.before.questions.get(prompt.path)
        if prompt.kind is Kind.FIGURE and question and not self.typing:
            self.number += 1
            typed = "55%" if prompt.unit == "%" else f"{self.number}{prompt.unit}"
            self._begin(terminal, {prompt.path: typed}, rf"  {re.escape(question.name)}：{re.escape(typed)}(?!\d)")
            terminal.type(typed)
            terminal.press("enter")
        elif prompt.kind is Kind.CONFIRM:
            part = next(part for part in self.before.parts if part.label == prompt.part)
            carried: Answers = {question.path: typed for question, typed in carried_over(self.before, part).items()}
            self._begin(terminal, carried, rf"  沿用上年\s*{len(carried)}\s*项$")
            terminal.press("enter")
        elif prompt.kind in (Kind.SELECT, Kind.END):
            self.is_filled = prompt.kind is Kind.END
            terminal.press("enter")
        else:
            terminal.press("f7")

    def _begin(self, terminal: Terminal, answers: Answers, line: str) -> None:
        """Type these next. line: what stays on the screen once they are saved."""
        self.typing, self.line = answers, re.compile(f"^{line}", re.MULTILINE)
        self.lines = len(self.line.findall(terminal.history()))

    def _look(self, shown: str) -> None:
        if self.typing and len(self.line.findall(shown)) > self.lines:
            self.confirmed |= self.typing
            self.typing = {}


def main() -> None:
    """Kill as often as asked for, print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200, help="how often the program is started and killed")
    parser.add_argument("--seed", type=int, default=2025, help="of the moments at which it is killed")
    arguments = parser.parse_args()
    shares = [arguments.runs - arguments.runs // 2, arguments.runs // 2]
    with ProcessPoolExecutor(2) as pool:
        counts = sum(pool.map(kill_often, shares, [arguments.seed, arguments.seed + 1]), Counter())
    print(report(counts))
    sys.exit(any(counts[trouble] for trouble in TROUBLES))


TROUBLES = ("lost answers", "unreadable files", "other changes", "refused starts")


def report(counts: Mapping[str, int]) -> str:
    """The result in a line, and the slowest start after a kill."""
    names = ("runs", "killed", "before the first prompt", "answers", "filled files", *TROUBLES, "left-over .part files")
    counted = ", ".join(f"{name} {counts[name]}" for name in names)
    return f"{counted}; the answer being typed was in the file {counts['typed answers saved']} times"


def kill_often(runs: int, seed: int) -> Counter[str]:
    """Start and kill `runs` times in a folder of its own; what was counted."""
    moments = random.Random(seed)
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "last.yaml").write_text(last_years(), encoding="utf-8")
        begin(folder)
        for run in range(runs):
            # Every fifth in the start-up, which would else be hit seldom.
            delay = moments.uniform(0, LONGEST_START if run % 5 == 0 else LONGEST_RUN)
            if kill_once(folder, delay, counts):
                counts["filled files"] += 1
                begin(folder)
    return counts


def last_years() -> str:
    """The example as last year's file, without an outline: that refers to measures which are not answered here."""
    file = read(EXAMPLE)
    return set_values(file.text, {("年度",): "2024", ("上年",): None, ("提纲",): None}, file.model)


def begin(folder: Path) -> None:
    """A fresh fact file."""
    (folder / "facts.yaml").unlink(missing_ok=True)
    assert fazhi(folder, "new", "-o", "facts.yaml", *AGENCY).code == 0


def interview(folder: Path) -> Interview:
    """The interview over the file as it stands now."""
    file = read(folder / "facts.yaml")
    assert file.year
    assert file.level
    assert file.kind
    previous = last_year(file, folder / "last.yaml").file
    return Interview(file, load_standard(file.year, file.level, file.kind, []), previous)


def kill_once(folder: Path, delay: float, counts: Counter[str]) -> bool:
    """Kill one run `delay` seconds after its start, add what was found to `counts`; whether nothing is left to ask."""
    driver = Driver(interview(folder), counts["answers"] + 1000)
    with at_work(folder, "--previous", "last.yaml", rows=50, env={"PYTHONDONTWRITEBYTECODE": ""}) as clerk:
        terminal = clerk.terminal
        timer = Timer(delay, terminal.kill)
        timer.start()
        driver.drive(clerk)
        timer.cancel()
        code = terminal.ends()
        assert code == -9 or driver.is_filled, terminal.history()
        counts["killed"] += code == -9
        counts["refused starts"] += any(words in terminal.history() for words in REFUSED)
    counts["runs"] += 1
    counts["before the first prompt"] += not driver.prompts
    counts["answers"] += len(driver.confirmed)
    check(folder, driver, counts)
    return driver.is_filled


def check(folder: Path, driver: Driver, counts: Counter[str]) -> None:
    """Count what is not as it must be: the file as it was, with every confirmed answer, perhaps with the next one."""
    left = {path.name for path in folder.iterdir()} - {"facts.yaml", "last.yaml", ".facts.yaml.lock"}
    counts["left-over .part files"] += len(left)
    for name in left:
        assert name.endswith(".part"), name
        (folder / name).unlink()
    try:
        after = read(folder / "facts.yaml")
    except Exception as error:  # whatever it is, the file is not readable
        print(f"unreadable: {error}")
        counts["unreadable files"] += 1
        begin(folder)
        return
    for problem in after.errors:
        print(f"unreadable: {problem}")
    counts["unreadable files"] += bool(after.errors)
    expected = text_after(driver.before, driver.confirmed)
    with_typed = text_after(driver.before, driver.confirmed | driver.typing)
    counts["typed answers saved"] += after.text == with_typed != expected
    if after.text not in (expected, with_typed):
        now = Interview(after, driver.before.standard)
        lost = [path for path, typed in driver.confirmed.items() if said(now, path) != typed]
        print(f"confirmed but not in the file: {lost}" if lost else "other lines than those answered have changed")
        counts["lost answers"] += len(lost)
        counts["other changes"] += not lost
        if not lost:
            print(*difflib.unified_diff(expected.split("\n"), after.text.split("\n"), n=0, lineterm=""), sep="\n")


def text_after(before: Interview, answers: Answers) -> str:
    return answered_all(before, answers).interview.file.text if answers else before.file.text


def said(now: Interview, path: tuple[str | int, ...]) -> Any:
    return typed_at(now.file, path)


if __name__ == "__main__":
    main()
