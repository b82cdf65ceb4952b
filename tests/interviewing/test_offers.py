"""Answers that can be chosen instead of typed."""

from __future__ import annotations

import pytest
from interviews import interview_of

from generator.interviewing.answering import answered
from generator.interviewing.offers import offers
from schemas.reporter import Stage


def texts(path: tuple[str, ...], year: int = 2025) -> list[str]:
    return [offer.text for offer in offers(interview_of(year=year), path)]


def test_political_phrases_fit_the_year_of_the_report() -> None:
    assert "党的二十届四中全会精神" in texts(("政治表述",))
    assert "党的二十届四中全会精神" not in texts(("政治表述",), 2024)
    assert "习近平法治思想" not in texts(("政治表述",), 2019)
    assert "习近平总书记关于全面依法治国的重要论述" in texts(("政治表述",), 2019)
    assert "习近平总书记关于全面依法治国的重要论述" not in texts(("政治表述",), 2025)


def test_documents_bear_their_marks() -> None:
    found = texts(("依据文件",))
    assert found
    assert all(text.startswith("《") and text.endswith("》") for text in found)


def test_a_closed_list_is_offered_whole() -> None:
    assert texts(("机关", "层级")) == ["省", "市", "县", "乡镇"]
    assert texts(("机关", "类别")) == ["政府", "部门"]
    assert texts(("报送", "稿种")) == [stage.value for stage in Stage]


@pytest.mark.parametrize("path", [("政治表述",), ("依据文件",), ("机关", "层级"), ("机关", "类别")])
def test_whatever_is_offered_is_understood(path: tuple[str, ...]) -> None:
    interview = interview_of()
    for offer in offers(interview, path):
        answer = [offer.text] if len(path) == 1 else offer.text
        assert not answered(interview, path, answer).interview.file.errors


def test_other_facts_are_typed() -> None:
    assert texts(("矛盾纠纷", "行政诉讼案件")) == []
