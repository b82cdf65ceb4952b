"""JUnit XML: a suite for each report, a case for each finding, so that any CI lists them among its tests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from generator.checking.findings import UNREADABLE, DraftReport, Finding
from generator.checking.outputs import PLAIN, Manner
from generator.checking.outputs.showing import place, printable, shown_path, titled, with_basis
from schemas.messages import _

# What no XML 1.0 document may hold, however it is written.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(reports: Iterable[DraftReport], manner: Manner = PLAIN) -> Iterator[str]:
    """The document, in pieces: one for each report.

    A finding that makes the check fail is a failure, one about a file that can't be read an error; what is less is a
    case that passed, its words in its output. A report without findings has one case that passed.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="fazhi check">\n'
    for report in reports:
        yield _suite(report, manner.fail_on)
    yield "</testsuites>\n"


def _suite(report: DraftReport, fail_on: int) -> str:
    name = shown_path(report.path) + (f"#{report.part}" if report.part else "")
    failing = [finding for finding in report.findings if finding.severity >= fail_on]
    errors = sum(finding.rule.startswith(UNREADABLE) for finding in failing)
    counts = {"tests": max(len(report.findings), 1), "failures": len(failing) - errors, "errors": errors, "skipped": 0}
    cases = [_case(report, name, finding, fail_on) for finding in report.findings] or [_passed(name)]
    attributes = _attributes({"name": name, **{key: str(count) for key, count in counts.items()}})
    return f" <testsuite{attributes}>\n{''.join(cases)} </testsuite>\n"


def _case(report: DraftReport, suite: str, finding: Finding, fail_on: int) -> str:
    where = _("（{place}）").format(place=place(report.path, finding))
    case = _attributes({"classname": suite, "name": titled(finding.rule) + where})
    message = with_basis(finding)
    text = _text("\n".join(part for part in (message, printable(finding.excerpt)) if part))
    if finding.severity < fail_on:
        return f"  <testcase{case}><system-out>{text}</system-out></testcase>\n"
    element = "error" if finding.rule.startswith(UNREADABLE) else "failure"
    said = _attributes({"message": message, "type": finding.severity.name.lower()})
    return f"  <testcase{case}><{element}{said}>{text}</{element}></testcase>\n"


def _passed(suite: str) -> str:
    case = _attributes({"classname": suite, "name": _("没有发现问题")})
    return f"  <testcase{case}/>\n"


def _attributes(values: dict[str, str]) -> str:
    return "".join(f' {name}="{_text(value)}"' for name, value in values.items())


def _text(text: str) -> str:
    return escape(_NO_XML.sub("", text))
