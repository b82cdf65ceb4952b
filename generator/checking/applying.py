"""Rules over one case: which of them run, how grave they may be, in which order their findings stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case, Rule
from generator.checking.selecting import Selection


def apply(rules: Iterable[Rule], case: Case, selection: Selection) -> tuple[Finding, ...]:
    """The findings of those of `rules` that are selected and bind the year, by place, each once.

    What is about the draft as a whole comes first. A rule that nobody confirmed against its source finds nothing
    worse than a warning.
    """
    found = dict.fromkeys(finding for rule in rules if _runs(rule, case, selection) for finding in _found(rule, case))
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.column, finding.rule)))


def _runs(rule: Rule, case: Case, selection: Selection) -> bool:
    return selection.wants(rule.CODE, case.request.stage) and (rule.YEARS is None or case.standard.year in rule.YEARS)


def _found(rule: Rule, case: Case) -> Iterator[Finding]:
    for finding in rule.check(case):
        yield finding if rule.CONFIRMED else finding._replace(severity=min(finding.severity, Severity.WARNING))
