"""`fazhi new`, and the round to a first draft."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from command_line import contents, fazhi, fazhi_each, given, reports

from generator.facts.problems import Severity
from generator.facts.reading import read
from schemas.reporter import Kind, Level

NAMES = {
    (Level.PROVINCE, Kind.GOVERNMENT): "云州省人民政府",
    (Level.PROVINCE, Kind.DEPARTMENT): "云州省司法厅",
    (Level.CITY, Kind.GOVERNMENT): "清河市人民政府",
    (Level.CITY, Kind.DEPARTMENT): "清河市司法局",
    (Level.COUNTY, Kind.GOVERNMENT): "云岭县人民政府",
    (Level.COUNTY, Kind.DEPARTMENT): "云岭县城市管理局",
    (Level.TOWNSHIP, Kind.GOVERNMENT): "云岭县清溪镇人民政府",
    (Level.TOWNSHIP, Kind.DEPARTMENT): "云岭县清溪镇综合行政执法办公室",
}
FAST = (Level.TOWNSHIP, Kind.GOVERNMENT)
REPORTERS = [
    pytest.param(
        *reporter, id="-".join(word.name for word in reporter), marks=[] if reporter == FAST else [pytest.mark.slow]
    )
    for reporter in NAMES
]
BUREAU = shlex.split("--name 某某县城市管理局 --level 县 --kind 部门 --year 2025")


def new(words: str) -> list[str]:
    return ["new", *shlex.split(words)]


@pytest.mark.parametrize(("level", "kind"), REPORTERS)
def test_a_new_fact_file_reads_back_clean_and_renders_in_every_format(tmp_path: Path, level: Level, kind: Kind) -> None:
    words = [
        ("--level", level.value, "--kind", kind.value),
        ("--level", level.name.lower(), "--kind", kind.name.lower()),
    ]
    common = ("--name", NAMES[level, kind], "--year", "2025")
    runs = fazhi_each(tmp_path, [("new", "-o", f"{n}.yaml", *common, *typed) for n, typed in enumerate(words)])
    chinese, english = runs
    assert (chinese.code, english.code, chinese.err, english.err) == (0, 0, "", "")
    assert "fazhi render 0.yaml -o 报告.docx" in chinese.out
    assert (tmp_path / "0.yaml").read_bytes() == (tmp_path / "1.yaml").read_bytes()
    file = read(tmp_path / "0.yaml")
    assert (file.problems, file.agency, file.level, file.kind, file.year) == ((), NAMES[level, kind], level, kind, 2025)

    run = fazhi(tmp_path, "render", "0.yaml", *reports())
    assert run.code == 0
    assert not [line for line in run.lines if not line.startswith(("已生成 ", "还有", "  · 【待补："))]
    written = (tmp_path / "报告.txt").read_text(encoding="utf-8")
    for gap in (line.removeprefix("  · ") for line in run.lines if line.startswith("  · ")):
        assert gap in written or (gap == "【待补：成文日期】" and "2026年　月　日" in written)


def test_a_new_fact_file_with_a_pack_has_the_keys_of_the_trade(tmp_path: Path) -> None:
    assert fazhi(tmp_path, "new", "-o", "a.yaml", *BUREAU, "--pack", "城市管理").code == 0
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert "  行业: 城市管理 " in text
    assert "  违停查处:" in text
    assert read(tmp_path / "a.yaml").problems == ()


def test_a_new_fact_file_takes_over_what_stays_and_no_count_of_last_year(tmp_path: Path) -> None:
    last = "机关: {全称: 某某县城市管理局, 自称: 我局, 层级: 县, 类别: 部门}\n年度: 2024\n"
    given(tmp_path, last + "行政执法: {在岗执法人员: 61名, 行政检查: 36次}\n", "last.yaml")
    assert fazhi(tmp_path, "new", "-o", "a.yaml", *BUREAU, "--previous", "last.yaml").code == 0
    file = read(tmp_path / "a.yaml")
    assert (file.errors, file.year, file.report.agency.self_reference) == ((), 2025, "我局")
    assert file.report.previous == "last.yaml", "fazhi ask and render find it there"
    assert file.report.enforcement.officers.text == "61名"
    assert file.report.enforcement.inspections is None
    unchecked = [line for line in fazhi(tmp_path, "render", "a.yaml", "-o", "a.txt").lines if "上年沿用" in line]
    lines = (tmp_path / "a.yaml").read_text(encoding="utf-8").splitlines()
    marked = [number for number, line in enumerate(lines, 1) if line.endswith("上年沿用，请核对")]
    assert len(marked) == 2
    said = "上年沿用，还没有核对；核对过的删去“上年沿用，请核对”几个字，或用 fazhi ask 一次确认"
    assert unchecked == [
        f"{Severity.DOUBT.word} a.yaml:{line}: {path}: {said}"
        for line, path in zip(marked, ["机关·自称", "行政执法·在岗执法人员"], strict=True)
    ]


REFUSED = [
    (f"-o 有了.yaml {shlex.join(BUREAU)}", "文件已经存在，不会覆盖"),
    (f"-o a.yaml {shlex.join(BUREAU)} --pack 城管", "没有“城管”这个行业包，是不是“城市管理”"),
    (f"-o a.yaml {shlex.join(BUREAU)} --pack ../..", "行业包里没有这个文件"),
    (f"-o 没有/a.yaml {shlex.join(BUREAU)}", "没有文件夹“没有”，请先建好"),
    (f"-o 有了.yaml/a.yaml {shlex.join(BUREAU)}", "没有文件夹“有了.yaml”，请先建好"),
    (f"-o a.docx {shlex.join(BUREAU)}", "请以 .yaml 结尾"),
    (f"-o '' {shlex.join(BUREAU)}", "请以 .yaml 结尾"),
    (f"-o . {shlex.join(BUREAU)}", "“.”是文件夹，这里要文件"),
    (f"-o a.yaml {shlex.join(BUREAU)} --previous 没有.yaml", "文件“没有.yaml”不存在"),
    ("-o a.yaml --name 某村 --level 村 --kind 政府 --year 2025", "“村”不认识，可用：省、市、县、乡镇"),
    ("-o a.yaml --name 某局 --level 县 --kind 村 --year 2025", "“村”不认识，可用：政府、部门"),
    ("-o a.yaml --name 某局 --level 县 --kind 部门 --year 99", "年份写四位数，如 2025"),
    ("-o a.yaml --name 某局 --level 县 --kind 部门 --year 二〇二五", "年份写四位数，如 2025"),
    ("-o a.yaml --name ' ' --level 县 --kind 部门 --year 2025", "请写公章上的名称"),
    ("-o a.yaml", "还缺全称（--name）、层级（--level）、类别（--kind）、年度（--year）。要写全，如：\nfazhi new -o "),
    (shlex.join(BUREAU), "还缺文件名（-o）。"),
]


def test_what_new_can_not_do_is_said_with_exit_code_2_and_nothing_is_written(tmp_path: Path) -> None:
    given(tmp_path, "我的: 内容\n", "有了.yaml")
    before = contents(tmp_path)
    for run, (words, said) in zip(fazhi_each(tmp_path, [new(words) for words, _said in REFUSED]), REFUSED, strict=True):
        assert run.code == 2, words
        assert said in run.err, words
        assert run.out == ""
    assert contents(tmp_path) == before


def test_a_name_pasted_with_line_breaks_becomes_one_line(tmp_path: Path) -> None:
    assert fazhi(tmp_path, "new", "-o", "a.yaml", *BUREAU, "--name", "某某县\n年度: 1999\n").code == 0
    file = read(tmp_path / "a.yaml")
    assert (file.problems, file.agency, file.year) == ((), "某某县 年度: 1999", 2025)
