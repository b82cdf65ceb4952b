"""Tables of a Word file: one line a row, all rows with as many cells."""

from __future__ import annotations

from word_files import cell, p, read, row, run, table

from generator.draft.reading.lines import Line


def rows(*contents: str) -> list[tuple[str, ...]]:
    body = "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{content}</w:tr>" for content in contents) + "</w:tbl>"
    return [line.cells for line in read(p("前") + body).lines[1:]]


def test_short_rows_are_filled_up() -> None:
    assert rows(cell("甲"), cell("乙") + cell("丙") + cell("丁")) == [("甲", "", ""), ("乙", "丙", "丁")]


def test_a_cell_over_several_columns_has_its_text_in_the_first() -> None:
    assert rows(cell("合计", '<w:gridSpan w:val="2"/>') + cell("9"), cell("甲") + cell("乙") + cell("丙")) == [
        ("合计", "", "9"),
        ("甲", "乙", "丙"),
    ]


def test_a_cell_over_several_rows_has_its_text_in_the_first() -> None:
    first = cell("执法", '<w:vMerge w:val="restart"/>') + cell("检查")
    assert rows(first, cell("旧", "<w:vMerge/>") + cell("处罚")) == [("执法", "检查"), ("", "处罚")]


def test_columns_left_out_at_the_beginning_of_a_row_count() -> None:
    before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    assert rows(cell("甲") + cell("乙"), before + cell("丙")) == [("甲", "乙"), ("", "丙")]


def test_a_table_in_a_cell_is_part_of_its_text() -> None:
    inner = p("其中") + table(("许可", "11"), ("处罚", "236")) + p()
    assert rows(cell("事项") + cell(inner)) == [("事项", "其中 许可 11 处罚 236")]


def test_several_paragraphs_and_lines_of_a_cell_are_one_text() -> None:
    broken = p("<w:r><w:t>行政</w:t><w:br/><w:t>处罚</w:t></w:r>")
    assert rows(cell(p("甲") + broken) + cell("乙")) == [("甲 行政 处罚", "乙")]


def test_rows_and_cells_in_content_controls_belong_to_the_table() -> None:
    controlled = f"<w:sdt><w:sdtContent>{cell('乙')}</w:sdtContent></w:sdt>"
    body = f"<w:tbl><w:sdt><w:sdtContent><w:tr>{cell('甲')}{controlled}</w:tr></w:sdtContent></w:sdt></w:tbl>"
    assert read(body).lines == (row(1, "甲", "乙"),)


def test_a_frame_of_one_column_around_running_text_is_no_table() -> None:
    framed = p("某某县报告") + p() + p("一、主要做法") + table(("指标", "数量"))
    body = f"<w:tbl><w:tr>{cell(framed)}</w:tr></w:tbl>{p('后')}"
    assert read(body).lines == (
        Line("某某县报告", 1),
        Line("", 2),
        Line("一、主要做法", 3),
        row(4, "指标", "数量"),
        Line("后", 6),
    )


def test_a_table_of_one_column_with_short_cells_stays_a_table() -> None:
    assert rows(cell("指标"), cell("检查")) == [("指标",), ("检查",)]


def test_a_row_has_at_most_as_many_cells_as_word_has_columns() -> None:
    found = rows("".join(cell(str(n)) for n in range(100)), cell("甲", '<w:gridSpan w:val="999999999"/>'))
    assert {len(row) for row in found} == {63}
    assert found[0][62] == " ".join(map(str, range(62, 100)))


def test_text_boxes_in_a_cell_are_part_of_its_text() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('注')}</w:txbxContent></w:pict></w:r>"
    assert rows(cell(p(run("甲") + box)) + cell("乙")) == [("甲 注", "乙")]
