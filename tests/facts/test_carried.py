"""What `fazhi new` took over from last year's file is named until somebody has looked at it."""

from __future__ import annotations

from generator.facts.carried import checked
from generator.facts.problems import Severity
from generator.facts.reading import FactFile, read_text
from generator.facts.writing import new_text
from schemas.reporter import Kind, Level

LAST = """\
机关: {全称: 旧局, 落款: 某某局, 层级: 县, 类别: 部门}
年度: 2024
固定表述: [721, 365]
行政执法:
  执法事项清单: 120项
  行政处罚: 54件
  执法装备: {皮尺: 3把}
  举措:
    - {小标题: 甲, 内容: 乙}
    - {小标题: 丙, 内容: 丁}
"""
HEAD = "机关: {全称: 某某县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"


def begun() -> str:
    """The text of a new file that took over what stays."""
    previous = read_text(LAST)
    return new_text(previous.model, Level.COUNTY, Kind.DEPARTMENT, "新局", 2025, previous=previous)


def unchecked(file: FactFile) -> list[tuple[int, str]]:
    """Line and place of all that is said to be unchecked."""
    found = [problem for problem in file.problems if problem.message.startswith("上年沿用，还没有核对")]
    assert {problem.severity for problem in found} <= {Severity.DOUBT}
    return [(problem.line, str(problem).split(": ")[1]) for problem in found]


def test_each_fact_taken_over_is_a_doubt_with_its_line() -> None:
    text = begun()
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line.endswith("上年沿用，请核对")]
    places = ["机关·落款", "固定表述", "行政执法·举措·1·小标题", "行政执法·举措·2·小标题"]
    places += ["行政执法·执法事项清单", "行政执法·执法装备"]
    assert unchecked(read_text(text)) == list(zip(lines, places, strict=True))


def test_what_was_checked_is_not_named_any_more() -> None:
    file = read_text(begun())
    text = checked(file.text, [("行政执法", "执法事项清单"), ("机关", "落款")], file.model)
    assert [place for _line, place in unchecked(read_text(text))] == [
        "固定表述",
        "行政执法·举措·1·小标题",
        "行政执法·举措·2·小标题",
        "行政执法·执法装备",
    ]


def test_what_was_emptied_or_is_owed_now_is_not_named() -> None:
    remark = "  # 项 · 执法科 · 上年沿用，请核对\n"
    assert unchecked(read_text(f"{HEAD}行政执法:\n  执法事项清单:{remark}  在岗执法人员: 待补（人事科）{remark}")) == []


def test_facts_in_the_brackets_of_one_line_are_named_once() -> None:
    assert unchecked(read_text(f"{HEAD}行政执法: {{在岗执法人员: 61名, 执法事项清单: 3项}}  # 上年沿用，请核对\n")) == [
        (3, "行政执法")
    ]


def test_words_in_a_text_are_no_remark() -> None:
    assert unchecked(read_text(f"{HEAD}普法宣传:\n  举措:\n    - 内容: 台账注明上年沿用，请核对。\n")) == []
