"""Which rules run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.findings import Severity
from generator.checking.selecting import NEVER, THRESHOLDS, Selection, parse_codes, parse_threshold
from schemas.reporter import Stage

CODES = ("E101", "E120", "S101", "S102", "S103", "S111", "W101")


@pytest.mark.parametrize(
    ("select", "ignore", "code", "wanted"),
    [
        ("", "", "S101", True),
        ("", "", "W101", False),
        ("W", "", "W101", True),
        ("W", "", "S101", False),
        ("W", "", "E101", True),
        ("S101", "", "S101", True),
        ("S101", "", "S102", False),
        ("S1", "S", "S101", True),
        ("S", "S1", "S101", False),
        ("S", "S1", "S201", True),
        ("S101", "S101", "S101", False),
        ("S,S101", "S1", "S101", True),
        ("", "S", "S101", False),
        ("", "S", "F101", True),
        ("S", "E", "E101", False),
        ("S", "", "E201", False),
        ("E101", "E", "E101", True),
    ],
)
def test_the_longest_beginning_of_a_code_decides_and_ignore_wins_a_tie(
    select: str, ignore: str, code: str, wanted: bool
) -> None:
    selection = Selection(*(tuple(filter(None, words.split(","))) for words in (select, ignore)))
    assert selection.wants(code) is wanted


@pytest.mark.parametrize(
    ("select", "ignore", "stage", "wanted"),
    [
        ("", "", None, False),
        ("", "", Stage.FILING, True),
        ("", "", Stage.PUBLIC, False),
        ("", "W", Stage.FILING, False),
        ("", "W1", Stage.FILING, False),
        ("S", "", Stage.FILING, False),
        ("W", "", None, True),
    ],
)
def test_the_format_of_word_files_is_measured_where_selected_or_where_a_report_is_filed(
    select: str, ignore: str, stage: Stage | None, wanted: bool
) -> None:
    selection = Selection(*(tuple(filter(None, words.split(","))) for words in (select, ignore)))
    assert selection.wants("W101", stage) is wanted


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("S101", ("S101",)),
        ("s101,s", ("S101", "S")),
        (" S101 ， S103、E ", ("S101", "S103", "E")),
        ("S１０１；S1", ("S101", "S1")),
    ],
)
def test_codes_are_read_with_any_comma_and_in_either_case_and_width(typed: str, codes: tuple[str, ...]) -> None:
    assert parse_codes(typed, CODES) == codes


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("S110", "没有规则“S110”，是不是“S1"),
        ("SI01", "没有规则“SI01”，是不是“S101”"),
        ("S199", "没有规则“S199”，是不是“S1"),
        ("Z", "没有规则“Z”，规则的代码以 E、S、W 开头"),
        ("缺原因", "没有规则“缺原因”"),
        ("", "要写规则的代码"),
        ("，", "要写规则的代码"),
        ("S" * 10_000, "没有规则"),
    ],
)
def test_a_code_that_begins_no_rule_is_refused_with_the_nearest_one(typed: str, said: str) -> None:
    with pytest.raises(ValueError, match="fazhi rules") as refused:
        parse_codes(typed, CODES)
    assert said in str(refused.value)


@given(st.text())
def test_any_text_is_codes_or_is_refused_in_words(typed: str) -> None:
    try:
        codes = parse_codes(typed, CODES)
    except ValueError:
        return
    assert codes
    assert all(any(code.startswith(one) for code in CODES) for one in codes)


@pytest.mark.parametrize(
    ("word", "threshold"),
    [("error", Severity.ERROR), ("WARNING", Severity.WARNING), (" 提示 ", Severity.HINT), ("从不", NEVER)],
)
def test_a_threshold_is_a_severity_in_either_language_or_never(word: str, threshold: int) -> None:
    assert parse_threshold(word) == threshold
    assert threshold in THRESHOLDS.values()


def test_a_threshold_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="fatal"):
        parse_threshold("fatal")
