"""Every problem of a fact file, with its line and the next step."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.problems import Severity
from generator.facts.reading import read, read_text
from schemas.reporter import Kind, Level
from schemas.values import Owed, Stated

HEAD = "机关: {全称: 某某县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"

TEN_MISTAKES = """\
机关:
  全称: 某某县城市管理局
  层级: 现级
  类别: 部门
年度: 2025
成文日期: 2025-13-25
矛盾纠纷:
  行政诉讼案件: 54件
  行政诉讼败诉: 55件
  行政诉讼按件: 3
  被申请行政复议: 5公里
  行政诉讼案件: 60件
  收到申请: 5件
  举措:
    - 小标题: 应诉
      内容: 全年「行政诉讼安件」
执法培训: 3次
提纲:
  - 标题: 甲
    取自: [矛盾纠份]
依据文件: [《甲》
"""


def test_ten_mistakes_get_ten_messages_on_their_lines() -> None:
    assert [str(problem) for problem in read_text(TEN_MISTAKES).problems] == [
        "facts.yaml:3: 机关·层级: 层级写“省”“市”“县”“乡镇”之一（县级市、区、旗写“县”，街道写“乡镇”）",
        "facts.yaml:6: 成文日期: 看不懂的日期“2025-13-25”，应写作 2025-12-25",
        "facts.yaml:9: 矛盾纠纷·行政诉讼败诉: “行政诉讼败诉55件”大于“行政诉讼案件54件”",
        "facts.yaml:10: 矛盾纠纷·行政诉讼按件: 没有这个项目，是不是“行政诉讼案件”？",
        "facts.yaml:11: 矛盾纠纷·被申请行政复议: 单位“公里”不对，这一项用“件”",
        "facts.yaml:12: “行政诉讼案件”在第8行已经写过，请合并成一处（这里没有采用）",
        "facts.yaml:13: 矛盾纠纷·收到申请: 没有这个项目，“收到申请”在“行政复议”下面",
        "facts.yaml:16: 矛盾纠纷·举措·1·内容: 填报表里没有叫“行政诉讼安件”的数据，是不是「行政诉讼案件」？",
        "facts.yaml:17: 执法培训: 没有这个项目，“执法培训”在“行政执法”下面",
        "facts.yaml:20: 提纲·1·取自·1: 没有“矛盾纠份”这个板块，是不是“矛盾纠纷”？",
        "facts.yaml:21: “[”没有配对的“]”",
    ]


def test_what_is_valid_is_kept_beside_what_is_not() -> None:
    file = read_text(TEN_MISTAKES)
    assert file.report.agency.name == "某某县城市管理局"
    assert file.report.disputes.sued.text == "54件"
    assert file.report.disputes.challenged is None
    assert file.kind is Kind.DEPARTMENT
    assert file.level is None


def test_a_complete_file_of_a_real_report_reads_clean() -> None:
    disputes = "矛盾纠纷:\n  行政诉讼案件: 54件\n  行政诉讼败诉: 无\n  被申请行政复议: 待补（法规科）\n"
    file = read_text(HEAD + disputes + "存在的不足和原因: 待补（法规科）\n")
    assert file.problems == ()
    assert (file.agency, file.year, file.level) == ("某某县城市管理局", 2025, Level.COUNTY)
    assert file.report.disputes.lost is Stated.NONE
    assert file.report.disputes.challenged == Owed("法规科")
    assert file.report.shortcomings == Owed("法规科")


@pytest.mark.parametrize("text", ["", "# 空的\n", "\x00\x01\x02\x1b[2J", "\x07\x07\n\x07", "写给局长的信"])
def test_a_file_in_which_nothing_can_be_read_gets_one_message(text: str) -> None:
    (problem,) = read_text(text).errors
    assert (problem.line, problem.path) == (1, ())


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    (tmp_path / "空.yaml").write_bytes(b"")
    assert [str(problem) for problem in read(tmp_path / "空.yaml").problems] == [
        "空.yaml:1: 填报表里什么也没有，可用 fazhi new 新建一份"
    ]


def test_missing_essentials_say_what_to_write() -> None:
    problems = read_text("机关:\n年度:\n").problems
    assert [problem.path for problem in problems] == [("机关", "全称"), ("机关", "层级"), ("机关", "类别"), ("年度",)]
    assert all(problem.severity is Severity.ERROR and "请写" in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("typed", "year"), [("2025", 2025), ("2025年", 2025), ("２０２５年度", 2025), ("25", None), ("1999", 1999)]
)
def test_the_year_is_four_digits(typed: str, year: int | None) -> None:
    file = read_text(HEAD.replace("2025", typed))
    assert file.year == year
    assert bool(file.errors) == (year != 2025)


def test_a_fact_of_other_reporters_is_a_doubt() -> None:
    (problem,) = read_text(HEAD + "行政复议:\n  收到申请: 5件\n  受理: 4件\n").problems
    assert (problem.line, problem.path, problem.severity) == (3, ("行政复议",), Severity.DOUBT)
    assert "县级部门" in problem.message


def test_not_applicable_is_no_doubt() -> None:
    assert read_text(HEAD + "行政复议: 不适用\n").problems == ()


@pytest.mark.parametrize("typed", ["—", "-", "同上", "/"])
def test_a_dash_for_a_figure_is_asked_about(typed: str) -> None:
    (problem,) = read_text(HEAD + f"矛盾纠纷:\n  行政诉讼案件: {typed}\n").problems
    assert "没有发生写“无”" in problem.message


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("矛盾纠纷: [5件]", "应为一组项目"),
        ("报送: 报送稿", "应为列表"),
        ("导语: [甲]", "应为文字"),
        ("公开日期: {a: b}", "看不懂的日期"),
        ("依据文件: {a: b}", "应为列表"),
        ("甲乙丙丁戊己庚: 1", "业务数据"),
        ("- 甲", "缩进"),
    ],
)
def test_another_shape_is_said_in_chinese(typed: str, said: str) -> None:
    assert any(said in problem.message for problem in read_text(HEAD + typed + "\n").problems)


@pytest.mark.parametrize(
    ("typed", "example"),
    [
        ("执法培训: 6次，230人次", "执法培训: {场次: 6次, 参训: 230人次}"),
        ("执法培训: 230余人次、6场", "执法培训: {场次: 6场, 参训: 230余人次}"),
        ("执法培训: 230人次", "执法培训: {参训: 230人次}"),
        ("执法培训: 已开展", "执法培训: {场次: ……, 参训: ……}"),
    ],
)
def test_a_group_typed_as_a_text_is_shown_as_a_group(typed: str, example: str) -> None:
    (problem,) = read_text(HEAD + f"行政执法:\n  {typed}\n").problems
    assert problem.message == f"应写成一组，如 {example}"
    read = read_text(HEAD + f"行政执法:\n  {example}\n")
    assert "……" in example or read.problems == ()


def test_a_text_where_records_are_expected_is_the_only_record() -> None:
    file = read_text(HEAD + "下一年度安排: 加强学习\n存在的不足和原因: 「没有」\n矛盾纠纷:\n  举措: 调解先行\n")
    assert [plan.text for plan in file.report.plans] == ["加强学习"]
    assert [measure.text for measure in file.report.disputes.measures] == ["调解先行"]
    assert [(problem.line, problem.path) for problem in file.problems] == [(4, ("存在的不足和原因", 0, "问题"))]


def test_a_figure_may_wait_while_its_target_is_filled_in() -> None:
    file = read_text(
        HEAD + "机构职能:\n  办理时限压缩: {本年: 待补（审批科）, 目标: 70%, 比较基准: 法定时限}\n"
        "  网上可办率: {本年: , 目标: 70%}\n  网办事项占比: {分子: 待补, 分母: 268项}\n"
    )
    functions = file.report.functions
    assert file.problems == ()
    assert (functions.time_saved, functions.online_rate, functions.online_share) == (Owed("审批科"), None, Owed())


def test_a_heading_without_colon_costs_only_itself() -> None:
    file = read_text(HEAD + "矛盾纠纷:\n  行政诉讼案件 5件\n  行政诉讼败诉: 无\n年度工作安排\n导语: 甲\n")
    assert [problem.line for problem in file.problems] == [4, 6]
    assert file.report.disputes.lost is Stated.NONE
    assert file.report.lead == "甲"


def test_an_emptied_item_is_no_item_and_positions_stay_those_of_the_file() -> None:
    text = HEAD + "矛盾纠纷:\n  举措:\n    - 小标题:\n      内容:\n    - 小标题: 甲\n      内容: 「没有的数据名称」\n"
    file = read_text(text)
    (problem,) = file.problems
    assert len(file.report.disputes.measures) == 1
    assert (problem.line, problem.path) == (8, ("矛盾纠纷", "举措", 1, "内容"))
    assert "举措·2·内容" in str(problem)
    assert file.line_of(("矛盾纠纷", "举措", 0, "小标题")) == 7


def test_the_pack_that_the_trade_names_is_read_with_it(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text(HEAD.replace("类别: 部门", "类别: 部门, 行业: 没有这个行业"), encoding="utf-8")
    (problem,) = read(tmp_path / "facts.yaml").problems
    assert problem.path == ("机关", "行业")


def test_problems_come_in_the_order_of_lines() -> None:
    lines = [problem.line for problem in read_text(TEN_MISTAKES + "\n甲: 1\n乙 2\n").problems]
    assert lines == sorted(lines)


def test_a_file_of_thousands_of_wrong_keys_is_read_in_seconds() -> None:
    assert len(read_text(HEAD + "".join(f"甲{n}: 1\n" for n in range(600))).problems) == 600


def test_a_colon_forgotten_within_brackets_is_told_and_the_figure_is_not_lost_in_silence() -> None:
    problems = read_text(f"{HEAD}行政执法: {{行政处罚 5962件, 行政检查: 3次}}\n").errors
    assert any("没有这个项目" in problem.message for problem in problems)


def test_a_rate_that_can_not_be_reckoned_is_an_error_of_its_field() -> None:
    tiny = "百分之零点" + "零" * 40 + "一"
    assert read_text(f"{HEAD}行政执法:\n  持证率: {{分子: 9, 分母: {tiny}}}\n").errors


@pytest.mark.parametrize("year", ["0000", "0999", "9999"])
def test_a_year_from_which_no_day_can_be_reckoned_is_none(year: str) -> None:
    file = read_text(HEAD.replace("2025", year))
    assert file.year is None
    assert [problem.path for problem in file.errors] == [("年度",)]
