"""Folded text → blocks: a Markdown subset over slots, then the slots filled with their words.

Facts are put in after the text was parsed, so no fact can become a heading or a table; a line break in one makes a
new paragraph and nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.composing.marks import SLOT, shown
from generator.draft.model import Block, FactPath, Heading, Paragraph, Span, Table

_HEADING = re.compile(r"(#{2,5}) (.*)")
STOPS, PAUSES = "。！？；", "，、"
_ENDS = re.compile(r"[。！？：…]”?$|[。！？]）$|^【[^】]*】$")


class Slot(NamedTuple):
    """A place in the text that a fact fills: its words, its path, whether they are a gap mark.

    whole: the words are all that the fact says; within a line they then lose their own stops and line breaks.
    """

    text: str
    path: FactPath
    gap: bool = False
    whole: bool = True

    def within(self, before: str) -> str:
        """The words as they stand before the text `before`, the rest of their line."""
        if self.whole and before:
            return self.text.rstrip(STOPS).replace("\n", "")
        return self.text.rstrip(STOPS) if before and before[0] in STOPS + PAUSES else self.text


def blocks(folded: str, slots: Sequence[Slot]) -> tuple[Block, ...]:
    """The blocks of `folded` with the words of `slots` in them, headings without text beneath left out."""
    found = _without_empty(list(_parsed(folded, slots)))
    return tuple(_without_lone(list(_without_skips(found))))


def fill(text: str, slots: Sequence[Slot]) -> tuple[str, tuple[Span, ...]]:
    """`text` with its slots' words, and the spans they take. A stop that a fact brings is not doubled."""
    pieces: list[str] = []
    spans: list[Span] = []
    at = length = 0
    for match in SLOT.finditer(text):
        slot = slots[int(match[1])]
        before, words = text[at : match.start()], slot.within(text[match.end() :])
        pieces += [before, words]
        length += len(before)
        spans.append(Span(length, length + len(words), slot.path, slot.gap))
        length += len(words)
        at = match.end()
    pieces.append(text[at:])
    return shown("".join(pieces)), tuple(spans)


def _parsed(folded: str, slots: Sequence[Slot]) -> Iterator[Block]:
    rows: list[tuple[str, ...]] = []
    for line in (*folded.split("\n"), ""):
        line = line.strip()
        if line.startswith("|"):
            cells = tuple(one_line(fill(cell.strip(), slots)[0]) for cell in line.strip("|").split("|"))
            if not all(set(cell) <= set("-: ") for cell in cells):
                rows.append(cells)
            continue
        if rows:
            yield table(rows)
            rows = []
        if heading := _HEADING.match(line):
            yield from _heading(len(heading[1]) - 1, heading[2], slots)
        elif line:
            text, spans = fill(line, slots)
            yield from paragraphs(text, spans)


def table(rows: list[tuple[str, ...]]) -> Table:
    """The rows with as many cells each as the longest has."""
    width = max(len(row) for row in rows)
    return Table(tuple((*row, *("",) * (width - len(row))) for row in rows))


def _heading(level: int, text: str, slots: Sequence[Slot]) -> Iterator[Block]:
    """A heading; a literal “。” within it (not one inside a fact) divides it from the text that runs in.

    Where that text is gone, so is the heading: the paragraphs below it are not its own.
    """
    head, stop, rest = text.partition("。")
    if stop and not rest.strip():
        return
    title, title_spans = fill(head + stop, slots)
    title = one_line(title)
    words, spans = fill(rest, slots)
    lines = words.split("\n")
    run_in = _finished(lines[0]) if lines[0].strip() else ""
    own = tuple(
        Span(s.start + len(title), min(s.end, len(lines[0])) + len(title), s.fact, s.gap)
        for s in spans
        if s.start < len(lines[0])
    )
    yield Heading(level, title, run_in=run_in, spans=(*title_spans, *own))
    if len(lines) > 1:
        yield from paragraphs(words, spans, first=1)


def _finished(text: str) -> str:
    """`text` with a full stop where its writer left it out."""
    text = text.strip("　 \t")
    return text if _ENDS.search(text) else text.rstrip("；，、") + "。"


def paragraphs(
    text: str, spans: tuple[Span, ...], first: int = 0, ended: Callable[[str], str] = _finished
) -> Iterator[Paragraph]:
    """The lines of `text` as paragraphs, from line `first` on, with the spans that stand in each.

    ended: puts right how each of them ends.
    """
    at = 0
    for number, line in enumerate(text.split("\n")):
        start, end = at, at + len(line)
        at = end + 1
        words = line.strip("　 \t")
        if number < first or not words:
            continue
        shift = start + line.index(words[0])
        inside = tuple(
            Span(max(s.start - shift, 0), min(s.end - shift, len(words)), s.fact, s.gap)
            for s in spans
            if s.start < end and s.end > start
        )
        yield Paragraph(ended(words), inside)


def one_line(text: str) -> str:
    return text.replace("\n", "")


def _without_empty(found: list[Block]) -> list[Block]:
    """Headings with nothing beneath them left out, from the end, so that their parents follow them."""
    kept: list[Block] = []
    level_below = 0
    has_text = False
    for block in reversed(found):
        if not isinstance(block, Heading):
            has_text, level_below = True, 9
        elif block.run_in:
            has_text, level_below = True, block.level
        elif has_text and level_below > block.level:
            level_below = block.level
        else:
            continue
        kept.append(block)
    return kept[::-1]


def _without_skips(found: list[Block]) -> Iterator[Block]:
    """Headings one level below the heading they stand under, whatever level the template wrote."""
    above: list[int] = []
    for block in found:
        if isinstance(block, Heading):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            block = replace(block, level=len(above))
        yield block


def _without_lone(found: list[Block]) -> Iterator[Block]:
    """Run-in headings that stand alone under their parent as paragraphs: a “1.” without a “2.” is no list."""
    for at, block in enumerate(found):
        if isinstance(block, Heading) and block.run_in and block.level > 1 and not _has_sibling(found, at, block.level):
            yield _unheaded(block)
        else:
            yield block


def _unheaded(heading: Heading) -> Paragraph:
    """A run-in heading as a paragraph: a clerk's words stay where no heading of a section is right above them.

    A template's own go: they would be a claim without a fact.
    """
    shift = len(heading.text)
    if heading.level == 2 and any(span.start < shift for span in heading.spans):
        return Paragraph(heading.text + heading.run_in, heading.spans)
    return Paragraph(heading.run_in, tuple(Span(s.start - shift, s.end - shift, s.fact, s.gap) for s in heading.spans))


def _has_sibling(found: list[Block], at: int, level: int) -> bool:
    for step in (1, -1):
        position = at + step
        while 0 <= position < len(found):
            other = found[position]
            if isinstance(other, Heading):
                if other.level == level:
                    return True
                if other.level < level:
                    break
            position += step
    return False
