"""What the check of several files comes to: one table, a draft a line, the worst first, what was not checked last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from generator.checking.findings import DraftReport, Severity
from generator.checking.outputs.showing import cut_left, named, padded, printable
from generator.facts.characters import display_width
from schemas.messages import _, message

_NAME = 40
"""Columns of an agency or a file's name; of a longer one the end is shown."""
_PRESENT, _MISSING, _UNKNOWN = "✓", "✗", "-"
_LABELS = {
    "achievements": message("成效"),
    "shortcomings": message("不足"),
    "causes": message("原因"),
    "first_responsible": message("第一责任人"),
    "plans": message("下年安排"),
}


class _Row(NamedTuple):
    agency: str
    file: str
    contents: tuple[tuple[str, bool], ...]
    counts: tuple[int, ...]
    unchecked: bool
    no_report: bool

    @property
    def badness(self) -> tuple[int, ...]:
        """The greater, the worse: errors, missing contents, warnings, hints.

        Less than any draft are files that can't be read, least those that are no reports: what was not checked stands
        together, right above the line that counts it.
        """
        errors, *others = self.counts
        missing = sum(not present for _id, present in self.contents)
        return (not self.unchecked, not self.no_report, errors, missing, *others)


class Summary:
    """Collects a line for each report; what it keeps is a fraction of the report.

    checked: drafts that were; counts: their findings by severity. unreadable, no_reports: files that were not checked.
    """

    def __init__(self) -> None:
        self._rows: list[_Row] = []
        self.checked = self.unreadable = self.no_reports = 0
        self.counts: Counter[Severity] = Counter()

    @property
    def entries(self) -> int:
        """How many reports there were."""
        return len(self._rows)

    def add(self, report: DraftReport) -> None:
        """Take a report in."""
        severities = [finding.severity for finding in report.findings]
        contents = tuple((name, content.present) for name, content in report.contents)
        counts = tuple(map(severities.count, Severity))
        agency = "" if report.is_unchecked else printable(report.agency)
        self._rows.append(_Row(agency, named(report), contents, counts, report.is_unchecked, report.is_no_report))
        if report.is_no_report:
            self.no_reports += 1
        elif report.is_unchecked:
            self.unreadable += 1
        else:
            self.checked += 1
            self.counts.update(severities)

    def table(self) -> str:
        """The table without a line break at its end; of equally bad reports the one that came first stands first."""
        ids = tuple(dict.fromkeys(name for row in self._rows for name, _present in row.contents))
        head = [_(_LABELS.get(name, name)) for name in ids] + [severity.word for severity in Severity]
        rows = sorted(self._rows, key=lambda row: row.badness, reverse=True)
        names = self._names(rows)
        first = max(display_width(_("单位或文件")), *(min(display_width(name), _NAME) for name in names))
        lines = [padded(_("单位或文件"), first) + "".join(f"  {text}" for text in head)]
        widths = [display_width(text) for text in head]
        for name, row in zip(names, rows, strict=True):
            cells = zip(_cells(row, ids), widths, strict=True)
            lines.append(
                padded(cut_left(name, _NAME), first) + "".join(f"  {_centred(cell, wide)}" for cell, wide in cells)
            )
        return "\n".join(line.rstrip() for line in lines)

    def _names(self, rows: list[_Row]) -> list[str]:
        """What each row is called: who reviews drafts thinks of agencies; two drafts of one are told by their files."""
        times = Counter(row.agency for row in rows)
        return [row.agency if row.agency and times[row.agency] == 1 else row.file for row in rows]


def _cells(row: _Row, ids: tuple[str, ...]) -> Iterator[str]:
    present = dict(row.contents)
    for name in ids:
        yield (_PRESENT if present[name] else _MISSING) if name in present else _UNKNOWN
    yield from (_UNKNOWN,) * len(row.counts) if row.unchecked else map(str, row.counts)


def _centred(text: str, columns: int) -> str:
    before = (columns - display_width(text)) // 2
    return padded(" " * before + text, columns)
