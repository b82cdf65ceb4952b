"""Workbooks from strangers: limited before they are read, nothing evaluated, followed or expanded."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from offices import came_back, facts, filled, taken, value, workbook

from generator.collecting import files
from generator.collecting.returned import Refused

FILE = facts()
SHEET = "xl/worksheets/sheet1.xml"
FINES = "行政执法·行政处罚"
Change = Callable[[dict[str, bytes]], None]


def packed(change: Change) -> bytes:
    """A filled form with other parts."""
    with zipfile.ZipFile(io.BytesIO(filled(FILE, "执法科", {FINES: "12件"}))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def replaced(name: str, old: bytes, new: bytes) -> Change:
    def change(members: dict[str, bytes]) -> None:
        assert old in members[name], members[name][:300]
        members[name] = members[name].replace(old, new, 1)

    return change


def added(name: str, content: bytes) -> Change:
    return lambda members: members.update({name: content})


BOMBS: dict[str, Change] = {
    "a DTD": replaced(SHEET, b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
    "a part that unpacks to thousands of its size": replaced(
        SHEET, b"</worksheet>", b" " * 60_000_000 + b"</worksheet>"
    ),
    "a million rows": replaced(SHEET, b"</sheetData>", b"<row/>" * 1_000_000 + b"</sheetData>"),
    "a cell far away": replaced(
        SHEET, b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    ),
    "a text that ten thousand cells refer to": lambda members: members.update(
        {
            "xl/sharedStrings.xml": b"<sst><si><t>" + b"x" * 30_000 + b"</t></si></sst>",
            SHEET: members[SHEET].replace(
                b"</sheetData>", b'<row><c t="s"><v>0</v></c></row>' * 10_000 + b"</sheetData>"
            ),
        }
    ),
    "no workbook in it": lambda members: members.clear(),
}


@pytest.mark.parametrize("name", BOMBS)
def test_what_no_form_holds_is_refused_at_once(tmp_path: Path, name: str) -> None:
    data = packed(BOMBS[name])
    start = process_time()
    (refused,) = came_back(tmp_path, FILE, 表=data)
    assert isinstance(refused, Refused)
    assert process_time() - start < 2


def test_a_range_merged_over_the_whole_sheet_is_one_line_to_us(tmp_path: Path) -> None:
    merged = replaced(SHEET, b"</mergeCells>", b'<mergeCell ref="M1:XFD1048576"/></mergeCells>')
    account = taken(tmp_path, FILE, 表=packed(merged))
    assert value(account.text, "行政执法", "行政处罚").text == "12件"


def test_many_merged_ranges_take_no_time(tmp_path: Path) -> None:
    many = b"".join(b'<mergeCell ref="G%d:G%d"/>' % (n, n + 1) for n in range(200, 40_000, 2))
    data = packed(replaced(SHEET, b"</mergeCells>", many + b"</mergeCells>"))
    start = process_time()
    assert value(taken(tmp_path, FILE, 表=data).text, "行政执法", "行政处罚").text == "12件"
    assert process_time() - start < 2


def test_links_to_other_workbooks_are_not_followed(tmp_path: Path) -> None:
    link = (
        b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
        b' Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    )
    account = taken(tmp_path, FILE, 表=packed(replaced("xl/_rels/workbook.xml.rels", b"</Relationships>", link)))
    assert value(account.text, "行政执法", "行政处罚").text == "12件"


def test_a_target_above_the_package_is_no_sheet(tmp_path: Path) -> None:
    (refused,) = came_back(
        tmp_path,
        FILE,
        表=packed(replaced("xl/_rels/workbook.xml.rels", b"/xl/worksheets/sheet1.xml", b"../../../etc/passwd")),
    )
    assert isinstance(refused, Refused)


def test_strings_that_are_not_there_and_styles_that_are_not_there_do_no_harm(tmp_path: Path) -> None:
    data = packed(replaced(SHEET, b"</sheetData>", b'<row><c t="s" s="999"><v>99999</v></c></row></sheetData>'))
    assert value(taken(tmp_path, FILE, 表=data).text, "行政执法", "行政处罚").text == "12件"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("空.xlsx", b"", "空的"),
        ("乱.xlsx", b"PK\x03\x04 not a zip", "损坏"),
        ("文本.xlsx", "行政处罚 12件".encode(), "损坏"),
        ("旧.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "另存为 .xlsx"),
        ("密.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "密码"),
        ("图.png", b"\x89PNG", "不是征集表能用的格式"),
    ],
)
def test_what_is_no_workbook_is_refused_with_the_next_step(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (refused,) = files.read(tmp_path / name, FILE)
    assert isinstance(refused, Refused)
    assert reason in refused.reason


def test_every_prefix_of_a_form_is_refused_and_none_raises(tmp_path: Path) -> None:
    data = workbook(FILE, "人事科")
    for length in range(1, len(data) - 30, 97):
        (refused,) = came_back(tmp_path, FILE, 表=data[:length])
        assert isinstance(refused, Refused)
