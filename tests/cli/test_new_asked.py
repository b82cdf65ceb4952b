"""`fazhi new` at a terminal: what its command line left out is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import contents, fazhi, given
from terminal import Terminal

from generator.facts.reading import read
from schemas.reporter import Kind, Level


def test_all_that_is_missing_is_asked_for_in_chinese_one_after_the_other(tmp_path: Path) -> None:
    with Terminal("new", cwd=tmp_path) as terminal:
        terminal.wait_for("全称（公章上的名称）：")
        terminal.type("云岭县城市管理局")
        terminal.press("enter")
        terminal.wait_for("层级： ↑↓ 选择，回车确定")
        terminal.wait_for("> 省（自治区、直辖市）")
        terminal.press("down", "down")
        terminal.wait_for("> 县（县级市、区、旗）")
        terminal.press("enter")
        terminal.wait_for("> 政府（乡镇、街道也选这个）")
        terminal.press("down", "enter")
        terminal.wait_for("年度（报告哪一年的工作，如 2025）：")
        terminal.type("2025年度")
        terminal.press("enter")
        terminal.wait_for("> 没有")
        terminal.press("down")
        terminal.wait_for("> 城市管理")
        terminal.press("enter")
        terminal.wait_for("去年的填报表（文件名，没有就回车）：")
        terminal.press("enter")
        terminal.wait_for("新填报表的文件名： 填报表2025.yaml")
        terminal.press("enter")
        assert terminal.ends() == 0
        assert "已新建 填报表2025.yaml。" in terminal.screen()
    file = read(tmp_path / "填报表2025.yaml")
    assert (file.problems, file.agency, file.level, file.kind, file.year, file.report.agency.trade) == (
        (),
        "云岭县城市管理局",
        Level.COUNTY,
        Kind.DEPARTMENT,
        2025,
        "城市管理",
    )


@pytest.mark.slow
def test_only_what_was_not_given_is_asked_for_and_it_makes_the_same_file(tmp_path: Path) -> None:
    words = ("--name", "云岭县清溪镇人民政府", "--level", "镇", "--kind", "政府", "--year", "2025")
    given(tmp_path, "机关: {全称: 云岭县清溪镇人民政府, 自称: 本镇, 层级: 乡镇, 类别: 政府}\n年度: 2024\n", "last.yaml")
    with Terminal("new", *words, cwd=tmp_path) as terminal:
        terminal.wait_for("> 没有")
        assert "全称（公章" not in terminal.screen()
        terminal.press("enter")
        terminal.wait_for("去年的填报表")
        terminal.type("'last.yaml'")
        terminal.press("enter")
        terminal.wait_for("新填报表的文件名：")
        terminal.press("enter")
        assert terminal.ends() == 0
    assert fazhi(tmp_path, "new", *words, "--previous", "last.yaml", "-o", "a.yaml").code == 0
    assert (tmp_path / "a.yaml").read_bytes() == (tmp_path / "填报表2025.yaml").read_bytes()
    assert "自称: 本镇" in (tmp_path / "a.yaml").read_text(encoding="utf-8")


def test_what_can_not_be_used_is_explained_and_asked_for_again(tmp_path: Path) -> None:
    given(tmp_path, "我的: 内容\n", "填报表2025.yaml")
    with Terminal("new", "--level", "县", "--kind", "部门", "--pack", "城市管理", cwd=tmp_path) as terminal:
        for prompt, wrong, said, right in (
            ("全称", "", "请写公章上的名称", "云岭县城市管理局"),
            ("年度", "25", "年份写四位数", "2025"),
            ("去年的填报表", "没有.yaml", "没有这个文件", ""),
            ("新填报表的文件名", "", "文件已经存在，不会覆盖", "今年.yaml"),
        ):
            terminal.wait_for(f"{prompt}")
            terminal.type(wrong)
            terminal.press("enter")
            terminal.wait_for(said)
            terminal.press("ctrl-e", "ctrl-u")
            terminal.type(right)
            terminal.press("enter")
        assert terminal.ends() == 0
    assert (tmp_path / "填报表2025.yaml").read_text(encoding="utf-8") == "我的: 内容\n"
    assert read(tmp_path / "今年.yaml").problems == ()


@pytest.mark.slow
def test_ctrl_c_at_any_prompt_writes_nothing(tmp_path: Path) -> None:
    for entered in (0, 1, 3):
        with Terminal("new", cwd=tmp_path) as terminal:
            terminal.wait_for("全称")
            if entered:
                terminal.type("云岭县城市管理局")
                terminal.press("enter")
                terminal.wait_for("> 省")
            if entered > 1:
                terminal.press("enter")
                terminal.wait_for("> 政府")
                terminal.press("enter")
                terminal.wait_for("年度（")
            terminal.press("ctrl-c")
            assert terminal.ends() == 2
            assert "已中止。" in terminal.screen()
    assert contents(tmp_path) == {}
