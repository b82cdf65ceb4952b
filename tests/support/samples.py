"""The samples in the pages of rules: “……” in one stands for what `sample_report.txt` has there."""

from __future__ import annotations

from pathlib import Path

REPORT = tuple(Path(__file__).with_name("sample_report.txt").read_text(encoding="utf-8").splitlines())
ELLIPSIS = "……"


def whole(sample: str) -> str:
    """The sample with the lines of the report for each “……”.

    A line of the sample that is one of the report's stands in its place there; one that is not takes the place of the
    line behind the one before it, or in front of the one behind it. ValueError where that leaves a place open.
    """
    lines = sample.split("\n")
    result: list[str] = []
    for n, line in enumerate(lines):
        if line == ELLIPSIS:
            result += REPORT[_behind(lines[:n]) : _before(lines[n + 1 :])]
        else:
            result.append(line)
    return "\n".join(result)


def _behind(lines: list[str]) -> int:
    """The place in the report behind the lines before an ellipsis."""
    for n, line in enumerate(reversed(lines)):
        if line in REPORT:
            return REPORT.index(line) + 1 + n
    if ELLIPSIS in lines:
        raise ValueError(f"no line of the report between two ellipses: {lines}")
    return len(lines)


def _before(lines: list[str]) -> int:
    """The place in the report before the lines behind an ellipsis."""
    for n, line in enumerate(lines):
        if line in REPORT:
            return REPORT.index(line) - n
    if ELLIPSIS in lines:
        raise ValueError(f"no line of the report between two ellipses: {lines}")
    return len(REPORT) - len(lines)
