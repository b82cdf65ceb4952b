"""Draft, the waist: the one document model. Whatever makes text ends in it, whatever judges words starts from it.

Equality is of words: spans (where a fact stands) and places (where a text was read) do not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

FactPath = tuple[str | int, ...]
"""Labels from the top of the fact file down: `("矛盾纠纷", "行政诉讼案件")`; an int is an index in a list, from 0."""


class Span(NamedTuple):
    """Characters [start, end) of a text, and the fact they state. `gap`: it is not known, the text is 【待补：…】.

    fillable: a Word file has a content control there, which names the fact.
    """

    start: int
    end: int
    fact: FactPath
    gap: bool = False
    fillable: bool = False


class Place(NamedTuple):
    """Where a text was read: part of the file (from 0), paragraph or line (from 1), characters [start, end) of it.

    A text that stood on several lines has a place for each; in order they make up the text.
    """

    part: int = 0
    paragraph: int = 0
    start: int = 0
    end: int = 0


Places = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body; `text` holds no line break.

    guidance: it tells who fills in a blank what belongs here, and is no word of the report.
    """

    text: str
    spans: tuple[Span, ...] = field(default=(), compare=False)
    places: Places = field(default=(), compare=False)
    guidance: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1–4. `number` is its literal mark (“（一）”), empty until numbered.

    `run_in` is the text that follows in the same paragraph; then `text` ends with “。”.
    Spans count in `text + run_in`, the number left out; places make up `number + text + run_in`. A number that the
    word processor counts by itself stands before character 0.
    """

    level: int
    text: str
    number: str = ""
    run_in: str = ""
    spans: tuple[Span, ...] = field(default=(), compare=False)
    places: Places = field(default=(), compare=False)


class CellSpan(NamedTuple):
    """A span in the cell of a table; row 0 is the head."""

    row: int
    column: int
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A table of plain texts; the first row is its head. All rows have the same number of cells.

    places: of each row, the lines or paragraphs that it stands in, without characters.
    """

    rows: tuple[tuple[str, ...], ...]
    spans: tuple[CellSpan, ...] = field(default=(), compare=False)
    places: tuple[Places, ...] = field(default=(), compare=False)


Block = Paragraph | Heading | Table


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment on a page of its own: its title and what it holds."""

    title: str
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """版头, what stands above the title of a printed document. Empty fields are not written.

    marks: 发文机关标志, an agency a line; a last line 文件 stands beside the others. number: 发文字号 as printed,
    a number to come left open. signers: 签发人, one of blanks for a name to come. signed: what stands
    before them, in the script of the rest.
    """

    marks: tuple[str, ...] = ()
    number: str = ""
    signers: tuple[str, ...] = ()
    signed: str = "签发人："


@dataclass(frozen=True, slots=True)
class Record:
    """版记, what stands at the foot of the last page. Empty fields are not written.

    copies: 抄送, the bodies as printed. printed_by, printed_on: 印发机关 and 印发日期, as printed.
    """

    copies: str = ""
    printed_by: str = ""
    printed_on: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One document. Empty fields are not written.

    title: its lines, broken by meaning. stage_mark: “（讨论稿）” under the title. addressee: 主送, with its colon.
    signatories: 署名, one or several. date: 成文日期 as printed. note: 附注, without its brackets.
    """

    title: tuple[str, ...]
    stage_mark: str = ""
    addressee: str = ""
    blocks: tuple[Block, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    signatories: tuple[str, ...] = ()
    date: str = ""
    note: str = ""
    frame_spans: tuple[tuple[str, Span], ...] = field(default=(), compare=False)
    """Spans outside the body: (field name, span in that field's text; several lines count as joined by "\\n")."""
    frame_places: tuple[tuple[str, Places], ...] = field(default=(), compare=False)
    """Places outside the body: (field name, places of one line of it), the lines of a field in order; those of
    attachment_note, attachment_mark and attachment_title too, which are no fields."""
    head: Head = field(default=Head(), compare=False)
    record: Record = field(default=Record(), compare=False)
    """Only a Word file has them; they are no words of the report."""
    sealed: bool = field(default=False, compare=False)
    """Whether the signature leaves room for a seal over it."""


def words_alone(draft: Draft) -> Draft:
    """The draft without 版头 and 版记, which only a Word file has."""
    return replace(draft, head=Head(), record=Record())


def spans_of(draft: Draft) -> Iterator[Span]:
    """Every span of the draft, frame and attachments included."""
    yield from (span for _field, span in draft.frame_spans)
    yield from spans_in(draft.blocks)
    for attachment in draft.attachments:
        yield from spans_in(attachment.blocks)


def spans_in(blocks: Iterable[Block]) -> Iterator[Span]:
    """Every span of the blocks, those in the cells of tables included."""
    for block in blocks:
        if isinstance(block, Table):
            yield from (found.span for found in block.spans)
        else:
            yield from block.spans
