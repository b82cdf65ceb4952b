"""What a clerk types for a state, a date, yes or no, and what is cleaned out of a text."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.values import (
    Owed,
    Stated,
    clean_text,
    parse_date,
    parse_state,
    parse_yes_no,
)


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("无", Stated.NONE),
        (" 无。", Stated.NONE),
        ("没有", Stated.NONE),
        ("没有发生", Stated.NONE),
        ("不适用", Stated.NOT_APPLICABLE),
        ("不涉及。", Stated.NOT_APPLICABLE),
        ("有，未计数", Stated.UNCOUNTED),
        ("有,未统计。", Stated.UNCOUNTED),
        ("有（未计数）", Stated.UNCOUNTED),
        ("待补", Owed()),
        ("待补（法规科）", Owed("法规科")),
        ("待补( 办公室 )。", Owed("办公室")),
        ("待补：县司法局", Owed("县司法局")),
        ("待补（县司法局（法规科））", Owed("县司法局（法规科）")),
        ("待补（\ue000科）", Owed("科")),
        ("待补充完善", None),
        ("无行政诉讼案件", None),
        ("有", None),
        ("27件", None),
        ("", None),
    ],
)
def test_states_are_read(typed: str, state: Stated | Owed | None) -> None:
    assert parse_state(typed) == state


@pytest.mark.parametrize("state", [*Stated, Owed(), Owed("法规科")])
def test_a_state_reads_back_as_it_is_printed(state: Stated | Owed) -> None:
    assert parse_state(str(state.value if isinstance(state, Stated) else state)) == state


@pytest.mark.parametrize(
    "typed",
    [
        "2025-12-25",
        "2025年12月25日",
        "2025.12.25",
        "2025/12/25",
        "20251225",
        "２０２５－１２－２５",
        "2025 年 12 月 25 日。",
        date(2025, 12, 25),
        datetime(2025, 12, 25, 8, 30),
    ],
)
def test_dates_are_read(typed: Any) -> None:
    read = parse_date(typed)
    assert (read, type(read)) == (date(2025, 12, 25), date)


@pytest.mark.parametrize("typed", ["2025-13-25", "2025年12月", "今天", "", None])
def test_what_is_no_date_is_refused(typed: Any) -> None:
    with pytest.raises(ValueError, match=r"看不懂的日期|太大了"):
        parse_date(typed)


@pytest.mark.parametrize(("typed", "answer"), [("是", True), ("否。", False), (False, False), ("不公开", False)])
def test_yes_and_no_are_read(typed: Any, answer: bool) -> None:
    assert parse_yes_no(typed) is answer


def test_clean_text_leaves_no_mark_of_word_the_web_or_a_template() -> None:
    assert clean_text("\ufeff甲\u200b\x07乙\ue000\U000f0000\r\n丙\x0b丁\r ") == "甲乙\n丙\n丁"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
