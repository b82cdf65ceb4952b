"""Draft → the paragraphs and tables of a Word document's body, as XML: python-docx's own calls cost ten times that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.draft.model import Attachment, Block, Draft, Head, Heading, Paragraph, Span, Table
from generator.draft.word_styles import GAP, GAP_RUN_IN, GUIDANCE, PARAGRAPH_STYLES, RUN_IN
from generator.draft.writing.frame import (
    ROWS_BETWEEN_SEALS,
    attachment_marks,
    attachment_note,
    by_gap,
    closing_indents,
    frame_spans,
    framed_lines,
    shifted,
    width,
)
from generator.draft.writing.word.filling import in_control, lone_gap
from generator.draft.writing.word.head import head
from generator.draft.writing.word.record import record
from generator.draft.writing.word.table import is_wide, table
from generator.draft.writing.word.xml import content, indent
from schemas.format import Format

if TYPE_CHECKING:
    from generator.draft.writing.word.sections import Sections

# Word takes these for Latin unless the run says that its text is East Asian.
_AMBIGUOUS = re.compile("[“”‘’—…·×÷±°′″‰§①-⑳Ⅰ-Ⅻ←-↓]")
_EAST_ASIAN = '<w:rFonts w:hint="eastAsia"/>'
_NO_BLANK_LINE = '<w:spacing w:beforeLines="0" w:before="0"/>'
# A chain of run-in headings, each kept with its next, empties pages.
_NOT_KEPT = '<w:keepNext w:val="0"/>'
_KEPT = "<w:keepNext/>"
# Word joins two tables that touch, and wants a paragraph at the end of a section.
_AFTER_TABLE = '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>'
# Behind the last table it is no higher than it must be: a full page would be followed by an empty one.
_FLAT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
_AFTER_LAST_TABLE = f'<w:p><w:pPr><w:pStyle w:val="TableText"/>{_FLAT}</w:pPr></w:p>'
_KEPT_AFTER_TABLE = f'<w:p><w:pPr><w:pStyle w:val="TableText"/>{_KEPT}{_FLAT}</w:pPr></w:p>'

Spans = tuple[Span, ...]


def body(draft: Draft, standard: Format, sections: Sections, *, own_page: bool = False) -> Iterator[str]:
    """The children of w:body before w:sectPr, in order, prefix w: unbound. own_page: 版记 begins a section."""
    blank_line = _blank_lines(1, standard)
    yield from head(draft.head, standard)
    below_head = _blank_lines(2, standard) if draft.head != Head() else ""
    for n, (line, spans) in enumerate(framed_lines(draft, "title", draft.title)):
        yield paragraph("title", line, spans, properties="" if n else below_head)
    if draft.stage_mark:
        yield paragraph("stage_mark", draft.stage_mark, frame_spans(draft, "stage_mark"))
    if draft.addressee:
        yield paragraph("addressee", draft.addressee, frame_spans(draft, "addressee"))
    # A signature never stands on a page without words of the body.
    signed = bool(draft.signatories or draft.date)
    first = "" if draft.addressee else blank_line
    lying = lies_whole(draft, standard)
    yield from _blocks(draft.blocks, standard, sections, first, signed=signed, landscape=lying)
    yield from _attachment_note(draft, standard)
    yield from _closing(draft, standard, blank_line)
    if draft.note:
        yield paragraph("note", f"（{draft.note}）", shifted(frame_spans(draft, "note"), 1))
    landscape = False
    for mark, attachment in zip(attachment_marks(draft), draft.attachments, strict=True):
        turned = lies(attachment, standard)
        if turned != landscape:
            yield sections.landscape if landscape else sections.upright
        landscape = turned
        yield paragraph("attachment_mark", mark)
        yield paragraph("attachment_title", attachment.title)
        yield from _blocks(attachment.blocks, standard, sections, blank_line, landscape=landscape)
    if own_page:
        yield sections.landscape if landscape else sections.upright
    yield from record(draft.record, standard)


def _blank_lines(number: int, standard: Format) -> str:
    return f'<w:spacing w:beforeLines="{number * 100}" w:before="{round(number * standard.word.line_pitch * 20)}"/>'


def paragraph(name: str, text: str, spans: Spans = (), run_in: str = "", *, properties: str = "") -> str:
    """A w:p of one of the Standard's elements. Spans count in text + run_in; `properties` overlay its style."""
    runs = _runs(text, spans, "", GAP.id)
    if run_in:
        runs += _runs(run_in, shifted(spans, -len(text)), RUN_IN.id, GAP_RUN_IN.id)
    return _styled(PARAGRAPH_STYLES[name].id, runs, properties)


def _styled(style: str, runs: str, properties: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def _runs(text: str, spans: Spans, style: str, gap_style: str) -> str:
    """The runs of a text; a gap that is to be filled in the file itself within a content control."""
    found = []
    for piece, gap in by_gap(text, spans):
        run = _run(piece, gap_style if gap else style)
        found.append(in_control(run, gap.fact) if gap and gap.fillable else run)
    return "".join(found)


def _run(text: str, style: str) -> str:
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    if _AMBIGUOUS.search(text):
        properties += _EAST_ASIAN
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content(text)}</w:r>"


def lies(attachment: Attachment, standard: Format) -> bool:
    """Whether the attachment is set on pages on their side, for the sake of a table in it."""
    return any(isinstance(block, Table) and is_wide(block, standard) for block in attachment.blocks)


def lies_whole(draft: Draft, standard: Format) -> bool:
    """Whether all of the draft lies: it is a wide table with some words above it, and no letter."""
    last = draft.blocks[-1] if draft.blocks else None
    is_letter = draft.addressee or draft.signatories or draft.date or draft.note or draft.attachments
    return isinstance(last, Table) and not is_letter and is_wide(last, standard)


def has_wide_table(draft: Draft, standard: Format) -> bool:
    """Whether some page of the draft lies on its side."""
    blocks = (*draft.blocks, *(block for attachment in draft.attachments for block in attachment.blocks))
    return any(isinstance(block, Table) and is_wide(block, standard) for block in blocks)


def _blocks(
    blocks: tuple[Block, ...],
    standard: Format,
    sections: Sections,
    before_first: str,
    *,
    signed: bool = False,
    landscape: bool = False,
) -> Iterator[str]:
    """`signed`: a signature follows, and the last block keeps with it. `landscape`: they stand on pages that lie."""
    previous: Block | None = None
    for n, block in enumerate(blocks, start=1):
        spacing = before_first if previous is None else ""
        kept = signed and n == len(blocks) and _can_be_kept(block, standard)
        if isinstance(block, Table):
            if spacing or isinstance(previous, Table):
                yield _AFTER_TABLE
            yield from _table(block, standard, sections, kept=kept, landscape=landscape)
        elif isinstance(block, Heading):
            yield _heading(block, spacing, kept=kept)
        elif block.guidance:
            yield _styled(GUIDANCE.id, _runs(block.text, block.spans, "", GAP.id))
        else:
            yield _body_text(block, (_KEPT if kept else "") + spacing)
        previous = block
    if isinstance(previous, Table):
        yield _KEPT_AFTER_TABLE if signed else _AFTER_LAST_TABLE


def _body_text(block: Paragraph, properties: str) -> str:
    if gap := lone_gap(block):
        plain = tuple(span._replace(fillable=False) for span in block.spans)
        return in_control(paragraph("body", block.text, plain, properties=properties), gap.fact, paragraphs=True)
    return paragraph("body", block.text, block.spans, properties=properties)


def _table(block: Table, standard: Format, sections: Sections, *, kept: bool, landscape: bool) -> Iterator[str]:
    """A table; a wide one among upright pages on pages of its own, which lie."""
    if landscape or not is_wide(block, standard):
        yield table(block, standard, kept=kept, landscape=landscape)
        return
    yield sections.upright
    yield table(block, standard, landscape=True)
    yield sections.landscape


def _can_be_kept(block: Block, standard: Format) -> bool:
    """Whether the block takes half a page at most: LibreOffice moves a paragraph that is kept as a whole."""
    if isinstance(block, Table):
        return True
    words = block.text if isinstance(block, Paragraph) else block.number + block.text + block.run_in
    return width(words) <= standard.page.lines * standard.page.characters / 2


def _heading(heading: Heading, spacing: str, *, kept: bool) -> str:
    return paragraph(
        f"heading{heading.level}",
        heading.number + heading.text,
        shifted(heading.spans, len(heading.number)),
        heading.run_in,
        properties=(_NOT_KEPT if heading.run_in and not kept else "") + spacing,
    )


def _attachment_note(draft: Draft, standard: Format) -> Iterator[str]:
    """附件说明: lines that wrap continue under the first character of the name."""
    size = standard.elements["attachment_note"].size
    lines = attachment_note(draft)
    name_at = 2 + max((width(mark) for mark, _name in lines[:1]), default=0)
    for n, (mark, name) in enumerate(lines):
        place = indent(size, left=name_at, hanging=width(mark))
        yield paragraph("attachment_note", mark + name, properties=(_NO_BLANK_LINE if n else "") + place)


def _closing(draft: Draft, standard: Format, blank_line: str) -> Iterator[str]:
    indents, date_indent = closing_indents(draft)
    room_for_seal = _blank_lines(ROWS_BETWEEN_SEALS, standard)
    lines = framed_lines(draft, "signatories", draft.signatories)
    for n, ((name, spans), right) in enumerate(zip(lines, indents, strict=True)):
        place = _from_the_right(right, standard, "signatory")
        above = (room_for_seal if draft.sealed else _NO_BLANK_LINE) if n else ""
        yield paragraph("signatory", name, spans, properties=above + place)
    if draft.date:
        spacing = "" if draft.signatories else blank_line
        place = _from_the_right(date_indent, standard, "date")
        # 附注 is never left alone on a page.
        kept = _KEPT if draft.note else ""
        yield paragraph("date", draft.date, frame_spans(draft, "date"), properties=kept + spacing + place)


def _from_the_right(characters: float, standard: Format, name: str) -> str:
    element = standard.elements[name]
    return "" if characters == element.right else indent(element.size, right=characters)
