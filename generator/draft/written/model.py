"""What is read back from a file, and how its text is decoded."""

from __future__ import annotations

from dataclasses import dataclass

from generator.draft.fingerprint import Row


@dataclass(frozen=True, slots=True)
class Written:
    """A file's words row by row, its fingerprint as dumped (empty when it carries none), and whether it holds what
    only a person puts there: a comment, a revision, a picture."""

    rows: tuple[Row, ...]
    fingerprint: str = ""
    by_hand: bool = False


def decoded(data: bytes) -> str:
    """The text of a file: UTF-8 with or without mark, else as 记事本 saves it by default in China."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")
