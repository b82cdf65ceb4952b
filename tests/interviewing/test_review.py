"""What is answered, missing, doubtful or much changed, by part; who owes what."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from interviews import interview_of, over

from generator.facts.interview import Interview
from generator.facts.lastyear import last_year
from generator.facts.owing import owed
from generator.facts.problems import Severity
from generator.facts.questions import LabelPath
from generator.facts.reading import read
from generator.interviewing.review import Line, Mark, conflicts, overview, progress

EXAMPLES = Path(__file__).parents[2] / "examples"
SUED, REVIEWED = ("矛盾纠纷", "行政诉讼案件"), ("矛盾纠纷", "被申请行政复议")
LAST = "矛盾纠纷: {行政诉讼案件: 4件, 被申请行政复议: 2件, 调解成功率: 60%}\n"


def line_at(interview: Interview, path: LabelPath, share: Decimal = Decimal(50)) -> Line:
    return next(line for part in overview(interview, share) for line in part.lines if line.question.path == path)


def marked(answer: str, previous: str | None = LAST, share: Decimal = Decimal(50)) -> Mark:
    return line_at(interview_of(f"矛盾纠纷: {{行政诉讼案件: {answer}}}\n", previous), SUED, share).mark


@pytest.mark.parametrize(
    ("answer", "mark"),
    [
        ("4件", Mark.ANSWERED),
        ("6件", Mark.ANSWERED),
        ("7件", Mark.CHANGED),
        ("1件", Mark.CHANGED),
        ("约7件", Mark.CHANGED),
        ("无", Mark.ANSWERED),
        ("有，未计数", Mark.ANSWERED),
        ("不适用", Mark.ANSWERED),
        ("", Mark.MISSING),
        ("{目标: 3件}", Mark.MISSING),
        ("待补（法院）", Mark.OWED),
        ("三百家", Mark.DOUBTFUL),
    ],
)
def test_a_line_bears_the_gravest_that_is_to_say_of_it(answer: str, mark: Mark) -> None:
    assert marked(answer) is mark


def test_the_share_that_is_worth_a_look_can_be_chosen() -> None:
    assert marked("5件", share=Decimal(20)) is Mark.CHANGED
    assert marked("5件", share=Decimal(25)) is Mark.ANSWERED


def test_what_does_not_add_up_is_doubtful_though_answered() -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 4件, 行政诉讼败诉: 5件}\n")
    line = line_at(interview, ("矛盾纠纷", "行政诉讼败诉"))
    assert line.mark is Mark.DOUBTFUL
    assert line.is_answered
    assert line.problems


@pytest.mark.parametrize(
    ("yaml", "change"),
    [
        ("行政诉讼案件: 6件", Decimal(50)),
        ("行政诉讼案件: 2件", Decimal(-50)),
        ("行政诉讼案件: {本年: 6件, 上年: 8件}", Decimal(-25)),
        ("行政诉讼案件: 无", None),
        ("行政诉讼案件: 待补", None),
    ],
)
def test_a_figure_changes_by_per_cent_of_last_years(yaml: str, change: Decimal | None) -> None:
    interview = interview_of(f"矛盾纠纷: {{{yaml}}}\n", LAST)
    assert interview.change(interview.questions[SUED]) == change


def test_a_rate_changes_by_points() -> None:
    interview = interview_of("矛盾纠纷: {调解案件: 3件, 调解成功率: 72.5%}\n", LAST)
    assert interview.change(interview.questions["矛盾纠纷", "调解成功率"]) == Decimal("12.5")


def test_from_nothing_no_per_cent_are_reckoned() -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 6件}\n", "矛盾纠纷: {行政诉讼案件: 无}\n")
    assert interview.change(interview.questions[SUED]) is None


def test_figures_in_different_units_are_not_compared() -> None:
    interview = interview_of("矛盾纠纷: {信访受理: 6件}\n", "矛盾纠纷: {信访受理: 6批次}\n")
    assert interview.change(interview.questions["矛盾纠纷", "信访受理"]) is None


def test_overview_and_progress_count_the_same_answers() -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 三百家, 信访受理: 3件, 被申请行政复议: 待补}\n", LAST)
    parts = overview(interview)
    reached = progress(interview, 3)
    assert sum(part.answered for part in parts) == reached.answered
    assert sum(len(part.lines) for part in parts) == reached.asked
    assert (reached.part, reached.parts) == (4, len(parts))
    assert not line_at(interview, SUED).is_answered, "nobody can use 三百家"


def test_no_fact_of_the_overview_stands_in_it_twice() -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 待补, 被申请行政复议: 三百家}\n")
    for part in overview(interview):
        shown = [line.question.path for line in part.lines] + [question.path for question in part.others]
        assert len(shown) == len(set(shown))


def test_a_mandated_part_without_content_is_due() -> None:
    def due(yaml: str) -> set[str]:
        return {part.part.label for part in overview(interview_of(yaml)) if part.is_due}

    assert due("") == {"存在的不足和原因", "第一责任人履职情况", "下一年度安排"}
    assert "下一年度安排" not in due("下一年度安排: [做事]\n")


def test_what_is_to_come_is_listed_by_the_office_that_owes_it() -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 待补（法院）, 被申请行政复议: 待补}\n", LAST)
    found = {office: {question.path for question in questions} for office, questions in owed(interview).items()}
    assert found["法院"] == {SUED}
    assert REVIEWED in found["法规科"], "who usually supplies it"
    assert list(found)[-1] == "", "what nobody is known to owe comes last"
    listed = [path for paths in found.values() for path in paths]
    assert len(listed) == len(set(listed))
    assert set(listed) == {q.path for q in interview.asked if not interview.is_answered(q)}


def test_conflicts_come_the_gravest_first() -> None:
    interview = interview_of(
        "矛盾纠纷: {行政诉讼案件: 4件, 行政诉讼败诉: 5件}\n下一年度安排: [一、做事]\n依据文件: [甲]\n"
    )
    kinds = [problem.severity is Severity.DOUBT for problem in conflicts(interview)]
    assert kinds == sorted(kinds)
    assert len(kinds) == len(interview.file.problems)


@pytest.mark.parametrize("name", ["bureau-2025", "town-2025", "county-government-2025"])
def test_a_finished_example_owes_nothing_that_its_report_marks(name: str) -> None:
    file = read(EXAMPLES / name / "facts.yaml")
    interview = over(file, last_year(file).file)
    assert not [line for part in overview(interview) for line in part.lines if line.mark is Mark.DOUBTFUL]
    assert not [part.part.label for part in overview(interview) if part.is_due]
