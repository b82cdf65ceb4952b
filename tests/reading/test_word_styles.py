"""Levels, roles and hidden words come from styles, resolved through what those are based on."""

from __future__ import annotations

import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_files import only, p, read, row, run, style, styled, texts

from generator.draft.model import Attachment, Draft, Heading, Paragraph, Table
from generator.draft.reading.lines import Line
from generator.draft.reading.word import lines
from generator.draft.writing import word

OUTLINE = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'
HIDDEN = "<w:rPr><w:vanish/></w:rPr>"


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("heading 1", 1),
        ("Heading 2", 2),
        ("标题 3", 3),
        ("標題4", 4),
        ("二级标题", 2),
        ("heading 5", 0),
        ("Normal", 0),
        ("副标题", 0),
    ],
)
def test_the_name_of_a_style_gives_the_level_of_a_heading(name: str, level: int) -> None:
    assert only(styled("a", "主要做法"), styles=style("a", name)).level == level


def test_an_outline_level_wins_over_the_name_and_is_inherited() -> None:
    styles = style("a", "heading 1", OUTLINE.format(1)) + style("b", "县局小标题", based_on="a")
    assert only(styled("a", "甲"), styles=styles).level == 2
    assert only(styled("b", "甲"), styles=styles).level == 2


def test_an_outline_level_of_the_paragraph_itself_wins_over_its_style() -> None:
    styles = style("a", "heading 1")
    for outline, level in ((2, 3), (9, 0), (8, 0), (-1, 0)):
        body = p("甲", f'<w:pStyle w:val="a"/><w:outlineLvl w:val="{outline}"/>')
        assert only(body, styles=styles).level == level


def test_styles_based_on_each_other_in_a_circle_end_somewhere() -> None:
    styles = style("a", "甲", based_on="b") + style("b", "乙", based_on="a") + style("c", "丙", based_on="c")
    assert texts(styled("a", "一") + styled("b", "二") + styled("c", "三"), styles=styles) == ["一", "二", "三"]


def test_a_paragraph_of_no_style_has_the_default_one() -> None:
    styles = style("x", "正文标题", OUTLINE.format(0)).replace("<w:style ", '<w:style w:default="1" ')
    assert only(p("甲"), styles=styles).level == 1
    assert only(styled("unknown", "甲"), styles=styles).level == 1


def test_a_title_is_known_by_its_style() -> None:
    assert only(styled("a", "报告"), styles=style("a", "Title")).role == "title"
    assert only(styled("a5", "报告"), styles=style("a5", "标题")).role == "title"


def test_hidden_words_are_not_read_whoever_hides_them() -> None:
    styles = (
        style("h", "隐藏段落", HIDDEN)
        + style("c", "隐藏字符", HIDDEN, kind="character")
        + style("d", "更深", based_on="c", kind="character")
    )
    hidden = run("密", "<w:vanish/>") + run("密", '<w:rStyle w:val="c"/>') + run("密", '<w:rStyle w:val="d"/>')
    shown = run("显", '<w:vanish w:val="0"/>') + run("示", '<w:rStyle w:val="c"/><w:vanish w:val="false"/>')
    assert texts(p(hidden + shown), styles=styles) == ["显示"]
    assert texts(styled("h", "密") + p("甲"), styles=styles) == ["甲"]
    both = p(run("一") + run("显", '<w:rStyle w:val="c"/>'), '<w:pStyle w:val="h"/>')
    assert texts(both, styles=styles) == ["显"]


def test_a_paragraph_hidden_with_its_mark_is_counted_and_not_read() -> None:
    body = p(run("密", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>") + p("甲")
    assert read(body).lines == (Line("甲", 2),)


def test_words_may_be_hidden_by_default() -> None:
    defaults = f"<w:docDefaults><w:rPrDefault>{HIDDEN}</w:rPrDefault></w:docDefaults>"
    assert texts(p(run("密") + run("显", '<w:vanish w:val="0"/>')), styles=defaults) == ["显"]


DRAFT = Draft(
    title=("某某县水利局", "关于2025年度法治政府建设情况的报告"),
    stage_mark="（讨论稿）",
    addressee="县委、县政府：",
    blocks=(
        Paragraph("一、这一段只是像标题。"),
        Heading(1, "主要做法", "一、"),
        Heading(2, "压实责任。", "（一）", run_in="召开会议2次。"),
        Heading(3, "建立台账。", "1.", run_in="全年更新12次。"),
        Heading(4, "其他", "（1）"),
        Table((("指标", "数量"), ("检查", ""))),
    ),
    attachments=(Attachment("水利执法统计表", (Paragraph("见表。"),)),),
    signatories=("某某县水利局",),
    date="2026年1月20日",
    note="此件公开发布",
)


def test_what_our_writer_wrote_comes_back_with_role_level_and_run_in() -> None:
    found = [(one.role, one.level, one.run_in, one.cells or one.text) for one in lines(word.write(DRAFT)).lines]
    assert found == [
        ("title", 0, 0, "某某县水利局"),
        ("title", 0, 0, "关于2025年度法治政府建设情况的报告"),
        ("stage_mark", 0, 0, "（讨论稿）"),
        ("addressee", 0, 0, "县委、县政府："),
        ("body", 0, 0, "一、这一段只是像标题。"),
        ("", 1, 0, "一、主要做法"),
        ("", 2, 8, "（一）压实责任。召开会议2次。"),
        ("", 3, 7, "1.建立台账。全年更新12次。"),
        ("", 4, 0, "（1）其他"),
        ("", 0, 0, ("指标", "数量")),
        ("", 0, 0, ("检查", "")),
        ("table_text", 0, 0, ""),
        ("attachment_note", 0, 0, "附件：水利执法统计表"),
        ("signatory", 0, 0, "某某县水利局"),
        ("date", 0, 0, "2026年1月20日"),
        ("note", 0, 0, "（此件公开发布）"),
        ("attachment_mark", 0, 0, "附件"),
        ("attachment_title", 0, 0, "水利执法统计表"),
        ("body", 0, 0, "见表。"),
    ]


def test_body_text_of_somebody_else_is_no_role() -> None:
    assert only(styled("a", "一、主要做法"), styles=style("a", "Body Text")).role == ""


def test_a_file_of_python_docx_gives_its_headings_and_its_title() -> None:
    document = docx.Document()
    document.add_heading("某某镇报告", 0)
    document.add_heading("主要做法", 1)
    document.add_paragraph("正文。")
    document.add_heading("压实责任", 2)
    document.add_table(1, 2).cell(0, 1).text = "数量"
    data = io.BytesIO()
    document.save(data)
    assert lines(data.getvalue()).lines == (
        Line("某某镇报告", 1, role="title"),
        Line("主要做法", 2, level=1),
        Line("正文。", 3),
        Line("压实责任", 4, level=2),
        row(5, "", "数量"),
    )


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40), min_size=1, max_size=5))
def test_any_words_that_are_written_are_read(words: list[str]) -> None:
    draft = Draft(("报告",), blocks=tuple(map(Paragraph, words)))
    assert [line.text for line in lines(word.write(draft)).lines][1:] == words
