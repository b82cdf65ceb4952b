"""A file that stands where a report should go is judged quickly and in little memory, whatever it holds."""

from __future__ import annotations

import io
import resource
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.draft.fingerprint import Fingerprint
from generator.draft.model import Draft, Paragraph
from generator.draft.target import Edited, Foreign, sidecar_path, state
from generator.draft.writing import html, markdown, word
from generator.draft.writing.word.properties import MEMBER, custom_xml
from generator.draft.writing.word.xml import W

DRAFT = Draft(("报告",), blocks=(Paragraph("全年收到申请27件。"),))
MARK = Fingerprint.of(DRAFT)
META = f'<meta name="{html.FINGERPRINT}" content="{MARK.dump()}">'
COMMENT = f"\n<!-- {markdown.FINGERPRINT}: {MARK.dump()} -->\n"
SIZE = 2_000_000
SECONDS = 5.0


@pytest.fixture(autouse=True)
def quick_and_small() -> Iterator[None]:
    """Each test takes little time and memory, and making its file is part of both."""
    begun, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert time.process_time() - begun < SECONDS
    assert grown < 400 * 1024


def packed(path: Path, method: int = zipfile.ZIP_DEFLATED, **changed: bytes | None) -> Path:
    """A Word file of ours with other parts, packed in another way."""
    parts = {"document": "word/document.xml", "custom": MEMBER, "footer": "word/footer1.xml"}
    data = {parts[key]: content for key, content in changed.items()}
    with zipfile.ZipFile(io.BytesIO(word.write(DRAFT, MARK.dump()))) as ours, zipfile.ZipFile(path, "w", method) as new:
        for name in ours.namelist():
            content = data.get(name, ours.read(name))
            if content is not None:
                new.writestr(name, content)
    return path


def body(content: str, namespaces: str = "") -> bytes:
    return f'<w:document xmlns:w="{W}"{namespaces}><w:body>{content}</w:body></w:document>'.encode()


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("damaged", [False, True])
def test_a_word_file_packed_in_a_way_word_does_not_know_is_foreign(tmp_path: Path, method: int, damaged: bool) -> None:
    path = packed(tmp_path / "报告.docx", method)
    if damaged:
        content = bytearray(path.read_bytes())
        content[60:400] = bytes(340)
        path.write_bytes(content)
    assert state(path) == Foreign()


def test_a_small_word_file_that_unpacks_without_end_is_foreign(tmp_path: Path) -> None:
    path = packed(tmp_path / "报告.docx", zipfile.ZIP_BZIP2, document=bytes(50_000_000))
    assert state(path) == Foreign()


@pytest.mark.parametrize("custom", [None, b"<Properties/>", custom_xml("")])
def test_the_body_of_a_word_file_without_our_mark_is_not_read(tmp_path: Path, custom: bytes | None) -> None:
    assert state(packed(tmp_path / "报告.docx", custom=custom, document=b"<no xml")) == Foreign()


@pytest.mark.parametrize("custom", [None, custom_xml(MARK.dump())])
@pytest.mark.parametrize("content", ["<w:p/>" * 4_500_000, "<w:p/>" * 1_300_000, "甲" * 3_000_000])
def test_a_word_file_larger_than_any_report_is_foreign(tmp_path: Path, custom: bytes | None, content: str) -> None:
    assert state(packed(tmp_path / "报告.docx", custom=custom, document=body(content))) == Foreign()


def test_many_small_parts_that_are_large_together_make_a_word_file_foreign(tmp_path: Path) -> None:
    path = packed(tmp_path / "报告.docx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for n in range(20, 70):
            archive.writestr(f"word/footer{n}.xml", body(" " * 200_000))
    assert state(path) == Foreign()


def test_a_word_file_of_very_many_parts_is_foreign_before_they_are_listed(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(b"PK\x01\x02" * 500_000 + word.write(DRAFT, MARK.dump()))
    assert state(path) == Foreign()


ROW = "<w:p/><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>"


@pytest.mark.parametrize(
    "content",
    [
        "<w:p><w:r><w:t>甲</w:t></w:r></w:p>" * 70_000,
        "<w:p/>" * 490_000,
        "<w:tbl><w:tr><w:tc>" * 75 + ROW * 45_000 + "</w:tc></w:tr></w:tbl>" * 75,
        "<w:tr><w:tc>" * 110 + ROW * 45_000 + "</w:tc></w:tr>" * 110,
        "<w:sdt>" * 230 + ROW * 45_000 + "</w:sdt>" * 230,
        "<w:tbl><w:tr><w:tc>" * 75 + "<w:tbl/>" * 400_000 + "</w:tc></w:tr></w:tbl>" * 75,
        "<w:p><w:r>" + "<w:t>甲</w:t>" * 200_000 + "</w:r></w:p>",
        "<w:p" + "".join(f' a{n}=""' for n in range(500_000)) + "/>",
    ],
    ids=["paragraphs", "empty", "tables", "rows", "controls", "wordless", "runs", "attributes"],
)
def test_a_word_file_of_ours_with_a_hostile_body_is_judged_quickly(tmp_path: Path, content: str) -> None:
    assert state(packed(tmp_path / "报告.docx", document=body(content))) in (Edited(MARK), Foreign())


def test_tables_nested_too_deep_make_a_word_file_foreign(tmp_path: Path) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 20_000 + "</w:tc></w:tr></w:tbl>" * 20_000
    assert state(packed(tmp_path / "报告.docx", document=body(deep))) == Foreign()


PAGES = {
    "tag": "<a ",
    "quote": '<a a="',
    "quotes": "<a '\"'\"",
    "comment": "<!--",
    "angle": "<",
    "end": "</",
    "marked section": "<![",
    "marked sections": "<![甲![<!-->]]>",
    "instruction": "<?",
    "declaration": "<!a ",
    "style": "<style>",
    "script": "<script></scrip",
    "reference": "&#",
    "number": "1",
    "name": "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "inline": "x<b>",
    "cells": "<td>x</td>",
    "rows": "x<p>",
    "brackets": "<a>",
    "attributes": "a=1 ",
    "spaces": " ",
}


@pytest.mark.parametrize("before", ["", "<a ", "&#"])
@pytest.mark.parametrize("repeated", PAGES.values(), ids=PAGES)
def test_a_hostile_page_is_foreign_or_edited_quickly(tmp_path: Path, repeated: str, before: str) -> None:
    path = tmp_path / "报告.html"
    content = (before + repeated * min(SIZE // len(repeated.encode()), 119_000 // max(1, repeated.count("<")))).encode()
    path.write_bytes(content)
    assert state(path) == Foreign()
    path.write_bytes(META.encode() + content)
    assert state(path) in (Foreign(), Edited(MARK))


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt"])
@pytest.mark.parametrize("content", ["\n" * 60_000_000, "\n" * 300_000, "<p>甲" * 250_000, "甲" * 700_000])
def test_a_text_larger_than_any_report_is_foreign(tmp_path: Path, suffix: str, content: str) -> None:
    path = tmp_path / f"报告{suffix}"
    sidecar_path(path).write_text(MARK.dump(), encoding="utf-8")
    path.write_bytes((META + content + COMMENT).encode())
    assert state(path) == Foreign()


@pytest.mark.parametrize("repeated", ["\n", "| ", "|", "| --- ", "\\", "&#1", "#", "x\n", "| x |\n", "<!-- ", " ", "-"])
@pytest.mark.parametrize("before", ["", "| ", f"<!-- {markdown.FINGERPRINT}: "])
def test_a_hostile_markdown_file_is_edited_quickly(tmp_path: Path, repeated: str, before: str) -> None:
    path = tmp_path / "报告.md"
    path.write_text(
        before + repeated * (SIZE // max(len(repeated), 18 * (repeated.count("\n") + repeated.count("<")))) + COMMENT,
        encoding="utf-8",
    )
    assert state(path) == Edited(MARK)


@pytest.mark.parametrize("repeated", ["\n", "\t", "x\n", "x\t", " "])
def test_a_hostile_text_file_is_edited_quickly(tmp_path: Path, repeated: str) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(repeated * (SIZE // max(len(repeated), 18 * repeated.count("\n"))), encoding="utf-8")
    sidecar_path(path).write_text(MARK.dump(), encoding="utf-8")
    assert state(path) == Edited(MARK)


def test_a_page_that_an_editor_saved_in_another_style_is_still_read(tmp_path: Path) -> None:
    page = html.write(DRAFT, MARK.dump())
    path = tmp_path / "报告.html"
    for other in (
        page.replace("<p>", "<P class='a>b'\n>").replace("</p>", "</P >"),
        page.replace("</body>", "<!-- <p>甲</p> --><?x y?><![CDATA[甲]]></body>"),
        page.replace("27件", "<b>2</b><i>7</i>&#20214;"),
    ):
        assert other != page
        path.write_text(other, encoding="utf-8")
        assert not isinstance(state(path), Foreign | Edited)
    path.write_text(page.replace("27件", "27 < 28件"), encoding="utf-8")
    assert state(path) == Edited(MARK)
