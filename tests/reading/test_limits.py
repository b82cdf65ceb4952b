"""What no file of reports has is refused before it costs time, and what is read costs no more than its length."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.draft.model import Place
from generator.draft.reading import read
from generator.draft.reading.lines import MOST_CHARACTERS, MOST_LINES
from generator.draft.reading.titles import _WITHIN, _candidates
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.words import Cutting, Words

LENGTHS = st.lists(st.integers(0, 4), min_size=1, max_size=6)
PIECES = st.sampled_from(
    ["甲", "，", "法治政府", "建设", "情况", "报告", "和", "\n", "2023年", "依法行政", "甲乙丙丁" * 5]
)


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".txt", "甲" * (MOST_CHARACTERS + 1)),
        (".txt", "甲\n" * (MOST_LINES + 1)),
        (".md", "\n" * (MOST_LINES + 1) + "甲"),
        (".html", "<br>" * 60_000 + "甲\n"),
        (".html", "<p>甲" * (MOST_LINES + 1)),
        (".txt", "一、甲。（一）乙。" * MOST_LINES),
        (".txt", "\n".join(f"篇{'一二三四五六七八九'[n % 9]}：\n某县法治政府建设报告\n甲" for n in range(200))),
    ],
    ids=["characters", "lines", "blank lines", "tags", "blocks", "paragraphs in a line", "reports"],
)
def test_more_than_any_file_of_reports_has_is_too_large(tmp_path: Path, suffix: str, text: str) -> None:
    path = tmp_path / f"报告{suffix}"
    path.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(UnreadableError) as refused:
        read(path)
    assert refused.value.reason is Reason.TOO_LARGE


@given(LENGTHS, st.integers(0, 24), st.integers(0, 24))
def test_a_piece_cut_out_of_many_has_the_same_words_and_places(lengths: list[int], start: int, end: int) -> None:
    places = tuple(Place(0, n + 1, 5, 5 + length) for n, length in enumerate(lengths))
    words = Words("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯"[: sum(lengths)], places)
    start, end = min(start, sum(lengths)), min(end, sum(lengths))
    assert Cutting(words).cut(start, end) == words.cut(start, end)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_titles_in_a_text_are_those_that_a_search_from_each_place_finds(text: str) -> None:
    expected = [found.span() for found in _WITHIN.finditer(text)]
    assert [found.span() for found in _candidates(text)] == expected
