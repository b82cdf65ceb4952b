"""What rendering costs, as ratios between things measured in turn in the same run; see README.md beside this file."""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

BIN = Path(sys.executable).parent
EXAMPLE = Path(__file__).parent.parent / "examples" / "bureau-2025" / "facts.yaml"
DEPENDENCIES = "import click, pydantic, jinja2, lxml.etree, docx, yaml"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a figure, what it is held against, the bar it must not pass."""

    name: str
    measured: str
    value: float
    bar: float | None = None

    def __str__(self) -> str:
        if self.bar is None:
            return f"{self.name:<44}{self.measured:>30}"
        verdict = "ok" if self.value <= self.bar else "ABOVE THE BAR"
        return f"{self.name:<44}{self.measured:>30}{self.value:>8.2f}   bar {self.bar:<5}{verdict}"


def main() -> None:
    """Measure, print the table. Nothing is left behind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how often each thing is measured")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [*cold(folder, rounds), *warm(rounds)]
    print("\n".join(str(row) for row in rows))


def cold(folder: Path, rounds: int) -> list[Row]:
    """Whole processes: `fazhi render`, `gongwen md2docx` over the same text, the bare import, `fazhi --help`."""
    fazhi = str(BIN / "fazhi")
    render = [fazhi, "render", str(EXAMPLE), "-o"]
    run([*render, str(folder / "report.md")], folder)
    commands = {
        "render": [*render, str(folder / "report.docx")],
        "import": [sys.executable, "-c", DEPENDENCIES],
        "help": [fazhi, "--help"],
    }
    if gongwen := shutil.which("gongwen", path=os.pathsep.join([str(BIN), os.environ.get("PATH", "")])):
        commands["gongwen"] = [gongwen, "md2docx", str(folder / "report.md"), "-o", str(folder / "gongwen.docx")]
    else:
        print("gongwen is not installed here (pip install gongwen-skill): not compared with it")
    for command in commands.values():
        run(command, folder)  # the first compiles the modules
    times: dict[str, list[float]] = {name: [] for name in commands}
    peaks: dict[str, list[float]] = {name: [] for name in commands}
    for _round in range(rounds):
        for name, command in commands.items():
            (folder / "report.docx").unlink(missing_ok=True)
            seconds, peak = run(command, folder)
            times[name].append(seconds)
            peaks[name].append(peak)
    others = {"gongwen": ("gongwen md2docx", 1.1), "import": ("import of the dependencies", 1.4)}
    rows = [
        compared(f"fazhi render beside {words}", times["render"], times[name], bar)
        for name, (words, bar) in others.items()
        if name in times
    ]
    spent = median(times["help"])
    rows.append(Row("fazhi --help (s)", milliseconds(spent), spent, 0.1))
    rows.append(Row("fazhi render, peak memory", f"{median(peaks['render']):.0f} MB", median(peaks["render"])))
    return rows


def warm(rounds: int) -> list[Row]:
    """In this process: facts → draft → .docx beside python-docx adding the same paragraphs to its default template."""
    from generator.composing.compose import compose
    from generator.composing.frame import choose_document
    from generator.draft.fingerprint import Fingerprint
    from generator.draft.writing import word
    from generator.facts.reading import read
    from schemas.standard import load_standard

    file = read(EXAMPLE)
    assert file.year
    assert file.level
    assert file.kind
    standard = load_standard(file.year, file.level, file.kind, [])
    request = choose_document(file)

    def ours() -> None:
        draft = compose(file, standard, request).draft
        word.write(draft, Fingerprint.of(draft).dump())

    paragraphs = lines(word.write(compose(file, standard, request).draft))

    def bare() -> None:
        from docx import Document

        document = Document()
        for text in paragraphs:
            document.add_paragraph(text)
        document.save(io.BytesIO())

    spent: dict[Callable[[], None], list[float]] = {ours: [], bare: []}
    for number in range(rounds + 1):
        for work in (ours, bare):
            start = perf_counter()
            work()
            if number:  # the first fills the caches
                spent[work].append(perf_counter() - start)
    return [compared("compose and write, warm, beside bare python-docx", spent[ours], spent[bare], 0.5)]


def lines(docx: bytes) -> list[str]:
    """The paragraphs of a Word file."""
    from docx import Document

    return [paragraph.text for paragraph in Document(io.BytesIO(docx)).paragraphs]


def compared(name: str, ours: Sequence[float], theirs: Sequence[float], bar: float) -> Row:
    """The ratio of neighbours in time, so that a busy minute of the machine weighs on both."""
    ratio = median(mine / other for mine, other in zip(ours, theirs, strict=True))
    return Row(name, f"{milliseconds(median(ours))} : {milliseconds(median(theirs))}", ratio, bar)


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def run(command: Sequence[str], folder: Path) -> tuple[float, float]:
    """Seconds and peak memory (MB) of the process. Modules are compiled beforehand, as pip leaves them."""
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
    return seconds, usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
