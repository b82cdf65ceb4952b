"""Where a finding stands, and what is shown of the words around it."""

from __future__ import annotations

from drafts import draft
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.spots import EXCERPT, Spot, all_of, at, at_first
from generator.draft.model import Paragraph, Place
from generator.understanding.prose import Prose, prose

LONG = (
    "全年开展执法培训三次，办结取水许可二十六件；恳请县政府增加执法经费。下一步，继续规范执法，优化服务，"
    "化解用水纠纷，加强普法宣传。"
)


def paragraph(text: str, start: int = 0) -> Prose:
    (only,) = prose(draft(Paragraph(text, places=(Place(0, 5, start, start + len(text)),))))[2:3]
    return only


def test_line_and_column_count_from_one() -> None:
    spot = at(paragraph("恳请支持。", 10), 0, 2)
    assert (spot.line, spot.column) == (5, 11)


def test_a_short_text_is_shown_whole() -> None:
    assert at(paragraph("请予支持。"), 0, 2) == Spot(5, 1, "请予支持。", (0, 2))


def test_a_long_text_is_cut_at_its_marks_of_punctuation() -> None:
    start = LONG.index("恳请")
    spot = at(paragraph(LONG), start, start + 2)
    assert spot.excerpt == "…办结取水许可二十六件；恳请县政府增加执法经费。下一步…"
    assert spot.excerpt[slice(*spot.marked)] == "恳请"


def test_the_marked_words_are_those_of_the_draft_though_they_were_found_in_the_folded_text() -> None:
    text = paragraph("懇 請 為我局解決經費。")
    spot = at(text, text.text.index("恳请"), 2)
    assert spot.excerpt[slice(*spot.marked)] == "懇 請"


def test_a_text_that_was_read_nowhere_has_no_line() -> None:
    assert all_of(Prose("title", "标题", "标题", ())) == Spot(0, 0, "标题", (0, 2))
    assert at_first(()) == Spot()


@given(st.text("甲乙，。 \t", min_size=1, max_size=300), st.data())
def test_whatever_is_marked_is_in_the_excerpt(text: str, data: st.DataObject) -> None:
    one = Prose("block", text, text, (Place(0, 1, 0, len(text)),))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + EXCERPT)))
    spot = at(one, start, end)
    marked = spot.excerpt[slice(*spot.marked)]
    assert marked == text[start:end].replace("\t", " ")
    assert len(spot.excerpt) <= max(EXCERPT, end - start) + 2
    assert spot.column == start + 1
