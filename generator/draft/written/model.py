"""What is read back from a file, and how its text is decoded."""

from __future__ import annotations

from dataclasses import dataclass

from generator.draft.fingerprint import Row

_LARGEST_TEXT = 2 * 1024 * 1024
"""Bytes: as HTML, some thousand pages."""
_MOST_MARKS = 120_000
"""Lines and tags; each may be a row."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file's words row by row, its fingerprint as dumped (empty when it carries none), and whether it holds what
    only a person puts there: a comment, a revision, a picture.

    No rows are read from a file that should carry a fingerprint and does not: it is somebody's own.
    """

    rows: tuple[Row, ...]
    fingerprint: str = ""
    by_hand: bool = False


def decoded(data: bytes) -> str:
    """The text of a file: UTF-8 with or without mark, else as 记事本 saves it by default in China.

    ValueError for what is larger than any report.
    """
    if len(data) > _LARGEST_TEXT or data.count(b"\n") + data.count(b"<") > _MOST_MARKS:
        raise ValueError("too large")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")
