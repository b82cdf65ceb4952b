"""What came of the answers of offices: what was taken, what was not and why, what differs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from generator.collecting.preferring import PRESENT
from generator.collecting.returned import Unread


class Conflict(NamedTuple):
    """Two answers to one fact, spelt, that are not the same. `now` stands in the file; sources may be empty."""

    fact: str
    now: str
    now_source: str
    other: str
    other_source: str


@dataclass
class Account:
    """What came of the forms. taken: facts that were set, spelt, each with its office; same: how many were so already.

    settled: what `--prefer` decided. open: conflicts that nobody decided. unread: by office.
    """

    text: str
    taken: list[tuple[str, str]] = field(default_factory=list)
    same: int = 0
    unread: list[tuple[str, Unread]] = field(default_factory=list)
    settled: list[Conflict] = field(default_factory=list)
    open: list[Conflict] = field(default_factory=list)
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    """Remarks that have no place in the fact file: office, fact, remark."""


def present_source(source: str) -> str:
    """How a source is called in a list: what stood in the fact file without one is that."""
    return source or PRESENT
