"""What an agency made of the reference document in its word processor: taken over, told, respected."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from generator.draft.fingerprint import Fingerprint
from generator.draft.look import PLAIN, Look
from generator.draft.model import Attachment, Draft, Heading, Paragraph, Table
from generator.draft.target import Edited, Untouched, state
from generator.draft.word_styles import PARAGRAPH_STYLES
from generator.draft.writing import word
from generator.draft.writing.word.reference import adopted
from schemas.errors import ReferenceDocumentError
from schemas.format import load

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAFT = Draft(
    title=("某某县城市管理局", "关于2025年度法治政府建设情况的报告"),
    addressee="某某县人民政府：",
    blocks=(
        Heading(1, "主要举措和成效", "一、"),
        Heading(2, "加强领导。", "（一）", "开会3次。"),
        Paragraph("正文。"),
        Table((("指标", "数量"), ("行政处罚案件", "12"))),
    ),
    attachments=(Attachment("统计表", (Paragraph("略。"),)),),
    signatories=("某某县城市管理局",),
    date="2026年1月20日",
)
FINGERPRINT = Fingerprint.of(DRAFT).dump()
Document = docx.document.Document


def opened(data: bytes | None = None) -> Document:
    return docx.Document(io.BytesIO(word.sample_document() if data is None else data))


def saved(document: Document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def changed(data: bytes, **members: bytes | None) -> bytes:
    """The package with other members: document, styles, settings by name; None takes one out."""
    names = {f"word/{name}.xml": content for name, content in members.items()}
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = names.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return file.getvalue()


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def written(reference: bytes, draft: Draft = DRAFT) -> Document:
    return opened(word.write(draft, FINGERPRINT, Look(reference=adopted(reference, PLAIN).base)))


def styles_used(document: Document) -> list[str]:
    return [paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None]


def picture() -> io.BytesIO:
    """A PNG of one red point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0\xff\0\0")
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


def test_the_reference_document_departs_in_nothing_and_a_report_in_it_is_the_same() -> None:
    found = adopted(word.sample_document(), PLAIN)
    assert (found.departures, found.missing, found.numbered) == ((), (), ())
    assert styles_used(written(word.sample_document())) == styles_used(opened(word.write(DRAFT)))


def test_every_style_has_a_sample_with_its_name() -> None:
    samples = {p.style.name: p.text for p in opened().paragraphs if p.style is not None}
    assert {"Heading 1", "Title", "Body Text"} <= samples.keys()
    assert samples["主送机关"] == "主送机关（样式“主送机关”）：仿宋_GB2312，3号。主送机关（标题下空一行，居左顶格）"
    named = {style.name.lower() for style in PARAGRAPH_STYLES.values()}
    table = {cell.paragraphs[0].style.name for cell in opened().tables[0]._cells}  # type: ignore[union-attr]
    assert named == {name.lower() for name in samples.keys() | table}
    runs = {run.style.name for paragraph in opened().paragraphs for run in paragraph.runs if run.style is not None}
    assert {"签发人姓名", "标题后正文", "待补"} <= runs


def test_what_departs_from_the_standard_is_told_style_by_style_and_kept() -> None:
    document = opened()
    title, body, signed = (document.styles[name] for name in ("Title", "Body Text", "署名"))
    title.font.size = Pt(18)
    title.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    body.paragraph_format.line_spacing = Pt(28)
    body.font.bold = True
    signed.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.styles["附件序号"].font.name = "Arial"
    document.sections[0].left_margin = Mm(30)
    document.sections[0].page_height = Mm(279)
    assert adopted(saved(document), PLAIN).departures == (
        "页面：纸张 210×279毫米（标准 210×297毫米），左边距 30毫米（标准 28毫米）",
        "标题：字体 宋体（标准 方正小标宋简体），字号 小2号（标准 2号）",
        "正文：加粗，行距 28磅（标准 28.95磅）",
        "署名：对齐 居中（标准 右对齐）",
    )
    report = written(saved(document))
    assert report.styles["Title"].font.size == Pt(18)
    assert report.sections[0].left_margin == document.sections[0].left_margin
    (signatory,) = [p for p in report.paragraphs if p.style is not None and p.style.name == "署名"]
    assert signatory.paragraph_format.right_indent is None


def test_what_is_placed_by_figures_goes_by_the_agencys_page_and_sizes() -> None:
    document = opened()
    document.sections[0].left_margin = document.sections[0].right_margin = Mm(20)
    document.styles["Body Text"].paragraph_format.line_spacing = Pt(28)
    found = adopted(saved(document), PLAIN).base.standard
    assert round(found.page.type_width) == 170
    assert found.page.characters == 30
    assert found.word.line_pitch == 28
    grid = written(saved(document)).tables[0]._tbl.tblGrid.gridCol_lst
    assert sum(int(column.get(f"{W}w")) for column in grid) == pytest.approx(Mm(170).twips, abs=4)


def test_page_numbers_that_are_not_there_or_look_otherwise_are_told() -> None:
    document = opened()
    section = document.sections[0]
    for footer in (section.footer, section.even_page_footer):
        for run in footer.paragraphs[0].runs:
            if "—" in run.text:
                run.text = ""
        footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    (told,) = adopted(saved(document), PLAIN).departures
    assert told == "页码：形式 1（标准 — 1 —），位置 单页居中，双页居中（标准 单页右对齐，双页左对齐）"
    section.footer.is_linked_to_previous = section.even_page_footer.is_linked_to_previous = True
    assert adopted(saved(document), PLAIN).departures == ("页码：没有页码",)


def test_styles_are_found_by_name_whatever_their_ids() -> None:
    styles = part(word.sample_document(), "word/styles.xml").decode()
    for n, style in enumerate(PARAGRAPH_STYLES.values()):
        styles = re.sub(rf'(w:styleId=|w:next w:val=)"{style.id}"', rf'\1"a{n}"', styles)
    reference = changed(word.sample_document(), styles=styles.encode())
    assert adopted(reference, PLAIN).missing == ()
    assert styles_used(written(reference)) == styles_used(opened(word.write(DRAFT)))


def test_word_names_in_chinese_are_the_same_styles() -> None:
    styles = part(word.sample_document(), "word/styles.xml").decode()
    for ours, theirs in (
        ("Title", "标题"),
        ("Body Text", "正文文本"),
        ("heading 1", "标题 1"),
        ("heading 2", "标题 2"),
    ):
        styles = styles.replace(f'w:name w:val="{ours}"', f'w:name w:val="{theirs}"')
    reference = changed(word.sample_document(), styles=styles.encode())
    assert adopted(reference, PLAIN).missing == ()
    assert styles_used(written(reference))[3:6] == ["标题 1", "标题 2", "正文文本"]


def test_what_python_docx_lacks_is_added_from_the_standard() -> None:
    reference = saved(docx.Document())
    found = adopted(reference, PLAIN)
    assert "主送机关" in found.missing
    assert "标题" not in found.missing
    report = written(reference)
    added = report.styles["主送机关"]
    assert added.element.rPr.rFonts.get(qn("w:eastAsia")) == "仿宋_GB2312"
    # Nothing of the document's own defaults comes through.
    assert added.paragraph_format.space_after == 0
    assert added.paragraph_format.left_indent == 0
    assert added.base_style is None


def test_what_only_the_documents_defaults_say_is_told() -> None:
    told = adopted(saved(docx.Document()), PLAIN).departures
    (body,) = [line for line in told if line.startswith("正文：")]
    assert body.startswith("正文：字体 ＭＳ 明朝（标准 仿宋_GB2312），字号 11磅（标准 3号）")


def test_an_id_that_another_style_has_is_not_taken() -> None:
    document = docx.Document()
    document.styles.add_style("Addressee", 1)
    report = written(saved(document))
    assert report.paragraphs[2].style is not None
    assert report.paragraphs[2].style.name == "主送机关"
    assert report.paragraphs[2].style.style_id == "Addressee2"


def test_text_behind_a_heading_has_the_agencys_font_of_the_body() -> None:
    document = docx.Document()
    document.styles["Body Text"].element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "方正仿宋_GBK")
    run_in = written(saved(document)).styles["标题后正文"]
    assert run_in.element.rPr.rFonts.get(qn("w:eastAsia")) == "方正仿宋_GBK"


def test_headings_that_number_themselves_do_so_no_longer() -> None:
    document = docx.Document()
    properties = document.styles["Heading 1"].element.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = 1
    found = adopted(saved(document), PLAIN)
    assert found.numbered == ("标题 1",)
    numbers = written(saved(document)).styles["Heading 1"].element.pPr.numPr
    assert numbers.numId.val == 0


def test_the_words_of_the_body_are_replaced_and_headers_with_an_emblem_stay() -> None:
    document = opened()
    document.core_properties.author = "张三"
    header = document.sections[0].header.paragraphs[0]
    header.text = "某某县城市管理局"
    header.add_run().add_picture(picture())
    document.add_picture(picture())
    document.add_paragraph("去年的内容")
    reference = saved(document)
    data = word.write(DRAFT, FINGERPRINT, Look(reference=adopted(reference, PLAIN).base))
    report = opened(data)
    assert [p.text for p in report.paragraphs] == [p.text for p in opened(word.write(DRAFT)).paragraphs]
    assert report.sections[0].header.paragraphs[0].text == "某某县城市管理局"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        everything = b"".join(map(archive.read, names))
    assert len([name for name in names if "media" in name]) == 1
    assert "去年的内容".encode() not in everything
    assert "张三".encode() not in everything


def test_headers_of_an_earlier_section_go_on_in_the_last() -> None:
    document = opened()
    document.sections[0].header.paragraphs[0].text = "某某县城市管理局"
    document.add_section()
    assert written(saved(document)).sections[0].header.paragraphs[0].text == "某某县城市管理局"


def test_the_same_reference_gives_the_same_bytes() -> None:
    document = opened()
    document.sections[0].header.paragraphs[0].text = "某某县城市管理局"
    reference = saved(document)
    first, second = (word.write(DRAFT, FINGERPRINT, Look(reference=adopted(reference, PLAIN).base)) for _ in range(2))
    assert first == second


def test_a_report_with_the_agencys_header_is_not_taken_for_edited(tmp_path: Path) -> None:
    document = opened()
    header = document.sections[0].header.paragraphs[0]
    header.text = "某某县城市管理局2026"
    header.add_run().add_picture(picture())
    path = tmp_path / "报告.docx"
    path.write_bytes(word.write(DRAFT, FINGERPRINT, Look(reference=adopted(saved(document), PLAIN).base)))
    assert isinstance(state(path), Untouched)
    report = docx.Document(str(path))
    report.sections[0].header.paragraphs[0].runs[0].text = "某某县司法局2026"
    report.save(str(path))
    assert isinstance(state(path), Edited)


def test_nothing_that_leads_out_of_the_file_or_shuts_it_comes_along() -> None:
    settings = part(word.sample_document(), "word/settings.xml").decode()
    shut = f'<w:documentProtection w:edit="forms" w:enforcement="1"/><w:attachedTemplate xmlns:r="{R}" r:id="rId1"/>'
    settings = settings.replace("<w:defaultTabStop", f"{shut}<w:defaultTabStop")
    reference = changed(word.sample_document(), settings=settings.encode())
    kept = part(word.write(DRAFT, "", Look(reference=adopted(reference, PLAIN).base)), "word/settings.xml")
    assert b"documentProtection" not in kept
    assert b"attachedTemplate" not in kept
    assert b"evenAndOddHeaders" in kept


def with_type(kind: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word.sample_document())) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = re.sub(rb"application/[^\"]*document\.main\+xml", kind.encode(), content)
            new.writestr(name, content)
    return data.getvalue()


def in_header(relationship: str, data: bytes | None = None) -> bytes:
    """A reference document whose header is related to something."""
    document = opened()
    document.sections[0].header.paragraphs[0].text = "页眉"
    reference = saved(document)
    file = io.BytesIO(reference)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(
            "word/_rels/header1.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{relationship}</Relationships>",
        )
        archive.writestr("word/object.bin", b"0")
    return file.getvalue()


_ML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "文件损坏"),
        ("参考文档".encode(), "文件损坏"),
        (word.sample_document()[:2000], "文件损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "旧格式"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "加了密码"),
        (with_type(f"{_ML}.template.main+xml"), "是模板"),
        (with_type(_MACROS), "带宏"),
        (with_type("application/pdf"), "不是 Word 文件"),
        (changed(word.sample_document(), document=b"<!DOCTYPE a><a/>"), "Word 不会写的内容"),
        (changed(word.sample_document(), document=b"<w:document"), "文件损坏"),
        (changed(word.sample_document(), document=f'<d xmlns="{W[1:-1]}"/>'.encode()), "文件损坏"),
        (changed(word.sample_document(), styles=None), "文件损坏"),
        (changed(word.sample_document(), styles=b"<a>" + b" " * 20_000_000 + b"</a>"), "太大"),
        (changed(word.sample_document(), document=b"<a>" * 400 + b"</a>" * 400), "Word 不会写的内容"),
        (
            in_header(f'<Relationship Id="r1" Type="{R}/image" Target="http://a/b.png" TargetMode="External"/>'),
            "图片是链接的",
        ),
        (in_header(f'<Relationship Id="r1" Type="{R}/oleObject" Target="object.bin"/>'), "嵌入对象"),
        (in_header(f'<Relationship Id="r1" Type="{R}/image" Target="none.png"/>'), "文件损坏"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_file_that_will_not_do_is_refused_with_the_next_step(data: bytes, said: str) -> None:
    with pytest.raises(ReferenceDocumentError, match=said) as refused:
        adopted(data, PLAIN)
    assert str(refused.value).endswith("。")


def test_a_strict_document_is_refused() -> None:
    strict = part(word.sample_document(), "word/document.xml").replace(
        W[1:-1].encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    with pytest.raises(ReferenceDocumentError, match="严格"):
        adopted(changed(word.sample_document(), document=strict), PLAIN)


def test_gbk_fonts_are_no_departure_and_are_what_is_added() -> None:
    gbk = Look("gbk")
    assert adopted(word.sample_document(gbk), PLAIN).departures == ()
    found = adopted(saved(docx.Document()), gbk)
    assert found.base.standard.elements["addressee"].font.name == load(fonts="gbk").elements["addressee"].font.name


def test_no_two_styles_have_the_same_id() -> None:
    report = word.write(DRAFT, "", Look(reference=adopted(saved(docx.Document()), PLAIN).base))
    ids = [style.get(f"{W}styleId") for style in etree.fromstring(part(report, "word/styles.xml")).iter(f"{W}style")]
    assert len(ids) == len(set(ids))
