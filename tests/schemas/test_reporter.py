"""Who reports, and on which year: the words in which people say it."""

from __future__ import annotations

import pytest

from schemas.reporter import Kind, Level, parse_year

LEVELS = {
    Level.PROVINCE: "省 省级 自治区 直辖市 province",
    Level.CITY: "市 市级 地级市 自治州 盟 city",
    Level.COUNTY: "县 县级 区 县级市 市辖区 旗 自治县 縣級 區 county",
    Level.TOWNSHIP: "乡镇 乡 镇 街道 鄉 鎮 township",
}
KINDS = {
    Kind.GOVERNMENT: "政府 人民政府 办事处 辦事處 government",
    Kind.DEPARTMENT: "部门 局 委 办 厅 廳 department",
}


def test_a_level_may_be_said_in_other_words_that_mean_nothing_else() -> None:
    assert {level: {Level.parse(f" {word}") for word in words.split()} for level, words in LEVELS.items()} == {
        level: {level} for level in Level
    }


def test_so_may_a_kind() -> None:
    assert {kind: {Kind.parse(word) for word in words.split()} for kind, words in KINDS.items()} == {
        kind: {kind} for kind in Kind
    }


@pytest.mark.parametrize("word", ["", "村", "国家", "机关", "党委", "司法局"])
def test_a_word_that_may_mean_several_is_refused(word: str) -> None:
    for words in (Level, Kind):
        with pytest.raises(ValueError, match=f"^{word}$"):
            words.parse(word)


@pytest.mark.parametrize("typed", ["2025", " 2025 ", "2025年", "2025年度", "2025 年度", "２０２５年"])
def test_a_year_may_have_its_word_behind_it(typed: str) -> None:
    assert parse_year(typed) == 2025


@pytest.mark.parametrize("typed", ["", "25", "二〇二五", "2025-2026", "1999", "2101", "20250"])
def test_another_year_is_refused_in_chinese(typed: str) -> None:
    with pytest.raises(ValueError, match="年份写四位数，如 2025"):
        parse_year(typed)
