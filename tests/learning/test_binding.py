"""Figures of the real reports are bound to the facts that a person bound them to: `truth.toml`, counted by hand."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from drafts_of_text import draft_of
from learned import CITY, DISTRICT, lesson_of, real_report

from generator.draft.source import Source
from generator.learning.learn import Given
from generator.learning.slots import Bound, Confidence
from schemas.reporter import Kind, Level

TRUTH = tomllib.loads(Path(__file__).with_name("truth.toml").read_text("utf-8"))["figure"]
COUNTY = Given("某某县人民政府", Level.COUNTY, Kind.GOVERNMENT, 2023)
BUREAU = Given("某某县水利局", Level.COUNTY, Kind.DEPARTMENT, 2023)
_GIVEN = {("two-summaries-2020", 0): DISTRICT, ("two-summaries-2020", 1): CITY}


def told(text: str, given: Given = COUNTY, heading: str = "主要工作") -> dict[str, str]:
    """What each figure of a sentence is bound to, by its words; "" where it is guessed or left."""
    lesson = lesson_of(Source(draft_of(heading, text)), given)
    return {one.reading.words: _fact(one) for one in lesson.learned.bound}


def _fact(one: Bound) -> str:
    return ".".join(one.path) if one.confidence is Confidence.BOUND else ""


def _counted() -> tuple[int, int, int, int]:
    """Figures whose meaning the catalogue has, those bound right, all bound, those bound wrong."""
    known = right = bound = wrong = 0
    for (name, part), truth in _by_report().items():
        lesson = lesson_of(real_report(f"{name}.txt", part), _GIVEN.get((name, part), Given()))
        for one in lesson.learned.bound:
            line = lesson.learned.lines[one.reading.line].prose.text
            start = one.reading.spot.start
            fact = truth.get((line[max(0, start - 10) : start], "".join(one.reading.words.split())), "")
            known += bool(fact)
            bound += bool(_fact(one))
            right += bool(fact) and _fact(one) == fact
            wrong += bool(_fact(one)) and _fact(one) != fact
    return known, right, bound, wrong


def _by_report() -> dict[tuple[str, int], dict[tuple[str, str], str]]:
    found: dict[tuple[str, int], dict[tuple[str, str], str]] = {}
    for one in TRUTH:
        found.setdefault((one["report"], one["part"]), {})[one["before"], one["words"]] = one["fact"]
    return found


def test_most_figures_that_the_catalogue_knows_are_bound_and_hardly_one_is_bound_wrong() -> None:
    known, right, bound, wrong = _counted()
    assert known == sum(bool(one["fact"]) for one in TRUTH)
    assert right >= 0.85 * known
    assert wrong <= 0.03 * bound


def test_label_unit_and_negation_agree() -> None:
    text = "全年收到行政复议申请27件，审结25件，行政诉讼案件54件，无行政诉讼败诉案件。"
    assert told(text) == {
        "27件": "行政复议.收到申请",
        "25件": "行政复议.审结",
        "54件": "矛盾纠纷.行政诉讼案件",
        "无": "矛盾纠纷.行政诉讼败诉",
    }


def test_another_unit_is_another_fact() -> None:
    assert told("全年收到行政复议申请27%。") == {"27%": ""}


def test_a_bureau_does_not_hear_reviews_it_is_their_respondent() -> None:
    assert told("全年办理行政复议案件3件。", BUREAU) == {"3件": "矛盾纠纷.被申请行政复议"}


@pytest.mark.parametrize(
    "text",
    [
        "力争全年行政诉讼案件不超过5件。",
        "行政诉讼案件由上年的9件减少。",
        "要求各单位全年开展行政检查不少于6次。",
        "行政诉讼案件同比下降12.5%。",
    ],
)
def test_what_was_aimed_at_or_was_last_year_s_is_no_fact(text: str) -> None:
    assert set(told(text).values()) <= {""}


def test_two_figures_that_claim_one_fact_are_guesses() -> None:
    assert told("全年开展联合执法行动3次。年底又开展联合执法行动5次。") == {"3次": "", "5次": ""}


def test_the_same_figure_stated_twice_is_one_fact() -> None:
    lesson = lesson_of(Source(draft_of("主要工作", "全年办理行政诉讼案件5件。上述行政诉讼案件5件均已审结。")), COUNTY)
    assert [slot.path for slot in lesson.learned.slots] == [("矛盾纠纷", "行政诉讼案件")]


def test_nothing_in_the_plans_is_a_fact_of_the_year() -> None:
    assert told("全年收到行政复议申请27件。", heading="2024年工作安排") == {"27件": ""}


def test_what_the_first_responsible_did_is_theirs() -> None:
    text = "县长主持召开会议，带头出庭应诉2次。"
    found = told(text, heading="党政主要负责人履行推进法治建设第一责任人职责情况")
    assert found == {"2次": "第一责任人履职情况.政府主要负责人.出庭应诉"}
