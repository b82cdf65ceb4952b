"""Tables of a Word file: columns as wide as what stands in them, names at the left, figures in the middle."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from generator.draft.model import CellSpan, Draft, Paragraph, Span, Table
from generator.draft.word_styles import GAP
from generator.draft.writing import html, word
from generator.draft.writing.word.xml import W

NS = {"w": W}
TYPE_AREA = 8845
"""Twips: 156 mm."""
GAP_WORDS = "【待补：执法科】"
HEAD = ("指标", "单位", "本年", "上年", "增减")
ROWS = (
    ("重大执法决定法制审核", "件", "21", "18", "+16.7%"),
    ("行政处罚", "件", GAP_WORDS, "—", "—"),
    ("其中：普通程序案件", "件", "有，未计数", "1.86万", "—"),
)
TABLE = Table((HEAD, *ROWS), (CellSpan(2, 2, Span(0, len(GAP_WORDS), ("行政执法", "行政处罚"), gap=True)),))


def body(draft: Draft) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(word.write(draft))) as archive:
        found = etree.fromstring(archive.read("word/document.xml")).find("w:body", NS)
    assert found is not None
    return found


def of(table: Table) -> etree._Element:
    found = body(Draft(("标题",), addressee="县委：", blocks=(table, Paragraph("如上。")))).find("w:tbl", NS)
    assert found is not None
    return found


def value(element: etree._Element, name: str) -> str:
    return element.get(f"{{{W}}}{name}") or ""


def widths(table: Table) -> list[int]:
    return [int(value(column, "w")) for column in of(table).findall("w:tblGrid/w:gridCol", NS)]


def test_a_gap_in_a_cell_is_shaded_and_nothing_else_is() -> None:
    shaded = of(TABLE).xpath(f".//w:r[w:rPr/w:rStyle/@w:val='{GAP.id}']/w:t/text()", namespaces=NS)
    assert shaded == [GAP_WORDS]


def test_a_gap_in_a_cell_is_marked_on_a_web_page_too() -> None:
    assert f"<td><mark>{GAP_WORDS}</mark></td>" in html.write(Draft(("标题",), blocks=(TABLE,)))


def test_names_begin_at_the_left_and_figures_units_and_heads_stand_in_the_middle() -> None:
    rows = of(TABLE).findall("w:tr", NS)
    left = [[cell.find("w:p/w:pPr/w:jc", NS) is not None for cell in row.findall("w:tc", NS)] for row in rows]
    assert left == [[False] * 5, *[[True, False, False, False, False]] * 3]


def test_the_columns_fill_the_type_area_and_no_short_text_is_squeezed() -> None:
    found = widths(Table((HEAD, ROWS[0], ROWS[2])))
    assert sum(found) == TYPE_AREA
    # Ten characters of 14 pt in the longest name, two in a unit; and the space at their sides.
    assert found[0] >= 10 * 280 + 216
    assert min(found) >= 4 * 280


def test_where_there_is_little_room_the_longest_texts_wrap_and_the_others_keep_theirs() -> None:
    short = ("行政处罚", "件", "126", "118", "+6.8%")
    long = ("关于某某专项整治行动中依法查处并公开曝光的典型违法案件", "件", "2", "1", "+1")
    found = widths(Table((HEAD, *[short] * 30, long)))
    assert sum(found) == TYPE_AREA
    assert all(4 * 280 <= width < 6 * 280 for width in found[1:])
    crowded = widths(Table((("名称一", "名称二"), ("长" * 40, "短"), ("长" * 40, "短"))))
    assert crowded[1] >= 4 * 280


def test_a_paper_that_is_a_wide_table_lies_as_a_whole_on_one_kind_of_page() -> None:
    head = tuple(f"第{n}列的名称很长" for n in range(8))
    wide = Table((head, *[tuple("宽宽宽宽宽宽宽宽宽" for _ in head)] * 3))
    assert [
        value(size, "orient") for size in body(Draft(("表",), blocks=(Paragraph("共3项。"), wide))).iter(f"{{{W}}}pgSz")
    ] == ["landscape"]
    letter = body(
        Draft(("表",), blocks=(Paragraph("共3项。"), wide), signatories=("某某县司法局",), date="2026年1月5日")
    )
    assert [value(size, "orient") for size in letter.iter(f"{{{W}}}pgSz")] == ["", "landscape", ""]
