"""For people at a terminal: by file and severity, the words in question marked, messages as one sends them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from generator.checking.findings import DraftReport, Finding, Severity
from generator.checking.outputs import PLAIN, Manner
from generator.checking.outputs.showing import cut_left, cut_right, padded, place, printable, shown_path, with_basis
from generator.checking.summary import Summary
from generator.facts.characters import display_width
from schemas.messages import _

_EXCERPT = 66
"""Columns of an excerpt: with the place before it, it fits a line of 80 in most cases."""
_BEFORE = 20
"""Columns of it that stand before the words in question."""

_BOLD, _FAINT, _REVERSED = "1", "2", "7"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "33", Severity.HINT: "36"}

Paint = Callable[[str, str], str]


def write(reports: Iterable[DraftReport], manner: Manner = PLAIN) -> Iterator[str]:
    """Each report, then a table of all where there are several, and a line with the counts."""
    paint = _painted if manner.colour else _unpainted
    summary = Summary()
    counts: Counter[Severity] = Counter()
    for report in reports:
        yield _report(report, paint)
        counts.update(finding.severity for finding in report.findings)
        summary.add(report)
    if summary.files > 1:
        yield "\n" + summary.table() + "\n"
    yield "\n" + _last_line(summary.files, counts) + "\n"


def _painted(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if text else ""


def _unpainted(text: str, _style: str) -> str:
    return text


def _report(report: DraftReport, paint: Paint) -> str:
    name = shown_path(report.path)
    if report.part:
        name += _("（第{n}份）").format(n=report.part + 1)
    head = paint(name, _BOLD) + (f"  {printable(report.title)}" if report.title else "")
    if not report.findings:
        return head + "  " + _("没有发现问题") + "\n"
    wide = max(display_width(place(report.path, finding)) for finding in report.findings)
    lines = [head]
    for severity in Severity:
        of_severity = [finding for finding in report.findings if finding.severity is severity]
        if of_severity:
            lines.append("  " + paint(severity.word, _COLOURS[severity]))
        for finding in of_severity:
            where = "    " + padded(place(report.path, finding), wide) + "  "
            lines.append(where + with_basis(finding) + "  " + paint(finding.rule, _FAINT))
            lines += [" " * display_width(where) + line for line in _excerpt(finding, paint)]
    return "\n".join(lines) + "\n"


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


def _last_line(files: int, counts: Counter[Severity]) -> str:
    if not counts:
        return _("共检查{n}份，没有发现问题。").format(n=files)
    count = _("{severity}{n}处")
    told = _("、").join(count.format(severity=severity.word, n=counts[severity]) for severity in Severity)
    return _("共检查{n}份：{counts}。").format(n=files, counts=told)
