"""What collecting costs: writing the forms of an agency, reading three hundred that came back; see README.md."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import BIN, EXAMPLE, Row

FAZHI = str(BIN / "fazhi")
FORMS = 300
READ_BAR, MEMORY_BAR = 20.0, 1.5
_TIMED = """
import resource, sys, time
start = time.perf_counter()
sys.argv = {words!r}
from generator.cli import main
try:
    main()
except SystemExit:
    pass
print("measured", time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


def main() -> None:
    """Measure, print the table. Nothing is left behind."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        facts = folder / "facts.yaml"
        text = EXAMPLE.read_text(encoding="utf-8").replace("上年: last-year.yaml\n", "")
        facts.write_text(text, encoding="utf-8")
        written, _memory = timed(folder, "form", "facts.yaml", "--split", "表", "--all")
        offices = sorted((folder / "表").iterdir())
        few, many = folder / "few", folder / "many"
        for target, count in ((few, FORMS // 10), (many, FORMS)):
            target.mkdir()
            for number in range(count):
                source = offices[number % len(offices)]
                (target / f"{number:03}{source.name}").write_bytes(source.read_bytes())
        blank = text[: text.index("党的领导:\n")]
        (folder / "blank.yaml").write_text(blank, encoding="utf-8")
        _seconds, little = timed(folder, "facts", "from", "few", "--into", "blank.yaml")
        (folder / "blank.yaml").write_text(blank, encoding="utf-8")
        seconds, much = timed(folder, "facts", "from", "many", "--into", "blank.yaml")
        print(Row(f"fazhi form --split, {len(offices)} offices", f"{written:.1f} s", written))
        print(Row(f"fazhi facts from, {FORMS} forms, a whole process", f"{seconds:.1f} s", seconds, READ_BAR))
        print(Row(f"its memory, beside {FORMS // 10} forms", f"{much} : {little} MB", much / little, MEMORY_BAR))


def timed(folder: Path, *words: str) -> tuple[float, int]:
    """Seconds and peak memory (MB) of a run of `fazhi` in a process of its own."""
    code = _TIMED.format(words=["fazhi", *words])
    ended = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    _measured, seconds, memory = ended.stderr.splitlines()[-1].split()
    return float(seconds), int(memory) // (1024 if sys.platform != "darwin" else 1024 * 1024)


if __name__ == "__main__":
    assert resource  # There is none on Windows.
    main()
