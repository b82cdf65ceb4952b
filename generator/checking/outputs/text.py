"""For people at a terminal: by file and severity, the words in question marked, messages as one sends them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.checking.findings import DraftReport, Finding, Severity
from generator.checking.outputs import PLAIN, Manner
from generator.checking.outputs.showing import (
    cut_left,
    cut_right,
    heading_over,
    named,
    padded,
    place,
    printable,
    with_basis,
)
from generator.checking.summary import Summary
from generator.facts.characters import display_width
from schemas.messages import _

_EXCERPT = 66
"""Columns of an excerpt: with the place before it, it fits a line of 80 in most cases."""
_BEFORE = 20
"""Columns of it that stand before the words in question."""
_KNOWN_BY = 8
"""So many characters tell a heading from the others."""

_BOLD, _FAINT, _REVERSED = "1", "2", "7"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "33", Severity.HINT: "36"}

Paint = Callable[[str, str], str]


def write(reports: Iterable[DraftReport], manner: Manner = PLAIN) -> Iterator[str]:
    """Each report, then a table of all where there are several, and a line with the counts."""
    paint = _painted if manner.colour else _unpainted
    summary = Summary()
    for report in reports:
        yield _report(report, paint)
        summary.add(report)
    if summary.entries > 1:
        yield "\n" + summary.table() + "\n"
    yield "\n" + _last_line(summary) + "\n"


def _painted(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if text else ""


def _unpainted(text: str, _style: str) -> str:
    return text


def _report(report: DraftReport, paint: Paint) -> str:
    head = paint(named(report), _BOLD) + (f"  {printable(report.title)}" if report.title else "")
    if not report.findings:
        return head + "  " + _("没有发现问题") + "\n"
    wide = max(display_width(place(report.path, finding)) for finding in report.findings)
    lines = [head]
    for severity in Severity:
        of_severity = [finding for finding in report.findings if finding.severity is severity]
        if of_severity:
            word = _("未检查") if report.is_unchecked else severity.word
            lines.append("  " + paint(word, _COLOURS[severity]))
        for finding in of_severity:
            where = "    " + padded(place(report.path, finding), wide) + "  "
            lines.append(where + with_basis(finding) + "  " + paint(finding.rule, _FAINT))
            beneath = [*_under(report, finding, paint), *_excerpt(finding, paint)]
            lines += [" " * display_width(where) + line for line in beneath]
    return "\n".join(lines) + "\n"


def _under(report: DraftReport, finding: Finding, paint: Paint) -> Iterator[str]:
    """The heading above, unless it is shown anyway: a word processor has no numbers of lines to go by."""
    heading = heading_over(report, finding)
    if heading and heading.text[:_KNOWN_BY] not in finding.message + finding.excerpt:
        words = cut_right(printable(heading.number + heading.text), _EXCERPT - display_width(_("在“{heading}”下")))
        yield paint(_("在“{heading}”下").format(heading=words), _FAINT)


def _excerpt(finding: Finding, paint: Paint) -> Iterator[str]:
    """The words of the draft on a line, those in question in reverse or, without colours, with ^ beneath."""
    start, end = finding.marked
    before, marked, after = (
        printable(text) for text in (finding.excerpt[:start], finding.excerpt[start:end], finding.excerpt[end:])
    )
    if not before + marked + after:
        return
    room = _EXCERPT
    before = cut_left(before, _BEFORE if marked else room)
    room -= display_width(before)
    marked = cut_right(marked, room)
    room -= display_width(marked)
    after = cut_right(after, room) if room > 1 else ""
    if marked and (colours := paint(marked, _REVERSED)) != marked:
        yield before + colours + after
    else:
        yield before + marked + after
        if marked:
            yield " " * display_width(before) + "^" * display_width(marked)


def _last_line(summary: Summary) -> str:
    """How many drafts were checked and what was found; apart from them, how many files were not, and why."""
    sentences = [_checked(summary)] if summary.checked else []
    apart = [(_("未检查{n}个"), summary.unreadable), (_("不是报告的{n}个"), summary.no_reports)]
    if told := _("，").join(said.format(n=n) for said, n in apart if n):
        sentences.append(_("{told}。").format(told=told))
    return "".join(sentences)


def _checked(summary: Summary) -> str:
    if not any(summary.counts.values()):
        return _("共检查{n}份，没有发现问题。").format(n=summary.checked)
    count = _("{severity}{n}处")
    told = _("、").join(count.format(severity=severity.word, n=summary.counts[severity]) for severity in Severity)
    return _("共检查{n}份：{counts}。").format(n=summary.checked, counts=told)
