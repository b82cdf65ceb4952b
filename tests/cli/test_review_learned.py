"""`fazhi template learn --review` at a real terminal."""

from __future__ import annotations

from pathlib import Path

from terminal import Terminal

REPORT = """\
某某县水利局2023年度法治政府建设情况报告

一、主要工作

全年设岗亭3处，走访商户120家。全年处理群众难题45件。

某某县水利局
2024年1月15日
"""


def test_figures_are_kept_as_text_renamed_and_bound_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "去年.txt").write_text(REPORT, "utf-8")
    with Terminal("template", "learn", "去年.txt", "-o", "水利局", "--review", cwd=tmp_path) as terminal:
        terminal.wait_for("1/3")
        terminal.wait_for("照原文，每年不变")
        terminal.press("down", "enter")
        terminal.wait_for("2/3")
        terminal.settle()
        terminal.press("down", "down", "enter")
        terminal.wait_for("名称：")
        terminal.press("ctrl-u")
        terminal.type("商户走访")
        terminal.press("enter")
        terminal.wait_for("3/3")
        terminal.settle()
        terminal.press("down", "down", "down", "enter")
        terminal.wait_for("填报表的哪一项")
        terminal.type("权力监督.群众反映事项")
        terminal.press("enter")
        assert terminal.ends() == 0
    template = (tmp_path / "水利局" / "报告.md").read_text("utf-8")
    assert "设岗亭3处" in template
    assert "商户走访 }}" in template
    assert "{{ 权力监督.群众反映事项 }}" in template
    assert "照原文" in (tmp_path / "水利局" / "核对.toml").read_text("utf-8")


def test_who_stops_keeps_what_was_decided(tmp_path: Path) -> None:
    (tmp_path / "去年.txt").write_text(REPORT, "utf-8")
    with Terminal("template", "learn", "去年.txt", "-o", "水利局", "--review", cwd=tmp_path) as terminal:
        terminal.wait_for("照原文，每年不变")
        terminal.press("down", "enter")
        terminal.wait_for("2/3")
        terminal.settle()
        terminal.press("ctrl-c")
        assert terminal.ends() == 0
    assert "设岗亭3处" in (tmp_path / "水利局" / "报告.md").read_text("utf-8")
    assert "120家" not in (tmp_path / "水利局" / "报告.md").read_text("utf-8")
