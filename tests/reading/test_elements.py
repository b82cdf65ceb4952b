"""What each paragraph of a Word file is: the names that the format gives its elements."""

from __future__ import annotations

from word_files import abstract, level, num, numbered, p, run, style, styled, table, word_file

from generator.draft.elements import Element, elements
from generator.draft.model import Attachment, Draft, Heading, Paragraph, Table
from generator.draft.reading.assembling import sources
from generator.draft.reading.word import lines
from generator.draft.writing import word

TITLE = "云岭县水利局关于2025年度法治政府建设情况的报告"
BODY = (
    p("县委、县政府：")
    + p("根据要求，现将我局2025年度法治政府建设情况报告如下。")
    + p("一、主要工作情况")
    + p("（一）依法全面履职。全年办理行政许可128件，均在法定期限内办结。")
)
SIGNED = p("云岭县水利局") + p("2026年1月15日")


def named(body: str, **others: str) -> dict[int, str]:
    """Number of the paragraph → its element, with the character where run-in text begins behind it."""
    (source,) = sources(lines(word_file(body, **others)))
    return {n: f"{name}:{run_in}" if run_in else name for n, (name, run_in) in elements(source).items()}


def test_a_report_typed_by_hand_is_named_from_its_title_to_its_date() -> None:
    assert named(p(TITLE) + p("") + BODY + SIGNED) == {
        1: "title",
        3: "addressee",
        4: "body",
        5: "heading1",
        6: "heading2:10",
        7: "signatory",
        8: "date",
    }


def test_spaces_before_a_heading_count_in_where_its_text_begins() -> None:
    assert named(p(TITLE) + p("　　（一）依法全面履职。全年办理许可128件，均在期限内办结。"))[2] == "heading2:12"


def test_an_automatic_number_is_no_character_of_its_paragraph() -> None:
    lists = abstract(0, level(0, "chineseCounting", "（%1）")) + num(1, 0)
    text = "依法全面履职。全年办理行政许可128件，均在法定期限内办结。"
    assert named(p(TITLE) + numbered(text, 1) + numbered(text, 1), numbering=lists)[2] == "heading2:7"


def test_text_behind_a_line_break_in_a_heading_is_its_run_in() -> None:
    broken = f"{run('一、主要工作情况')}<w:r><w:br/></w:r>{run('全年办理行政许可128件，均在法定期限内办结。')}"
    assert named(p(TITLE) + p(broken))[2] == "heading1:9"


def test_the_list_of_attachments_and_the_attachments_are_named() -> None:
    closing = p("附件：1.行政执法数据统计表") + p("2.问题整改清单") + SIGNED
    attached = p("附件1") + p("行政执法数据统计表") + p("统计时间为2025年全年，数据由各科室提供。")
    found = named(p(TITLE) + BODY + closing + attached)
    assert [found[n] for n in range(6, 13)] == [
        *("attachment_note", "attachment_note", "signatory", "date"),
        *("attachment_mark", "attachment_title", "body"),
    ]


def test_every_paragraph_in_a_table_is_named() -> None:
    two = p("行政处罚") + p("（件）")
    found = named(p(TITLE) + BODY + table(("指标", "数量"), (two, "12"), ("", "3")))
    assert [found[n] for n in range(6, 13)] == [*("table_head",) * 2, *("table_text",) * 5]


def test_what_is_typed_around_a_report_is_named_where_it_is_certain() -> None:
    head = p("云岭县水利局文件") + p("云水发〔2026〕1号　　签发人：张三") + p("某某")
    record = p("抄送：市水利局，县人大常委会办公室，县政协办公室。") + p("云岭县水利局办公室　　2026年1月15日印发")
    found = named(head + p(TITLE) + BODY + SIGNED + record)
    assert (found[1], found[2], found.get(3)) == ("issuer_mark", "document_number", None)
    assert [found[n] for n in range(9, 13)] == ["signatory", "date", "copies", "printed"]


def test_a_record_in_a_table_hides_neither_signature_nor_date() -> None:
    record = table(("抄送：市水利局。", ""), ("云岭县水利局办公室", "2026年1月15日印发"))
    found = named(p(TITLE) + BODY + SIGNED + record)
    assert [found[n] for n in range(6, 12)] == ["signatory", "date", "copies", "copies", "printed", "printed"]


def test_a_sentence_about_a_document_is_no_record() -> None:
    assert named(p(TITLE) + BODY + p("该办法由县政府办公室2025年3月1日印发，执行情况良好。"))[6] == "body"


def test_styles_name_what_stands_around() -> None:
    ours = style("a", "发文机关标志") + style("b", "印发机关和印发日期")
    found = named(styled("a", "云岭县水利局") + p(TITLE) + BODY + styled("b", "县水利局　一月"), styles=ours)
    assert (found[1], found[7]) == ("issuer_mark", "printed")


def test_our_own_files_are_named_throughout() -> None:
    draft = Draft(
        (TITLE,),
        stage_mark="（讨论稿）",
        addressee="县委、县政府：",
        blocks=(
            Paragraph("现将有关情况报告如下。"),
            Heading(1, "主要工作", "一、"),
            Heading(2, "依法履职。", "（一）", "全年办理许可128件。"),
            Table((("指标", "数量"), ("许可", "128"))),
        ),
        attachments=(Attachment("统计表", (Paragraph("甲。"),)), Attachment("清单", (Paragraph("乙。"),))),
        signatories=("云岭县水利局", "云岭县司法局"),
        date="2026年1月15日",
        note="联系人：张三，联系电话：12345",
    )
    (source,) = sources(lines(word.write(draft)))
    found = elements(source)
    names = [
        *("title", "stage_mark", "addressee", "body", "heading1", "heading2"),
        *("table_head", "table_head", "table_text", "table_text", "", "attachment_note", "attachment_note"),
        *("signatory", "signatory", "date", "note"),
        *("attachment_mark", "attachment_title", "body", "attachment_mark", "attachment_title", "body"),
    ]
    assert [found.get(n, Element("")).name for n in range(1, len(names) + 1)] == names
    assert found[6].run_in == len("（一）依法履职。")
