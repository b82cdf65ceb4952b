"""Every line for the clerk is Chinese, whatever she types and whatever file she hands over."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import docx
import pytest
from command_line import COMPLETE, SCRIPT, Run, as_at_a_terminal, contents, fazhi, fazhi_each, given, outputs

CHINESE = re.compile("[一-鿿]")
ENGLISH = re.compile(r"[A-Za-z]{2,}[,;:]? [a-z]{2,}|Error|Traceback|errno", re.IGNORECASE)
"""Two words of English in a row."""
NAMES = re.compile("fazhi |JSON Schema|--lang zh")
"""What is called so in Chinese too."""
BUREAU = ["--name", "某某局", "--level", "县", "--kind", "部门", "--year", "2025"]
RENDER = ["render", "facts.yaml", "-o", "a.txt"]

WRONG_WORDS = [
    ([], "用法："),
    (["rendr"], "没有命令“rendr”，是不是“render”？\n用法见：fazhi --help\n"),
    (["rende", "facts.yaml", "-o", "a.txt"], "没有命令“rende”，是不是“render”？"),
    (["News"], "没有命令“News”，是不是“new”？"),
    (["help"], "没有命令“help”。"),
    (["--quiet"], "没有选项“--quiet”。\n"),
    (["render"], "缺参数“填报表”。"),
    (["render", "facts.yaml"], "缺选项“-o”或“--output”。"),
    (["render", "facts.yaml", "-o"], "选项“-o”后面缺一个值。"),
    ([*RENDER, "--besides"], "错误：没有选项“--besides”，是不是“--beside”？\n用法见：fazhi render --help\n"),
    ([*RENDER, "--beside=1"], "选项“--beside”后面不带值。"),
    ([*RENDER, "--stage", "定稿"], "“--stage”的取值不对：“定稿”不认识，可用：送审稿、会议稿、报送稿、公开稿"),
    ([*RENDER, "--stage"], "选项“--stage”后面缺一个值。"),
    ([*RENDER, "--document", "一"], "“一”不是整数。"),
    ([*RENDER, "--document", "1.5"], "“1.5”不是整数。"),
    ([*RENDER, "facts.yaml"], "多出参数（facts.yaml）"),
    ([*RENDER, "多余", "多余"], "多出参数（多余 多余）"),
    (["render", "没有.yaml", "-o", "a.txt"], "文件“没有.yaml”不存在。"),
    (["render", "", "-o", "a.txt"], "文件“”不存在。"),
    (["render", "facts.yaml", "-o", ""], "后缀应为 .docx .txt .md .html 之一"),
    ([*RENDER, "--previous", "文件夹"], "“文件夹”是文件夹，这里要文件。"),
    (["new"], "还缺文件名（-o）、全称（--name）、层级（--level）、类别（--kind）、年度（--year）。要写全，如：\n"),
    (["new", "-o", "长" * 100 + ".yaml", *BUREAU], "写不进去（文件名太长），请核对文件名、文件夹和权限"),
    (["new", "-o", "圈.yaml", *BUREAU], "圈.yaml: 写不进去（链接绕成了圈），请核对文件名、文件夹和权限"),
    ([*RENDER, "--previous", "乱码.yaml"], "错误 乱码.yaml:1: 文字编码无法识别，请用记事本另存为UTF-8\n"),
    (["schema", "--pack", "没有"], "没有“没有”这个行业包。现有：城市管理"),
    (["schema", "多余"], "多出参数（多余）"),
]
"""What is refused before anything is written."""

WRONG_FILES = [
    ("文件夹", "“文件夹”是文件夹，这里要文件。"),
    ("空.yaml", "空.yaml:1: 填报表里什么也没有，可用 fazhi new 新建一份"),
    ("乱码.yaml", "文字编码无法识别"),
    ("大.yaml", "文件超过2MB"),
    ("炸弹.yaml", "没有这个项目"),
    ("报告.docx", "这是Word、WPS或PDF文件"),
]
"""What is handed over as a fact file, and is none."""

MORE_WRONG_FILES = [
    ("控制字符.yaml", "控制字符.yaml:1: 填报表里什么也没有，可用 fazhi new 新建一份"),
    ("长.yaml", "超过10000行"),
    ("括号.yaml", "这一行看不懂"),
    ("改名.yaml", "这是Word、WPS或PDF文件"),
    ("两份.yaml", "在第1行已经写过"),
    ("缺字节.yaml", "文字编码无法识别"),
    ("行业.yaml", "没有“城关”这个行业包"),
    ("标准.yaml", "没有.yaml：读不到这个文件"),
]


def assert_chinese(run: Run, words: object) -> None:
    assert run.lines, words
    for line in run.lines:
        if not line.strip():
            continue
        assert CHINESE.search(line), (words, line)
        assert not ENGLISH.search(NAMES.sub("", line)), (words, line)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a fact file, and every wrong one."""
    given(tmp_path)
    (tmp_path / "文件夹").mkdir()
    (tmp_path / "圈.yaml").symlink_to("圈.yaml")
    head = "机关: {全称: 某某县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"
    bomb = "甲: &a [x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(12)
    )
    texts = {"空": "", "长": "# 注\n" * 10_001, "炸弹": bomb, "括号": "[" * 100_000 + "\n", "两份": head + head}
    texts |= {"行业": head.replace("部门", "部门, 行业: 城关"), "标准": head + "标准: [没有.yaml]\n"}
    texts |= {"控制字符": "\x00\x01\x02\x1b\n"}
    for name, text in texts.items():
        given(tmp_path, text, f"{name}.yaml")
    (tmp_path / "乱码.yaml").write_bytes(bytes(range(255, 127, -1)) * 40)
    (tmp_path / "大.yaml").write_bytes(b"#" * (3 << 20))
    (tmp_path / "缺字节.yaml").write_bytes(head.encode()[:-20] + b"\xff")
    docx.Document().save(str(tmp_path / "报告.docx"))
    (tmp_path / "改名.yaml").write_bytes((tmp_path / "报告.docx").read_bytes())
    return tmp_path


def test_every_wrong_usage_is_answered_in_chinese_with_exit_code_2(folder: Path) -> None:
    before = contents(folder)
    for run, (words, said) in zip(fazhi_each(folder, [w for w, _said in WRONG_WORDS]), WRONG_WORDS, strict=True):
        assert run.code == 2, words
        assert run.out == "", words
        assert said in run.err, (words, run.err)
        assert_chinese(run, words)
    assert contents(folder) == before


@pytest.mark.parametrize("files", [WRONG_FILES, pytest.param(MORE_WRONG_FILES, marks=pytest.mark.slow)], ids=len)
def test_every_wrong_file_is_answered_in_chinese_with_exit_code_2(folder: Path, files: list[tuple[str, str]]) -> None:
    before = contents(folder)
    commands = [("render", name, *outputs("a.txt", "a.docx")) for name, _said in files]
    for run, (name, said) in zip(fazhi_each(folder, commands), files, strict=True):
        assert run.code == 2, name
        assert said in run.err, (name, run.err)
        assert_chinese(run, name)
    assert contents(folder) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read and write everything")
def test_a_file_without_permission_is_answered_in_chinese(tmp_path: Path) -> None:
    given(tmp_path).chmod(0)
    assert_chinese(fazhi(tmp_path, *RENDER), "chmod 000")


def test_the_reason_why_the_system_refuses_is_chinese_too(tmp_path: Path) -> None:
    given(tmp_path, COMPLETE + "上年: 没有.yaml\n")
    run = fazhi(tmp_path, *RENDER)
    assert run.code == 2
    assert "上年: 没有.yaml: 打不开（没有这个文件或文件夹），请核对文件名" in run.err
    assert_chinese(run, "上年")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full stands for a full disk")
def test_a_full_disk_behind_a_redirection_is_answered_in_chinese(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([str(SCRIPT), "schema"], stdout=full, stderr=subprocess.PIPE, check=False)
    run = Run(ended.returncode, "", ended.stderr.decode())
    assert run.code == 2
    assert "（磁盘满了）" in run.err
    assert_chinese(run, "/dev/full")


def opened_by_a_reader(pipe: Path) -> int:
    """The descriptor to write to `pipe`, as soon as somebody has it open for reading."""
    deadline = time.monotonic() + 60
    while True:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO or time.monotonic() > deadline:
                raise
        time.sleep(0.02)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe with a name holds the run until the key is pressed")
def test_the_control_key_c_ends_a_run_without_a_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "facts.yaml"
    os.mkfifo(pipe)
    command = [str(SCRIPT), *RENDER]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, preexec_fn=as_at_a_terminal) as process:
        try:
            writer = opened_by_a_reader(pipe)
            process.send_signal(signal.SIGINT)
            # A key pressed just before the run begins to wait is seen when it has waited.
            os.close(writer)
            said = process.communicate(timeout=60)[1].decode()
        finally:
            process.kill()
    assert process.returncode == 2
    assert said.endswith("已中止。\n")
    assert "Traceback" not in said


def test_a_terminal_that_can_not_show_chinese_gets_no_traceback(tmp_path: Path) -> None:
    given(tmp_path)
    command, environment = [str(SCRIPT), *RENDER, "--stage", "定稿"], {**os.environ, "PYTHONIOENCODING": "ascii"}
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert run.returncode == 2
    assert b"Traceback" not in run.stderr
