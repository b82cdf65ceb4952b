"""What re-setting takes off characters, and what stays because it means something."""

from __future__ import annotations

import pytest
from lxml import etree
from reset_files import again, part, words
from word_files import W, abstract, level, num, numbered, p, run, style, styled, word_file

TITLE = p("云岭县水利局关于2025年度法治政府建设情况的报告")
TEXT = "全年办理行政许可128件，均在法定期限内办结，没有超期。"
NAMESPACES = {"w": W}


def body(content: str, properties: str = "", **others: str) -> etree._Element:
    """The second paragraph of a report that is re-set."""
    return second(again(word_file(TITLE + p(content, properties) + p(TEXT), **others)))


def second(data: bytes) -> etree._Element:
    """Its second paragraph."""
    return part(data).findall(f".//{{{W}}}body/{{{W}}}p")[1]


def has(element: etree._Element, path: str) -> bool:
    """Whether there is such a thing in it."""
    return bool(element.xpath(path, namespaces=NAMESPACES))


@pytest.mark.parametrize(
    "properties",
    [
        '<w:rFonts w:eastAsia="微软雅黑"/>',
        '<w:rFonts w:eastAsiaTheme="majorEastAsia"/>',
        "<w:b/>",
        "<w:i/>",
        '<w:color w:val="0000FF"/>',
        '<w:sz w:val="18"/>',
        '<w:spacing w:val="40"/>',
        '<w:kern w:val="2"/>',
        '<w:w w:val="80"/>',
        '<w:position w:val="6"/>',
    ],
)
def test_fonts_sizes_colours_and_bold_by_hand_go(properties: str) -> None:
    assert not has(body(run(TEXT, properties)), "w:r/w:rPr")


@pytest.mark.parametrize(
    "properties",
    [
        '<w:vertAlign w:val="superscript"/>',
        '<w:u w:val="single"/>',
        "<w:strike/>",
        '<w:em w:val="dot"/>',
        '<w:highlight w:val="yellow"/>',
        '<w:lang w:eastAsia="zh-TW"/>',
        "<w:vanish/>",
    ],
)
def test_what_means_something_stays(properties: str) -> None:
    assert has(body(run(TEXT) + run("注", properties)), f"w:r/w:rPr/{properties.split()[0].strip('</>')}")


def test_characters_of_a_symbol_font_keep_it() -> None:
    assert has(body(run("\uf0fc", '<w:rFonts w:ascii="Wingdings"/>') + run(TEXT)), "w:r/w:rPr/w:rFonts[@w:ascii]")


def test_a_style_of_characters_that_raises_or_hides_them_leaves_that() -> None:
    styles = style(
        "u", "上标", '<w:rPr><w:vertAlign w:val="superscript"/><w:color w:val="FF0000"/></w:rPr>', kind="character"
    )
    styles += style("h", "隐藏", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    found = body(run(TEXT) + run("①", '<w:rStyle w:val="u"/>') + run("密", '<w:rStyle w:val="h"/>'), styles=styles)
    assert has(found, "w:r[2]/w:rPr/w:vertAlign")
    assert not has(found, "w:r/w:rPr/w:rStyle")
    assert has(found, "w:r[3]/w:rPr/w:vanish")


def test_references_to_notes_keep_their_style() -> None:
    styles = style("a7", "footnote reference", kind="character")
    mark = '<w:r><w:rPr><w:rStyle w:val="a7"/><w:b/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    found = body(run(TEXT) + mark, styles=styles)
    assert has(found, "w:r[2]/w:rPr/w:rStyle[@w:val='a7']")
    assert has(found, "w:r[2]/w:footnoteReference")
    assert not has(found, "w:r[2]/w:rPr/w:b")


HEADING = "（一）依法全面履职。"


def runs(element: etree._Element) -> list[tuple[str, str]]:
    """(style, text) of its runs."""
    return [
        (str(one.xpath("string(w:rPr/w:rStyle/@w:val)", namespaces=NAMESPACES)), "".join(one.itertext(f"{{{W}}}t")))
        for one in element.iter(f"{{{W}}}r")
    ]


def test_a_run_in_heading_is_parted_from_its_text_at_its_character() -> None:
    found = body(run(HEADING + TEXT, "<w:b/>"))
    assert runs(found) == [("", HEADING), ("RunIn", TEXT)]
    assert has(found, "w:pPr/w:keepNext[@w:val='0']")


def test_a_heading_in_several_runs_is_parted_within_one() -> None:
    found = body(run("（一）依法") + run("全面履职。全年") + run("办理行政许可128件，均在法定期限内办结。"))
    assert [text for name, text in runs(found) if not name] == ["（一）依法", "全面履职。"]
    assert "".join(text for name, text in runs(found) if name == "RunIn").startswith("全年办理")


def test_what_stands_in_a_run_is_parted_with_its_text() -> None:
    inner = f'<w:r w:rsidR="1"><w:t>{HEADING}</w:t><w:tab/><w:t>全年</w:t><w:noBreakHyphen/><w:t>例</w:t></w:r>'
    found = body(inner + run(TEXT))
    assert runs(found)[:2] == [("", HEADING), ("RunIn", "全年例")]
    assert has(found, "w:r[1]/w:tab")
    assert has(found, "w:r[2][@w:rsidR='1']/w:noBreakHyphen")


def test_a_text_is_parted_without_its_outer_spaces_coming_to_light() -> None:
    inner = f"<w:r><w:t>\n  {HEADING}全年 \n</w:t></w:r>"
    found = body(inner + run(TEXT))
    assert runs(found)[:2] == [("", HEADING), ("RunIn", "全年")]


def test_tracked_changes_comments_bookmarks_links_and_fields_stay() -> None:
    by = 'w:id="7" w:author="甲" w:date="2026-01-05T00:00:00Z"'
    inner = (
        f'<w:bookmarkStart w:id="1" w:name="b"/>{run("（一）依法")}<w:bookmarkEnd w:id="1"/>'
        f"<w:ins {by}>{run('全面履职。全年')}</w:ins>"
        f"<w:del {by}><w:r><w:rPr><w:b/></w:rPr><w:delText>从前</w:delText></w:r></w:del>"
        f'<w:commentRangeStart w:id="3"/>{run(TEXT)}<w:commentRangeEnd w:id="3"/>'
        f'<w:hyperlink w:anchor="b">{run("见上")}</w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF b </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("依法")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f"<w:r><w:rPr><w:rPrChange {by}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>。</w:t></w:r>"
    )
    before = word_file(TITLE + p(inner) + p(TEXT))
    after = again(before)
    assert words(after)["word/document.xml"] == words(before)["word/document.xml"]
    found = second(after)
    for path in ("w:bookmarkEnd", "w:ins/w:r[2]", "w:del/w:r/w:delText", "w:commentRangeEnd", "w:hyperlink/w:r"):
        assert has(found, path)
    assert has(found, "w:r/w:rPr/w:rPrChange")
    assert len(found.findall(f".//{{{W}}}fldChar")) == 3


def test_a_number_of_a_list_stays_one_and_is_set_like_its_heading() -> None:
    lists = abstract(0, level(0, "chineseCounting", "%1、", '<w:pPr><w:ind w:left="900"/></w:pPr>')) + num(4, 0)
    lists = lists.replace("</w:lvl>", '<w:rPr><w:rFonts w:eastAsia="宋体"/><w:b/><w:sz w:val="44"/></w:rPr></w:lvl>')
    after = again(word_file(TITLE + numbered("主要工作情况", 4) + p(TEXT), numbering=lists))
    found = second(after)
    assert has(found, "w:pPr/w:numPr/w:numId[@w:val='4']")
    assert has(found, "w:pPr/w:ind[@w:leftChars='0'][@w:firstLineChars='200']")
    levels = part(after, "word/numbering.xml")
    assert not has(levels, "//w:lvl/w:rPr")
    assert has(levels, "//w:lvl/w:suff[@w:val='nothing']")


def test_a_number_that_a_style_gave_is_given_by_the_paragraph() -> None:
    lists = abstract(0, level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/>')) + num(4, 0)
    styles = style("1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>')
    after = again(word_file(TITLE + styled("1", "主要工作情况") + p(TEXT), numbering=lists, styles=styles))
    found = second(after)
    assert has(found, "w:pPr/w:pStyle[@w:val='1']")
    assert has(found, "w:pPr/w:numPr/w:numId[@w:val='4']")
    assert not has(part(after, "word/styles.xml"), "//w:style[@w:styleId='1']//w:numPr")
    assert not has(part(after, "word/numbering.xml"), "//w:pStyle")


def test_a_line_that_is_joined_to_the_next_is_set_with_it() -> None:
    deleted = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>'
    after = again(word_file(TITLE + p("（一）依法全面", deleted) + p(f"履职。{TEXT}") + p(TEXT)))
    found = part(after).findall(f".//{{{W}}}body/{{{W}}}p")
    assert [one.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NAMESPACES) for one in found[1:3]] == ["Heading2"] * 2
    assert runs(found[2]) == [("", "履职。"), ("RunIn", TEXT)]
