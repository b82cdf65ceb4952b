"""Forms out and figures back, at the command line."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from command_line import contents, fazhi
from offices import EXAMPLE, HEAD, fill, row_of

from generator.cli import EXIT_FINDINGS, EXIT_USAGE

FINES = "行政执法·行政处罚"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "facts.yaml").write_text(HEAD, encoding="utf-8")
    return tmp_path


def returned(path: Path, figure: str) -> None:
    book = openpyxl.load_workbook(path)
    fill(book.worksheets[0], {FINES: figure})
    book.save(path)


def test_a_form_goes_out_comes_back_and_the_rest_is_owed(desk: Path) -> None:
    run = fazhi(desk, "form", "facts.yaml", "--split", "返回", "--office", "执法科", "--office", "人事科")
    assert (run.code, run.lines) == (0, ["已生成 返回/执法科.xlsx", "已生成 返回/人事科.xlsx"])
    returned(desk / "返回" / "执法科.xlsx", "126")
    run = fazhi(desk, "facts", "from", "返回", "--into", "facts.yaml")
    assert run.code == 0
    assert run.out.splitlines()[0] == "读了2张征集表，填入1项，原来就有、一样的0项。"
    text = (desk / "facts.yaml").read_text(encoding="utf-8")
    assert "    本年: 126件\n    来源: 执法科 张三（执法科.xlsx） 2026-01-05\n" in text
    before = contents(desk)
    assert fazhi(desk, "facts", "from", "返回", "--into", "facts.yaml").code == 0
    assert contents(desk) == before


def test_what_differs_ends_with_1_and_is_settled_by_name(desk: Path) -> None:
    fazhi(desk, "form", "facts.yaml", "--split", "返回", "--office", "执法科")
    one, other = desk / "返回" / "执法科.xlsx", desk / "返回" / "更正.xlsx"
    shutil.copy(one, other)
    returned(one, "126")
    returned(other, "127")
    run = fazhi(desk, "facts", "from", "返回/执法科.xlsx", "返回/更正.xlsx", "--into", "facts.yaml")
    assert run.code == EXIT_FINDINGS
    assert "“126件” — 执法科 张三（执法科.xlsx） 2026-01-05；“127件” — 执法科 张三（更正.xlsx） 2026-01-05" in run.out
    run = fazhi(desk, "facts", "from", "--into", "facts.yaml", "--prefer", "更正.xlsx")
    assert run.code == 0
    assert "已定：行政执法·行政处罚 用执法科 张三（更正.xlsx） 2026-01-05的“127件”" in run.out
    assert "本年: 127件" in (desk / "facts.yaml").read_text(encoding="utf-8")


def test_a_doubt_is_told_beyond_the_share_that_was_given(desk: Path) -> None:
    last = HEAD.replace("2025", "2024") + "行政执法:\n  行政处罚: 50件\n"
    (desk / "last.yaml").write_text(last, encoding="utf-8")
    (desk / "facts.yaml").write_text(HEAD + "上年: last.yaml\n", encoding="utf-8")
    fazhi(desk, "form", "facts.yaml", "-o", "表.xlsx", "--office", "执法科")
    returned(desk / "表.xlsx", "126")
    run = fazhi(desk, "facts", "from", "表.xlsx", "--into", "facts.yaml", "--doubt-over", "50%")
    assert run.code == 0
    assert "行政执法·行政处罚：126件，比上年的50件多152%" in run.out
    assert "多152%" not in fazhi(desk, "facts", "from", "表.xlsx", "--into", "facts.yaml").out
    assert fazhi(desk, "facts", "from", "表.xlsx", "--into", "facts.yaml", "--doubt-over", "许多").code == EXIT_USAGE


def test_no_file_is_overwritten_and_none_is_written_beside_one_that_is_there(desk: Path) -> None:
    words = ("form", "facts.yaml", "--split", "表", "--office", "执法科", "--office", "人事科", "--word", "人事科")
    assert fazhi(desk, *words).code == 0
    assert sorted(path.name for path in (desk / "表").iterdir()) == ["人事科.docx", "执法科.xlsx"]
    (desk / "表" / "执法科.xlsx").unlink()
    run = fazhi(desk, *words)
    assert run.code == EXIT_USAGE
    assert "文件已经存在，不会覆盖" in run.err
    assert not (desk / "表" / "执法科.xlsx").exists()


def test_a_slip_in_the_division_is_told_with_its_line_and_nothing_is_written(desk: Path) -> None:
    (desk / "分工.yaml").write_text("执法科:\n  - 行政处罚款\n", encoding="utf-8")
    run = fazhi(desk, "form", "facts.yaml", "-o", "表.xlsx", "--division", "分工.yaml")
    assert run.code == EXIT_USAGE
    assert "分工.yaml:2: 执法科: 没有“行政处罚款”这个板块、指标或科室，是不是“行政处罚”？" in run.err
    assert not (desk / "表.xlsx").exists()


def test_the_fact_file_may_name_its_division(desk: Path) -> None:
    (desk / "分工.yaml").write_text("支队: [行政执法]\n", encoding="utf-8")
    (desk / "facts.yaml").write_text(HEAD + "分工: 分工.yaml\n", encoding="utf-8")
    assert fazhi(desk, "form", "facts.yaml", "-o", "表.xlsx", "--office", "支队").code == 0
    assert row_of(openpyxl.load_workbook(desk / "表.xlsx").worksheets[0], FINES)


def test_a_file_that_is_no_form_is_refused_and_the_others_are_taken(desk: Path) -> None:
    fazhi(desk, "form", "facts.yaml", "-o", "表.xlsx", "--office", "执法科")
    returned(desk / "表.xlsx", "126")
    (desk / "照片.xlsx").write_bytes(b"\x89PNG")
    run = fazhi(desk, "facts", "from", "照片.xlsx", "表.xlsx", "--into", "facts.yaml")
    assert run.code == EXIT_FINDINGS
    assert "  · 照片.xlsx：文件打不开或者已经损坏" in run.out
    assert "本年: 126件" in (desk / "facts.yaml").read_text(encoding="utf-8")


def test_who_owes_what_is_told_and_written_as_a_table(desk: Path) -> None:
    shutil.copytree(EXAMPLE, desk / "example")
    run = fazhi(desk, "facts", "owed", "example/facts.yaml", "--due", "2026-01-10", "-o", "进度.txt")
    assert run.code == 0
    assert run.out == "应急管理部门：还有1项没有报：未整改隐患（处）。请于1月10日前报来。\n"
    assert "数据报送进度表" in (desk / "进度.txt").read_text(encoding="utf-8")


def test_other_commands_load_no_openpyxl(desk: Path) -> None:
    code = "import sys; sys.argv = ['fazhi', 'render', 'facts.yaml', '-o', 'a.txt']\nfrom generator.cli import main\n"
    code += "try:\n    main()\nfinally:\n    print('openpyxl' in sys.modules, file=sys.stderr)"

    ended = subprocess.run([sys.executable, "-c", code], cwd=desk, capture_output=True, text=True, check=False)
    assert ended.stderr.splitlines()[-1] == "False"
    # Reading forms loads none either: they are from strangers.
    code = code.replace("'render', 'facts.yaml', '-o', 'a.txt'", "'facts', 'from', 'a.xlsx', '--into', 'facts.yaml'")
    (desk / "a.xlsx").write_bytes(b"")
    ended = subprocess.run([sys.executable, "-c", code], cwd=desk, capture_output=True, text=True, check=False)
    assert ended.stderr.splitlines()[-1] == "False"
