"""An agency's own report as a template → title, blocks, attachments: every line stays as it was written.

Nothing is put right here, for the words are the agency's: no stop is added, no heading is left out, and a heading that
has a number of its own keeps it.

    # 某某县某某局           lines of the title
    ## 主要工作              headings of four levels; behind the first “。”, or a “|”, the text that runs in
    | 项目 | 数量 |          a table; a row of --- beneath its head is left out
    # 附件的标题             once the text has begun: an attachment, and what follows is in it
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.composing.blocks import Slot, fill, one_line, paragraphs, table
from generator.draft.model import Attachment, Block, Heading, Span
from generator.draft.numbering import mark, own_number

_TITLE = re.compile("# (.+)")
_HEADING = re.compile("(#{2,5}) (.+)")
_RULE = re.compile(":?-{3,}:?")
_DIVISION = re.compile(r"([^。|]*?)(。| *\| *|$)(.*)")


class Written(NamedTuple):
    """What a template of one's own makes."""

    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    attachments: tuple[Attachment, ...]


def as_written(folded: str, slots: Sequence[Slot]) -> Written:
    """The parts of `folded` with the words of `slots` in them; headings without a number are numbered."""
    title: list[str] = []
    letter: list[str] = []
    attached: list[tuple[str, list[str]]] = []
    for line in map(str.strip, folded.split("\n")):
        lines = attached[-1][1] if attached else letter
        found = _TITLE.fullmatch(line)
        if found is None:
            lines.append(line)
        elif any(letter) or attached:
            attached.append((one_line(fill(found[1], slots)[0]), []))
        else:
            title.append(one_line(fill(found[1], slots)[0]))
    attachments = (Attachment(name, _numbered(_blocks(lines, slots))) for name, lines in attached)
    return Written(tuple(title), _numbered(_blocks(letter, slots)), tuple(attachments))


def _blocks(lines: Sequence[str], slots: Sequence[Slot]) -> Iterator[Block]:
    rows: list[tuple[str, ...]] = []
    for line in (*lines, ""):
        if line.startswith("|"):
            cells = [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]
            if not all(map(_RULE.fullmatch, cells)):
                rows.append(tuple(one_line(fill(cell, slots)[0]) for cell in cells))
            continue
        if rows:
            yield table(rows)
            rows = []
        if heading := _HEADING.fullmatch(line):
            yield _heading(len(heading[1]) - 1, heading[2], slots)
        elif line:
            yield from paragraphs(*fill(line, slots), ended=str.strip)


def _heading(level: int, line: str, slots: Sequence[Slot]) -> Heading:
    number = own_number(line)
    divided = _DIVISION.fullmatch(line.removeprefix(number))
    head, stop, rest = divided.groups("") if divided else (line, "", "")
    text, spans = fill(head + stop.strip("| "), slots)
    run_in, more = fill(rest, slots)
    behind = (Span(s.start + len(text), s.end + len(text), s.fact, s.gap) for s in more)
    return Heading(level, one_line(text), number, one_line(run_in), (*spans, *behind))


def _numbered(blocks: Iterator[Block]) -> tuple[Block, ...]:
    """Headings without a number counted by their level, those that have one too."""
    counts = [0, 0, 0, 0]
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            counts[block.level - 1] += 1
            counts[block.level :] = [0] * (4 - block.level)
            if not block.number:
                block = replace(block, number=mark(block.level, counts[block.level - 1]))
        found.append(block)
    return tuple(found)
