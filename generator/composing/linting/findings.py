"""What is wrong with a template, and where."""

from __future__ import annotations

from typing import NamedTuple

from generator.facts.problems import Severity


class Finding(NamedTuple):
    """file: within the folder, as people write it. line: from 1, 0 for the whole file."""

    file: str
    line: int
    severity: Severity
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.severity.word} {self.message}"
