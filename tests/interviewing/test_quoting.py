"""Names that a text can quote: each leads to the fact it stands for."""

from __future__ import annotations

from pathlib import Path

import pytest
from interviews import interview_of, over

from generator.facts.catalogue import entry_at, value_at
from generator.facts.interview import Interview
from generator.facts.placeholders import name_of, quoted
from generator.facts.reading import read
from generator.interviewing.answering import answered
from generator.interviewing.quoting import quotable

EXAMPLES = Path(__file__).parents[2] / "examples"
CASES = (
    "矛盾纠纷: {行政诉讼案件: 5件, 行政诉讼审结: 4件, 行政诉讼败诉: 1件}\n行政执法: {行政检查: 36次, 行政处罚: 无}\n"
)


def names(interview: Interview, topic: str) -> dict[str, str]:
    return {found.name: found.value for found in quotable(interview, topic)}


@pytest.mark.parametrize("name", ["bureau-2025", "town-2025", "county-government-2025", "county-city"])
def test_every_name_offered_leads_to_the_fact_whose_value_stands_beside_it(name: str) -> None:
    interview = over(read(EXAMPLES / name / "facts.yaml"))
    report, model = interview.file.report, interview.file.model
    for part in interview.parts[1:]:
        offered = quotable(interview, part.label)
        assert len(offered) == len({found.name for found in offered})
        for found in offered:
            path = quoted(found.name, report, model, part.label)
            assert isinstance(path, tuple), found
            assert entry_at(model, path), found
            if found.value:
                value = value_at(report, path) or interview.file.rates[tuple(str(step) for step in path)]
                assert str(value) == found.value
            elif isinstance(path[-1], int):
                assert found.name.endswith(name_of(value_at(report, path)))


def test_every_name_offered_is_accepted_in_a_text() -> None:
    interview = over(read(EXAMPLES / "bureau-2025" / "facts.yaml"))
    for part in interview.parts[1:]:
        if (part.label, "举措") not in interview.questions:
            continue
        sentence = "；".join(f"「{found.name}」" for found in quotable(interview, part.label))
        after = answered(interview, (part.label, "举措", 0, "内容"), sentence).interview
        assert not after.file.errors, part.label


def test_the_own_facts_come_first_those_answered_before_the_others() -> None:
    interview = interview_of(CASES)
    found = list(names(interview, "矛盾纠纷"))
    assert found[:3] == ["行政诉讼案件", "行政诉讼审结", "行政诉讼败诉"]
    assert found.index("行政诉讼撤诉") < found.index("行政检查")


def test_of_other_parts_only_figures_are_offered() -> None:
    found = names(interview_of(CASES), "普法宣传")
    assert found["行政检查"] == "36次"
    assert "行政处罚" not in found
    assert "行政诉讼撤诉" not in found


def test_a_rate_that_follows_from_other_figures_can_be_quoted() -> None:
    assert names(interview_of(CASES), "矛盾纠纷")["行政诉讼败诉率"] == "25%"


def test_a_name_that_stands_in_two_topics_is_spelt_with_its_own() -> None:
    interview = interview_of("第一责任人履职情况: {单位主要负责人: {合法性审查: 3件}}\n")
    for found in quotable(interview, "普法宣传"):
        assert isinstance(quoted(found.name, interview.file.report, interview.file.model, "普法宣传"), tuple), found


def test_a_named_group_of_trade_figures_can_be_quoted() -> None:
    interview = interview_of("行政执法: {业务数据: [{专项: 早市, 数据: [{事项: 甲}]}, {数据: [{事项: 乙}]}]}\n")
    assert [name for name in names(interview, "行政执法") if "·" in name] == ["业务数据·早市"]


def test_of_an_empty_part_the_facts_that_are_asked_can_be_quoted() -> None:
    assert names(interview_of(previous=CASES), "行政执法")["行政检查"] == ""
