"""The way through the questionnaire at a terminal: forward, back, skip, later, jump, help; what a key answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from bureau import HEAD
from clerk import STATES, at_work
from command_line import given
from screens import CONFLICTS, FILLED_IN, GO_ON, NOT_FILLED_IN, OWED, PRESENT, PUT_RIGHT, Kind, pointed_in, squeezed

from generator.facts.catalogue import value_at
from generator.facts.reading import read

ISSUES = ["反馈立法意见", "合法性审核文件", "合同合法性审查", "内部制度"]
START = f"""{HEAD}\
制度建设:
  反馈立法意见: 待补（办公室）
  合法性审核文件: 待补
  合同合法性审查: 待补
  内部制度: 待补
  举措: 无
"""
ONE_PART = ("--topic", "制度建设")


@pytest.mark.slow
def test_back_through_three_questions_and_forward_again_keeps_the_answers_and_asks_nothing_twice(
    tmp_path: Path,
) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        screen = clerk.look()
        for number, name in enumerate(ISSUES[:3], 1):
            assert screen.name == name
            screen = clerk.say(f"{number}件" if number < 3 else "3份")
        before = path.read_bytes()
        for name in reversed(ISSUES[:3]):
            screen = clerk.press("f6")
            assert screen.name == name
            assert PRESENT in screen.text
        for name in ISSUES[1:]:
            screen = clerk.press("enter")
            assert screen.name == name
        assert path.read_bytes() == before
        assert clerk.say("6项").kind is Kind.END
        assert clerk.leaves() == 0
    report = read(path).report
    assert [value_at(report, ("制度建设", name)).text for name in ISSUES] == ["1件", "2件", "3份", "6项"]


def test_before_the_first_question_there_are_the_selection_and_nothing_else_to_go_back_to(tmp_path: Path) -> None:
    given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        assert clerk.press("f6").kind is Kind.SELECT
        assert clerk.press("f6").kind is Kind.SELECT
        assert "前面没有了" in clerk.shown()
        assert clerk.press("enter").name == ISSUES[0]


def test_the_arrow_keys_lead_back_and_on_as_the_function_keys_do(tmp_path: Path) -> None:
    given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.look()
        names = [clerk.press(key).name for key in ("down", "down", "up")]
        assert names == [ISSUES[1], ISSUES[2], ISSUES[1]]


def test_what_is_skipped_is_not_asked_again_and_what_is_put_off_is_asked_at_the_end(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.press("f7")
        clerk.press("f8")
        clerk.say("3份")
        screen = clerk.say("6项")
        assert screen.name == ISSUES[1]
        assert clerk.say("2件").kind is Kind.END
        assert clerk.leaves() == 0
    assert "  反馈立法意见: 待补（办公室）\n" in path.read_text(encoding="utf-8")
    assert "  合法性审核文件: 2件\n" in path.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_overview_leads_to_any_question_and_back_to_where_the_clerk_was(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.say("1件")
        assert clerk.press("f9").kind is Kind.OVERVIEW
        assert clerk.jumps_to("制度建设", "内部制度").name == "内部制度"
        screen = clerk.say("6项")
        assert (screen.kind, pointed_in(screen.text)[:4]) == (Kind.ROWS, ISSUES[0][:4])
        assert clerk.press("f9").kind is Kind.OVERVIEW
        assert clerk.opens(GO_ON).name == ISSUES[1]
    assert "  内部制度: 6项\n" in path.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_overview_adds_a_fact_that_was_not_asked_for(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.press("f9")
        screen = clerk.jumps_to("制度建设", "＋ 规范性文件后评估")
        assert screen.name == "规范性文件后评估"
        assert clerk.say("2件").kind is Kind.ROWS
        assert clerk.press("f9", "f9").name == ISSUES[0]
    assert "规范性文件后评估: 2件\n" in path.read_text(encoding="utf-8")


def test_the_overview_tells_who_owes_what_and_what_contradicts_what(tmp_path: Path) -> None:
    given(tmp_path, START.replace("合法性审核文件: 待补", "规范性文件清理: {清理总数: 3件, 继续有效: 2件, 废止: 2件}"))
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.press("f9")
        clerk.opens(OWED)
        assert "办公室：反馈立法意见（件）" in clerk.terminal.screen()
        assert clerk.press("enter").kind is Kind.OVERVIEW


@pytest.mark.slow
def test_a_doubt_leads_from_the_overview_to_its_question_and_is_told_to_be_put_right(tmp_path: Path) -> None:
    given(tmp_path, START.replace("合法性审核文件: 待补", "规范性文件清理: {清理总数: 3件, 继续有效: 2件, 废止: 1件}"))
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.press("f9")
        clerk.jumps_to("制度建设", "规范性文件清理·清理总数")
        clerk.say("2件")
        assert PUT_RIGHT not in clerk.shown()
        clerk.press("f9")
        assert "规范性文件清理·清理总数" in clerk.opens(CONFLICTS).text
        assert clerk.press("enter").name == "规范性文件清理·清理总数"
        clerk.say("3件")
        assert f"{PUT_RIGHT}制度建设·规范性文件清理·清理总数" in squeezed(clerk.shown())


def test_the_last_overview_tells_how_much_is_not_filled_in(tmp_path: Path) -> None:
    given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        screen = clerk.press("f7", "f7", "f7", "f7")
        assert screen.kind is Kind.END
        assert NOT_FILLED_IN in screen.text
        assert FILLED_IN not in screen.text


@pytest.mark.parametrize("key", ["f1", *(pytest.param(key, marks=pytest.mark.slow) for key in "?？")])
def test_help_tells_unit_office_and_whether_the_fact_is_yearly(tmp_path: Path, key: str) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        screen = clerk.press(key) if key == "f1" else clerk.say(key)
        assert screen.name == ISSUES[0]
        assert all(word in screen.text for word in ("单位：件", "责任科室：", "年度数据，每年重新填"))
        assert screen.typed == ""
    assert path.read_text(encoding="utf-8") == START


def test_a_wrong_answer_is_explained_and_asked_again_with_what_was_typed(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.look()
        for wrong, said in (("很多", "很多"), ("12人", "单位“人”不对，这一项用“件")):
            screen = clerk.say(wrong)
            assert (screen.name, screen.typed) == (ISSUES[0], wrong)
            assert said in screen.text.split("\n>")[0]
            assert path.read_text(encoding="utf-8") == START
            clerk.press(*["backspace"] * len(wrong))
        screen = clerk.say("１，２00 件")
        assert screen.name == ISSUES[1]
    assert "  反馈立法意见: 1,200件\n" in path.read_text(encoding="utf-8")


def test_each_state_is_one_key(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.press(*STATES.values())
        assert clerk.press("f5").kind is Kind.END
        assert clerk.leaves() == 0
    text = path.read_text(encoding="utf-8")
    for name, state in zip(ISSUES, STATES, strict=False):
        assert f"  {name}: {state}\n" in text
    assert "  内部制度: 待补（" in text


def test_delete_takes_an_answer_away(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.press("delete")
    assert "  反馈立法意见:\n" in path.read_text(encoding="utf-8")


def test_a_part_that_is_named_wrongly_is_refused_with_the_parts_there_are(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, "--topic", "制度") as clerk:
        assert clerk.terminal.ends() == 2
        said = clerk.shown()
    assert "没有“制度”这个板块，可用：报告信息、党的领导、" in said
    assert "、制度建设、" in said
    assert path.read_text(encoding="utf-8") == START


def test_only_the_part_that_was_named_is_gone_through(tmp_path: Path) -> None:
    given(tmp_path, START)
    facts = {"制度建设": dict.fromkeys(ISSUES[:2], "2件") | {ISSUES[2]: "3份", ISSUES[3]: "6项"}}
    with at_work(tmp_path, *ONE_PART, facts=facts) as clerk:
        clerk.goes_through()
        assert [path[-1] for path in clerk.asked] == ISSUES
        assert clerk.look().kind is Kind.END


def test_who_gave_the_figures_is_kept_beside_them(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART, "--source", "法规科张三") as clerk:
        screen = clerk.look()
        assert screen.kind is Kind.FIGURE
        clerk.say("12件")
        clerk.press("f2")
    figure = value_at(read(path).report, ("制度建设", ISSUES[0]))
    assert figure.text == "12件"
    assert figure.source.startswith("法规科张三")
    assert "  合法性审核文件: 无\n" in path.read_text(encoding="utf-8")
