"""What is wrong with a fact file: line, Chinese key path, trouble and next step. Nothing in the content raises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum

from schemas.messages import _, message

Path = tuple[str | int, ...]
"""Where in a fact file: Chinese keys, and positions in lists from 0."""


_MAX_WORD = 40
"""Longer is no label; comparing it would take long."""


class Severity(IntEnum):
    """How much a problem matters. The word is what a clerk sees."""

    ERROR = 3
    """The value or key is unusable and was left out: exit code 2."""
    CONFLICT = 2
    """The figures certainly contradict each other (必改); a 送审稿 is still rendered."""
    DOUBT = 1
    """Worth a look (建议)."""

    @property
    def word(self) -> str:
        """错误, 必改 or 建议, in the language in use."""
        return _(_WORDS[self])


_WORDS = {
    Severity.ERROR: message("错误"),
    Severity.CONFLICT: message("必改"),
    Severity.DOUBT: message("建议"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One trouble. line: from 1, in the file as it was typed; path: to the key, as deep as it is known."""

    line: int
    path: Path
    message: str
    severity: Severity = Severity.ERROR
    file: str = "facts.yaml"

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: "
        return f"{place}{spell(self.path)}: {self.message}" if self.path else place + self.message


def spell(path: Path) -> str:
    """`path` as people read it: 报送·2·主送 (positions from 1)."""
    return "·".join(str(step + 1) if isinstance(step, int) else step for step in path)


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The candidate most like `word`, empty where none is alike."""
    near = get_close_matches(word, list(candidates), 1, 0.5) if len(word) <= _MAX_WORD else []
    return near[0] if near else ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check has to say about a place in a report, before the place is looked up in the file."""

    path: Path
    message: str
    severity: Severity = Severity.ERROR
