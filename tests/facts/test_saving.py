"""Writing fact files to disk, and reading last year's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.facts.lastyear import last_value, last_year
from generator.facts.problems import Severity
from generator.facts.reading import read
from generator.facts.saving import save
from schemas.errors import FactFileError


def test_a_new_file_never_replaces_another(tmp_path: Path) -> None:
    target = tmp_path / "facts.yaml"
    save(target, "甲", new=True)
    with pytest.raises(FactFileError, match="已经存在"):
        save(target, "乙", new=True)
    save(target, "丙")
    assert target.read_text(encoding="utf-8") == "丙"
    assert [path.name for path in tmp_path.iterdir()] == ["facts.yaml"]


def test_a_link_and_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    target, link = tmp_path / "facts.yaml", tmp_path / "link.yaml"
    save(target, "甲")
    target.chmod(0o640)
    link.symlink_to(target)
    save(link, "乙")
    assert link.is_symlink()
    assert (target.read_text(encoding="utf-8"), target.stat().st_mode & 0o777) == ("乙", 0o640)


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(FactFileError, match="写不进去"):
        save(tmp_path / "没有" / "facts.yaml", "甲")


@pytest.mark.parametrize("new", [True, False])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "是文件夹，不是文件"),
        (".", "是文件夹，不是文件"),
        ("/", "是文件夹，不是文件"),
        ("长" * 100 + ".yaml", "文件名太长"),
        ("圈.yaml", "链接绕成了圈"),
        ("甲\x00乙.yaml", "文件名或路径里有不能用的字符"),
        ("facts.yaml/甲.yaml", "路径中间有一段不是文件夹"),
    ],
)
def test_a_name_that_can_be_no_file_is_refused_in_chinese(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str, new: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("facts.yaml").write_text("甲", encoding="utf-8")
    Path("圈.yaml").symlink_to("圈.yaml")
    with pytest.raises(FactFileError, match=f"写不进去（{said}）"):
        save(name, "乙", new=new)
    assert {path.name for path in tmp_path.iterdir()} == {"facts.yaml", "圈.yaml"}
    assert Path("facts.yaml").read_text(encoding="utf-8") == "甲"


def test_a_name_of_the_greatest_length_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("长" * 83 + ".yaml")
    save(target, "甲", new=True)
    assert target.read_text(encoding="utf-8") == "甲"


HEAD = "机关: {{全称: {name}, 层级: 县, 类别: 部门}}\n年度: {year}\n"
THIS = HEAD.format(name="甲局", year=2025)


def facts(folder: Path, name: str, text: str) -> Path:
    save(folder / name, text)
    return folder / name


def test_last_years_figures_come_from_the_figure_then_from_the_file(tmp_path: Path) -> None:
    facts(tmp_path, "2024.yaml", HEAD.format(name="甲局", year=2024)
          + "矛盾纠纷: {行政诉讼案件: 9件, 行政诉讼败诉: 无}\n行政执法: {评查案卷: 10卷, 优秀案卷: 9卷}\n")  # fmt: skip
    this = read(
        facts(tmp_path, "2025.yaml", THIS + "上年: 2024.yaml\n矛盾纠纷:\n  行政诉讼案件: {本年: 5件, 上年: 7件}\n")
    )
    found = last_year(this)
    assert found.problems == ()
    assert str(last_value(this, found.file, ("矛盾纠纷", "行政诉讼案件"))) == "7件"
    assert str(last_value(this, found.file, ("矛盾纠纷", "行政诉讼败诉"))) == "0件"
    assert str(last_value(this, found.file, ("行政执法", "案卷优秀率"))) == "90%"
    assert last_value(this, found.file, ("行政执法", "行政处罚")) is None
    assert last_value(this, None, ("行政执法", "评查案卷")) is None


def test_a_file_of_another_year_is_not_used(tmp_path: Path) -> None:
    old = facts(tmp_path, "old.yaml", HEAD.format(name="甲局", year=2022))
    found = last_year(read(facts(tmp_path, "now.yaml", THIS)), old)
    assert found.file is None
    assert str(found.problems[0]) == "old.yaml:1: 这是2022年度的填报表，上年应为2024年度"


def test_a_file_of_last_year_that_can_not_be_read_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "乱码.yaml").write_bytes(b"\xff\xff\xff")
    by_option = last_year(read(facts(tmp_path, "now.yaml", THIS)), tmp_path / "乱码.yaml")
    by_key = last_year(read(facts(tmp_path, "now.yaml", THIS + "上年: 乱码.yaml\n")))
    said = "文字编码无法识别，请用记事本另存为UTF-8"
    assert [str(problem) for problem in by_option.problems] == [f"乱码.yaml:1: {said}"]
    assert [str(problem) for problem in by_key.problems] == [f"now.yaml:3: 上年: 乱码.yaml: {said}"]


def test_a_file_of_another_agency_is_a_doubt(tmp_path: Path) -> None:
    facts(tmp_path, "old.yaml", HEAD.format(name="乙局", year=2024))
    found = last_year(read(facts(tmp_path, "now.yaml", THIS + "上年: old.yaml\n")))
    assert found.file is not None
    assert (found.problems[0].severity, found.problems[0].line) == (Severity.DOUBT, 3)


def test_a_missing_file_of_last_year_is_told_on_its_line(tmp_path: Path) -> None:
    found = last_year(read(facts(tmp_path, "now.yaml", THIS + "上年: 没有.yaml\n")))
    assert (found.file, found.problems[0].line) == (None, 3)
    assert last_year(read(facts(tmp_path, "now.yaml", THIS))).problems == ()


def test_reading_facts_loads_neither_word_nor_templates() -> None:
    code = (
        "import sys, generator.facts.setting, generator.facts.lastyear, generator.facts.writing\n"
        "print({'docx', 'lxml', 'jinja2', 'click'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits for one process")
def test_where_the_disk_is_full_nothing_is_left_behind(tmp_path: Path) -> None:
    target = tmp_path / "facts.yaml"
    save(target, "甲")
    # The limit on the size of a file is a full disk for that process alone.
    program = (
        "import resource, signal, sys\n"
        "from generator.facts.saving import save\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "save(sys.argv[1], '甲' * 10_000)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(target)], capture_output=True, text=True, check=False)
    assert "FactFileError" in ended.stderr
    assert target.read_text(encoding="utf-8") == "甲"
    assert [path.name for path in tmp_path.iterdir()] == ["facts.yaml"]
