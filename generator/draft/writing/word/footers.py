"""Footers with the page number, `— 1 —`: of upright pages, of pages that lie, and without one."""

from __future__ import annotations

from generator.draft.writing.word.styles import fonts
from generator.draft.writing.word.xml import W
from schemas.format import Format, PageNumber

_TWIPS_PER_MM = 1440 / 25.4
_ROOM = 5
"""Characters: what a page number of three digits takes between its dashes, and some to spare."""


def upright(number: PageNumber, side: str, shown: int) -> str:
    """The footer of an upright page, the number at one side. shown: what programs print that do not compute it."""
    size = round(number.size * 20)
    return _footer(
        f'<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="{size}" w:lineRule="exact"/>'
        f'<w:ind w:{side}Chars="{round(number.indent * 100)}" w:{side}="{round(number.indent * size)}"/>'
        f'<w:jc w:val="{side}"/></w:pPr>{_number(number, shown)}</w:p>'
    )


def landscape(standard: Format, side: str, shown: int) -> str:
    """The footer of a page that lies: the number where it would be if the page stood, so at its left, turned.

    GB/T 9704—2012: on a landscape table the page number keeps its place.
    """
    number, page = standard.page_number, standard.page
    size = round(number.size * 20)
    height = _ROOM * size
    # The right side of the standing page is the bottom of the lying one, its left side the top.
    inner = page.left if side == "left" else page.width - page.right
    top = round(inner * _TWIPS_PER_MM) + (size if side == "left" else -size - height)
    left = round((page.bottom - number.below) * _TWIPS_PER_MM) - size // 2
    place = (
        f'<w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="{left}" w:tblpY="{top}"/>'
        f'<w:tblW w:w="{size}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    cell = (
        f'<w:tcPr><w:tcW w:w="{size}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>'
        f'<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="{size}" w:lineRule="exact"/>'
        f'<w:jc w:val="{side}"/></w:pPr>{_number(number, shown)}</w:p>'
    )
    return _footer(
        f'<w:tbl><w:tblPr>{place}</w:tblPr><w:tblGrid><w:gridCol w:w="{size}"/></w:tblGrid><w:tr>'
        f'<w:trPr><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr><w:tc>{cell}</w:tc></w:tr></w:tbl><w:p/>'
    )


def empty() -> str:
    """The footer of a page without a number."""
    return _footer("<w:p/>")


def _footer(content: str) -> str:
    return f'<w:ftr xmlns:w="{W}">{content}</w:ftr>'


def _number(number: PageNumber, shown: int) -> str:
    """The runs of the number between its dashes: a complex field with a result."""
    size = round(number.size * 2)
    run = f'<w:rPr>{fonts(number.font)}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    dash_run = run.replace("<w:rFonts ", '<w:rFonts w:hint="eastAsia" ')
    field = "".join(
        f"<w:r>{run}{content}</w:r>"
        for content in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{shown}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return (
        f'<w:r>{dash_run}<w:t xml:space="preserve">{number.dash} </w:t></w:r>{field}'
        f'<w:r>{dash_run}<w:t xml:space="preserve"> {number.dash}</w:t></w:r>'
    )
