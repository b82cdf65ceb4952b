"""Other answers to the same fact: kept under 另报, told until somebody settles them."""

from __future__ import annotations

from generator.facts.differing import Reported, reported_in, settle, with_reported
from generator.facts.plain import plain
from generator.facts.problems import Severity
from generator.facts.reading import read_text
from schemas.report import annual_report

MODEL = annual_report()
HEAD = "机关: {全称: 云岭县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"
FACTS = f"{HEAD}行政执法:\n  行政处罚: 12件  # 我数的\n"
OTHER = Reported("行政执法·行政处罚", "13件", "乙科（乙.xlsx）")


def test_what_is_kept_is_read_back_and_every_other_line_stays() -> None:
    text = with_reported(FACTS, [OTHER], MODEL)
    assert text.startswith(FACTS)
    assert reported_in(plain(read_text(text).report.reported)) == (OTHER,)
    assert with_reported(text, [OTHER], MODEL) == text
    assert with_reported(text, [], MODEL).rstrip() == FACTS.rstrip()


def test_an_open_one_must_be_settled_and_a_settled_one_need_not() -> None:
    (problem,) = read_text(with_reported(FACTS, [OTHER], MODEL)).problems
    assert (problem.severity, problem.line) == (Severity.CONFLICT, 4)
    assert "乙科（乙.xlsx）报的是“13件”" in problem.message
    assert not read_text(with_reported(FACTS, [OTHER._replace(is_settled=True)], MODEL)).problems


def test_one_that_is_in_its_place_by_now_is_no_contradiction() -> None:
    assert not read_text(with_reported(FACTS.replace("12件", "13"), [OTHER], MODEL)).problems


def test_only_the_facts_that_were_answered_are_settled() -> None:
    more = OTHER._replace(fact="行政执法·行政检查")
    text = settle(with_reported(FACTS, [OTHER, more], MODEL), [("行政执法", "行政处罚")], MODEL)
    assert [one.is_settled for one in reported_in(plain(read_text(text).report.reported))] == [True, False]


def test_what_somebody_wrote_there_by_hand_breaks_nothing() -> None:
    for typed in ("另报: 以后再说\n", "另报:\n  - 甲\n  - {项目: 乙}\n", "另报:\n  甲: 乙\n", "另报:\n"):
        assert not read_text(FACTS + typed).problems
