"""How paragraphs are broken into rows of 28 characters."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.draft.writing.frame import width
from generator.draft.writing.word.rows import rows


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("", 1),
        ("政" * 26, 1),
        ("政" * 27, 2),
        ("政" * (26 + 28), 2),
        ("1" * 52, 1),
        ("1" * 53, 2),
        # The full stop takes the character before it along, the bracket goes with what it opens.
        ("政" * 26 + "。", 2),
        ("政" * 25 + "（" + "政" * 28, 3),
        # A figure is not parted.
        ("政" * 25 + "2025" + "政" * 26, 2),
        ("政" * 25 + "2025" + "政" * 27, 3),
    ],
)
def test_a_paragraph_with_an_indent_of_two_takes_so_many_rows(text: str, taken: int) -> None:
    assert rows(text, 28, 2)[0] == taken


@given(st.text(alphabet="政府。，（）“1a ", max_size=400))
def test_rows_are_never_fewer_than_the_width_asks_for_and_hardly_more(text: str) -> None:
    count, _close = rows(text, 28, 2)
    least = (width(text) + 2) / 28
    assert least <= count
    assert (count - 1) * 14 <= width(text) + 2


def test_a_text_of_one_long_word_ends() -> None:
    begun = time.perf_counter()
    assert rows("a" * 20_000, 28, 2)[0] == pytest.approx(20_000 / 56, abs=2)
    assert time.perf_counter() - begun < 1
