"""A plain text to its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.draft.reading.decoding import decode
from generator.draft.reading.lines import Line, Lines, refuse_large
from generator.draft.source import Note

_LINE = re.compile(r"\r\n|\r|\n")
_LONGEST_CELL = 60


def lines(data: bytes) -> Lines:
    """The lines of the file as an editor numbers them. Raises UnreadableError."""
    text, whole = decode(data)
    refuse_large(max(text.count("\n"), text.count("\r")), len(text))
    return Lines(tuple(_lines(text)), notes=() if whole else (Note.UNDECODED,))


def _lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(_LINE.split(text), start=1):
        yield Line(line, number, cells=cells(line))


def cells(line: str) -> tuple[str, ...]:
    """The cells of a table's row whose cells are parted by tabs, as Word copies it; empty where `line` is none."""
    row = line.strip(" \u3000")
    if "\t" not in row.strip() or max(map(len, row.split("\t"))) > _LONGEST_CELL:
        return ()
    return tuple(cell.strip() for cell in row.split("\t"))
