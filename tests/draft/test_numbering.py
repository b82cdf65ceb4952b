from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.draft.model import Block, Heading, Paragraph
from generator.draft.numbering import chinese_numeral, number, split_number

headings = st.builds(Heading, st.integers(1, 4), st.text(min_size=1, max_size=4))
blocks = st.lists(st.one_of(headings, headings, st.just(Paragraph("段"))), max_size=40).map(tuple)


@pytest.mark.parametrize(
    ("n", "numeral"),
    [
        (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (101, "一百零一"),
        (110, "一百一十"), (111, "一百一十一"), (1000, "一千"), (1005, "一千零五"), (1010, "一千零一十"),
        (1100, "一千一百"), (2030, "二千零三十"), (9999, "九千九百九十九"),
    ],
)  # fmt: skip
def test_numerals_are_read_as_officials_count(n: int, numeral: str) -> None:
    assert chinese_numeral(n) == numeral


def test_no_two_numbers_share_a_numeral() -> None:
    assert len({chinese_numeral(n) for n in range(1, 10000)}) == 9999


@pytest.mark.parametrize("n", [0, -1, 10000])
def test_numbers_without_a_numeral_are_refused(n: int) -> None:
    with pytest.raises(ValueError, match="no Chinese numeral"):
        chinese_numeral(n)


def test_levels_have_their_marks_and_start_again_under_a_new_parent() -> None:
    numbered = number(tuple(Heading(level, "题") for level in (1, 2, 2, 3, 4, 4, 3, 1, 2, 3)))
    marks = [block.number for block in numbered if isinstance(block, Heading)]
    assert marks == ["一、", "（一）", "（二）", "1.", "（1）", "（2）", "2.", "二、", "（一）", "1."]


def test_a_skipped_level_starts_at_one() -> None:
    numbered = number(tuple(Heading(level, "题") for level in (2, 1, 3, 3, 2, 3)))
    marks = [block.number for block in numbered if isinstance(block, Heading)]
    assert marks == ["（一）", "一、", "1.", "2.", "（一）", "1."]


@given(blocks)
def test_numbers_have_no_gap_and_are_unique_under_their_parent(drawn: tuple[Block, ...]) -> None:
    forms = ("{}、", "（{}）", "{}.", "（{}）")
    above: list[tuple[int, str]] = []
    children: dict[tuple[tuple[int, str], ...], list[str]] = {}
    for block in number(drawn):
        if isinstance(block, Heading):
            above = [entry for entry in above if entry[0] < block.level]
            children.setdefault((*above, (block.level, "")), []).append(block.number)
            above.append((block.level, block.number))
    for path, marks in children.items():
        level = path[-1][0]
        counted = (chinese_numeral(n) if level <= 2 else str(n) for n in range(1, len(marks) + 1))
        assert marks == [forms[level - 1].format(mark) for mark in counted]


@given(blocks)
def test_numbering_changes_nothing_but_numbers_and_can_be_repeated(drawn: tuple[Block, ...]) -> None:
    once = number(drawn)
    assert number(once) == once
    assert [type(block) for block in once] == [type(block) for block in drawn]


@given(st.integers(1, 4), st.integers(1, 300), st.text().filter(lambda text: not text[:1].isdigit()))
def test_splitting_undoes_numbering(level: int, n: int, text: str) -> None:
    last = number(tuple(Heading(level, text) for _ in range(n)))[-1]
    assert isinstance(last, Heading)
    assert split_number(last.number + text) == (level, last.number, text)


@given(st.text(alphabet="一二十百、（）()1２.．年0 甲"))
def test_what_was_split_is_the_text_again(text: str) -> None:
    parts = split_number(text)
    assert parts is None or parts[1] + parts[2] == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("(一)加强领导", (2, "(一)", "加强领导")),
        ("１．加强领导", (3, "１．", "加强领导")),
        ("1、加强领导", (3, "1、", "加强领导")),
        ("1.2025年以来", (3, "1.", "2025年以来")),
        ("1.5万件", None),
        ("2025年，全县", None),
        ("第一、加强", None),
        ("十分重视", None),
        ("", None),
    ],
)
def test_numbers_are_told_from_text(text: str, parts: tuple[int, str, str] | None) -> None:
    assert split_number(text) == parts
