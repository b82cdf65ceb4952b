"""`fazhi template blank`, `eject`, `check` and `fazhi facts from`, as people run them."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import fazhi

BLANK = ("template", "blank", "--level", "县", "--kind", "部门", "--year", "2025")
NEW = ("new", "-o", "facts.yaml", "--name", "云岭县城市管理局", "--level", "县", "--kind", "部门", "--year", "2025")
FACTS = "机关: {全称: 云岭县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n模板: 模板\n行政执法: {行政处罚: 3件}\n"


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".md"])
def test_a_blank_is_made_filled_and_read_into_a_new_fact_file(suffix: str, tmp_path: Path) -> None:
    assert fazhi(tmp_path, *BLANK, "-o", f"模板{suffix}").code == 0
    assert fazhi(tmp_path, *NEW).code == 0
    before = (tmp_path / "facts.yaml").read_bytes()
    run = fazhi(tmp_path, "facts", "from", f"模板{suffix}", "--into", "facts.yaml")
    assert run.code == 0, run.err
    assert run.lines[0].startswith(f"“模板{suffix}”读入0项，0项与填报表一致，34")
    assert (tmp_path / "facts.yaml").read_bytes() == before


def test_a_blank_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "模板.txt").write_text("填了一半", "utf-8")
    run = fazhi(tmp_path, *BLANK, "-o", "模板.txt")
    assert (run.code, (tmp_path / "模板.txt").read_text("utf-8")) == (2, "填了一半")
    assert "不会覆盖" in run.err


@pytest.mark.parametrize(
    "words",
    [("-o", "模板.html"), ("-o", "没有/模板.docx"), ("-o", "a.txt", "--pack", "没有"), ("-o", "a.txt", "--name", "无")],
)
def test_a_blank_that_cannot_be_made_leaves_nothing_behind(words: tuple[str, ...], tmp_path: Path) -> None:
    run = fazhi(tmp_path, *BLANK, *words)
    assert run.code == 2
    assert run.err
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_taken_over_is_told_and_ends_with_1(tmp_path: Path) -> None:
    fazhi(tmp_path, *NEW)
    fazhi(tmp_path, *BLANK, "-o", "模板.txt")
    blank = (tmp_path / "模板.txt").read_text("utf-8")
    first = blank.replace("【待补：行政处罚（件），执法科】", "3件")
    (tmp_path / "甲.txt").write_text(first, "utf-8")
    (tmp_path / "乙.txt").write_text(first.replace("行政处罚决定3件", "行政处罚决定4件，成绩很大"), "utf-8")
    assert fazhi(tmp_path, "facts", "from", "甲.txt", "--into", "facts.yaml").code == 0
    run = fazhi(tmp_path, "facts", "from", "乙.txt", "--into", "facts.yaml")
    assert run.code == 1
    assert "  · 行政执法·行政处罚：填报表“3件（甲.txt）”，这里“4件”（第70行）" in run.lines
    assert any("成绩很大" in line and line.endswith("（第70行）") for line in run.lines)
    assert "来源: 甲.txt" in (tmp_path / "facts.yaml").read_text("utf-8")


def test_the_blank_of_another_is_refused_with_2(tmp_path: Path) -> None:
    fazhi(tmp_path, *NEW)
    fazhi(tmp_path, *BLANK[:-1], "2024", "-o", "模板.txt")
    run = fazhi(tmp_path, "facts", "from", "模板.txt", "--into", "facts.yaml")
    assert run.code == 2
    assert "这份空白模板是“县·部门·2024”的，填报表是“县·部门·2025”的" in run.err


def test_templates_are_handed_out_and_the_fact_file_names_them(tmp_path: Path) -> None:
    assert fazhi(tmp_path, "template", "eject", "-o", "模板", "--topic", "行政执法").code == 0
    template = tmp_path / "模板" / "topics" / "enforcement.md"
    template.write_text(template.read_text("utf-8").replace("全年[[作出", "本年[[作出", 1), "utf-8")
    (tmp_path / "facts.yaml").write_text(FACTS, "utf-8")
    assert fazhi(tmp_path, "render", "facts.yaml", "-o", "报告.txt").code == 0
    assert "本年作出行政处罚决定3件。" in (tmp_path / "报告.txt").read_text("utf-8")
    again = fazhi(tmp_path, "template", "eject", "-o", "模板")
    assert again.code == 2
    assert "不会覆盖" in again.err
    assert sorted(path.name for path in (tmp_path / "模板").rglob("*.md")) == ["enforcement.md"]
    unknown = fazhi(tmp_path, "template", "eject", "-o", "别处", "--topic", "行政")
    assert unknown.code == 2
    assert "行政执法" in unknown.err


def test_every_template_handed_out_makes_the_same_report(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text(FACTS.replace("模板: 模板\n", ""), "utf-8")
    (tmp_path / "own.yaml").write_text(FACTS, "utf-8")
    assert fazhi(tmp_path, "template", "eject", "-o", "模板").code == 0
    for name in ("facts", "own"):
        assert fazhi(tmp_path, "render", f"{name}.yaml", "-o", f"{name}.md").code == 0
    assert (tmp_path / "facts.md").read_bytes() == (tmp_path / "own.md").read_bytes()


def test_checking_templates_ends_with_1_where_something_must_be_changed(tmp_path: Path) -> None:
    fazhi(tmp_path, "template", "eject", "-o", "模板", "--topic", "党的领导")
    run = fazhi(tmp_path, "template", "check", "模板")
    assert (run.code, run.out) == (0, "错误0处、建议0处。\n")
    template = tmp_path / "模板" / "topics" / "leadership.md"
    template.write_text(template.read_text("utf-8") + "\n坚持党的领导。\n", "utf-8")
    run = fazhi(tmp_path, "template", "check", "模板")
    assert run.code == 1
    assert "topics/leadership.md" in run.out.splitlines()[0]
    assert fazhi(tmp_path, "template", "check", "没有").code == 2


def test_a_blank_that_nobody_filled_in_is_no_report(tmp_path: Path) -> None:
    for suffix in (".docx", ".txt", ".md"):
        fazhi(tmp_path, *BLANK, "-o", f"模板{suffix}")
        run = fazhi(tmp_path, "check", f"模板{suffix}", "--output-format", "letter")
        assert run.code == 1
        assert "“二、2025年推进法治政府建设存在的不足和原因”标题下仍是待补。" in run.out
        assert "填写说明" not in run.out
