"""`fazhi check --fix`: a copy in the format of the standard."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import contents, fazhi
from word_files import p, packed, parts, run, word_file

TITLE = p("云岭县水利局关于2025年度法治政府建设情况的报告")
TEXT = p(run("全年办理行政许可128件，均在法定期限内办结，没有超期。", '<w:sz w:val="18"/>'))
REPORT = TITLE + p("县委、县政府：") + TEXT + p("云岭县水利局") + p("2026年1月15日")


FIX = ("--select", "W", "--fix", "-o")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a report with the defaults of a word processor: 稿.docx."""
    (tmp_path / "稿.docx").write_bytes(word_file(REPORT))
    return tmp_path


def test_a_copy_is_re_set_checked_and_told_of(folder: Path) -> None:
    before = contents(folder)
    checked, done = (
        fazhi(folder, "check", "稿.docx", "--select", "W"),
        fazhi(folder, "check", "稿.docx", *FIX, "新稿.docx"),
    )
    assert (checked.code, done.code) == (1, 0)
    assert contents(folder).keys() == {"稿.docx", "新稿.docx"}
    assert contents(folder)["稿.docx"] == before["稿.docx"]
    assert "新稿.docx" in done.out
    assert "没有发现问题" in done.out
    assert "文字一字未动" in done.err


def test_what_was_left_is_told(folder: Path) -> None:
    (folder / "稿.docx").write_bytes(word_file(p("特急") + REPORT))
    done = fazhi(folder, "check", "稿.docx", *FIX, "新.docx", "--output-format", "json")
    assert done.out.startswith("{")
    assert "第1段“特急”" in done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("稿.docx", "--fix", "-o", "新.docx"), "--select W"),
        (("稿.docx", "--select", "S", "--fix", "-o", "新.docx"), "--select W"),
        (("稿.docx", "--select", "W", "--fix"), "-o 新稿.docx"),
        (("稿.docx", "另.docx", *FIX, "新.docx"), "一次只处理一个文件"),
        (("稿.txt", *FIX, "新.docx"), "另存为 .docx"),
        (("稿.docx", *FIX, "新.txt"), "后缀应为 .docx"),
        (("稿.docx", *FIX, "稿.docx"), "不覆盖"),
        (("稿.docx", *FIX, "另.docx"), "不覆盖"),
        (("稿.docx", *FIX, "无/新.docx"), "请先建好"),
    ],
)
def test_wrong_use_is_said_with_the_next_step(folder: Path, words: tuple[str, ...], said: str) -> None:
    (folder / "另.docx").write_bytes(word_file(REPORT))
    (folder / "稿.txt").write_text("云岭县水利局2025年法治政府建设情况报告", encoding="utf-8")
    before = contents(folder)
    done = fazhi(folder, "check", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert contents(folder) == before


def test_a_file_that_cannot_be_read_is_told_as_by_any_check(folder: Path) -> None:
    (folder / "稿.docx").write_bytes(word_file(REPORT)[:500])
    done = fazhi(folder, "check", "稿.docx", *FIX, "新.docx")
    assert done.code == 1
    assert "E108" in done.out
    assert "没有生成" in done.err
    assert contents(folder).keys() == {"稿.docx"}


def test_of_a_secret_draft_no_copy_is_made(folder: Path) -> None:
    (folder / "稿.docx").write_bytes(word_file(p("机密★1年") + REPORT))
    done = fazhi(folder, "check", "稿.docx", *FIX, "新.docx")
    assert done.code == 1
    assert "云岭" not in done.out + done.err
    assert contents(folder).keys() == {"稿.docx"}


def test_a_file_with_macros_is_refused_with_the_next_step(folder: Path) -> None:
    (folder / "稿.docx").write_bytes(packed(parts(REPORT) | {"word/vbaProject.bin": b""}))
    done = fazhi(folder, "check", "稿.docx", *FIX, "新.docx")
    assert done.code == 2
    assert "含有宏" in done.err
    assert contents(folder).keys() == {"稿.docx"}
