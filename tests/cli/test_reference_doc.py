"""`fazhi template word` and `fazhi render --reference-doc`."""

from __future__ import annotations

import os
from pathlib import Path

import docx
import pytest
from command_line import contents, fazhi, given
from docx.shared import Mm


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a fact file and a reference document."""
    given(tmp_path)
    run = fazhi(tmp_path, "template", "word", "-o", "样式.docx")
    assert run.code == 0
    assert "--reference-doc 样式.docx" in run.err
    return tmp_path


def adapt(path: Path) -> None:
    document = docx.Document(str(path))
    document.sections[0].left_margin = Mm(32)
    document.sections[0].header.paragraphs[0].text = "某某县城市管理局"
    document.save(str(path))


def test_a_file_that_is_there_is_not_overwritten(desk: Path) -> None:
    (desk / "旧.docx").write_bytes(b"somebody's")
    os.symlink("nowhere.docx", desk / "链接.docx")
    before = contents(desk)
    for name in ("样式.docx", "旧.docx", "链接.docx"):
        run = fazhi(desk, "template", "word", "-o", name)
        assert run.code == 2
        assert "文件已经存在，不会覆盖" in run.err
    assert contents(desk) == before


@pytest.mark.parametrize(("name", "said"), [("样式.doc", ".docx 结尾"), ("没有/样式.docx", "写不进去")])
def test_a_name_that_will_not_do_is_told(tmp_path: Path, name: str, said: str) -> None:
    run = fazhi(tmp_path, "template", "word", "-o", name)
    assert run.code == 2
    assert said in run.err
    assert contents(tmp_path) == {}


def test_the_fonts_of_the_reference_document_are_an_option(tmp_path: Path) -> None:
    assert fazhi(tmp_path, "template", "word", "-o", "样式.docx", "--fonts", "gbk").code == 0
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(tmp_path / "样式.docx")).paragraphs)
    assert "方正仿宋_GBK" in text
    assert "GB2312" not in text


def test_an_unchanged_reference_document_is_nothing_to_talk_about(desk: Path) -> None:
    run = fazhi(desk, "render", "facts.yaml", "-o", "报告.docx", "--reference-doc", "样式.docx")
    assert (run.code, run.lines) == (0, ["已生成 报告.docx（送审稿）"])


def test_what_departs_is_told_once_and_rendering_again_is_no_edit(desk: Path) -> None:
    adapt(desk / "样式.docx")
    before = (desk / "样式.docx").read_bytes()
    for _time in range(2):
        run = fazhi(desk, "render", "facts.yaml", "-o", "报告.docx", "-o", "b.docx", "--reference-doc", "样式.docx")
        assert run.code == 0
        assert run.lines[:2] == [
            "参考文档“样式.docx”与 GB/T 9704—2012 不一致的地方，照参考文档排：",
            "  · 页面：左边距 32毫米（标准 28毫米）",
        ]
        assert run.err.count("左边距") == 1
    report = docx.Document(str(desk / "报告.docx"))
    assert report.sections[0].header.paragraphs[0].text == "某某县城市管理局"
    assert (desk / "样式.docx").read_bytes() == before


def test_the_reference_document_is_an_input_and_no_output(desk: Path) -> None:
    before = contents(desk)
    run = fazhi(desk, "render", "facts.yaml", "-o", "样式.docx", "--reference-doc", "样式.docx")
    assert run.code == 2
    assert "是输入文件" in run.err
    assert contents(desk) == before


def test_it_is_refused_where_no_word_file_is_written(desk: Path) -> None:
    run = fazhi(desk, "render", "facts.yaml", "-o", "报告.txt", "--reference-doc", "样式.docx")
    assert run.code == 2
    assert "--reference-doc 只用于 Word 文件" in run.err


def test_a_file_that_will_not_do_is_named_and_nothing_is_written(desk: Path) -> None:
    (desk / "坏.docx").write_bytes(b"PK\x03\x04")
    run = fazhi(desk, "render", "facts.yaml", "-o", "报告.docx", "--reference-doc", "坏.docx")
    assert run.code == 2
    assert run.lines == [
        "错误：参考文档“坏.docx”：文件损坏，读不出来。请在 Word 或 WPS 里打开，另存为 .docx；打不开的，换一份。"
    ]
    assert not (desk / "报告.docx").exists()


def test_styles_that_are_missing_and_numbers_that_would_be_doubled_are_told(tmp_path: Path) -> None:
    given(tmp_path)
    document = docx.Document()
    document.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
    document.save(str(tmp_path / "样式.docx"))
    run = fazhi(tmp_path, "render", "facts.yaml", "-o", "报告.docx", "--reference-doc", "样式.docx")
    assert run.code == 0
    (missing,) = [line for line in run.lines if "没有以下样式" in line]
    assert missing.endswith("表格文字、表头文字")
    (numbered,) = [line for line in run.lines if "自动编号" in line]
    assert numbered.endswith("：标题 1")


def test_the_help_of_the_group_and_of_its_command_are_chinese(tmp_path: Path) -> None:
    assert "生成 Word 样式文件" in fazhi(tmp_path, "template", "--help").out
    assert "--fonts gb2312|gbk" in fazhi(tmp_path, "template", "word", "--help").out
    assert "Makes a Word file" in fazhi(tmp_path, "template", "word", "--help", "--lang", "en").out
    assert "没有命令“wrod”" in fazhi(tmp_path, "template", "wrod").err
