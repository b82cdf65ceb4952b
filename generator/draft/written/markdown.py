"""The words of a Markdown file as our writer makes it, and the fingerprint in its last comment."""

from __future__ import annotations

import re
from html import unescape

from generator.draft.fingerprint import Row
from generator.draft.writing.markdown import FINGERPRINT
from generator.draft.written.model import Written, decoded

_COMMENT = re.compile(rf"<!-- {FINGERPRINT}: (\S+) -->")
RULE = re.compile(r"\|( --- \|)+")
_MARKS = re.compile(r"#{1,6} ")
_CELL_END = re.compile(r" \|(?: |$)")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|(&#\d{1,7};)")


def read(data: bytes) -> Written:
    """Each line is a paragraph, a heading or a table row; what was escaped is itself again.

    A file without fingerprint is not read any further.
    """
    text = decoded(data)
    if FINGERPRINT not in text:
        return Written(())
    rows: list[Row] = []
    fingerprint = ""
    table_lines = 0
    for line in text.split("\n"):
        line = line.rstrip("\r")
        # The second line of a table is the rule under its head.
        table_lines = table_lines + 1 if line.startswith("| ") else 0
        if comment := _COMMENT.fullmatch(line):
            fingerprint = comment[1]
        elif table_lines != 2 and line.startswith("| "):
            rows.append(tuple(plain(cell) for cell in _CELL_END.split(line[2:])[:-1]))
        elif table_lines != 2 or not RULE.fullmatch(line):
            rows.append((plain(_MARKS.sub("", line, count=1) if line.startswith("#") else line),))
    return Written(tuple(rows), fingerprint)


def plain(escaped: str) -> str:
    """The words that stand behind escapes and character references."""
    return ESCAPE.sub(lambda found: found[1] or unescape(found[2]), escaped)
