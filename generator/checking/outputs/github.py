"""Annotations of GitHub Actions: one workflow command a finding, shown beside the line in a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checking.findings import DraftReport, Finding, Severity
from generator.checking.outputs import PLAIN, Manner
from generator.checking.outputs.showing import shown_path, titled, with_basis

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_DATA = str.maketrans(_DATA)
_IN_PROPERTY = str.maketrans(_DATA | {":": "%3A", ",": "%2C"})


def write(reports: Iterable[DraftReport], _manner: Manner = PLAIN) -> Iterator[str]:
    """The commands of each report."""
    for report in reports:
        yield "".join(_command(report.path, finding) for finding in report.findings)


def _command(path: str, finding: Finding) -> str:
    properties = {"file": shown_path(path)}
    if finding.line:
        properties |= {"line": str(finding.line), "col": str(finding.column)}
    properties["title"] = titled(finding.rule)
    listed = ",".join(f"{name}={value.translate(_IN_PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{with_basis(finding).translate(_IN_DATA)}\n"
