"""Draft → one self-contained HTML file: no script, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from string import Template

from generator.draft.look import PLAIN, TRADITIONAL, Look
from generator.draft.model import Block, Draft, Heading, Paragraph, Span, Table
from generator.draft.writing.frame import (
    attachment_marks,
    attachment_note,
    by_gap,
    frame_spans,
    framed_lines,
    shifted,
)
from schemas.format import load

FINGERPRINT = "fazhi-fingerprint"

# The sizes and margins of GB/T 9704—2012, in CSS; on a screen the page is as wide as the paper.
_STYLE = """
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { max-width: 156mm; margin: 2em auto; padding: 0 1em; color: #000; background: #fff;
  font: 16pt/1.81 $body; }
h1, h2, h3, h4, h5, p { margin: 0; font-size: 1em; font-weight: normal; }
h1, .attachment-title { font-size: 22pt; line-height: 1.32; text-align: center;
  font-family: $title; }
h2, .attachment-mark { font-family: $heading1; }
h3 { font-family: $heading2; }
h2, h3, h4, h5, p { text-indent: 2em; text-align: justify; }
.run-in { font-family: $body; }
.stage { text-indent: 0; text-align: center; font-family: $heading2; }
.addressee, .attachment-mark { text-indent: 0; }
header { margin-bottom: 1.81em; }
.attachments { margin-top: 1.81em; }
.closing { width: max-content; margin: 1.81em 2em 0 auto; }
.closing p { text-indent: 0; text-align: center; }
table { width: 100%; border-collapse: collapse; font-size: 14pt; line-height: 1.4; }
th, td { border: 1px solid #000; padding: 0 .4em; text-align: center; font-weight: normal; }
th { font-family: $heading1; }
section { break-before: page; margin-top: 3em; }
section h1 { margin: 1.32em 0; }
mark { background: #fff2cc; }
@media print { body { max-width: none; margin: 0; padding: 0; } section { margin-top: 0; } }
"""

# By element: what to take where the font that it is set in is not there.
_FALLBACKS = {
    "title": '"宋体", SimSun, "Noto Serif CJK SC", serif',
    "body": '"仿宋", FangSong, "Noto Serif CJK SC", serif',
    "heading1": '"黑体", SimHei, "Noto Sans CJK SC", sans-serif',
    "heading2": '"楷体", KaiTi, serif',
}


def write(draft: Draft, fingerprint: str = "", look: Look = PLAIN) -> str:
    """The draft as an HTML document, lines ended by \\n; a fingerprint goes into a `meta` element."""
    meta = f'<meta name="{FINGERPRINT}" content="{escape(fingerprint)}">\n' if fingerprint else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{_language(look)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{meta}<title>{escape(''.join(draft.title))}</title>\n<style>{_style(look)}</style>\n</head>\n"
        f"<body>\n{_joined(_body(draft))}\n</body>\n</html>\n"
    )


def _language(look: Look) -> str:
    return "zh-Hant" if look.script == TRADITIONAL else "zh-CN"


def _style(look: Look) -> str:
    elements = load(fonts=look.fonts).elements
    families = {name: f'"{elements[name].font.name}", {others}' for name, others in _FALLBACKS.items()}
    style = Template(_STYLE).substitute(families)
    return style.replace("CJK SC", "CJK TC") if look.script == TRADITIONAL else style


def _body(draft: Draft) -> Iterator[str]:
    yield "<header>"
    if draft.title:
        lines = (_marked(line, spans) for line, spans in framed_lines(draft, "title", draft.title))
        yield f"<h1>{'<br>'.join(lines)}</h1>"
    if draft.stage_mark:
        yield f'<p class="stage">{_marked(draft.stage_mark, frame_spans(draft, "stage_mark"))}</p>'
    yield "</header>"
    if draft.addressee:
        yield f'<p class="addressee">{_marked(draft.addressee, frame_spans(draft, "addressee"))}</p>'
    yield from _blocks(draft.blocks)
    if draft.attachments:
        note = (f"<p>{escape(mark + name)}</p>" for mark, name in attachment_note(draft))
        yield f'<div class="attachments">{_joined(note)}</div>'
    if draft.signatories or draft.date:
        yield f'<div class="closing">{_joined(_closing(draft))}</div>'
    if draft.note:
        yield f"<p>{_marked(f'（{draft.note}）', shifted(frame_spans(draft, 'note'), 1))}</p>"
    for mark, attachment in zip(attachment_marks(draft), draft.attachments, strict=True):
        yield f'<section><p class="attachment-mark">{escape(mark)}</p><h1>{escape(attachment.title)}</h1>'
        yield from _blocks(attachment.blocks)
        yield "</section>"


def _closing(draft: Draft) -> Iterator[str]:
    for name, spans in framed_lines(draft, "signatories", draft.signatories):
        yield f'<p class="signatory">{_marked(name, spans)}</p>'
    if draft.date:
        yield f'<p class="date">{_marked(draft.date, frame_spans(draft, "date"))}</p>'


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield _heading(block)
            case Paragraph():
                yield f"<p>{_marked(block.text, block.spans)}</p>"
            case Table():
                rows = (_row(block, n) for n in range(len(block.rows)))
                yield f"<table>{_joined(rows)}</table>"


def _heading(heading: Heading) -> str:
    tag = f"h{heading.level + 1}"
    words = escape(heading.number) + _marked(heading.text, heading.spans)
    if heading.run_in:
        rest = _marked(heading.run_in, shifted(heading.spans, -len(heading.text)))
        words += f'<span class="run-in">{rest}</span>'
    return f"<{tag}>{words}</{tag}>"


def _row(table: Table, n: int) -> str:
    tag = "td" if n else "th"
    spans = {found.column: (found.span,) for found in table.spans if found.row == n}
    cells = (_marked(cell, spans.get(column, ())) for column, cell in enumerate(table.rows[n]))
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"


def _marked(text: str, spans: tuple[Span, ...]) -> str:
    return "".join(f"<mark>{escape(piece)}</mark>" if gap else escape(piece) for piece, gap in by_gap(text, spans))


def _joined(elements: Iterator[str]) -> str:
    return "\n".join(elements)
