"""What a rule is (a module in `rules/`: constants, a docstring that is its page, `check`), and what it is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from generator.checking.findings import Finding, Severity
from generator.draft.source import Source
from generator.understanding.model import Understood
from schemas.reporter import Stage
from schemas.standard import Standard


@dataclass(frozen=True, slots=True)
class Request:
    """What who runs a check asks for beside the draft itself.

    filed_on: the day it is handed in. format_asked: the format of Word files was selected, not only run along.
    """

    stage: Stage | None = None
    filed_on: date | None = None
    format_asked: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A draft, what was understood of it, and the Standard that it is held against; no other one is equal to it."""

    source: Source
    understood: Understood
    standard: Standard
    request: Request


class Rule(Protocol):
    """A module in `generator/checking/rules/`. Its docstring is its page: title, explanation, 好例 and 坏例.

    TITLE: the trouble in a few words. SEVERITY: of its findings unless they say otherwise. BASIS: the source as one
    cites it. CONFIRMED: somebody compared it with the primary text; else at most a warning. YEARS: report years it
    binds, None for every one. WHOM: whom it binds, in words.
    """

    CODE: str
    TITLE: str
    SEVERITY: Severity
    BASIS: str
    CONFIRMED: bool
    YEARS: range | None
    WHOM: str

    def check(self, case: Case) -> Iterable[Finding]:
        """The findings of this rule in one draft."""
