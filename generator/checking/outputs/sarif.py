"""SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format): code hosts and editors show it beside the lines."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.checking.explaining import explained, severity
from generator.checking.findings import DraftReport, Finding, Severity
from generator.checking.outputs import PLAIN, Manner
from generator.checking.outputs.showing import numbers, with_basis
from generator.checking.registry import rules
from generator.checking.rule import Rule
from schemas.messages import ENGLISH, SIMPLIFIED, TRADITIONAL, _, language

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_LANGUAGES = {SIMPLIFIED: "zh-CN", TRADITIONAL: "zh-TW", ENGLISH: "en-US"}
_FINGERPRINT = "fazhiWords/v1"
# A message may tell a line, which an edit elsewhere moves.
_NUMBER = re.compile("[0-9]+")


def write(reports: Iterable[DraftReport], _manner: Manner = PLAIN) -> Iterator[str]:
    """The document, in pieces: one for each report."""
    known = rules()
    index = {rule.CODE: number for number, rule in enumerate(known)}
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0",\n "runs": [{{"tool": {_dumped(_tool(known))},\n'
    yield f'  "language": "{_LANGUAGES[language()]}", "columnKind": "unicodeCodePoints",\n  "results": ['
    first = True
    for report in reports:
        for result in _results(report, index):
            yield ("\n   " if first else ",\n   ") + _dumped(result)
            first = False
    yield "]}]}\n"


def _dumped(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _tool(known: Iterable[Rule]) -> dict[str, Any]:
    return {"driver": {"name": "fazhi", "version": __version__, "rules": [_rule(rule) for rule in known]}}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.CODE,
        "shortDescription": {"text": _(rule.TITLE)},
        "help": {"text": explained(rule)},
        "defaultConfiguration": {"level": _LEVELS[severity(rule)]},
        "properties": {"basis": rule.BASIS, "confirmed": rule.CONFIRMED},
    }


def _results(report: DraftReport, index: dict[str, int]) -> Iterator[dict[str, Any]]:
    location = _artifact(report.path)
    seen: Counter[str] = Counter()
    for finding in report.findings:
        words = _words(report, finding)
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "level": _LEVELS[finding.severity],
            "message": {"text": with_basis(finding)},
            "locations": [{"physicalLocation": {"artifactLocation": location, "region": _region(finding)}}],
            "partialFingerprints": {_FINGERPRINT: sha256(f"{words}\n{seen[words]}".encode()).hexdigest()[:32]},
        }
        if finding.rule in index:
            result["ruleIndex"] = index[finding.rule]
        seen[words] += 1
        yield result


def _words(report: DraftReport, finding: Finding) -> str:
    """What stays the same about a finding when the draft is edited elsewhere."""
    words = finding.excerpt or _NUMBER.sub("", finding.message)
    # A path or an excerpt may hold what is no character.
    return f"{finding.rule}\n{report.part}\n{words}".encode(errors="replace").decode()


def _region(finding: Finding) -> dict[str, Any]:
    line, column = numbers(finding.line, finding.column)
    region: dict[str, Any] = {"startLine": line, "startColumn": column}
    start, end = finding.marked
    if finding.line and end > start:
        region["endColumn"] = column + end - start
    if finding.excerpt:
        region["snippet"] = {"text": finding.excerpt}
    return region


def _artifact(path: str) -> dict[str, str]:
    """Relative to the folder the check was run in; a file outside of it by its whole path."""
    inside = os.path.relpath(path) if os.path.splitdrive(os.path.abspath(path))[0] == _drive() else os.pardir
    if inside.startswith(os.pardir):
        return {"uri": Path(os.path.abspath(path)).as_uri()}
    return {"uri": quote(os.fsencode(inside.replace(os.sep, "/"))), "uriBaseId": "%SRCROOT%"}


def _drive() -> str:
    return os.path.splitdrive(os.getcwd())[0]
