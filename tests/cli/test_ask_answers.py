"""`fazhi ask` without a terminal: answers from a file, or a plain no."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from bureau import HEAD
from command_line import SCRIPT, contents, fazhi, given

from generator.facts.catalogue import value_at
from generator.facts.reading import read

START = f"""{HEAD}\
成文日期: 2026-01-16
制度建设:
  反馈立法意见: 待补（办公室）
  内部制度: 待补
矛盾纠纷:
  行政诉讼案件: 6件
  一审案件: 5件  # 法院的数
"""
ANSWERS = """\
制度建设:
  内部制度: 6项
  规范性文件清理: {清理总数: 3件, 继续有效: 2件, 废止: 1件}
  举措:
    - 小标题: 用制度约束执法权
      内容: 修订内部制度「内部制度」。
"""


def answered(folder: Path, content: str) -> subprocess.CompletedProcess[bytes]:
    """`fazhi ask --answers -` with the answers on standard input."""
    return subprocess.run(
        [str(SCRIPT), "ask", "facts.yaml", "--answers", "-"],
        cwd=folder,
        env=os.environ,
        input=content.encode(),
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_without_a_terminal_it_ends_at_once_with_exit_code_2(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    run = fazhi(tmp_path, "ask", "facts.yaml")
    assert run.code == 2
    assert "这里不是终端，没法提问" in run.err
    assert "--answers" in run.err
    assert (run.out, path.read_text(encoding="utf-8")) == ("", START)


def test_answers_from_a_file_are_filled_in_and_the_rest_is_told_by_office(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    given(tmp_path, ANSWERS, "answers.yaml")
    run = fazhi(tmp_path, "ask", "facts.yaml", "--answers", "answers.yaml")
    assert (run.code, run.err) == (0, "")
    assert any(line.startswith("办公室：") and "反馈立法意见" in line for line in run.out.splitlines())
    report = read(path).report
    assert value_at(report, ("制度建设", "内部制度")).text == "6项"
    assert value_at(report, ("制度建设", "规范性文件清理", "废止")).text == "1件"
    assert [measure.heading for measure in value_at(report, ("制度建设", "举措"))] == ["用制度约束执法权"]
    assert "  一审案件: 5件  # 法院的数\n" in path.read_text(encoding="utf-8")


def test_answers_come_from_standard_input_too(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    given(tmp_path, ANSWERS, "answers.yaml")
    run = answered(tmp_path, ANSWERS)
    assert run.returncode == 0
    by_input = path.read_bytes()
    path.write_text(START, encoding="utf-8")
    fazhi(tmp_path, "ask", "facts.yaml", "--answers", "answers.yaml")
    assert path.read_bytes() == by_input


def test_the_same_answers_again_change_nothing(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    answered(tmp_path, ANSWERS)
    once = path.read_bytes()
    assert answered(tmp_path, ANSWERS).returncode == 0
    assert path.read_bytes() == once


def test_mistakes_in_the_answers_are_all_told_with_their_lines_and_nothing_is_written(tmp_path: Path) -> None:
    given(tmp_path, START)
    given(
        tmp_path,
        "制度建设:\n  内部制度: 很多\n  反馈立法意见: 4件\n  合法性审核: 3件\n  公开征求意见: 3人\n",
        "answers.yaml",
    )
    before = contents(tmp_path)
    run = fazhi(tmp_path, "ask", "facts.yaml", "--answers", "answers.yaml")
    assert run.code == 2
    for line, said in ((2, "很多"), (4, "合法性审核"), (5, "单位“人”不对")):
        assert any("answers.yaml" in told and f"{line}" in told and said in told for told in run.lines), (
            line,
            run.err,
        )
    assert "什么都没有写" in run.err
    assert {name: content for name, content in contents(tmp_path).items() if not name.startswith(".")} == before


def test_an_answer_that_sets_others_aside_is_reported_and_so_is_their_return(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    run = answered(tmp_path, "矛盾纠纷: {行政诉讼案件: 无}\n")
    assert run.returncode == 0
    assert "移到“搁置”：矛盾纠纷·一审案件" in run.stdout.decode()
    assert "一审案件: 5件" in path.read_text(encoding="utf-8").partition("\n搁置:")[2]
    run = answered(tmp_path, "矛盾纠纷: {行政诉讼案件: 6件}\n")
    assert "已恢复：矛盾纠纷·一审案件" in run.stdout.decode()
    text = path.read_text(encoding="utf-8")
    assert "  一审案件: 5件  # 法院的数\n" in text.partition("\n搁置:")[0]


def test_an_answers_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    run = fazhi(tmp_path, "ask", "facts.yaml", "--answers", "没有.yaml")
    assert run.code == 2
    assert "没有.yaml" in run.err
    assert path.read_text(encoding="utf-8") == START


def test_who_gave_the_answers_is_kept_beside_the_figures(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    given(tmp_path, ANSWERS, "answers.yaml")
    assert fazhi(tmp_path, "ask", "facts.yaml", "--answers", "answers.yaml", "--source", "法规科张三").code == 0
    assert value_at(read(path).report, ("制度建设", "内部制度")).source.startswith("法规科张三")


def test_a_fact_file_that_does_not_say_who_reports_is_refused(tmp_path: Path) -> None:
    given(tmp_path, "制度建设:\n  内部制度: 待补\n")
    run = answered(tmp_path, ANSWERS)
    assert run.returncode == 2
    assert "机关" in run.stderr.decode()
    assert "Traceback" not in run.stderr.decode()
