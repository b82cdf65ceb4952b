"""A letter to whoever wrote each draft: what to change, in numbered sentences that are sent as they are.

Hints are for who reviews, and stay out of it; so do the codes of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checking.findings import DraftReport, Finding, Severity
from generator.checking.outputs import PLAIN, Manner
from generator.checking.outputs.showing import heading_over, line_in_words, named, printable, with_basis
from schemas.messages import _, message

_INDENT = "\u3000\u3000"
_GROUPS = {Severity.ERROR: message("必须修改的："), Severity.WARNING: message("建议修改的：")}
_MOST_PLACES = 5
"""Of one trouble; who has seen so many looks for the others."""


def write(reports: Iterable[DraftReport], _manner: Manner = PLAIN) -> Iterator[str]:
    """The letter about each report, an empty line between them."""
    between = ""
    for report in reports:
        yield between + "\n".join(_lines(report)) + "\n"
        between = "\n"


def _lines(report: DraftReport) -> Iterator[str]:
    yield (printable(report.agency) or named(report)) + _("：")
    if report.is_unchecked:
        yield from (_INDENT + with_basis(finding) for finding in report.findings)
        return
    title = _("《{title}》").format(title=printable(report.title)) if report.title else _("报告")
    groups = [(said, _merged(report, severity)) for severity, said in _GROUPS.items()]
    if not any(troubles for _said, troubles in groups):
        yield _INDENT + _("{title}没有需要修改的地方。").format(title=title)
        return
    yield _INDENT + _("{title}请作如下修改：").format(title=title)
    number = 0
    for said, troubles in groups:
        if troubles:
            yield _INDENT + _(said)
        for trouble, places in troubles.items():
            number += 1
            yield _INDENT + f"{number}." + _at(places) + trouble


def _merged(report: DraftReport, severity: Severity) -> dict[str, list[str]]:
    """What is wrong, in order, and where: one trouble in several places is said once."""
    troubles: dict[str, list[str]] = {}
    for finding in report.findings:
        if finding.severity is severity:
            troubles.setdefault(with_basis(finding), []).append(_place(report, finding))
    return troubles


def _place(report: DraftReport, finding: Finding) -> str:
    """“二、存在的不足”部分（第12段）; without the heading where the sentence names it; empty for the whole draft."""
    if not finding.line:
        return ""
    line = line_in_words(report.path, finding)
    heading = heading_over(report, finding)
    if heading is None or heading.text in finding.message:
        return line
    words = printable(heading.number + heading.text)
    if heading.line == finding.line:
        return _("标题“{heading}”（{line}）").format(heading=words, line=line)
    return _("“{heading}”部分（{line}）").format(heading=words, line=line)


def _at(places: list[str]) -> str:
    """The places as the beginning of a sentence."""
    told = [place for place in dict.fromkeys(places) if place]
    if not told:
        return ""
    at = _("、").join(told[:_MOST_PLACES])
    return (_("{places}等{n}处：") if len(told) > _MOST_PLACES else _("{places}：")).format(places=at, n=len(told))
