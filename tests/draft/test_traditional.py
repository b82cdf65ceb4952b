"""A draft in traditional characters."""

from __future__ import annotations

import zipfile
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from generator.draft.folding import one_spelling
from generator.draft.look import TRADITIONAL, Look
from generator.draft.model import Attachment, Draft, Heading, Paragraph, Span, Table
from generator.draft.traditional import traditional, traditional_text
from generator.draft.writing import html, word

GAP = "【待补：收到申请（件），县司法局】"
HANT = Look("hant", TRADITIONAL)


def test_the_forms_are_those_that_offices_write() -> None:
    assert (
        traditional_text("为群众着力污染防治，里面平台说明税务户口卫生")
        == "為群眾着力污染防治，裏面平臺說明稅務戶口衛生"
    )
    assert traditional_text("行政复议答复、批复、恢复") == "行政復議答覆、批覆、恢復"


def test_figures_marks_and_document_numbers_stay() -> None:
    text = "〔2025〕12号“双随机”《条例》27件、1.5万元、98.6%——（一）1.“721”工作法"
    assert traditional_text(text) == text.replace("号", "號").replace("双随机", "雙隨機").replace(
        "条例", "條例"
    ).replace("万", "萬")


def test_a_gap_stays_a_gap_at_its_place() -> None:
    words = f"全年收到{GAP}，审结12件。"
    at = words.index(GAP)
    draft = Draft(("报告",), blocks=(Paragraph(words, (Span(at, at + len(GAP), ("行政复议", "收到申请"), gap=True),)),))
    (block,) = traditional(draft).blocks
    assert isinstance(block, Paragraph)
    (span,) = block.spans
    assert block.text[span.start : span.end] == "【待補：收到申請（件），縣司法局】"
    assert span.fact == ("行政复议", "收到申请")


def test_every_text_of_a_draft_is_converted() -> None:
    draft = Draft(
        title=("云岭县关于", "情况的报告"),
        stage_mark="（讨论稿）",
        addressee="县政府：",
        blocks=(Heading(2, "加强领导。", "（一）", "开会3次。"), Table((("指标", "数量"), ("处罚", "1")))),
        attachments=(Attachment("统计表", (Paragraph("应说明。"),)),),
        signatories=("云岭县司法局",),
        date="2026年1月2日",
        note="联系人：张三",
    )
    assert traditional(draft) == Draft(
        title=("雲嶺縣關於", "情況的報告"),
        stage_mark="（討論稿）",
        addressee="縣政府：",
        blocks=(Heading(2, "加強領導。", "（一）", "開會3次。"), Table((("指標", "數量"), ("處罰", "1")))),
        attachments=(Attachment("統計表", (Paragraph("應說明。"),)),),
        signatories=("雲嶺縣司法局",),
        date="2026年1月2日",
        note="聯繫人：張三",
    )


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF) | st.characters(exclude_categories=("Cs",))))
def test_no_text_changes_its_length(text: str) -> None:
    assert len(traditional_text(text)) == len(text)


def test_what_is_read_back_is_searched_as_the_simplified_text() -> None:
    words = "围绕着力点后续征收、干部听证、复议应诉、台账、准予、联系群众、里程、系统、污染"
    assert one_spelling(traditional_text(words)) == words


def test_a_word_file_has_the_language_and_the_fonts_of_its_characters() -> None:
    with zipfile.ZipFile(BytesIO(word.write(traditional(Draft(("报告",))), "", HANT))) as archive:
        styles, settings = (archive.read(f"word/{name}.xml").decode() for name in ("styles", "settings"))
    assert 'w:eastAsia="zh-HK"' in styles
    assert 'w:eastAsia="zh-HK"' in settings
    assert "方正仿宋繁體" in styles
    assert "zh-CN" not in styles + settings
    assert "GB2312" not in styles


def test_a_web_page_says_its_script_and_names_its_fonts() -> None:
    page = html.write(traditional(Draft(("报告",))), "", HANT)
    assert '<html lang="zh-Hant">' in page
    assert '"方正仿宋繁體"' in page
    assert "GB2312" not in page
