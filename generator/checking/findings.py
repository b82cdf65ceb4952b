"""Findings, and what a file's check comes to: the one form behind every output."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from schemas.messages import _, message


class Severity(IntEnum):
    """How much a finding matters. The word is what an official writes beside it."""

    ERROR = 3
    WARNING = 2
    HINT = 1

    @property
    def word(self) -> str:
        """必改, 建议 or 提示, in the language in use."""
        return _(_WORDS[self])


_WORDS = {Severity.ERROR: message("必改"), Severity.WARNING: message("建议"), Severity.HINT: message("提示")}


class Finding(NamedTuple):
    """One trouble, in words that can be pasted into a letter: place, trouble, next step.

    line, column: from 1; both 0 where the finding is about the file or about what is not there.
    excerpt: the words of the draft around it, empty where there are none; marked: characters [start, end) in it.
    basis: the source of the rule, as one cites it.
    """

    rule: str
    severity: Severity
    message: str
    line: int = 0
    column: int = 0
    excerpt: str = ""
    marked: tuple[int, int] = (0, 0)
    basis: str = ""


class ContentPlace(NamedTuple):
    """Where a mandated content stands; heading: number and text of the heading above it, as in the draft."""

    line: int
    column: int
    heading: str


class ContentReport(NamedTuple):
    """Whether a mandated content is in the draft, and under a heading that names it."""

    present: bool
    own_heading: bool
    at: tuple[ContentPlace, ...]


class HeadingReport(NamedTuple):
    """A heading of the draft. text: without its number and without what follows in the same paragraph."""

    level: int
    number: str
    text: str
    line: int
    column: int


UNREADABLE = "E1"
"""How the codes begin that say why a file can't be judged."""
NO_REPORT = "E120"
"""The rule about a text that is no such report; nothing else is said of it."""
SECRET = "E121"
"""The rule about a text with a secrecy mark; nothing else is said of it, and none of its words are shown."""


class DraftReport(NamedTuple):
    """What the check of one report in a file came to. A file that can't be read has one with a finding and no more.

    standard: names of the standards it was held against. contents: by content id, in the Standard's order.
    agency: who reports, as the draft says, empty where that is not known. closing: line and column where signature and
    date begin, (0, 0) without them. Both are for the outputs for people, programs are not told.
    """

    path: str
    part: int = 0
    title: str = ""
    report_year: int | None = None
    standard: tuple[str, ...] = ()
    contents: tuple[tuple[str, ContentReport], ...] = ()
    headings: tuple[HeadingReport, ...] = ()
    findings: tuple[Finding, ...] = ()
    agency: str = ""
    closing: tuple[int, int] = (0, 0)

    @property
    def is_unchecked(self) -> bool:
        """Whether it says why a file was not checked: it can't be read, or holds no such report."""
        return any(finding.rule.startswith(UNREADABLE) for finding in self.findings)

    @property
    def is_no_report(self) -> bool:
        """Whether it says that a file could be read, and holds no such report."""
        return any(finding.rule == NO_REPORT for finding in self.findings)

    @property
    def worst(self) -> int:
        """The severity of the worst finding, 0 without any."""
        return max((finding.severity for finding in self.findings), default=0)
