"""The report.txt beside each example is what `fazhi render` writes today."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import fazhi

EXAMPLES = Path(__file__).parents[2] / "examples"
COMPLETE = {"bureau-2025", "county-government-2025", "town-2025"}
"""The examples without a gap, shown as they are filed; the others show their gaps."""

REFRESH = "cd examples/{name} && rm -f report.txt && fazhi {words} -o report.txt && rm .report.txt.fazhi"


@pytest.mark.parametrize("name", sorted(path.parent.name for path in EXAMPLES.glob("*/facts.yaml")))
def test_the_report_beside_an_example_is_what_is_rendered_today(name: str, tmp_path: Path) -> None:
    words = ["render", "facts.yaml", *(["--stage", "报送稿"] if name in COMPLETE else [])]
    ended = fazhi(EXAMPLES / name, *words, "-o", str(tmp_path / "report.txt"))
    assert ended.code == 0, ended.err
    committed = EXAMPLES / name / "report.txt"
    refresh = REFRESH.format(name=name, words=" ".join(words))
    assert committed.is_file(), f"not there; write it with: {refresh}"
    assert committed.read_bytes() == (tmp_path / "report.txt").read_bytes(), f"out of date; refresh it with: {refresh}"
