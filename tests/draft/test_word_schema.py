"""Every kind of Word file that comes out is what the schemas of Office Open XML allow."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from generator.draft.look import PLAIN, TRADITIONAL, Look
from generator.draft.model import Attachment, Draft, Head, Heading, Paragraph, Record, Span, Table
from generator.draft.traditional import traditional
from generator.draft.writing import word
from generator.draft.writing.word.reference import adopted

openxml_audit = pytest.importorskip("openxml_audit", reason="openxml-audit holds the schemas: pip install -e .[dev]")

GAP = "【待补：收到申请（件），县司法局】"
WIDE = Table((tuple(f"第{n}项指标的数量" for n in range(12)), tuple(str(n) for n in range(12))))
DRAFT = Draft(
    title=("某某县城市管理局", "关于2025年度法治政府建设情况的报告"),
    stage_mark="（讨论稿）",
    addressee="某某县人民政府：",
    blocks=(
        Paragraph("现将“双随机”情况报告如下："),
        Heading(1, "主要举措和成效", "一、"),
        Heading(2, "加强领导。", "（一）", f"收到{GAP}。", (Span(7, 7 + len(GAP), ("行政复议",), gap=True),)),
        Heading(3, "小标题", "1."),
        Heading(4, "小标题", "（1）"),
        Table((("指标", "数量"), ("行政处罚案件", "12"))),
        WIDE,
    ),
    attachments=(Attachment("统计表", (WIDE,)), Attachment("清单", (Paragraph("略。"),))),
    signatories=("某某县城市管理局",),
    date="2026年1月20日",
    note="此件公开发布",
    head=Head(("某某县城市管理局", "某某县司法局", "文件"), "某城管文〔2026〕3号", ("张三", "李四")),
    record=Record("某某县司法局", "某某县城市管理局办公室", "2026年1月21日印发"),
)


def adapted() -> bytes:
    """A reference document that python-docx and a clerk have been at."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "某某县城市管理局"
    document.sections[0].footer.paragraphs[0].text = "第 1 页"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


FILES = {
    "gb2312": lambda: word.write(DRAFT, "1:0a1b2c3d"),
    "gbk": lambda: word.write(DRAFT, "1:0a1b2c3d", Look("gbk")),
    "hant": lambda: word.write(traditional(DRAFT), "1:0a1b2c3d", Look("hant", TRADITIONAL)),
    "empty": word.reference_document,
    "sample": word.sample_document,
    "sample in gbk": lambda: word.sample_document(Look("gbk")),
    "adapted by hand": lambda: word.write(DRAFT, "1:0a1b2c3d", Look(reference=adopted(adapted(), PLAIN).base)),
    "from the sample": lambda: word.write(
        DRAFT, "1:0a1b2c3d", Look(reference=adopted(word.sample_document(), PLAIN).base)
    ),
}


def faults(path: Path, data: bytes) -> list[str]:
    path.write_bytes(data)
    return [
        f"{error.part_uri} {error.path}: {error.description}"
        for error in openxml_audit.OpenXmlValidator().validate(path).errors
    ]


@pytest.mark.parametrize("name", FILES)
def test_the_schemas_allow_it(tmp_path: Path, name: str) -> None:
    assert faults(tmp_path / "a.docx", FILES[name]()) == []


@pytest.mark.parametrize("name", FILES)
def test_the_same_bytes_come_twice(name: str) -> None:
    assert FILES[name]() == FILES[name]()


@pytest.mark.parametrize("name", [name for name in FILES if name != "adapted by hand"])
def test_it_is_a_file_of_todays_word_in_chinese_without_theme_fonts(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FILES[name]())) as archive:
        parts = {part: archive.read(part).decode() for part in archive.namelist() if part.endswith(".xml")}
    assert (
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
        in parts["word/settings.xml"]
    )
    together = "".join(parts.values())
    assert "Theme=" not in together
    assert "ja-JP" not in together
    assert "ＭＳ" not in together


ORDER = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/>'
PAGE = '<w:pgSz w:w="11906" w:h="16838"/>'
ZOOM, BORDERS = '<w:zoom w:percent="100"/>', "<w:bordersDoNotSurroundHeader/>"


@pytest.mark.parametrize(
    ("part", "right", "wrong"),
    [
        ("document", f"{PAGE}<w:pgMar ", "<w:pgMar "),
        ("styles", ORDER, '<w:autoSpaceDE w:val="0"/><w:widowControl w:val="0"/>'),
        ("settings", ZOOM + BORDERS, BORDERS + ZOOM),
        ("styles", '<w:jc w:val="center"/>', '<w:jc w:val="middle"/>'),
    ],
    ids=("a section", "a paragraph's properties", "settings", "a word that is none"),
)
def test_what_the_schemas_do_not_allow_is_seen(tmp_path: Path, part: str, right: str, wrong: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word.write(DRAFT))) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            if name == f"word/{part}.xml":
                assert right in content
                content = content.replace(right, wrong)
                if part == "document":
                    # The size of the page comes behind the grid.
                    content = content.replace("</w:sectPr>", f"{PAGE}</w:sectPr>")
            new.writestr(name, content)
    assert faults(tmp_path / "a.docx", file.getvalue())
