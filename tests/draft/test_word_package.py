"""The traps of a Word file, one by one."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from itertools import pairwise

import docx
import pytest
from lxml import etree

from generator.draft.model import Attachment, Draft, Heading, Paragraph, Span, Table
from generator.draft.word_styles import GAP, GAP_RUN_IN, PARAGRAPH_STYLES, RUN_IN
from generator.draft.writing import word
from generator.draft.writing.word.xml import W

NS = {"w": W}
GAP_TEXT = "【待补：收到申请（件），县司法局】"
DRAFT = Draft(
    title=("某某县城市管理局", "关于2025年度法治政府建设情况的报告"),
    stage_mark="（讨论稿）",
    addressee="某某县人民政府：",
    blocks=(
        Paragraph("现将“双随机”情况报告如下："),
        Heading(1, "主要举措和成效", "一、"),
        Heading(2, "加强领导。", "（一）", f"收到{GAP_TEXT}。", (Span(7, 7 + len(GAP_TEXT), ("行政复议",), gap=True),)),
        Heading(2, "健全制度", "（二）"),
        Table((("指标", "数量"), ("行政处罚案件", "12"))),
        Table((("指标", "数量"),)),
    ),
    attachments=(Attachment("统计表", (Table((("甲",),)),)), Attachment("清单", (Paragraph("略。"),))),
    signatories=("某某县城市管理局",),
    date="2026年1月20日",
    note="此件公开发布",
)


def part(name: str, data: bytes | None = None) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data or word.write(DRAFT, "1:0a1b2c3d"))) as archive:
        return etree.fromstring(archive.read(name))


def found(root: etree._Element, path: str) -> list[etree._Element]:
    return root.findall(path, NS)


def value(element: etree._Element, name: str) -> str | None:
    return element.get(f"{{{W}}}{name}")


def style(name: str) -> etree._Element:
    (element,) = found(part("word/styles.xml", word.reference_document()), f".//w:style[@w:styleId='{name}']")
    return element


def paragraphs(name: str) -> list[etree._Element]:
    path = f".//w:pStyle[@w:val='{PARAGRAPH_STYLES[name].id}']/../.."
    return found(part("word/document.xml"), path)


def test_python_docx_opens_the_file_and_finds_words_own_style_names() -> None:
    document = docx.Document(io.BytesIO(word.write(DRAFT)))
    names = [p.style.name for p in document.paragraphs if p.style is not None]
    assert names[:6] == ["Title", "Title", "稿种标记", "主送机关", "Body Text", "Heading 1"]


def test_nothing_but_the_words_decides_the_bytes() -> None:
    data = word.write(DRAFT, "1:0a1b2c3d")
    assert data == word.write(DRAFT, "1:0a1b2c3d")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert not re.search("created|modified|creator|lastModifiedBy", core)


def test_every_reference_between_parts_leads_somewhere() -> None:
    with zipfile.ZipFile(io.BytesIO(word.write(DRAFT, "1:0a1b2c3d"))) as archive:
        names = set(archive.namelist())
        types = archive.read("[Content_Types].xml").decode()
        assert archive.testzip() is None
        for rels, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
            for relationship in etree.fromstring(archive.read(rels)):
                assert folder + str(relationship.get("Target")).removeprefix("/") in names
    assert {f"/{name}" for name in names if not name.endswith(".rels") and name != "[Content_Types].xml"} == set(
        re.findall('PartName="([^"]+)"', types)
    )


def test_styles_name_one_font_for_every_script_and_no_theme_font() -> None:
    styles = part("word/styles.xml", word.reference_document())
    for fonts in found(styles, ".//w:rFonts"):
        named = {key.split("}")[1]: name for key, name in fonts.attrib.items()}
        assert set(named) == {"ascii", "eastAsia", "hAnsi", "cs"}
        assert len(set(named.values())) == 1


@pytest.mark.parametrize(
    ("name", "font", "half_points"),
    [
        ("title", "方正小标宋简体", "44"),
        ("body", "仿宋_GB2312", "32"),
        ("heading1", "黑体", "32"),
        ("heading2", "楷体_GB2312", "32"),
        ("heading3", "仿宋_GB2312", "32"),
        ("attachment_mark", "黑体", "32"),
    ],
)
def test_elements_have_the_fonts_and_sizes_of_the_standard(name: str, font: str, half_points: str) -> None:
    element = style(PARAGRAPH_STYLES[name].id)
    assert value(found(element, "w:rPr/w:rFonts")[0], "eastAsia") == font
    assert value(found(element, "w:rPr/w:sz")[0], "val") == half_points
    assert not found(element, "w:rPr/w:b")


def test_the_body_is_indented_by_characters_and_condensed_without_widow_control() -> None:
    body = style("BodyText")
    indent = found(body, "w:pPr/w:ind")[0]
    assert (value(indent, "firstLineChars"), value(indent, "firstLine")) == ("200", "640")
    assert value(found(body, "w:rPr/w:spacing")[0], "val") == "-5"
    assert value(found(body, "w:pPr/w:widowControl")[0], "val") == "0"


def test_every_style_used_in_a_document_exists() -> None:
    styles = part("word/styles.xml", word.reference_document())
    defined = {value(element, "styleId") for element in found(styles, ".//w:style")}
    document = part("word/document.xml")
    used = {value(e, "val") for tag in ("pStyle", "rStyle", "tblStyle") for e in found(document, f".//w:{tag}")}
    assert used <= defined


def test_the_page_is_a4_with_a_line_grid_of_22_rows() -> None:
    section = found(part("word/document.xml"), ".//w:sectPr")[0]
    size, margins, grid = (found(section, f"w:{name}")[0] for name in ("pgSz", "pgMar", "docGrid"))
    assert (value(size, "w"), value(size, "h")) == ("11906", "16838")
    assert [value(margins, side) for side in ("top", "right", "bottom", "left")] == ["2098", "1474", "1984", "1587"]
    assert (value(grid, "type"), value(grid, "linePitch")) == ("lines", "579")


def test_settings_tell_word_the_mode_the_language_and_that_pages_differ() -> None:
    settings = part("word/settings.xml")
    assert found(settings, "w:evenAndOddHeaders")
    assert value(found(settings, ".//w:compatSetting[@w:name='compatibilityMode']")[0], "val") == "15"
    assert value(found(settings, "w:themeFontLang")[0], "eastAsia") == "zh-CN"


def test_footers_hold_a_page_field_with_a_result() -> None:
    for name, side in (("word/footer1.xml", "right"), ("word/footer2.xml", "left")):
        footer = part(name)
        kinds = [value(e, "fldCharType") for e in found(footer, ".//w:fldChar")]
        assert kinds == ["begin", "separate", "end"]
        assert value(found(footer, ".//w:jc")[0], "val") == side
        assert "".join(t.text or "" for t in found(footer, ".//w:t")) in ("— 1 —", "— 2 —")


def test_quotation_marks_are_marked_as_east_asian() -> None:
    run = found(paragraphs("body")[0], "w:r")[0]
    assert value(found(run, "w:rPr/w:rFonts")[0], "hint") == "eastAsia"


def test_only_headings_of_their_own_are_kept_with_the_next_paragraph() -> None:
    run_in, standing = paragraphs("heading2")
    assert value(found(run_in, "w:pPr/w:keepNext")[0], "val") == "0"
    assert not found(standing, "w:pPr/w:keepNext")
    assert found(style("Heading2"), "w:pPr/w:keepNext")


def test_a_gap_is_shaded_in_the_font_of_its_place() -> None:
    run_in = paragraphs("heading2")[0]
    runs = [
        (value(found(run, "w:rPr/w:rStyle")[0], "val"), found(run, "w:t")[0].text)
        for run in found(run_in, "w:r")
        if found(run, "w:rPr/w:rStyle")
    ]
    assert runs == [(RUN_IN.id, "收到"), (GAP_RUN_IN.id, GAP_TEXT), (RUN_IN.id, "。")]
    assert value(found(style(GAP.id), "w:rPr/w:shd")[0], "fill") == "FFF2CC"


def test_columns_are_given_to_the_grid_and_to_the_cells_and_fill_the_type_area() -> None:
    table = found(part("word/document.xml"), ".//w:tbl")[0]
    grid = [value(column, "w") for column in found(table, "w:tblGrid/w:gridCol")]
    assert grid == [value(cell, "w") for cell in found(found(table, "w:tr")[1], "w:tc/w:tcPr/w:tcW")]
    assert sum(int(column or 0) for column in grid) == 11906 - 1587 - 1474


def test_two_tables_never_touch_and_none_ends_the_body() -> None:
    names = [str(child.tag).split("}")[1] for child in found(part("word/document.xml"), "w:body/*")]
    for name, following in pairwise(names):
        assert name != "tbl" or following == "p"


def test_an_attachment_begins_a_page_and_is_announced_before_the_signature() -> None:
    assert found(style("AttachmentMark"), "w:pPr/w:pageBreakBefore")
    notes = ["".join(map(str, p.itertext())) for p in paragraphs("attachment_note")]
    assert notes == ["附件：1.统计表", "2.清单"]


@pytest.mark.parametrize(
    ("signatory", "date", "right", "date_right"),
    [
        # 署名右空二字，日期首字比署名首字右移二字
        ("某某县城市管理局", "2026年1月20日", None, "150"),
        # 日期长于署名：日期右空二字
        ("某某局", "2026年1月20日", "750", None),
    ],
)
def test_the_date_begins_two_characters_right_of_the_signature(
    signatory: str, date: str, right: str | None, date_right: str | None
) -> None:
    root = part("word/document.xml", word.write(Draft(("报告",), signatories=(signatory,), date=date)))
    indents = {}
    for name in ("signatory", "date"):
        properties = found(root, f".//w:pStyle[@w:val='{PARAGRAPH_STYLES[name].id}']/..")[0]
        given = found(properties, "w:ind")
        indents[name] = value(given[0], "rightChars") if given else None
    assert indents == {"signatory": right, "date": date_right}
    assert value(found(style("Signatory"), "w:pPr/w:ind")[0], "rightChars") == "200"


def test_a_long_fingerprint_is_kept_in_properties_that_word_can_hold() -> None:
    fingerprint = "1:" + "0a1b2c3d" * 200
    pieces = [
        "".join(map(str, entry.itertext())) for entry in part("docProps/custom.xml", word.write(DRAFT, fingerprint))
    ]
    assert "".join(pieces) == fingerprint
    assert max(map(len, pieces)) <= 255


def test_model_and_numbering_load_no_word_library() -> None:
    code = (
        "import sys, generator.draft.numbering, generator.draft.target, generator.draft.writing.word;"
        "print(sorted({'docx', 'lxml', 'pydantic'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
