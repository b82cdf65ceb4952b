"""版头, 版记, seals and pages on their side, as LibreOffice lays them out: where GB/T 9704—2012 puts them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from laid_out import MM, Box, boxes, converted, highest_red, needs_layout, ruled

from generator.draft.model import Attachment, Draft, Head, Paragraph, Record, Table
from generator.draft.writing import word
from generator.draft.writing.word.pages import placed_record
from schemas.format import load

pytestmark = needs_layout

LEFT, RIGHT, TOP, BOTTOM = 28 * MM, (210 - 26) * MM, 37 * MM, (297 - 35) * MM
CHARACTER, ROW = 16.0, 28.95
SENTENCE = "政府依法行政全面履职规范执法监督保障公开透明便民高效廉洁诚信。"
NAME, DATE = "某某县城市管理局", "2026年1月16日"
DRAFT = Draft(
    title=(NAME, "关于2025年度法治政府建设情况的报告"),
    addressee="县委、县政府：",
    blocks=(Paragraph(SENTENCE * 3),),
    signatories=(NAME,),
    date=DATE,
    head=Head((f"{NAME}文件",), "某城管〔2026〕　号", ("张三",)),
)
SPACED = 5 * CHARACTER / 5
"""What LibreOffice adds in a date, a fifth of a character between each figure and its word, though the style says not
to; Word and WPS add nothing."""
RECORD = Record("市城市管理局，县委全面依法治县委员会办公室", f"{NAME}办公室", "2026年1月16日印发")


def laid_out(folder: Path, draft: Draft) -> Path:
    return converted(folder, word.write(draft))


def box(page: list[Box], begins: str) -> Box:
    """The first word of the page that begins so."""
    return next(one for one in page if one.text.startswith(begins))


def test_the_mark_the_number_and_the_red_rule_stand_where_the_standard_puts_them(tmp_path: Path) -> None:
    pdf = laid_out(tmp_path, DRAFT)
    page = boxes(pdf)[0]
    mark, number, signed = box(page, NAME + "文件"), box(page, "某城管"), box(page, "签发人")
    assert highest_red(pdf, 1, tmp_path) == pytest.approx(37 + 35, abs=1)
    assert (mark.left + mark.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=MM)
    assert number.left == pytest.approx(LEFT + CHARACTER, abs=MM)
    assert signed.right == pytest.approx(RIGHT - CHARACTER, abs=CHARACTER)
    assert number.middle == pytest.approx(signed.middle, abs=MM)
    assert number.top - mark.bottom == pytest.approx(2 * ROW, abs=3 * MM)
    [(rule, (red, green, blue))] = ruled(pdf, 1, tmp_path)
    assert (red, green, blue) == (255, 0, 0)
    assert rule - (number.middle + CHARACTER / 2) / MM == pytest.approx(4, abs=1)
    title = box(page, NAME)
    assert box([one for one in page if one.top > number.bottom], NAME).middle / MM - rule == pytest.approx(
        (2 * ROW + ROW / 2) / MM, abs=1.5
    )
    assert title


@pytest.mark.parametrize("name", ["局", "内蒙古自治区人民政府办公厅机关", "县" * 16])
def test_a_name_of_up_to_sixteen_characters_fits_one_line(tmp_path: Path, name: str) -> None:
    page = boxes(laid_out(tmp_path, replace(DRAFT, head=Head((f"{name}文件",)))))[0]
    mark = [one for one in page if one.bottom < box(page, NAME).top]
    assert "".join(one.text for one in mark) == f"{name}文件"
    assert max(one.middle for one in mark) - min(one.middle for one in mark) < 2
    assert min(one.left for one in mark) >= LEFT - 1
    assert max(one.right for one in mark) <= RIGHT + 1


def test_several_agencies_stand_under_one_another_with_文件_beside_them(tmp_path: Path) -> None:
    head = Head(("中共某某县委员会", "某某县人民政府", "文件"), "某发〔2026〕1号", ("张三", "李四五", "王六"))
    page = boxes(laid_out(tmp_path, replace(DRAFT, head=head)))[0]
    joined = "".join(one.text for one in page)
    assert "文件" in joined
    beside, first, second = box(page, "文"), box(page, "中"), box(page, "某")
    assert first.bottom <= second.top + 2
    assert first.top < beside.middle < second.bottom
    signers = [box(page, "签发人"), box(page, "王六")]
    assert signers[0].bottom <= signers[1].top + 2
    assert box(page, "某发").middle == pytest.approx(signers[1].middle, abs=MM)


@pytest.mark.parametrize("rows", [4, 8, 12, 20, 26, 34, 45, 58])
def test_the_record_stands_at_the_foot_of_an_even_last_page(tmp_path: Path, rows: int) -> None:
    blocks = tuple(Paragraph(SENTENCE[:20] + "。") for _ in range(rows))
    draft = replace(DRAFT, head=Head(), blocks=blocks, record=RECORD)
    pdf = laid_out(tmp_path, draft)
    found = boxes(pdf)
    page = found[-1]
    copies, printed = box(page, "抄送"), box(page, NAME + "办公室")
    number = [one for one in page if one.top > BOTTOM]
    placed = placed_record(draft, load())
    if placed.behind_blank_page:
        assert not number
    else:
        assert int("".join(one.text for one in number).strip("—")) % 2 == 0
    heights = [at for at, _colour in ruled(pdf, len(found), tmp_path)]
    assert heights[-1] == pytest.approx(297 - 35, abs=1)
    assert len(heights) == 3
    assert copies.left == pytest.approx(LEFT + 14, abs=MM)
    assert printed.left == pytest.approx(LEFT + 14, abs=MM)
    assert max(one.right for one in page if one.middle > printed.top and one.top < BOTTOM) == pytest.approx(
        RIGHT - 14, abs=MM
    )
    # Nothing of the report runs into it.
    above = [one for one in page if one.bottom > heights[0] * MM and one.top < heights[0] * MM]
    assert not above


def test_with_a_seal_the_date_stands_four_characters_from_the_right_and_the_name_in_the_middle_over_it(
    tmp_path: Path,
) -> None:
    page = boxes(laid_out(tmp_path, replace(DRAFT, head=Head(), sealed=True)))[-1]
    date = [one for one in page if one.middle == pytest.approx(box(page, "2026").middle, abs=2)]
    name = [one for one in page if one.text == NAME][-1]
    assert max(one.right for one in date) == pytest.approx(RIGHT - 4 * CHARACTER, abs=MM)
    middle = (min(one.left for one in date) + max(one.right for one in date)) / 2
    assert (name.left + name.right) / 2 == pytest.approx(middle + SPACED / 2, abs=MM)


def test_without_a_seal_the_name_stands_two_characters_from_the_right_and_the_date_begins_two_further(
    tmp_path: Path,
) -> None:
    page = boxes(laid_out(tmp_path, replace(DRAFT, head=Head())))[-1]
    name = [one for one in page if one.text == NAME][-1]
    assert name.right == pytest.approx(RIGHT - 2 * CHARACTER, abs=MM)
    assert box(page, "2026").left - name.left == pytest.approx(2 * CHARACTER - SPACED, abs=MM)


WIDE = Table(
    (
        (
            "单位",
            "行政处罚（件）",
            "行政检查（次）",
            "行政许可（件）",
            "行政强制（件）",
            "行政复议（件）",
            "行政诉讼（件）",
        ),
        *((f"第{n}中队辖区及周边", *(str(n * k) for k in range(6))) for n in range(1, 40)),
    )
)


def test_a_wide_table_lies_on_its_own_pages_and_the_page_number_keeps_its_place(tmp_path: Path) -> None:
    draft = replace(
        DRAFT, head=Head(), attachments=(Attachment("统计表", (WIDE,)), Attachment("说明", (Paragraph("略。"),)))
    )
    pdf = laid_out(tmp_path, draft)
    found = boxes(pdf)
    lying = [n for n, page in enumerate(found, start=1) if any(one.text == "行政处罚" for one in page)]
    assert len(lying) >= 2
    for n in lying:
        page = found[n - 1]
        # Seen standing, the number is below the type area: at the left of the page as it lies.
        number = [one for one in page if one.right < 35 * MM]
        assert "".join(one.text for one in number).strip("—") == str(n)
        if n % 2:
            assert max(one.bottom for one in number) == pytest.approx((210 - 26) * MM - 14, abs=MM)
        else:
            assert min(one.top for one in number) == pytest.approx(28 * MM + 14, abs=MM)
    assert any(one.text.startswith("说明") for one in found[-1])
    assert box(found[-1], "附件").left == pytest.approx(LEFT, abs=MM)
