"""People's edits are sacred, and no file is ever half written."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from generator.draft.fingerprint import Fingerprint
from generator.draft.model import Attachment, Draft, Heading, Paragraph, Table
from generator.draft.target import Absent, Edited, Foreign, Untouched, sidecar_path, state, write_atomically
from generator.draft.writing import html, markdown, text, word
from schemas.errors import OutputError

DRAFT = Draft(
    title=("某某县城市管理局", "关于2025年度法治政府建设情况的报告"),
    addressee="某某县人民政府：",
    blocks=(
        Paragraph("全年收到申请27件，审结“25”件。"),
        Heading(2, "加强领导。", "（一）", "召开会议3次。"),
        Table((("指标", "数量"), ("处罚", ""), ("许可", "12"))),
    ),
    attachments=(Attachment("统计表", (Paragraph("略。"),)),),
    signatories=("某某县城市管理局",),
    date="2026年1月20日",
)
MARK = Fingerprint.of(DRAFT)
SUFFIXES = (".docx", ".html", ".md", ".txt")
each_format = pytest.mark.parametrize("suffix", SUFFIXES)


def written(path: Path, *, mark: bool = True) -> Path:
    dumped = MARK.dump() if mark else ""
    match path.suffix:
        case ".docx":
            write_atomically(path, word.write(DRAFT, dumped))
        case ".html":
            write_atomically(path, html.write(DRAFT, dumped).encode())
        case ".md":
            write_atomically(path, markdown.write(DRAFT, dumped).encode())
        case _:
            write_atomically(path, text.write(DRAFT).encode(), MARK if mark else None)
    return path


def replaced(path: Path, old: str, new: str) -> None:
    """Changes words in a file as an editor would."""
    if path.suffix != ".docx":
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        return
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(old.encode(), new.encode()) if "document.xml" in name else content)
    path.write_bytes(packed.getvalue())


@each_format
def test_a_file_that_is_not_there_is_absent(tmp_path: Path, suffix: str) -> None:
    assert state(tmp_path / f"报告{suffix}") == Absent()


@each_format
def test_a_file_just_written_is_untouched(tmp_path: Path, suffix: str) -> None:
    assert state(written(tmp_path / f"报告{suffix}")) == Untouched(MARK)


@each_format
def test_one_changed_figure_makes_a_file_edited(tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path / f"报告{suffix}")
    replaced(path, "27", "28")
    assert state(path) == Edited(MARK)


@each_format
def test_a_file_without_fingerprint_is_foreign(tmp_path: Path, suffix: str) -> None:
    assert state(written(tmp_path / f"报告{suffix}", mark=False)) == Foreign()


@pytest.mark.parametrize("name", ["报告.docx", "报告.md", "报告.html", "报告.txt", "报告.pdf", "报告"])
@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"PK\x03\x04", "一份别人的报告。".encode()])
def test_whatever_else_stands_there_is_foreign(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert state(path) == Foreign()


def test_a_text_file_saved_anew_by_notepad_is_untouched(tmp_path: Path) -> None:
    path = written(tmp_path / "报告.txt")
    content = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    for encoding in ("utf-8-sig", "gb18030"):
        path.write_bytes(content.encode(encoding))
        assert state(path) == Untouched(MARK)


def test_a_word_file_saved_anew_by_python_docx_is_untouched(tmp_path: Path) -> None:
    path = written(tmp_path / "报告.docx")
    docx.Document(str(path)).save(str(path))
    assert state(path) == Untouched(MARK)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is needed to save a file anew")
def test_a_word_file_saved_anew_by_libreoffice_is_untouched(tmp_path: Path) -> None:
    path = written(tmp_path / "报告.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    saved = tmp_path / "out" / path.name
    assert saved.read_bytes() != path.read_bytes()
    assert state(saved) == Untouched(MARK)
    replaced(saved, "召开会议", "召开专题会议")
    assert state(saved) == Edited(MARK)


def test_a_comment_makes_a_word_file_edited_though_its_words_are_the_same(tmp_path: Path) -> None:
    path = written(tmp_path / "报告.docx")
    document = docx.Document(str(path))
    document.add_comment(document.paragraphs[3].runs, text="请核实", author="局长")
    document.save(str(path))
    assert state(path) == Edited(MARK)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<w:t xml:space=\"preserve\">略。</w:t>", "<w:delText>略。</w:delText>"),
        ("<w:r><w:t xml:space=\"preserve\">略。</w:t></w:r>", "<w:ins><w:r><w:t>略。</w:t></w:r></w:ins>"),
        ("略。</w:t></w:r>", "略。</w:t></w:r><w:r><w:drawing/></w:r>"),
    ],
)  # fmt: skip
def test_a_tracked_change_or_a_picture_makes_a_word_file_edited(tmp_path: Path, old: str, new: str) -> None:
    path = written(tmp_path / "报告.docx")
    before = path.read_bytes()
    replaced(path, old, new)
    assert path.read_bytes() != before
    assert state(path) == Edited(MARK)


def test_a_word_file_with_a_dtd_is_not_opened(tmp_path: Path) -> None:
    path = written(tmp_path / "报告.docx")
    replaced(path, "<w:document ", '<!DOCTYPE d [<!ENTITY a "b">]><w:document ')
    assert state(path) == Foreign()


def test_a_word_file_that_unpacks_without_end_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (40 * 1024 * 1024))
    assert state(path) == Foreign()


def test_a_missing_or_damaged_sidecar_makes_a_text_file_foreign(tmp_path: Path) -> None:
    path = written(tmp_path / "报告.txt")
    sidecar_path(path).write_text("garbage", encoding="utf-8")
    assert state(path) == Foreign()
    sidecar_path(path).unlink()
    assert state(path) == Foreign()


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "报告.html"
    write_atomically(path, b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["报告.html"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "共享").mkdir()
    real, link = tmp_path / "共享" / "报告.txt", tmp_path / "报告.txt"
    real.write_bytes(b"")
    link.symlink_to(real)
    written(link)
    assert link.is_symlink()
    assert state(link) == Untouched(MARK)
    assert state(real) == Untouched(MARK)


def test_a_folder_that_is_not_there_is_reported_in_words(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="写不进去"):
        write_atomically(tmp_path / "没有" / "报告.docx", b"")


def test_a_folder_of_that_name_is_foreign_and_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.mkdir()
    assert state(path) == Foreign()
    with pytest.raises(OutputError, match="写不进去"):
        write_atomically(path, b"")


KILLED_AT = """
import os, sys
from pathlib import Path
from generator.draft.fingerprint import Fingerprint
from generator.draft.target import write_atomically
from generator.draft.writing import text
from generator.draft.model import Draft, Paragraph
path, left = Path(sys.argv[1]), int(sys.argv[2])
draft = Draft(("报告",), blocks=(Paragraph("新。"),))
data, mark = text.write(draft).encode(), Fingerprint.of(draft)
def die_at(event, args):
    global left
    if event in ("open", "os.rename", "os.chmod", "os.remove") and any("报告" in str(a) for a in args):
        left -= 1
        if left < 0:
            os._exit(9)
sys.addaudithook(die_at)
write_atomically(path, data, mark)
"""


def test_killed_at_any_moment_a_text_file_is_old_or_new_and_known_as_ours(tmp_path: Path) -> None:
    old = Draft(("报告",), blocks=(Paragraph("旧。"),))
    new = Draft(("报告",), blocks=(Paragraph("新。"),))
    seen = set()
    for moment in range(40):
        path = tmp_path / str(moment) / "报告.txt"
        path.parent.mkdir()
        write_atomically(path, text.write(old).encode(), Fingerprint.of(old))
        ended = subprocess.run([sys.executable, "-c", KILLED_AT, str(path), str(moment)], check=False).returncode
        assert ended in (0, 9)
        now = state(path)
        assert isinstance(now, Untouched)
        seen.add(now.fingerprint)
        assert path.read_text(encoding="utf-8") in (text.write(old), text.write(new))
        replaced(path, "报告", "报告书")
        assert isinstance(state(path), Edited)
        if ended == 0:
            break
    assert ended == 0
    assert seen == {Fingerprint.of(old), Fingerprint.of(new)}


def test_a_write_after_a_kill_settles_the_sidecar(tmp_path: Path) -> None:
    path = written(tmp_path / "报告.txt")
    sidecar_path(path).write_text(f"1:0a1b2c3d\n{MARK.dump()}\n", encoding="utf-8")
    assert state(path) == Untouched(MARK)
    written(path)
    assert sidecar_path(path).read_text(encoding="utf-8") == f"{MARK.dump()}\n"
