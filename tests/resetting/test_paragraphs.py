"""Styles, places and blank lines of re-set paragraphs."""

from __future__ import annotations

import pytest
from lxml import etree
from reset_files import again, part
from word_files import W, document, p, packed, parts, run, style, styled, table, word_file

from generator.draft.resetting import KeptReason, reset

TITLE_TEXT = "云岭县水利局关于2025年度法治政府建设情况的报告"
TITLE = p(TITLE_TEXT)
TEXT = "全年办理行政许可128件，均在法定期限内办结，没有超期。"
SIGNED = p("云岭县水利局") + p("2026年1月15日")


def found(data: bytes) -> list[etree._Element]:
    """The paragraphs of the body."""
    return part(data).findall(f"{{{W}}}body/{{{W}}}p")


def said(element: etree._Element, path: str) -> str:
    """A value in it."""
    return str(element.xpath(f"string({path})", namespaces={"w": W}))


def styles_of(data: bytes) -> list[str]:
    """The name of the style of each paragraph of the body."""
    names = {
        one.get(f"{{{W}}}styleId"): said(one, "w:name/@w:val")
        for one in part(data, "word/styles.xml").iter(f"{{{W}}}style")
    }
    return [names.get(said(one, "w:pPr/w:pStyle/@w:val"), "") for one in found(data)]


def test_each_paragraph_has_the_style_of_its_element() -> None:
    data = again(word_file(TITLE + p("县委、县政府：") + p("一、主要工作") + p(TEXT) + SIGNED))
    assert styles_of(data) == ["Title", "主送机关", "heading 1", "Body Text", "署名", "成文日期"]


def test_styles_of_the_file_give_way_by_name_and_keep_their_ids() -> None:
    own = style("1", "heading 1", '<w:rPr><w:color w:val="FF0000"/></w:rPr>') + style("Title", "我的标题")
    own += style("a", "Normal", '<w:pPr><w:ind w:firstLine="800"/></w:pPr>').replace(
        "w:styleId", 'w:default="1" w:styleId'
    )
    data = again(word_file(TITLE + p("一、主要工作") + p(TEXT), styles=own))
    styles = part(data, "word/styles.xml")
    assert styles_of(data) == ["Title", "heading 1", "Body Text"]
    assert said(found(data)[1], "w:pPr/w:pStyle/@w:val") == "1"
    assert said(styles, "//w:style[@w:styleId='Title']/w:name/@w:val") == "我的标题"
    assert said(styles, "//w:style[@w:styleId='a']/w:pPr/w:ind/@w:firstLine") == "800"
    assert said(styles, "//w:style[@w:styleId='1']/w:rPr/w:color/@w:val") == ""
    ids = [one.get(f"{{{W}}}styleId") for one in styles.iter(f"{{{W}}}style")]
    assert len(ids) == len({*ids})


def test_nothing_of_the_defaults_of_the_file_comes_through() -> None:
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:kern w:val="2"/>'
        '<w:color w:val="FF0000"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="278"'
        ' w:lineRule="auto"/><w:contextualSpacing/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    data = again(word_file(TITLE + p(TEXT), styles=defaults))
    body = part(data, "word/styles.xml").xpath("//w:style[w:name/@w:val='Body Text']", namespaces={"w": W})[0]
    assert said(body, "w:pPr/w:spacing/@w:after") == "0"
    assert said(body, "w:pPr/w:contextualSpacing/@w:val") == "0"
    assert said(body, "w:rPr/w:kern/@w:val") == "0"
    assert said(body, "w:rPr/w:color/@w:val") == "auto"
    assert said(body, "w:rPr/w:rFonts/@w:eastAsia") == "仿宋_GB2312"


def test_a_file_without_styles_gets_them() -> None:
    members = parts(TITLE + p(TEXT))
    assert "word/styles.xml" not in members
    assert styles_of(again(packed(members))) == ["Title", "Body Text"]


@pytest.mark.parametrize(
    ("typed", "first"), [("", ""), ("　　", "0"), ("　", "100"), ("  ", "100"), ("　　　", "-100")]
)
def test_spaces_typed_before_a_paragraph_count_in_its_indent(typed: str, first: str) -> None:
    one = found(again(word_file(TITLE + p(TEXT) + p(typed + TEXT))))[2]
    hanging = said(one, "w:pPr/w:ind/@w:hangingChars")
    assert (f"-{hanging}" if hanging else said(one, "w:pPr/w:ind/@w:firstLineChars")) == first


def test_tabs_typed_before_a_paragraph_lead_to_its_indent() -> None:
    one = found(again(word_file(TITLE + p(TEXT) + p("<w:r><w:tab/><w:tab/></w:r>" + run("　" + TEXT)))))[2]
    assert said(one, "w:pPr/w:ind/@w:firstLine") == "0"
    assert [said(stop, "@w:pos") for stop in one.iter(f"{{{W}}}tab") if stop.get(f"{{{W}}}pos")] == ["160", "320"]


def test_lines_left_empty_by_hand_are_not_left_empty_twice() -> None:
    body = TITLE + "<w:p/>" + p("县委：") + p(TEXT)
    assert said(found(again(word_file(body)))[2], "w:pPr/w:spacing/@w:beforeLines") == "0"
    assert said(found(again(word_file(body.replace("<w:p/>", ""))))[1], "w:pPr/w:spacing/@w:beforeLines") == ""


def test_of_several_empty_lines_above_the_addressee_one_is_left() -> None:
    flat = [
        said(one, "w:pPr/w:spacing/@w:line")
        for one in found(again(word_file(TITLE + "<w:p/>" * 3 + p("县委：") + p(TEXT))))
    ]
    assert flat == ["", "14", "14", "", "", ""]


def test_a_text_without_addressee_stands_one_line_below_its_title() -> None:
    assert said(found(again(word_file(TITLE + p(TEXT))))[1], "w:pPr/w:spacing/@w:beforeLines") == "100"


def test_signature_and_date_stand_by_their_widths() -> None:
    long = p("云岭县住房和城乡建设局") + p("2026年1月15日")
    signed, dated = found(again(word_file(TITLE + p(TEXT) + long)))[2:]
    assert said(signed, "w:pPr/w:ind/@w:rightChars") == ""
    assert said(dated, "w:pPr/w:ind/@w:rightChars") == "450"


def test_a_date_that_leaves_room_for_a_seal_keeps_it() -> None:
    right = '<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>'
    body = TITLE + p(TEXT) + p("云岭县水利局", right) + p("2026年1月15日", right)
    signed, dated = found(again(word_file(body)))[2:]
    assert said(dated, "w:pPr/w:ind/@w:rightChars") == "400"
    assert said(signed, "w:pPr/w:ind/@w:rightChars") == "425"


def test_a_page_break_before_an_attachment_is_not_made_twice() -> None:
    note = p("附件：行政执法数据统计表")
    attached = p("附件") + p("行政执法数据统计表") + p(TEXT) + p(TEXT)
    broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    report = TITLE + p(TEXT) * 8 + note + SIGNED
    data = again(word_file(report + broken + attached))
    assert styles_of(data)[-4] == "附件序号"
    assert said(found(data)[-4], "w:pPr/w:pageBreakBefore/@w:val") == "0"
    assert said(found(again(word_file(report + attached)))[-4], "w:pPr/w:pageBreakBefore/@w:val") == ""


def test_text_in_tables_gets_their_style_and_keeps_its_side() -> None:
    inner = p(run("128", '<w:sz w:val="20"/>'), '<w:jc w:val="right"/><w:spacing w:line="900"/>')
    data = again(word_file(TITLE + p(TEXT) + table(("指标", "数量"), ("许可", inner)) + p(TEXT)))
    cells = part(data).findall(f".//{{{W}}}tc/{{{W}}}p")
    assert [said(one, "w:pPr/w:pStyle/@w:val") for one in cells] == ["TableHead"] * 2 + ["TableText"] * 2
    assert said(cells[3], "w:pPr/w:jc/@w:val") == "right"
    assert said(cells[3], "w:pPr/w:spacing/@w:line") == ""


def test_content_controls_and_nested_tables_are_reached() -> None:
    heading = p("一、主要工作", '<w:jc w:val="right"/>')
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{heading}</w:sdtContent></w:sdt>"
    nested = table((table(("甲", "乙")) + p("", "<w:jc/>"), "丙"))
    root = part(again(word_file(TITLE + control + p(TEXT) + nested + p(TEXT))))
    assert said(root, "//w:sdt//w:pStyle/@w:val") == "Heading1"
    cells = root.findall(f".//{{{W}}}tc/{{{W}}}p")
    assert [said(one, "w:pPr/w:pStyle/@w:val") for one in cells] == ["TableText"] * 4


def test_another_prefix_is_as_good() -> None:
    members = parts(TITLE + p(TEXT))
    other = document(TITLE + p("一、主要工作") + p(TEXT)).replace("w:", "x:").replace("xmlns:w=", "xmlns:x=")
    members["word/document.xml"] = other.encode()
    assert styles_of(again(packed(members))) == ["Title", "heading 1", "Body Text"]


def test_a_text_box_and_a_line_that_nothing_tells_stay_as_they_are() -> None:
    inner = p(run("内部资料", "<w:b/>"))
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r>"
    result = reset(word_file(p(run("特急", "<w:b/>")) + TITLE + p(run(TEXT) + box) + p(TEXT)))
    assert [(one.reason, one.paragraph, one.text) for one in result.kept] == [
        (KeptReason.UNNAMED, 1, "特急"),
        (KeptReason.BOXED, 4, "内部资料"),
    ]
    assert len(part(result.data).findall(f".//{{{W}}}b")) == 2


def test_names_of_signers_typed_by_hand_are_set_as_such() -> None:
    head = p("云岭县水利局文件") + p("云水发〔2026〕1号　　签发人：张三")
    one = found(again(word_file(head + TITLE + p(TEXT))))[1]
    assert [said(run, "w:rPr/w:rStyle/@w:val") for run in one.findall(f"{{{W}}}r")] == ["", "Signer"]


def test_a_file_in_fonts_of_another_set_keeps_to_them() -> None:
    data = again(word_file(TITLE + p(run(TEXT, '<w:rFonts w:eastAsia="方正仿宋_GBK"/>'))))
    body = part(data, "word/styles.xml").xpath("//w:style[w:name/@w:val='Body Text']", namespaces={"w": W})[0]
    assert said(body, "w:rPr/w:rFonts/@w:eastAsia") == "方正仿宋_GBK"


def test_styled_paragraphs_of_ours_are_named_by_their_styles() -> None:
    data = again(word_file(styled("x", TITLE_TEXT) + p(TEXT), styles=style("x", "公文标题")))
    assert styles_of(data)[0] == "Title"


def test_a_mark_of_the_issuer_in_words_own_body_style_is_centred_too() -> None:
    mark = f'<w:p><w:pPr><w:pStyle w:val="b"/><w:jc w:val="right"/></w:pPr>{run("云岭县水利局文件")}</w:p>'
    head = mark + p("云水发〔2026〕1号　　签发人：张三")
    data = again(word_file(head + TITLE + p(TEXT), styles=style("b", "Body Text")))
    assert styles_of(data)[0] == "发文机关标志"
    assert said(found(data)[0], "w:pPr/w:jc/@w:val") in ("", "center")
