"""Paragraphs in the making: a line, or what of lines belongs together, with what the format knows about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.draft.model import Place
from generator.draft.reading.lines import Line, Lines
from generator.draft.words import Words

_INDENT = {"\u3000": 1.0, "\t": 2.0}


class Piece(NamedTuple):
    """Words without space around them, and what a Line says of them.

    indent: columns of white space before it, in full-width characters. after_blank: an empty line stood before it.
    run_on: the page has lost its line breaks, so that a heading may run into its text. The others are a Line's.
    """

    words: Words
    indent: float = 0
    after_blank: bool = False
    level: int = 0
    role: str = ""
    mark: str = ""
    run_in: int = 0
    cells: tuple[str, ...] = ()
    run_on: bool = False

    @property
    def text(self) -> str:
        """The words."""
        return self.words.text

    def cut(self, start: int, end: int | None = None) -> Piece:
        """Characters [start, end) as a piece of their own; a number counted by the word processor stays in front."""
        words = self.words.cut(start, len(self.words.text) if end is None else end).strip()
        return self._replace(words=words, mark=self.mark if start == 0 else "", run_in=0)

    def with_rest(self, rest: Iterable[Piece]) -> Piece:
        """This piece with the words of those that continue it."""
        parts = [self.words, *(piece.words for piece in rest)]
        places = tuple(place for words in parts for place in words.places)
        return self._replace(words=Words("".join(words.text for words in parts), places))


def pieces(lines: Lines) -> Iterator[Piece]:
    """A piece for each line that is not empty."""
    blank = False
    for line in lines.lines:
        piece = _piece(line, after_blank=blank)
        blank = not piece.words.text and not piece.cells
        if not blank:
            yield piece


def _piece(line: Line, *, after_blank: bool) -> Piece:
    places = line.places or (Place(0, line.number, line.column, line.column + len(line.text)),)
    words = Words(line.text, places)
    # A row has no words of its own, but stands somewhere.
    stripped = words if line.cells else words.strip()
    before = len(line.text) - len(line.text.lstrip())
    indent = sum(_INDENT.get(character, 0.5) for character in line.text[:before]) if before else 0
    return Piece(
        stripped,
        indent=indent,
        after_blank=after_blank,
        level=line.level,
        role=line.role,
        mark=line.mark,
        run_in=max(line.run_in - before, 0),
        cells=line.cells,
    )


def joined(found: Sequence[Piece], continues: Callable[[int], bool]) -> list[Piece]:
    """The pieces, each with those behind it that continue it; `continues` tells it of the piece in this position."""
    groups: list[list[Piece]] = []
    for n, piece in enumerate(found):
        if n and continues(n):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [group[0].with_rest(group[1:]) if len(group) > 1 else group[0] for group in groups]
