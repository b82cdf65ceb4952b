"""Whether `fazhi check` takes damaged and hostile files in its stride.

Each file is checked in a process of its own: seconds of processor time, and the peak of its memory; what does not end
in some seconds by the clock is ended, and counts as broken. See README.md beside this file.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from damaged import damaged  # noqa: E402
from measured_checks import MEGABYTES, SECONDS, Checker, Cost  # noqa: E402

SEED = 4


def main() -> None:
    """Check the files, print the worst of each family; ends with 1 where a bar is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5000, help="how many files")
    parser.add_argument("--seed", type=int, default=SEED, help="of the files")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where files that break a bar are kept")
    arguments = parser.parse_args()
    os.environ["PATH"] = ""  # Without LibreOffice: how long that takes is its own affair.
    checker = Checker()
    with tempfile.TemporaryDirectory() as name:
        kept = all_within(checker, Path(name), arguments.seed, arguments.count, arguments.keep)
    checker.end()
    sys.exit(0 if kept else 1)


def all_within(checker: Checker, folder: Path, seed: int, count: int, keep: Path | None) -> bool:
    """Whether every file keeps to the bars; prints the worst of each family."""
    found: dict[str, list[tuple[Cost, str]]] = {}
    broken = 0
    for family, name, data in damaged(seed, count):
        path = folder / name
        path.write_bytes(data)
        cost = checker(path)
        found.setdefault(family, []).append((cost, name))
        if not _within(cost):
            broken += 1
            print(f"BROKEN: {name} {cost}", flush=True)
            if keep:
                (keep / name).write_bytes(data)
        path.unlink()
    print(f"{'family':<14}{'files':>6}{'worst s':>9}{'worst MB':>10}   which")
    for family, costs in sorted(found.items()):
        slowest, largest = max(costs), max(costs, key=lambda one: one[0].megabytes)
        print(
            f"{family:<14}{len(costs):>6}{slowest[0].worked:>9.2f}{largest[0].megabytes:>10.0f}   "
            f"{slowest[1]}, {largest[1]}"
        )
    print(f"{count} files, seed {seed}: {broken} break a bar ({SECONDS} s, {MEGABYTES:.0f} MB, no traceback)")
    return not broken


def _within(cost: Cost) -> bool:
    return cost.worked <= SECONDS and cost.megabytes <= MEGABYTES and not cost.died


if __name__ == "__main__":
    main()
