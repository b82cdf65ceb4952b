"""版记 → frames at the foot of the type area, which the paragraph behind them carries to its page."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from generator.draft.model import Record
from generator.draft.word_styles import PARAGRAPH_STYLES
from generator.draft.writing.frame import record_rows, width
from generator.draft.writing.word.xml import NO_ROOM, content, indent
from schemas.format import Format

_TWIPS_PER_MM = 1440 / 25.4
_EIGHTHS_PER_MM = 8 * 72 / 25.4
_LINE = 480
"""Twips of a line, exactly: where the rows begin is reckoned from it."""
_AROUND_RULE = 50
"""Twips that a rule takes with the space on both its sides."""
_COPIES = "抄送："
_CARRIER = f"<w:p><w:pPr>{NO_ROOM}</w:pPr></w:p>"
"""What the frames hang on."""


def record(found: Record, standard: Format) -> Iterator[str]:
    """The paragraphs of 版记 and the one that carries them; none for an empty one."""
    rows = [*record_rows(found)]
    page = standard.page
    below = round((page.height - page.bottom) * _TWIPS_PER_MM) - _AROUND_RULE
    framed = []
    for n, (left, right) in reversed([*enumerate(rows)]):
        top = below - _lines(left + right, standard) * _LINE
        framed.append(_row(left, right, top, standard, first=n == 0, last=n == len(rows) - 1))
        below = top - _AROUND_RULE
    yield from reversed(framed)
    if rows:
        yield _CARRIER


def rows_taken(found: Record, standard: Format) -> float:
    """How many rows of the page's grid 版记 takes."""
    taken = sum(_lines(left + right, standard) * _LINE + _AROUND_RULE for left, right in record_rows(found))
    return taken / (standard.word.line_pitch * 20)


def _lines(text: str, standard: Format) -> int:
    element = standard.elements["copies"]
    room = standard.page.type_width * 72 / 25.4 / element.size - element.left - element.right
    hanging = width(_COPIES) if text.startswith(_COPIES) else 0
    return max(ceil((width(text) - hanging) / (room - hanging)), 1)


def _row(left: str, right: str, top: int, standard: Format, *, first: bool, last: bool) -> str:
    """A row in a frame of its own, its first line `top` twips from the top of the page. (LibreOffice loses a frame of
    paragraphs with different borders, and one that stands at the bottom of the margins by a word.)"""
    name = "copies" if left.startswith(_COPIES) and not right else "printed"
    element = standard.elements[name]
    room = round(standard.page.type_width * _TWIPS_PER_MM)
    frame = f'<w:framePr w:w="{room}" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="1" w:y="{top}"/>'
    thick, thin = (round(mm * _EIGHTHS_PER_MM) for mm in (standard.record.thick, standard.record.thin))
    borders = _border("top", thick if first else thin) + (_border("bottom", thick) if last else "")
    line = f'<w:spacing w:line="{_LINE}" w:lineRule="exact"/>'
    if name == "copies":
        hanging = width(_COPIES)
        place = indent(element.size, left=element.left + hanging, right=element.right, hanging=hanging)
        return _paragraph(name, f"{frame}<w:pBdr>{borders}</w:pBdr>{line}{place}", f"<w:r>{content(left)}</w:r>")
    end = room - round(element.right * element.size * 20)
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{end}"/></w:tabs>'
    runs = f"<w:r>{content(left)}</w:r><w:r><w:tab/>{content(right)}</w:r>" if right else f"<w:r>{content(left)}</w:r>"
    return _paragraph(name, f'{frame}<w:pBdr>{borders}</w:pBdr>{tabs}{line}<w:jc w:val="left"/>', runs)


def _paragraph(name: str, properties: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{PARAGRAPH_STYLES[name].id}"/>{properties}</w:pPr>{runs}</w:p>'


def _border(side: str, eighths: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="1" w:color="000000"/>'
