"""A report that was learned comes back in its own words; `docs/learning.md` says what is normalised."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from learned import REAL, comes_back, lesson_of, real_report, rendered, words, write

from generator.draft.model import Block, Draft, Heading, Paragraph, Table
from generator.draft.reading import read
from generator.draft.source import Source
from generator.learning.learn import Given
from generator.understanding.understanding import understand
from schemas.reporter import Kind, Level

PAGES = sorted((Path(__file__).parents[1] / "understanding" / "pages").glob("*.txt"))
BUREAU = Given("某某县水利局", Level.COUNTY, Kind.DEPARTMENT, 2023)


@pytest.mark.parametrize(("name", "part", "given"), REAL, ids=lambda value: str(value)[:24])
def test_a_real_report_comes_back_character_for_character(name: str, part: int, given: Given, tmp_path: Path) -> None:
    source = real_report(name, part)
    again = rendered(write(lesson_of(source, given), tmp_path))
    assert comes_back(source.draft, again)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_report_on_an_invented_page_comes_back(page: Path, tmp_path: Path) -> None:
    for number, source in enumerate(read(page)):
        if understand(source).is_report:
            again = rendered(write(lesson_of(source), tmp_path / str(number)))
            assert comes_back(source.draft, again), f"{page.name}, part {number}"


_SIGNS = "{}[]%#|\\\"'「」【】《》〔〕（）()。，；、：,;:.-—“”+*_~`^$&=<>/ "
_TEXT = st.text(alphabet=_SIGNS + "年月日件次一二0123456789共无查处案件", min_size=1, max_size=40).filter(
    lambda text: text.strip("　 \t") != ""
)


@st.composite
def _blocks(draw: st.DrawFn) -> Block:
    match draw(st.integers(0, 2)):
        case 0:
            return Paragraph(draw(_TEXT).strip())
        case 1:
            text = draw(_TEXT).replace("。", "").strip("　 |") or "题"
            run_in = draw(st.one_of(st.just(""), _TEXT)).strip()
            return Heading(draw(st.integers(1, 4)), text + "。" if run_in else text, "", run_in)
        case _:
            width = draw(st.integers(1, 3))
            cell = st.text(alphabet=_SIGNS.replace(" ", "") + "件次0123", max_size=8)
            row = st.tuples(*[cell] * width)
            return Table(tuple(draw(st.lists(row, min_size=1, max_size=3))))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=st.lists(_blocks(), min_size=1, max_size=5))
def test_whatever_signs_a_draft_holds_come_back_as_text(blocks: list[Block], tmp_path: Path) -> None:
    source = Source(Draft(("某某县水利局2023年度法治政府建设情况报告",), blocks=tuple(blocks)))
    again = rendered(write(lesson_of(source, BUREAU), tmp_path))
    assert words(again) == words(source.draft)


@pytest.mark.slow
def test_a_report_of_twenty_pages_is_learned_in_less_than_two_seconds() -> None:
    source = real_report("youyang-county-2018.txt")
    twice = Source(Draft(source.draft.title, blocks=source.draft.blocks * 2))
    started = time.perf_counter()
    lesson_of(twice, Given(None, None, None, 2018))
    assert time.perf_counter() - started < 2
