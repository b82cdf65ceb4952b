"""Where the signature stands, and what keeps it from a page of its own."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from generator.draft.model import Attachment, Block, Draft, Heading, Paragraph, Span, Table
from generator.draft.word_styles import PARAGRAPH_STYLES
from generator.draft.writing import text, word
from generator.draft.writing.word.xml import W

NS = {"w": W}
GAP_TEXT = "【待补：成文日期，办公室】"
GAP = (("date", Span(0, len(GAP_TEXT), ("成文日期",), gap=True)),)


def paragraphs(draft: Draft) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(word.write(draft))) as archive:
        return etree.fromstring(archive.read("word/document.xml")).findall(".//w:p", NS)


def kept(paragraph: etree._Element) -> bool:
    """Whether the paragraph itself says so; its style may as well."""
    found = paragraph.find("w:pPr/w:keepNext", NS)
    return found is not None and found.get(f"{{{W}}}val") != "0"


def indents(draft: Draft) -> dict[str, str | None]:
    """Hundredths of a character right of signature and date; None where the style decides."""
    found: dict[str, str | None] = {}
    for name in ("signatory", "date"):
        (properties,) = (
            p.find("w:pPr", NS)
            for p in paragraphs(draft)
            if p.find(f"w:pPr/w:pStyle[@w:val='{PARAGRAPH_STYLES[name].id}']", NS) is not None
        )
        assert properties is not None
        given = properties.find("w:ind", NS)
        found[name] = None if given is None else given.get(f"{{{W}}}rightChars")
    return found


@pytest.mark.parametrize("name", ["某某局", "某某县城市管理局", "某某县住房和城乡建设委员会办公室"])
def test_a_gap_for_the_date_leaves_the_signature_where_an_ordinary_date_has_it(name: str) -> None:
    dated = Draft(("报告",), signatories=(name,), date="2026年12月31日")
    owed = Draft(("报告",), signatories=(name,), date=GAP_TEXT, frame_spans=GAP)
    assert indents(owed) == indents(dated)
    assert text.write(owed).split("\n")[-3] == text.write(dated).split("\n")[-3]


def test_a_long_date_that_is_no_gap_still_moves_the_signature() -> None:
    long = Draft(("报告",), signatories=("某某局",), date="二〇二六年十二月三十一日")
    assert indents(long)["signatory"] == "1300"


def test_the_last_paragraph_of_the_body_keeps_with_the_signature() -> None:
    draft = Draft(
        ("报告",), blocks=(Paragraph("甲。"), Paragraph("乙。")), signatories=("某某局",), date="2026年1月20日"
    )
    assert [kept(p) for p in paragraphs(draft)] == [False, False, True, False, False]


def test_without_signature_nothing_is_kept() -> None:
    draft = Draft(("报告",), blocks=(Paragraph("甲。"),), attachments=(Attachment("表", (Paragraph("乙。"),)),))
    assert not any(map(kept, paragraphs(draft)))


@pytest.mark.parametrize(
    ("block", "keeps"),
    [
        (Paragraph("字" * 308), True),
        (Paragraph("字" * 309), False),
        (Heading(2, "加强领导。", "（一）", "字" * 300), True),
        (Heading(2, "加强领导。", "（一）", "字" * 301), False),
    ],
)
def test_a_last_paragraph_of_more_than_half_a_page_is_not_kept(block: Block, keeps: bool) -> None:
    *_title, last, _signature, _date = paragraphs(
        Draft(("报告",), blocks=(block,), signatories=("某某局",), date="2026年1月20日")
    )
    switched_off = last.find("w:pPr/w:keepNext[@w:val='0']", NS) is not None
    by_style = isinstance(block, Heading) and not switched_off
    assert (kept(last) or by_style) == keeps


def test_of_a_table_at_the_end_the_last_row_keeps_with_the_signature() -> None:
    table = Table((("甲",), ("乙",), ("丙",)))
    draft = Draft(("报告",), blocks=(Paragraph("丁。"), table), signatories=("某某局",), date="2026年1月20日")
    # Title, paragraph, three cells, the paragraph behind every table, signature and date.
    assert [kept(p) for p in paragraphs(draft)] == [False, False, False, False, True, True, False, False]
