"""Answers of several offices in one fact file: nothing is lost, nothing overwritten in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from offices import LABEL, edited, facts, fill, filled, row_of, taken, value, workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.collecting.account import Conflict
from generator.collecting.division import read_text as read_division
from generator.collecting.preferring import Preference, preferences
from generator.collecting.taking import take
from generator.facts.carried import REMARK
from generator.facts.interview import Interview
from generator.facts.problems import Severity
from generator.facts.reading import FactFile, read_text, reread
from generator.facts.standard import standard_for
from generator.interviewing.answering import answered
from schemas.errors import NotUnderstoodError

FINES = "行政执法·行政处罚"
SUED = "矛盾纠纷·行政诉讼案件"
BOTH = """\
甲科: [行政执法.行政处罚, 行政执法.联合行动]
乙科: [行政执法.行政处罚, 行政执法.联合行动]
"""


def two_forms(file: FactFile, one: str = "12件", other: str = "13件") -> dict[str, bytes]:
    """Two offices that give different figures for the same fact."""
    division = read_division(BOTH, "分工.yaml", file.model).division

    def said(office: str, text: str) -> bytes:
        blank = workbook(file, office, division=division)
        return edited(blank, lambda page: fill(page, {FINES: text}, who=f"{office}的人"))

    return {"甲": said("甲科", one), "乙": said("乙科", other)}


ONE, OTHER = "甲科 甲科的人（甲.xlsx） 2026-01-05", "乙科 乙科的人（乙.xlsx） 2026-01-05"


def test_of_two_different_answers_both_are_kept_with_their_sources(tmp_path: Path) -> None:
    file = facts()
    account = taken(tmp_path, file, **two_forms(file))
    assert account.open == [Conflict(FINES, "12件", ONE, "13件", OTHER)]
    figure = value(account.text, "行政执法", "行政处罚")
    assert (figure.text, figure.source) == ("12件", ONE)
    assert account.text.endswith(
        f"""
另报:  # 几处报来的不一样、没有用上的；定了的，“取舍”写“不用”；不写进报告
  - 项目: 行政执法·行政处罚
    内容: 13件
    来源: {OTHER}
    取舍: 待定
"""
    )


def test_what_contradicts_must_be_settled_before_the_report_is_filed(tmp_path: Path) -> None:
    file = facts()
    after = reread(file, taken(tmp_path, file, **two_forms(file)).text)
    (problem,) = (one for one in after.problems if one.path == ("行政执法", "行政处罚"))
    assert problem.severity is Severity.CONFLICT
    assert problem.message.startswith(f"{OTHER}报的是“13件”，与这里不一样")


def test_the_same_forms_again_change_nothing_and_still_tell(tmp_path: Path) -> None:
    file = facts()
    forms = two_forms(file)
    once = taken(tmp_path, file, **forms)
    again = taken(tmp_path, reread(file, once.text), **forms)
    assert again.text == once.text
    assert again.open == once.open


@pytest.mark.parametrize(
    ("who", "text"), [("甲科", "12件"), ("乙科", "13件"), ("乙.xlsx", "13件"), ("返回/乙.xlsx", "13件"), ("乙", "13件")]
)
def test_the_preferred_answer_is_taken_and_the_other_one_kept(tmp_path: Path, who: str, text: str) -> None:
    file = facts()
    forms = two_forms(file)
    preferred = preferences([who], file.model)
    account = taken(tmp_path, file, *preferred, **forms)
    assert account.open == []
    assert value(account.text, "行政执法", "行政处罚").text == text
    assert "取舍: 不用" in account.text
    after = reread(file, account.text)
    assert not [problem for problem in after.problems if problem.severity is Severity.CONFLICT]
    # Neither form brings up again what was settled.
    again = taken(tmp_path, after, **forms)
    assert (again.text, again.open) == (account.text, [])


def test_a_conflict_is_settled_afterwards_without_the_forms(tmp_path: Path) -> None:
    file = facts()
    after = reread(file, taken(tmp_path, file, **two_forms(file)).text)
    account = take(after, [], preferences(["行政处罚=乙科"], file.model))
    figure = value(account.text, "行政执法", "行政处罚")
    assert (figure.text, figure.source) == ("13件", OTHER)
    assert account.settled == [Conflict(FINES, "13件", OTHER, "12件", ONE)]


def test_a_preference_for_another_fact_settles_nothing(tmp_path: Path) -> None:
    file = facts()
    account = taken(tmp_path, file, *preferences(["行政检查=乙科"], file.model), **two_forms(file))
    assert len(account.open) == 1
    with pytest.raises(NotUnderstoodError, match="没有叫“没有的”"):
        preferences(["没有的=乙科"], file.model)


def test_what_was_typed_by_hand_stays_and_the_form_is_kept_beside(tmp_path: Path) -> None:
    file = facts("行政执法:\n  行政处罚: 10件  # 件 · 我数的\n")
    account = taken(tmp_path, file, 表=filled(facts(), "执法科", {FINES: "12件"}))
    assert account.open == [Conflict(FINES, "10件", "", "12件", "执法科 张三（表.xlsx） 2026-01-05")]
    assert "  行政处罚: 10件  # 件 · 我数的\n" in account.text
    kept = taken(tmp_path, file, Preference("填报表"), 表=filled(facts(), "执法科", {FINES: "12件"}))
    assert (kept.open, value(kept.text, "行政执法", "行政处罚").text) == ([], "10件")


def test_the_same_figure_gets_its_source_and_nothing_else_changes(tmp_path: Path) -> None:
    file = facts("行政执法:\n  行政处罚: {本年: 1,234件, 目标: 1500件}  # 我数的\n  # 下面的还没有\n  行政检查:\n")
    account = taken(tmp_path, file, 表=filled(facts(), "执法科", {FINES: "1234"}))
    assert account.open == []
    figure = value(account.text, "行政执法", "行政处罚")
    assert (figure.text, figure.target.text) == ("1,234件", "1500件")
    assert figure.source == "执法科 张三（表.xlsx） 2026-01-05"
    assert "# 我数的\n  # 下面的还没有\n  行政检查:\n" in account.text


def test_what_is_noted_beside_a_figure_that_was_to_come_stays(tmp_path: Path) -> None:
    file = facts("行政执法:\n  行政处罚: {本年: 待补（执法科）, 目标: 20件}\n")
    figure = value(taken(tmp_path, file, 表=filled(facts(), "执法科", {FINES: "12件"})).text, "行政执法", "行政处罚")
    assert (figure.text, figure.target.text) == ("12件", "20件")


def test_what_was_taken_over_from_last_year_gives_way_to_an_answer(tmp_path: Path) -> None:
    file = facts(f"行政执法:\n  法制审核人员: 90名  # 名 · {REMARK}\n")
    answer = {"行政执法·法制审核人员": "93"}
    account = taken(tmp_path, file, 表=filled(facts(), "法规科", answer))
    assert value(account.text, "行政执法", "法制审核人员").text == "93名"
    assert REMARK not in account.text


def test_who_said_none_is_noted_in_the_line(tmp_path: Path) -> None:
    file = facts("行政执法:\n  行政处罚:  # 件 · 执法科\n")
    account = taken(tmp_path, file, 表=filled(facts(), "执法科", {FINES: "无"}))
    assert "  行政处罚: 无 # 件 · 执法科 · 来源：执法科 张三（表.xlsx） 2026-01-05\n" in account.text.replace(
        "  #", " #"
    )
    assert taken(tmp_path, reread(file, account.text), 表=filled(facts(), "执法科", {FINES: "无"})).text == account.text


def test_items_of_two_offices_stand_in_one_list_each_once(tmp_path: Path) -> None:
    file = facts("行政执法:\n  联合行动:\n    - 名称: 夜间路检\n      次数: 3次\n")
    division = read_division(BOTH, "分工.yaml", file.model).division

    def said(office: str, *items: str) -> bytes:
        def work(page: Worksheet) -> None:
            head = row_of(page, "行政执法·联合行动#")
            count = next(column for column in range(LABEL + 1, 12) if page.cell(head, column).value == "次数")
            for n, item in enumerate(items, 1):
                name, _space, times = item.partition(" ")
                page.cell(head + n, LABEL).value, page.cell(head + n, count).value = name, times

        return edited(workbook(facts(), office, division=division), work)

    forms = {"甲": said("甲科", "夜间路检 3", "校园周边 4次"), "乙": said("乙科", "校园周边 4次", "早市 5次")}
    account = taken(tmp_path, file, **forms)
    found = value(account.text, "行政执法", "联合行动")
    assert [(item.name, item.times.text) for item in found] == [
        ("夜间路检", "3次"),
        ("校园周边", "4次"),
        ("早市", "5次"),
    ]
    again = taken(tmp_path, reread(file, account.text), **forms)
    assert again.text == account.text
    other = taken(tmp_path, reread(file, account.text), 丙=said("甲科", "早市 6次"))
    assert [conflict.fact for conflict in other.open] == ["行政执法·联合行动·早市"]
    settled = take(reread(file, other.text), [], preferences(["丙.xlsx"], file.model))
    assert [item.times.text for item in value(settled.text, "行政执法", "联合行动")] == ["3次", "4次", "6次"]


def test_rows_of_a_small_table_are_added_by_name(tmp_path: Path) -> None:
    file = facts("行政执法:\n  执法装备: {执法记录仪: 3部}\n")

    def work(page: Worksheet) -> None:
        head = row_of(page, "行政执法·执法装备#")
        count = next(column for column in range(LABEL + 1, 12) if page.cell(head, column).value == "数量")
        for n, (name, number) in enumerate(
            (("执法记录仪", "3部"), ("无人机", "2架"), ("无人机", "3架"), ("皮尺", "")), 1
        ):
            page.cell(head + n, LABEL).value, page.cell(head + n, count).value = name, number

    account = taken(tmp_path, file, 表=edited(workbook(facts(), "执法科"), work))
    found = value(account.text, "行政执法", "执法装备")
    assert {name: figure.text for name, figure in found.items()} == {"执法记录仪": "3部", "无人机": "2架"}
    assert [unread.reason for _office, unread in account.unread] == [
        "“无人机”写了两行，只采用了第一行",
        "名称和数量要写全",
    ]


def test_a_group_that_is_said_not_to_apply_is_not_opened_by_a_form(tmp_path: Path) -> None:
    file = facts("矛盾纠纷: 不适用\n")
    account = taken(tmp_path, file, 表=filled(facts(), "法规科", {SUED: "3件"}))
    assert "整块填的是“不适用”" in account.unread[0][1].reason
    assert account.text == file.text


def test_an_answer_at_the_questionnaire_settles_what_was_open(tmp_path: Path) -> None:
    file = facts()
    after = reread(file, taken(tmp_path, file, **two_forms(file)).text)
    asked = answered(Interview(after, standard_for(after)), ("行政执法", "行政处罚"), "13件").interview
    assert "取舍: 不用" in asked.file.text
    assert not [problem for problem in asked.file.problems if problem.severity is Severity.CONFLICT]


def test_another_answer_written_by_hand_into_its_place_settles_it_too() -> None:
    text = facts("行政执法:\n  行政处罚: 13件\n另报:\n  - {项目: 行政执法·行政处罚, 内容: 13, 来源: 乙科}\n").text
    assert not read_text(text).problems
