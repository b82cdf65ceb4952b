"""The form for Word, for offices that fill in nothing else: the same facts in tables, and no cell that nobody sees.

States have no column of their own: 无 is written where the figure would stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.collecting.columns import Column
from generator.collecting.form import UNASSIGNED, Form, Listing, Row, Sheet
from generator.draft.model import Block, Draft, Heading, Paragraph, Table
from generator.draft.writing.word import write as write_word
from generator.facts.questions import with_unit
from schemas.fields import Shape

_HOW = (
    "填写说明：数字连单位写，如27件、7.4万余处，只写数字的按括号里的单位算；没有发生写“无”，与本单位无关写“不适用”，"
    "做了没有计数写“有，未计数”，还没拿到写“待补”，不要写0、—、同上；目标、其中、口径写在“备注”里，"
    "如“目标：70%；其中：甲类3件、乙类5件”。清单不够填的可以加行。"
)
_MANY = "（逐条填写）"


def write(form: Form) -> bytes:
    """The form as .docx: each office from a line 填报科室 on."""
    return write_word(draft_of(form))


def draft_of(form: Form) -> Draft:
    """The form as a document."""
    title = (f"{form.agency}{form.year}年度", "法治政府建设情况数据征集表")
    return Draft(title=title, blocks=tuple(block for sheet in form.sheets for block in _sheet(sheet, form.year)))


def _sheet(sheet: Sheet, year: int) -> Iterator[Block]:
    yield Paragraph(f"填报科室：{sheet.office or UNASSIGNED}")
    yield Paragraph("填报人：　　　　　　　　日期：　　　　　　　　")
    yield Paragraph(_HOW)
    # No more columns than fit on an upright page.
    head = ("指标", "口径", f"{year - 1}年", f"{year}年", "备注")
    for section in sheet.sections:
        yield Heading(1, section.topic)
        if section.rows:
            yield Table((head, *map(_row, section.rows)))
        for listing in section.listings:
            yield from _listing(listing)


def _row(row: Row) -> tuple[str, ...]:
    return (with_unit(row.name, row.unit), row.help, row.last, _value(row) or row.state, "")


def _value(row: Row) -> str:
    """The value of a row: of 会同 the names in a line, as people write them."""
    return row.value if row.takes_state else _in_line(row.value)


def _listing(listing: Listing) -> Iterator[Block]:
    help_ = listing.entry.fact.help
    own = f"{listing.name}{_MANY}"
    yield Paragraph(f"{own}：{help_}" if help_ else own)
    blank = ("",) * len(listing.columns)
    rows = [listing.rows[n] if n < len(listing.rows) else blank for n in range(listing.room)]
    if listing.state:
        rows[0] = (listing.state, *blank[1:])
    cells = (tuple(map(_cell, listing.columns, row)) for row in rows)
    yield Table((tuple(column.label for column in listing.columns), *cells))


def _cell(column: Column, text: str) -> str:
    return _in_line(text) if column.shape is Shape.TEXTS else text


def _in_line(text: str) -> str:
    """Several texts of a cell, in a line."""
    return "、".join(text.split("\n")) if "\n" in text else text
