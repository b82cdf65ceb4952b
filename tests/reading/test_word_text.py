"""What the reader of Word files takes for the words of a paragraph."""

from __future__ import annotations

import re

import pytest
from word_files import MC, STRICT, STRICT_R, W, document, only, p, packed, parts, read, relationships, run, table, texts

from generator.draft.reading.lines import Line
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.reading.word import lines

BODY = p("某某县水利局报告") + p() + p("一、主要做法") + table(("指标", "数量"), ("检查", "12次"))


def test_paragraphs_are_counted_from_1_with_the_empty_ones_and_those_in_tables() -> None:
    found = read(BODY + p("特此报告。"))
    assert [(line.number, line.text, line.cells) for line in found.lines] == [
        (1, "某某县水利局报告", ()),
        (2, "", ()),
        (3, "一、主要做法", ()),
        (4, "", ("指标", "数量")),
        (6, "", ("检查", "12次")),
        (8, "特此报告。", ()),
    ]
    assert found.flowing
    assert found.notes == ()


@pytest.mark.parametrize("prefix", ["ns0:", "文:", ""])
def test_any_prefix_is_the_namespace_it_stands_for(prefix: str) -> None:
    renamed = re.sub("(?<=[</])w:", prefix, document(BODY))
    declared = f"xmlns:{prefix}".rstrip(":") + f'="{W}" xmlns:w='
    content = renamed.replace("xmlns:w=", declared, 1)
    assert "<w:" not in content
    assert lines(packed(parts(BODY) | {"word/document.xml": content.encode()})) == read(BODY)


def test_the_strict_format_reads_like_the_transitional_one() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>'
    body = p("主要做法", '<w:pStyle w:val="a"/>') + BODY
    strict = {
        name: content.replace(W.encode(), STRICT.encode()) for name, content in parts(body, styles=styles).items()
    }
    strict["_rels/.rels"] = relationships({"rId1": ("officeDocument", "/word/document.xml")}, STRICT_R)
    assert STRICT.encode() in strict["word/document.xml"]
    assert lines(packed(strict)) == read(body, styles=styles)
    assert read(body, styles=styles).lines[0].level == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_part_may_be_in_any_encoding_the_format_allows(encoding: str) -> None:
    content = document(BODY).replace('encoding="UTF-8"', f'encoding="{encoding.removesuffix("-sig")}"')
    assert lines(packed(parts(BODY) | {"word/document.xml": content.encode(encoding)})) == read(BODY)


def test_the_document_is_found_by_its_relationship_whatever_it_is_called() -> None:
    members = parts(BODY)
    members["W/Body2.xml"] = members.pop("word/document.xml")
    members["_rels/.rels"] = relationships({"rId1": ("officeDocument", "/w/body2.xml")})
    assert lines(packed(members)) == read(BODY)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (run("全年") + run("检查"), "全年检查"),
        (run("甲") + "<w:r><w:tab/></w:r>" + run("乙"), "甲 乙"),
        ("<w:r><w:t>COVID</w:t><w:noBreakHyphen/><w:t>19</w:t><w:softHyphen/><w:t>防控</w:t></w:r>", "COVID-19防控"),
        ("<w:r><w:t> 甲 </w:t></w:r>", "甲"),
        ("<w:r><w:t>甲\n乙</w:t></w:r>", "甲 乙"),
        (run("甲&#x2028;乙"), "甲 乙"),
        ('<w:r><w:t>甲</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "甲"),
        (f'<w:hyperlink r:id="rId9">{run("县政府网站")}</w:hyperlink>', "县政府网站"),
        (f'<w:smartTag w:element="date">{run("2025年")}</w:smartTag>', "2025年"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('张三')}</w:sdtContent></w:sdt>", "张三"),
        (
            f"<w:r><w:ruby><w:rt>{run('lì')}</w:rt><w:rubyBase>{run('溧')}</w:rubyBase></w:ruby></w:r>{run('阳')}",
            "溧阳",
        ),
        (f'<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>{run("页")}', "3页"),
        ("<m:oMath><m:r><m:t>96.88%</m:t></m:r></m:oMath>", "96.88%"),
        (
            run("甲") + '<w:commentRangeStart w:id="0"/>' + run("乙") + '<w:r><w:commentReference w:id="0"/></w:r>',
            "甲乙",
        ),
        (run("办结") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("27件"), "办结27件"),
        ("<!-- 旁注 --><?app note?>" + run("甲"), "甲"),
        (run("a&amp;b &lt;甲&gt;"), "a&b <甲>"),
    ],
)
def test_words_are_those_that_are_shown(content: str, expected: str) -> None:
    assert only(p(content)) == Line(expected, 1)


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def test_a_field_shows_its_result_and_not_its_instruction() -> None:
    date = FIELD.format("begin") + "<w:r><w:instrText>DATE</w:instrText></w:r>" + run("指令") + FIELD.format("separate")
    nested = FIELD.format("begin") + date + run("条件") + FIELD.format("end") + FIELD.format("separate")
    assert texts(p(run("于") + date + run("1月5日") + FIELD.format("end") + run("印发"))) == ["于1月5日印发"]
    assert texts(p(nested + run("结果") + FIELD.format("end") + run("之后"))) == ["结果之后"]


def test_a_field_that_is_never_closed_does_not_swallow_the_next_paragraph() -> None:
    assert texts(p(run("甲") + FIELD.format("begin") + run("乙")) + p("丙")) == ["甲", "丙"]


def test_a_line_break_parts_a_paragraph_into_lines_of_one_number() -> None:
    body = p("<w:r><w:t>关于2025年度</w:t><w:br/><w:t>情况的报告</w:t><w:cr/></w:r>") + p("正文。")
    assert read(body).lines == (Line("关于2025年度", 1), Line("情况的报告", 1, 9), Line("正文。", 2))


def test_a_page_break_by_itself_is_an_empty_line() -> None:
    assert read(p('<w:r><w:br w:type="page"/></w:r>') + p("甲")).lines == (Line("", 1), Line("甲", 2))


BOX = "<w:txbxContent>{}</w:txbxContent>"


def choice(content: str, fallback: str) -> str:
    return (
        f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wps">{content}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def test_a_text_box_follows_its_anchor_and_is_read_once() -> None:
    shape = f"<w:drawing><wps:wsp><wps:txbx>{BOX.format(p('框内一') + p('框内二'))}</wps:txbx></wps:wsp></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{BOX.format(p('框内一') + p('框内二'))}</v:textbox></v:shape></w:pict>"
    for box in (choice(shape, old), shape, old):
        body = p(run("锚") + f"<w:r>{box}</w:r>" + run("点")) + p("下一段")
        assert [(line.number, line.text) for line in read(body).lines] == [
            (1, "锚点"),
            (2, "框内一"),
            (3, "框内二"),
            (4, "下一段"),
        ]


def test_of_alternatives_only_one_branch_is_read() -> None:
    assert texts(choice(p("新"), p("旧")) + p("后")) == ["新", "后"]
    assert texts(p(choice(run("新"), run("旧")))) == ["新"]
    fallback = f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Fallback>{p("旧")}</mc:Fallback></mc:AlternateContent>'
    assert texts(fallback) == ["旧"]


def test_blocks_in_content_controls_belong_to_the_body() -> None:
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('甲')}<w:customXml>{p('乙')}</w:customXml></w:sdtContent></w:sdt>{p('丙')}"
    )
    assert texts(body) == ["甲", "乙", "丙"]


def test_headers_and_footers_stand_beside_the_words() -> None:
    layout = read(p("甲"), header1=p("内部资料") + p(), header2=p("内部资料"), footer1=p("— 1 —"), footer2=p()).layout
    assert layout is not None
    assert (layout.headers, layout.footers, layout.revisions) == (("内部资料",), ("— 1 —",), 0)


def test_a_table_of_contents_is_counted_but_is_no_text_of_the_report() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    body = p("一、主要做法 2", '<w:pStyle w:val="11"/>') + p("一、主要做法")
    assert read(body, styles=styles).lines == (Line("一、主要做法", 2),)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", Reason.NO_TEXT),
        (p() + p(" \u3000"), Reason.NO_TEXT),
        (table(("", "")), Reason.NO_TEXT),
        (p("<w:r><w:drawing><v:rect/></w:drawing></w:r>"), Reason.SCAN),
        (p("<w:r><w:pict><v:shape/></w:pict></w:r>") + p(), Reason.SCAN),
    ],
)
def test_a_file_without_words_says_whether_it_has_pictures(body: str, reason: Reason) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(body)
    assert caught.value.reason is reason
