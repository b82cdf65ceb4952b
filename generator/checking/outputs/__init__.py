"""Findings in the forms that people and programs read, one module each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from generator.checking.findings import DraftReport, Severity

FORMATS = ("text", "letter", "json", "sarif", "junit", "github")
"""Each is a module here with `write(reports, manner)`."""


class Manner(NamedTuple):
    """colour: for a terminal that shows colours. fail_on: the severity from which on a check fails."""

    colour: bool = False
    fail_on: int = Severity.ERROR


PLAIN = Manner()


def parse_form(word: str) -> str:
    """The form called so, in capitals or not. Raises ValueError."""
    return FORMATS[FORMATS.index(word.strip().lower())]


Write = Callable[[Iterable[DraftReport], Manner], Iterator[str]]
"""Texts that make up the output in order, ready as far as the reports have come: nothing waits for the last one."""


def writer(form: str) -> Write:
    """What writes the form called so, one of FORMATS."""
    write: Write = import_module(f"{__name__}.{form}").write
    return write
