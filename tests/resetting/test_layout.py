"""What LibreOffice makes of re-set files: the page of the standard, and the text that stood there before."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from laid_out import MM, boxes, converted, needs_layout, pages
from reset_files import again, findings

from generator.draft.model import Attachment, Draft, Head, Heading, Paragraph, Record, Span, Table
from generator.draft.writing import word

pytestmark = needs_layout

TITLE = "云岭县水利局关于2025年度法治政府建设情况的报告"
ALPHABET = "政府依法行政全面履职规范执法监督保障公开透明便民高效廉洁诚信"
LONG = (ALPHABET * 100)[: 28 * 70]


def typed(*lines: str) -> bytes:
    """A report with the defaults of python-docx and fonts by hand."""
    document = Document()
    document.add_heading(TITLE, 0)
    for line in lines:
        run = document.add_paragraph().add_run(line)
        run.font.size = Pt(12)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_full_page_holds_22_lines_of_28_characters(tmp_path: Path) -> None:
    _first, *full, _last = pages(converted(tmp_path, again(typed("县委：", LONG, LONG))))
    assert len(full) >= 3
    for page in full[:2]:
        assert [len(line) for line in page[:-1]] == [28] * 22


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(tmp_path: Path) -> None:
    for number, page in enumerate(boxes(converted(tmp_path, again(typed("县委：", LONG)))), start=1):
        below = [box for box in page if box.top > (297 - 35) * MM]
        assert "".join(box.text for box in below) == f"—{number}—"
        if number % 2:
            assert max(box.right for box in below) == pytest.approx((210 - 26) * MM - 14, abs=2)
        else:
            assert min(box.left for box in below) == pytest.approx(28 * MM + 14, abs=2)
        assert below[0].middle == pytest.approx((297 - 35 + 7) * MM, abs=1.5 * MM)


def test_spaces_typed_by_hand_make_no_difference_to_where_words_stand(tmp_path: Path) -> None:
    plain = typed("县委：", ALPHABET * 2, "云岭县水利局", "2026年1月15日")
    spaced = typed("　县委：", "　　" + ALPHABET * 2, "　　　　云岭县水利局", "2026年1月15日")
    found = [list(_lefts(folder, data)) for folder, data in _each(tmp_path, plain, spaced)]
    for (text, left), (other, other_left) in zip(*found, strict=True):
        assert text.strip() == other.strip()
        assert left == pytest.approx(other_left, abs=1.5)


def _each(folder: Path, *files: bytes) -> Iterator[tuple[Path, bytes]]:
    for n, data in enumerate(files):
        (folder / str(n)).mkdir()
        yield folder / str(n), data


def _lefts(folder: Path, data: bytes) -> Iterator[tuple[str, float]]:
    """Each line of the first page with its left edge."""
    rows: dict[int, list[tuple[float, str]]] = {}
    for box in boxes(converted(folder, again(data)))[0]:
        if box.text.strip():
            rows.setdefault(round(box.middle), []).append((box.left, box.text))
    for _middle, found in sorted(rows.items()):
        yield "".join(text for _left, text in sorted(found)), min(left for left, _text in found)


def test_libreoffice_reads_the_same_text_before_and_after(tmp_path: Path) -> None:
    data = typed("县委：", "（一）依法履职。" + ALPHABET, "1.规范执法。" + ALPHABET, "云岭县水利局", "2026年1月15日")
    before, after = (converted(folder, one, to="txt") for folder, one in _each(tmp_path, data, again(data)))
    assert after.read_text("utf-8") == before.read_text("utf-8")


def test_a_file_of_libreoffice_has_no_finding_once_it_is_re_set(tmp_path: Path) -> None:
    lines = ("县委：", "　　" + ALPHABET, "（一）依法履职。" + ALPHABET, ALPHABET, "云岭县水利局", "2026年1月15日")
    data = converted(tmp_path, typed(*lines), to="odt").read_bytes()
    (tmp_path / "again").mkdir()
    saved = converted(tmp_path / "again", data, to="docx").read_bytes()
    assert findings(tmp_path / "稿.docx", saved)
    assert findings(tmp_path / "稿.docx", again(saved)) == []


OWN = Draft(
    (TITLE,),
    addressee="县委、县政府：",
    blocks=(
        Paragraph(LONG[:500]),
        Heading(1, "主要工作", "一、"),
        Heading(2, "依法履职。", "（一）", LONG[:300]),
        Table((("指标", "数量"), ("许可", "128"))),
        Table((tuple(f"第{n}项指标的数量" for n in range(12)), tuple(str(n) for n in range(12)))),
        Paragraph(LONG[:120]),
    ),
    attachments=(Attachment("统计表", (Paragraph(LONG[:80]),)), Attachment("清单", (Paragraph(LONG[:80]),))),
    signatories=("云岭县水利局",),
    date="2026年1月15日",
    note="联系人：张三",
)
PRINTED = replace(
    OWN,
    head=Head(("云岭县水利局文件",), "云水发〔2026〕3号", ("张三", "李四")),
    record=Record("市水利局", "云岭县水利局办公室", "2026年1月16日印发"),
    signatories=("云岭县水利局", "云岭县司法局"),
    sealed=True,
)
OPEN = replace(OWN, date="【待补：成文日期，办公室】", frame_spans=(("date", Span(0, 13, ("成文日期",), gap=True)),))


@pytest.mark.parametrize("draft", [OWN, PRINTED, OPEN], ids=["plain", "printed", "open"])
def test_our_own_files_are_laid_out_as_they_were(tmp_path: Path, draft: Draft) -> None:
    data = word.write(draft)
    before, after = (boxes(converted(folder, one)) for folder, one in _each(tmp_path, data, again(data)))
    assert before == after
