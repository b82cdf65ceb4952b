"""People correct the guess: keep as text, rename, bind, merge; what they decided holds for next year's report too."""

from __future__ import annotations

import pytest
from drafts_of_text import draft_of
from learned import rendered, words, write

from generator.draft.source import Source
from generator.learning.decisions import Choice, Decision, DecisionsError, decisions_in, text_of
from generator.learning.learn import Given, Lesson, learn, report_of
from generator.learning.review import Item, confirmed, decided, facts_for, items, with_new
from schemas.report import annual_report
from schemas.reporter import Kind, Level

COUNTY = Given("某某县人民政府", Level.COUNTY, Kind.GOVERNMENT, 2023)
TEXT = "推行24小时值守，设岗亭3处。全年走访商户120家，宣传覆盖商户120家。全年处理群众反映的难题45件。"


def _learned(text: str = TEXT, decisions: tuple[Decision, ...] = (), given: Given = COUNTY) -> Lesson:
    source = Source(draft_of("规范行政执法", text))
    return learn(report_of(source, given), annual_report(), decisions)


def _item(words_of_figure: str, lesson: Lesson | None = None) -> Item:
    return next(item for item in items((lesson or _learned()).learned) if item.bound.reading.words == words_of_figure)


def _slots(lesson: Lesson) -> dict[str, str]:
    return {".".join(slot.path): slot.value for slot in lesson.learned.slots}


def test_a_figure_can_be_kept_as_text() -> None:
    lesson = _learned(decisions=(decided(_item("3处"), Choice.TEXT),))
    assert "3处" not in _slots(lesson).values()
    assert "设岗亭3处" in lesson.template


def test_a_slot_can_be_renamed() -> None:
    lesson = _learned(decisions=(decided(_item("45件"), Choice.NAME, "群众难题办理"),))
    assert _slots(lesson)["行政执法.群众难题办理"] == "45件"
    assert "{{ 行政执法.群众难题办理 }}" in lesson.template


def test_a_figure_can_be_bound_to_a_fact() -> None:
    lesson = _learned(decisions=(decided(_item("45件"), Choice.BIND, "权力监督.群众反映事项"),))
    assert _slots(lesson)["权力监督.群众反映事项"] == "45件"


def test_two_that_are_one_can_be_merged() -> None:
    first, second = [item for item in items(_learned().learned) if item.bound.reading.words == "120家"]
    assert second.equals == (first.around,)
    lesson = _learned(decisions=(decided(second, Choice.MERGE, first.around),))
    assert list(_slots(lesson).values()).count("120家") == 1
    assert lesson.template.count(f"{{{{ {next(k for k, v in _slots(lesson).items() if v == '120家')} }}}}") == 2


def test_what_was_decided_still_comes_back(tmp_path_factory: pytest.TempPathFactory) -> None:
    decisions = (
        decided(_item("3处"), Choice.TEXT),
        decided(_item("45件"), Choice.BIND, "权力监督.群众反映事项"),
    )
    again = rendered(write(_learned(decisions=decisions), tmp_path_factory.mktemp("folder")))
    assert TEXT in words(again)


def test_decisions_hold_for_next_year_s_report() -> None:
    decisions = (decided(_item("45件"), Choice.NAME, "群众难题办理"), decided(_item("3处"), Choice.TEXT))
    kept = decisions_in(text_of(decisions).encode(), "核对.toml")
    assert kept == decisions
    later = _learned(TEXT.replace("45件", "51件"), kept, COUNTY._replace(year=2024))
    assert _slots(later)["行政执法.群众难题办理"] == "51件"
    assert "设岗亭3处" in later.template


def test_the_facts_that_are_offered_fit_by_their_unit() -> None:
    offered = facts_for(_item("45件"), annual_report())
    assert ("权力监督", "群众反映事项") in offered
    assert ("行政执法", "持证率") not in offered


def test_leaving_a_bound_figure_as_it_is_is_a_decision_too() -> None:
    lesson = _learned("全年办理行政诉讼案件5件。")
    assert confirmed(_item("5件", lesson)) == Decision("全年办理行政诉讼案件#", Choice.BIND, "矛盾纠纷.行政诉讼案件")


def test_a_new_decision_goes_before_an_earlier_one() -> None:
    earlier, new = Decision("走访#", Choice.TEXT), Decision("走访#", Choice.NAME, "走访商户")
    assert with_new((earlier,), (new,)) == (new,)


@pytest.mark.parametrize("data", [b"\xff", b"a = [", b'[["\xe6\xa0\xb8\xe5\xaf\xb9"]]\n"a" = 1', b"x" * 300_000])
def test_a_file_of_decisions_that_can_t_be_used_says_so(data: bytes) -> None:
    with pytest.raises(DecisionsError, match=r"核对\.toml"):
        decisions_in(data, "核对.toml")
