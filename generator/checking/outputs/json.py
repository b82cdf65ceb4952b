"""JSON for programs: `fazhi-check/1`, described in fazhi-check-1.schema.json. One file a line."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from generator.checking.findings import ContentPlace, ContentReport, DraftReport, Finding, HeadingReport, Severity
from generator.checking.outputs import PLAIN, Manner
from generator.checking.outputs.showing import numbers, shown_path

SCHEMA = "fazhi-check/1"
"""Stays as long as whoever reads it need not be changed."""


def write(reports: Iterable[DraftReport], _manner: Manner = PLAIN) -> Iterator[str]:
    """The document, in pieces: one for each report."""
    counts: Counter[Severity] = Counter()
    files = 0
    yield f'{{"schema": "{SCHEMA}",\n "files": ['
    for report in reports:
        yield (",\n  " if files else "\n  ") + _dumped(_file(report))
        counts.update(finding.severity for finding in report.findings)
        files += 1
    summary = {
        "files": files,
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "hints": counts[Severity.HINT],
    }
    yield f'],\n "summary": {_dumped(summary)}}}\n'


def _dumped(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _file(report: DraftReport) -> dict[str, Any]:
    return {
        "path": shown_path(report.path),
        "part": report.part,
        "title": report.title,
        "report_year": report.report_year,
        "standard": list(report.standard),
        "contents": {name: _content(content) for name, content in report.contents},
        "headings": [_placed(heading) for heading in report.headings],
        "findings": [_finding(finding) for finding in report.findings],
    }


def _content(content: ContentReport) -> dict[str, Any]:
    return {
        "present": content.present,
        "own_heading": content.own_heading,
        "at": [_placed(place) for place in content.at],
    }


def _placed(place: ContentPlace | HeadingReport) -> dict[str, Any]:
    line, column = numbers(place.line, place.column)
    return place._replace(line=line, column=column)._asdict()


def _finding(finding: Finding) -> dict[str, Any]:
    line, column = numbers(finding.line, finding.column)
    return {
        "rule": finding.rule,
        "severity": finding.severity.name.lower(),
        "message": finding.message,
        "line": line,
        "column": column,
        "excerpt": finding.excerpt,
        "basis": finding.basis,
    }
