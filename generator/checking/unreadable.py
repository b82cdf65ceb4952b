"""What the rules about files that can't be read have in common. Each has REASON and MESSAGE beside what a rule has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, cast

from generator.checking.findings import Finding
from generator.checking.registry import rules_of_files
from generator.checking.rule import Case, Rule
from generator.draft.reading.unreadable import Reason, UnreadableError
from schemas.messages import _


class FileRule(Rule, Protocol):
    """A rule about one reason why a file can't be read."""

    REASON: Reason
    MESSAGE: str


def finding(error: UnreadableError) -> Finding:
    """The finding that says so, with the next step."""
    rules = (cast(FileRule, rule) for rule in rules_of_files())
    rule = next(rule for rule in rules if rule.REASON is error.reason)
    return Finding(rule.CODE, rule.SEVERITY, _(rule.MESSAGE), basis=rule.BASIS)


def check(case: Case) -> Iterable[Finding]:
    """Nothing: what made a case could be read."""
    return ()
