"""What LibreOffice lays out: the page an official would sign."""

from __future__ import annotations

from pathlib import Path

import pytest
from laid_out import MM, boxes, converted, needs_layout, pages

from generator.draft.model import Attachment, Block, Draft, Heading, Paragraph, Table
from generator.draft.writing import word

pytestmark = needs_layout

ALPHABET = "政府依法行政全面履职规范执法监督保障公开透明便民高效廉洁诚信"


def laid_out(folder: Path, draft: Draft) -> Path:
    return converted(folder, word.write(draft))


def long_text(characters: int) -> str:
    return (ALPHABET * (characters // len(ALPHABET) + 1))[:characters]


def test_a_full_page_holds_22_lines_of_28_characters(tmp_path: Path) -> None:
    draft = Draft(("关于法治政府建设情况的报告",), blocks=(Paragraph(long_text(28 * 70)),))
    first, *full, _last = pages(laid_out(tmp_path, draft))
    assert len(full) >= 2
    assert first[-1] == "—1—"
    for page in full:
        assert [len(line) for line in page[:-1]] == [28] * 22


def test_a_title_takes_one_row_a_line_and_the_first_page_keeps_the_grid(tmp_path: Path) -> None:
    draft = Draft(("某某县人民政府", "关于情况的报告"), addressee="市政府：", blocks=(Paragraph(long_text(28 * 40)),))
    first = pages(laid_out(tmp_path, draft))[0]
    # Two lines of title, a blank line, 主送机关, and 18 lines of body.
    assert len(first[:-1]) == 2 + 1 + 18


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages_one_character_from_the_edge(tmp_path: Path) -> None:
    draft = Draft(("报告",), blocks=(Paragraph(long_text(28 * 50)),))
    pdf = laid_out(tmp_path, draft)
    for number, page in enumerate(boxes(pdf), start=1):
        below = [box for box in page if box.top > (297 - 35) * MM]
        assert "".join(box.text for box in below) == f"—{number}—"
        if number % 2:
            assert max(box.right for box in below) == pytest.approx((210 - 26) * MM - 14, abs=2)
        else:
            assert min(box.left for box in below) == pytest.approx(28 * MM + 14, abs=2)
        assert below[0].middle == pytest.approx((297 - 35 + 7) * MM, abs=1.5 * MM)


def test_run_in_headings_do_not_empty_a_page(tmp_path: Path) -> None:
    blocks = tuple(Heading(2, "加强领导。", "（一）", long_text(28 * 3)) for _ in range(30))
    first = pages(laid_out(tmp_path, Draft(("报告",), blocks=blocks)))[0]
    assert len(first[:-1]) == 1 + 20


def test_a_heading_of_its_own_is_not_left_at_the_foot_of_a_page(tmp_path: Path) -> None:
    blocks = (Paragraph(long_text(28 * 19)), Heading(1, "下一步安排", "一、"), Paragraph(long_text(60)))
    first, second = pages(laid_out(tmp_path, Draft(("报告",), blocks=blocks)))
    assert "一、下一步安排" not in first
    assert second[0] == "一、下一步安排"


NAME, DATE = "某某县城市管理局", "2026年1月20日"


def lines(number: int) -> Paragraph:
    return Paragraph(long_text(28 * number - 2))


@pytest.mark.parametrize(
    ("last", "beside_the_signature"),
    [
        ((lines(19), Paragraph("特此报告。")), 1),
        ((lines(10), lines(10)), 10),
        ((lines(10), Heading(2, "加强领导。", "（一）", long_text(28 * 10 - 10))), 10),
        ((lines(12), Table(tuple(("甲", "乙") for _ in range(8)))), 2),
    ],
)
def test_a_body_that_ends_at_the_foot_of_a_page_sends_words_along_with_the_signature(
    tmp_path: Path, last: tuple[Block, ...], beside_the_signature: int
) -> None:
    first, second = pages(laid_out(tmp_path, Draft(("报告",), blocks=last, signatories=(NAME,), date=DATE)))
    assert second[-3:-1] == [NAME, DATE]
    assert len(second[:-3]) == beside_the_signature
    assert len(first[:-1]) >= 11


def test_a_very_long_last_paragraph_empties_no_page_and_date_and_signature_stay_together(tmp_path: Path) -> None:
    draft = Draft(("报告",), blocks=(lines(20 + 22),), signatories=(NAME,), date=DATE)
    first, second, third = pages(laid_out(tmp_path, draft))
    assert [len(first[:-1]), len(second[:-1])] == [1 + 20, 22]
    assert third[:-1] == [NAME, DATE]


def test_an_attachment_begins_a_page_behind_lines_that_keep_with_the_next(tmp_path: Path) -> None:
    draft = Draft(("报告",), blocks=(lines(3),), signatories=(NAME,), attachments=(Attachment("清单", (lines(2),)),))
    first, second = pages(laid_out(tmp_path, draft))
    assert first[-3:-1] == ["附件：清单", NAME]
    assert second[:2] == ["附件", "清单"]


def test_the_signature_comes_along_with_the_list_of_attachments_and_the_last_paragraph(tmp_path: Path) -> None:
    draft = Draft(
        ("报告",), blocks=(lines(16), lines(2)), signatories=(NAME,), date=DATE, attachments=(Attachment("清单"),)
    )
    _first, second, _attachment = pages(laid_out(tmp_path, draft))
    assert second[2:-1] == ["附件：清单", NAME, DATE]


def test_a_note_is_not_left_alone_on_a_page(tmp_path: Path) -> None:
    for rows, contact in ((15, "张三"), (16, "张三"), (17, "张三"), (16, "张三，" + long_text(28))):
        blocks = (lines(rows - 1), Paragraph("特此报告。"))
        draft = Draft(("报告",), blocks=blocks, signatories=(NAME,), date=DATE, note=f"联系人：{contact}")
        *_before, last = pages(laid_out(tmp_path, draft))
        assert "".join(last[:-1]).endswith(f"{NAME}{DATE}（联系人：{contact}）")
