"""Which office is asked for which fact."""

from __future__ import annotations

import pytest
from offices import facts, interview

from generator.collecting.division import Division, read_text
from schemas.report import annual_report

MODEL = annual_report()


def division(text: str) -> Division:
    found = read_text(text, "分工.yaml", MODEL)
    assert not found.problems, [str(problem) for problem in found.problems]
    return found.division


def offices(text: str, *path: str, yaml: str = "") -> tuple[str, ...]:
    file = facts(yaml)
    return division(text).offices(file, interview(file).questions[path])


def test_without_a_file_the_catalogue_says_who_supplies_a_fact() -> None:
    assert offices("", "行政执法", "行政处罚") == ("执法科",)
    assert offices("", "行政执法", "举措") == ()


def test_the_office_that_the_fact_file_names_goes_before_all_else() -> None:
    yaml = "行政执法:\n  行政处罚: 待补（法规科）\n"
    assert offices("市容科: [行政执法.行政处罚]", "行政执法", "行政处罚", yaml=yaml) == ("法规科",)
    assert offices("市容科: [行政执法]", "行政执法", "行政检查", yaml="行政执法: 待补（支队）\n") == ("支队",)


TEXT = """\
# 科室分工
综合科：
　　- 行政执法
支队:
  - 行政执法.行政*
法规科:
  - 行政执法.行政处罚
  - 举措
政策科: [法规科, 矛盾纠纷·信访*]
办公室: 普法宣传、数字法治.*
"""


@pytest.mark.parametrize(
    ("path", "office"),
    [
        (("行政执法", "行政处罚"), "法规科"),
        (("行政执法", "行政检查"), "支队"),
        (("行政执法", "涉企检查"), "综合科"),
        (("行政执法", "举措"), "法规科"),
        (("行政执法", "执法培训", "场次"), "综合科"),
        (("普法宣传", "举措"), "法规科"),
        (("普法宣传", "法律咨询"), "办公室"),
        (("数字法治", "扫码检查"), "办公室"),
        (("矛盾纠纷", "信访受理"), "政策科"),
        (("矛盾纠纷", "行政诉讼案件"), "政策科"),
        (("权力监督", "人大代表建议"), "办公室"),
    ],
)
def test_what_is_named_more_exactly_goes_before(path: tuple[str, ...], office: str) -> None:
    assert offices(TEXT, *path) == (office,)


def test_a_fact_that_two_offices_are_asked_for_is_in_both_forms() -> None:
    text = "甲科: [行政执法.行政处罚]\n乙科: [行政执法.行政处罚]\n"
    assert offices(text, "行政执法", "行政处罚") == ("甲科", "乙科")


def test_every_slip_in_the_file_has_its_line_and_the_nearest_name() -> None:
    text = "甲科:\n  - 行政执法.行政处罚款\n  - 行政处罚\n  - 没有的*\n乙科:\n  甲: 乙\n"
    assert [str(problem) for problem in read_text(text, "分工.yaml", MODEL).problems] == [
        "分工.yaml:2: 甲科: 没有“行政执法.行政处罚款”这个板块、指标或科室，是不是“行政执法.行政处罚”？",
        "分工.yaml:4: 甲科: “没有的*”没有对上任何指标，请核对",
        "分工.yaml:5: 乙科: 每个科室下面一行写一个板块或指标，以“- ”开头，如“- 行政执法.行政处罚”",
    ]


def test_what_stands_around_the_report_is_asked_of_no_office() -> None:
    assert read_text("甲科: [机关]\n", "分工.yaml", MODEL).problems
