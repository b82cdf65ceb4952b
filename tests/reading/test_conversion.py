"""Files of other formats are read through an installed LibreOffice, where there is one."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from word_files import packed, parts

from generator.draft.model import Draft, Heading, Paragraph, Table
from generator.draft.reading import conversion, word
from generator.draft.reading.lines import Line
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.source import Note
from generator.draft.writing.word import write

RTF = rb"{\rtf1\ansi\ansicpg936 \uc1\u30002?\u20057?\par }"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORD_STREAM = "WordDocument".encode("utf-16-le")
ODT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
DRAFT = Draft(
    title=("某某县水利局关于2025年度法治政府建设情况的报告",),
    addressee="县委、县政府：",
    blocks=(
        Heading(1, "主要做法", "一、"),
        Heading(2, "压实责任。", "（一）", run_in="召开会议2次。"),
        Paragraph("全年检查12次。"),
        Table((("指标", "数量"), ("检查", "12"))),
    ),
    signatories=("某某县水利局",),
    date="2026年1月20日",
)
needs_libreoffice = pytest.mark.skipif(conversion.libreoffice() is None, reason="LibreOffice is needed to convert")


def reason(data: bytes, suffix: str = "") -> Reason:
    with pytest.raises(UnreadableError) as caught:
        conversion.lines(data, suffix)
    return caught.value.reason


@pytest.fixture
def no_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A PATH with nothing on it but what a test puts there."""
    if any(path.is_file() for path in conversion.usual_places()):
        pytest.skip("LibreOffice stands in one of its usual places")
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, script: str) -> None:
    """A soffice that does as the script says."""
    path = folder / "soffice"
    path.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.mark.parametrize(
    ("data", "suffix", "expected"),
    [
        (RTF, ".doc", ".rtf"),
        (b"\r\n" + RTF, "", ".rtf"),
        (COMPOUND + WORD_STREAM, ".wps", ".doc"),
        (COMPOUND, ".wps", ".wps"),
        (COMPOUND, ".doc", ""),
        (packed(ODT, 0), ".doc", ".odt"),
        (packed(parts("")), ".doc", ""),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', ".doc", ".xml"),
        (b"<html>", ".doc", ""),
        (bytes(100), ".doc", ""),
        (b"", ".doc", ""),
    ],
)
def test_what_a_file_holds_decides_what_it_is(data: bytes, suffix: str, expected: str) -> None:
    assert conversion.suffix_of(data, suffix) == expected


def test_without_libreoffice_an_old_format_is_said_to_be_one(no_programs: Path) -> None:
    assert reason(RTF, ".doc") is Reason.OLD_FORMAT


def test_what_is_no_file_of_a_word_processor_is_not_converted() -> None:
    assert reason(bytes(100), ".doc") is Reason.UNKNOWN_FORMAT
    assert reason(COMPOUND, ".doc") is Reason.UNKNOWN_FORMAT


def test_a_password_is_seen_before_anything_is_started() -> None:
    assert reason(COMPOUND + "EncryptedPackage".encode("utf-16-le"), ".docx") is Reason.ENCRYPTED
    manifest = b'<m:manifest xmlns:m="a"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    assert reason(packed(ODT | {"META-INF/manifest.xml": manifest}, 0)) is Reason.ENCRYPTED
    assert reason(packed(ODT | {"encrypted-package": b"x"}, 0)) is Reason.ENCRYPTED


def test_an_odt_that_is_a_bomb_is_refused_before_anything_is_started() -> None:
    assert reason(packed(ODT | {f"{n}": b"" for n in range(3000)}, 0)) is Reason.TOO_LARGE


@pytest.mark.skipif(os.name != "posix", reason="the program is a script")
def test_a_program_that_fails_or_makes_nothing_is_said_to_have_failed(no_programs: Path) -> None:
    for script in ("raise SystemExit(1)", "pass"):
        program(no_programs, script)
        assert reason(RTF) is Reason.NOT_CONVERTED


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="the program is a script")
def test_a_program_that_takes_too_long_is_ended_with_all_it_started(
    no_programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "SECONDS", 1)
    mark = no_programs / "child"
    child = f"import time, pathlib; time.sleep(2.5); pathlib.Path({str(mark)!r}).touch()"
    program(
        no_programs,
        f"import subprocess, sys, time\nsubprocess.Popen([sys.executable, '-c', {child!r}])\ntime.sleep(99)",
    )
    begun = time.monotonic()
    assert reason(RTF) is Reason.NOT_CONVERTED
    assert time.monotonic() - begun < 2.5
    time.sleep(2)
    assert not mark.exists()


@pytest.fixture(scope="module")
def as_docx(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("draft") / "报告.docx"
    path.write_bytes(write(DRAFT))
    return path


def saved_as(path: Path, form: str) -> bytes:
    """The file, saved by LibreOffice in another format."""
    folder = path.parent
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return path.with_suffix(f".{form.partition(':')[0]}").read_bytes()


@pytest.mark.slow
@needs_libreoffice
@pytest.mark.parametrize(
    ("form", "suffix"), [("doc", ".doc"), ("doc", ".wps"), ("odt", ".odt"), ("rtf", ".rtf"), ("rtf", ".doc")]
)
def test_a_converted_file_reads_as_it_does_in_word(as_docx: Path, form: str, suffix: str) -> None:
    found = conversion.lines(saved_as(as_docx, form), suffix)
    assert found.notes == (Note.CONVERTED,)
    assert [_words(line) for line in found.lines] == [_words(line) for line in word.lines(as_docx.read_bytes()).lines]


@pytest.mark.slow
@needs_libreoffice
def test_the_xml_of_word_2003_gives_its_words_without_the_names_of_styles(as_docx: Path) -> None:
    found = conversion.lines(saved_as(as_docx, "xml:MS Word 2003 XML"), ".doc")
    assert [line.text for line in found.lines] == [line.text for line in word.lines(as_docx.read_bytes()).lines]


def _words(line: Line) -> tuple[object, ...]:
    return line.text, line.number, line.level, line.role, line.run_in, line.cells


LINKED = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.2"><office:body><office:text>
<text:p>甲<draw:frame text:anchor-type="as-char"><draw:image xlink:href="{url}/a.png" xlink:type="simple"/></draw:frame>
</text:p><text:section text:name="s"><text:section-source xlink:href="{url}/b.odt" xlink:type="simple"/></text:section>
</office:text></office:body></office:document-content>"""

MANIFEST = b"""<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.2">
<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>
<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>"""


@pytest.mark.slow
@needs_libreoffice
def test_nothing_that_a_document_links_to_is_fetched() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        content = {"content.xml": LINKED.format(url=url).encode(), "META-INF/manifest.xml": MANIFEST}
        found = conversion.lines(packed(ODT | content, 0))
        assert found.lines[0].text.strip() == "甲"
        server.settimeout(0.1)
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.slow
@needs_libreoffice
def test_several_files_are_converted_at_once() -> None:
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(conversion.lines, [RTF] * 3))
    assert [[line.text for line in one.lines] for one in found] == [["甲乙"]] * 3


@pytest.mark.slow
@needs_libreoffice
def test_a_file_that_only_begins_like_an_old_one_is_not_converted_to_rubbish() -> None:
    assert reason(COMPOUND + WORD_STREAM + bytes(3000), ".doc") in (Reason.NOT_CONVERTED, Reason.NO_TEXT)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is needed to save a file anew")
def test_a_file_saved_anew_by_libreoffice_keeps_roles_and_levels(as_docx: Path, tmp_path: Path) -> None:
    copy = tmp_path / "副本.docx"
    copy.write_bytes(as_docx.read_bytes())
    anew = saved_as(copy, "docx")
    assert [_words(line) for line in word.lines(anew).lines] == [
        _words(line) for line in word.lines(as_docx.read_bytes()).lines
    ]
