"""What is handed in instead of a text is known by what it holds, whatever it is called."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from word_files import packed, parts

from generator.checking.unreadable import finding
from generator.draft.reading import foreign, read
from generator.draft.reading.unreadable import Reason, UnreadableError

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
WORD = packed(parts("<w:p><w:r><w:t>云岭县水利局关于2025年度法治政府建设情况的报告</w:t></w:r></w:p>"))
TABLE = packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})
ODS = packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}, zipfile.ZIP_STORED)

HOLDING = {
    Reason.PICTURE: [
        PNG,
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"GIF89a\x01\x00",
        b"BM\x36\x10\x00\x00\x00\x00\x00\x00",
        b"II*\x00\x08",
        b"MM\x00*\x00",
        b"RIFF\x24\x00\x00\x00WEBPVP8 ",
        b"\x00\x00\x00\x18ftypheic",
    ],
    Reason.FIXED_PAGES: [packed({"OFD.xml": "<OFD/>", "Doc_0/Document.xml": "<Document/>"})],
    Reason.TABLE_OR_SLIDES: [
        TABLE,
        packed({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<presentation/>"}),
        ODS,
        COMPOUND + "Workbook".encode("utf-16-le"),
        COMPOUND + "PowerPoint Document".encode("utf-16-le"),
    ],
    Reason.PACKED: [
        packed({"报告.txt": "甲"}),
        packed({"报送/水利局.docx": WORD}, zipfile.ZIP_STORED),
        b"Rar!\x1a\x07\x01\x00",
        b"7z\xbc\xaf\x27\x1c\x00\x04",
    ],
}


def why(path: Path, data: bytes) -> Reason:
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as caught:
        read(path)
    return caught.value.reason


@pytest.mark.parametrize(("reason", "data"), [(reason, data) for reason, some in HOLDING.items() for data in some])
def test_content_tells_what_a_file_is_under_any_name(reason: Reason, data: bytes, tmp_path: Path) -> None:
    for name in ("报告.docx", "报告.doc", "报告.pdf", "报告.txt", "报告.ofd", "报告"):
        assert why(tmp_path / name, data) is reason


def test_a_file_of_word_is_read_under_any_name_also_with_macros(tmp_path: Path) -> None:
    main = b"openxmlformats-officedocument.wordprocessingml.document.main"
    unpacked = zipfile.ZipFile(io.BytesIO(WORD))
    members = {name: unpacked.read(name) for name in unpacked.namelist()}
    types = members["[Content_Types].xml"].replace(main, b"ms-word.document.macroEnabled.main")
    with_macros = packed(members | {"[Content_Types].xml": types})
    for name, data in (("报告.zip", WORD), ("报告.png", WORD), ("报告.xlsx", WORD), ("报告.docm", with_macros)):
        (tmp_path / name).write_bytes(data)
        (source,) = read(tmp_path / name)
        assert "".join(source.draft.title) == "云岭县水利局关于2025年度法治政府建设情况的报告"


def test_a_table_or_an_archive_in_a_word_file_does_not_hide_it() -> None:
    unpacked = zipfile.ZipFile(io.BytesIO(WORD))
    members = {name: unpacked.read(name) for name in unpacked.namelist()}
    assert foreign.reason(packed(members | {"word/embeddings/表.xlsx": TABLE}, zipfile.ZIP_STORED)) is None
    assert foreign.reason(COMPOUND + "WordDocument".encode("utf-16-le") + "Workbook".encode("utf-16-le")) is None


@pytest.mark.parametrize("text", ["BMW采购情况", "MM", "GIF", "RIFF", "7z压缩包", "云岭县", ""])
def test_a_text_that_begins_like_a_picture_is_a_text(text: str) -> None:
    assert foreign.reason(text.encode()) is None


def test_what_is_damaged_is_told_by_its_suffix(tmp_path: Path) -> None:
    for suffix, reason in foreign.SUFFIXES.items():
        assert why(tmp_path / f"报告{suffix}", b"\x80\xff" * 400) is reason


def test_who_hands_such_a_file_in_is_asked_for_another(tmp_path: Path) -> None:
    for reason in HOLDING:
        said = finding(UnreadableError(reason)).message
        assert "没有检查" in said
        assert "Word 原件" in said or "解压" in said
