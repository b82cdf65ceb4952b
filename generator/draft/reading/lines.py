"""What the reader of a format hands on: the lines of the file, with what the format knows about each."""

from __future__ import annotations

from typing import NamedTuple

from generator.draft.model import Places
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.source import Note, WordLayout

MOST_LINES = 8_000
MOST_CHARACTERS = 300_000
"""Of a file, so that its check takes no more than a second or two; twenty reports in one file have a third of that."""


class Line(NamedTuple):
    """A line of a text file, or a paragraph of a Word file.

    text: as it stands there. number: the line or paragraph, from 1. column: characters before it in that line.
    level: 1–4 for a heading by its markup, style or outline level, 0 where nothing says so.
    role: the field of a Draft that a style names (title, addressee, signatory, date …), empty where none does.
    mark: a number that the word processor counts by itself (“一、”), which the text does not hold.
    run_in: where the text that follows a heading in the same paragraph begins, 0 where no style says so.
    cells: the texts of a table row. places: where the text stood, where it is not one stretch of one line.
    """

    text: str
    number: int
    column: int = 0
    level: int = 0
    role: str = ""
    mark: str = ""
    run_in: int = 0
    cells: tuple[str, ...] = ()
    places: Places = ()


class Lines(NamedTuple):
    """A file, line by line. `flowing`: a line is a paragraph, so that none is the continuation of another."""

    lines: tuple[Line, ...]
    flowing: bool = False
    notes: tuple[Note, ...] = ()
    layout: WordLayout | None = None


def refuse_large(lines: int, characters: int = 0) -> None:
    """UnreadableError for more lines or characters than a file of reports has."""
    if lines > MOST_LINES or characters > MOST_CHARACTERS:
        raise UnreadableError(Reason.TOO_LARGE, f"{lines} lines, {characters} characters")
