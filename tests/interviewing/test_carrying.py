"""Last year's standing facts are taken over when they were confirmed; yearly counts never are."""

from __future__ import annotations

from pathlib import Path

from interviews import facts_text, interview_of, over, way

from generator.facts.interview import Interview
from generator.facts.lastyear import last_year
from generator.facts.questions import LabelPath
from generator.facts.reading import read, read_text
from generator.facts.typed import typed_at
from generator.facts.writing import new_text
from generator.interviewing import answering
from generator.interviewing.carrying import carried_over
from schemas.reporter import Kind, Level

EXAMPLES = Path(__file__).parents[2] / "examples"
LAST = """\
突发事件: {应急队伍: {本年: 3支, 来源: 张三}, 应急队员: 86人, 应急演练: 5场次}
普法宣传: {普法规划: “八五”普法规划, 举措: [{小标题: 谁执法谁普法, 内容: 去年写的}]}
报送: [{稿种: 报送稿, 主送: 县委、县政府}]
"""
TEAMS, PEOPLE = ("突发事件", "应急队伍"), ("突发事件", "应急队员")


def carried(interview: Interview) -> dict[LabelPath, object]:
    return {q.path: typed for part in interview.parts for q, typed in carried_over(interview, part).items()}


def taken_over(interview: Interview, label: str) -> Interview:
    part = next(part for part in interview.parts if part.label == label)
    return answering.taken_over(interview, carried_over(interview, part)).interview


def test_without_last_year_nothing_is_carried_over() -> None:
    assert carried(interview_of()) == {}


def test_names_stocks_and_headings_are_carried_over_counts_and_texts_are_not() -> None:
    found = carried(interview_of(previous=LAST))
    assert found[TEAMS] == "3支", "who counted it last year is not true of this year"
    assert found[PEOPLE] == "86人"
    assert ("突发事件", "应急演练") not in found
    assert found["普法宣传", "举措"] == [{"小标题": "谁执法谁普法"}]
    assert found["报送",] == [{"主送": "县委、县政府"}]
    assert ("年度",) not in found


def test_what_is_answered_or_denied_or_concerns_others_is_not_carried_over() -> None:
    assert TEAMS not in carried(interview_of("突发事件: {应急队伍: 待补}\n", previous=LAST))
    assert PEOPLE not in carried(interview_of("突发事件: {应急队伍: 无}\n", previous=LAST))
    assert TEAMS not in carried(interview_of("突发事件: 不适用\n", previous=LAST))


def test_what_was_taken_over_stands_in_the_file_and_is_not_offered_again() -> None:
    interview = interview_of(previous=LAST)
    assert "Confirm 突发事件" in way(interview)
    after = taken_over(interview, "突发事件")
    assert typed_at(after.file, TEAMS) == "3支"
    assert "Confirm 突发事件" not in way(after)
    assert after.is_answered(after.questions[TEAMS])


def test_headings_taken_over_are_no_answer_yet() -> None:
    after = taken_over(interview_of(previous=LAST), "普法宣传")
    assert not after.is_answered(after.questions["普法宣传", "举措"])
    assert "·举措" in way(after)


def test_what_a_new_file_took_over_is_confirmed_too() -> None:
    previous = read_text(facts_text(LAST, year=2024))
    text = new_text(previous.model, Level.COUNTY, Kind.DEPARTMENT, previous.agency, 2025, previous=previous)
    interview = over(read_text(text), previous)
    assert carried(interview)[TEAMS] == "3支"
    after = taken_over(interview, "突发事件")
    assert TEAMS not in carried(after)
    assert typed_at(after.file, TEAMS) == "3支"


def test_a_finished_file_has_nothing_to_confirm() -> None:
    file = read(EXAMPLES / "town-2025" / "facts.yaml")
    interview = over(file, last_year(file).file)
    for part in interview.parts:
        for question in carried_over(interview, part):
            assert not interview.is_stated(question)
