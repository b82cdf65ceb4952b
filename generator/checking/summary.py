"""What the check of several files comes to: one table, a file a line, the worst first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.checking.findings import DraftReport, Severity
from generator.checking.outputs.showing import cut_left, padded, shown_path
from generator.facts.characters import display_width
from schemas.messages import _, message

_NAME = 40
"""Columns of a file's name; of a longer one the end is shown."""
_PRESENT, _MISSING, _UNKNOWN = "✓", "✗", "-"
_LABELS = {
    "achievements": message("成效"),
    "shortcomings": message("不足"),
    "causes": message("原因"),
    "first_responsible": message("第一责任人"),
    "plans": message("下年安排"),
}


class _Row(NamedTuple):
    name: str
    contents: tuple[tuple[str, bool], ...]
    counts: tuple[int, ...]

    @property
    def badness(self) -> tuple[int, ...]:
        """The greater, the worse: a file that can't be read, then errors, missing contents, warnings, hints."""
        errors, *others = self.counts
        missing = sum(not present for _id, present in self.contents)
        return (not self.contents and errors > 0, errors, missing, *others)


class Summary:
    """Collects a line for each report; what it keeps is a fraction of the report."""

    def __init__(self) -> None:
        self._rows: list[_Row] = []

    @property
    def files(self) -> int:
        """How many reports there were."""
        return len(self._rows)

    def add(self, report: DraftReport) -> None:
        """Take a report in."""
        severities = [finding.severity for finding in report.findings]
        contents = tuple((name, content.present) for name, content in report.contents)
        name = shown_path(report.path)
        if report.part:
            name += _("（第{n}份）").format(n=report.part + 1)
        self._rows.append(_Row(name, contents, tuple(map(severities.count, Severity))))

    def table(self) -> str:
        """The table without a line break at its end; of equally bad reports the one that came first stands first."""
        ids = tuple(dict.fromkeys(name for row in self._rows for name, _present in row.contents))
        head = [_(_LABELS.get(name, name)) for name in ids] + [severity.word for severity in Severity]
        rows = sorted(self._rows, key=lambda row: row.badness, reverse=True)
        first = max(display_width(_("文件")), *(min(display_width(row.name), _NAME) for row in rows))
        lines = [padded(_("文件"), first) + "".join(f"  {text}" for text in head)]
        widths = [display_width(text) for text in head]
        for row in rows:
            cells = zip(_cells(row, ids), widths, strict=True)
            lines.append(
                padded(cut_left(row.name, _NAME), first) + "".join(f"  {_centred(cell, wide)}" for cell, wide in cells)
            )
        return "\n".join(line.rstrip() for line in lines)


def _cells(row: _Row, ids: tuple[str, ...]) -> Iterator[str]:
    present = dict(row.contents)
    for name in ids:
        yield (_PRESENT if present[name] else _MISSING) if name in present else _UNKNOWN
    yield from map(str, row.counts)


def _centred(text: str, columns: int) -> str:
    before = (columns - display_width(text)) // 2
    return padded(" " * before + text, columns)
