"""版头 → paragraphs above the title: the mark of the issuer, document number and signers, the red rule."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draft.model import Head
from generator.draft.word_styles import PARAGRAPH_STYLES, SIGNER
from generator.draft.writing.frame import BESIDE_MARKS, number_lines, width
from generator.draft.writing.word.xml import content
from schemas.format import Format

_PT_PER_MM = 72 / 25.4
_TWIPS = 20
_HIGHEST_SPACE = 31
"""pt between a text and its border, by the schema."""
_LINE = 1.3
"""Of a line of the mark, times its size: what fonts with ascent and descent take."""
_LABEL = 4
"""Characters of “签发人：”, in either script."""
_BESIDE = 2.4
"""Characters of the mark that the column of 文件 takes."""


def head(found: Head, standard: Format) -> Iterator[str]:
    """The paragraphs of 版头; without a mark only the line of number and signers, plain, to be written on."""
    if found.marks:
        yield from _marks(found.marks, standard)
    lines = [*number_lines(found)]
    for n, (number, label, names) in enumerate(lines):
        yield _number_line(
            number, label, names, standard, first=n == 0, last=n == len(lines) - 1, printed=bool(found.marks)
        )
    if found.marks and not lines:
        yield _rule(standard)


def _marks(marks: tuple[str, ...], standard: Format) -> Iterator[str]:
    """One agency in a line; several under one another, all as wide as the longest, 文件 beside them."""
    *names, last = marks
    beside = bool(names) and last == BESIDE_MARKS
    names = names if beside else [*marks]
    size = _size(names, standard, beside=beside)
    above = max(standard.head.mark_below * _PT_PER_MM - size * (_LINE - 1) / 2, 0)
    spread = "distribute" if len(names) > 1 else "center"
    lines = [_mark(name, size, above if n == 0 else 0, spread) for n, name in enumerate(names)]
    if not beside:
        yield from lines
        return
    room = round(standard.page.type_width * _PT_PER_MM * _TWIPS)
    right = round(size * _BESIDE * _TWIPS)
    cells = (
        (room - right, "".join(lines)),
        (right, _mark(last, size, above, "right")),
    )
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{room}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_NO_CELL_MARGINS}</w:tblPr>'
        f"<w:tblGrid>{''.join(f'<w:gridCol w:w={chr(34)}{one}{chr(34)}/>' for one, _cell in cells)}</w:tblGrid><w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{one}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{cell}</w:tc>'
            for one, cell in cells
        )
        + "</w:tr></w:tbl>"
    )


def _size(names: list[str], standard: Format, *, beside: bool) -> float:
    """pt: as the Standard's data have it, smaller where the longest name would not fit a line."""
    element = standard.elements["issuer_mark"]
    longest = max(map(width, names)) + (_BESIDE if beside else 0)
    room = standard.page.type_width * _PT_PER_MM
    # Half points, and one to spare: a word processor rounds.
    return min(element.size, int(room / longest * 2 - 1) / 2)


def _mark(name: str, size: float, above: float, align: str) -> str:
    line = round(size * _LINE * _TWIPS)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{PARAGRAPH_STYLES["issuer_mark"].id}"/>'
        f'<w:spacing w:before="{round(above * _TWIPS)}" w:line="{line}" w:lineRule="exact"/><w:jc w:val="{align}"/>'
        f'</w:pPr><w:r><w:rPr><w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/></w:rPr>'
        f"{content(name)}</w:r></w:p>"
    )


def _number_line(
    number: str, label: str, names: tuple[str, ...], standard: Format, *, first: bool, last: bool, printed: bool
) -> str:
    """`first`: below the mark; `last`: above the rule. A document without signers has its number in the middle."""
    properties = "" if first and printed else '<w:spacing w:beforeLines="0" w:before="0"/>'
    border = _border(standard) if last and printed else ""
    if not label and not names:
        return _paragraph(border + properties, f"<w:r>{content(number)}</w:r>")
    size = standard.elements["document_number"].size
    signers = "　".join(names)
    room = standard.page.type_width * _PT_PER_MM
    # The names end one character from the right, and begin under one another.
    begin = room - size * (1 + _LABEL + max(width(signers), 2))
    stops = (size, begin, begin + size * _LABEL)
    tabs = "".join(f'<w:tab w:val="left" w:pos="{round(stop * _TWIPS)}"/>' for stop in stops)
    runs = f"<w:r><w:tab/>{content(number)}</w:r><w:r><w:tab/>{content(label)}</w:r>" if number else ""
    if not number:
        runs = f"<w:r><w:tab/><w:tab/>{content(label)}</w:r>"
    named = f'<w:r><w:rPr><w:rStyle w:val="{SIGNER.id}"/></w:rPr>{"" if label else "<w:tab/>"}{content(signers)}</w:r>'
    return _paragraph(f'{border}<w:tabs>{tabs}</w:tabs>{properties}<w:jc w:val="left"/>', runs + named)


def _paragraph(properties: str, runs: str) -> str:
    style = PARAGRAPH_STYLES["document_number"].id
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def _rule(standard: Format) -> str:
    return _paragraph(_border(standard) + '<w:spacing w:beforeLines="0" w:before="0"/>', "")


def _border(standard: Format) -> str:
    """The red rule, so far below the characters as the Standard says: they stand in the middle of their row."""
    below_characters = (standard.word.line_pitch - standard.elements["document_number"].size) / 2
    space = min(max(standard.head.rule_below * _PT_PER_MM - below_characters, 0), _HIGHEST_SPACE)
    return (
        f'<w:pBdr><w:bottom w:val="single" w:sz="{round(standard.head.rule_width * 8)}" w:space="{round(space)}"'
        f' w:color="{standard.head.colour}"/></w:pBdr>'
    )


_NO_CELL_MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
