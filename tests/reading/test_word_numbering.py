"""Automatic numbers are counted as Word counts them."""

from __future__ import annotations

import pytest
from word_files import abstract, cell, level, marks, num, numbered, p, read, style, styled

LEVELS = (
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
)
OUTLINE = abstract(0, *LEVELS) + num(1, 0)


def listed(*ilvls: int, num_id: int = 1) -> str:
    return "".join(numbered("甲", num_id, ilvl) for ilvl in ilvls)


def started_at(ilvl: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{ilvl}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def test_each_level_counts_by_itself_and_begins_anew_under_the_next_above() -> None:
    found = marks(listed(0, 1, 1, 2, 2, 3, 1, 2, 0, 1), numbering=OUTLINE)
    assert found == ["一、", "（一）", "（二）", "1.", "2.", "（1）", "（三）", "1.", "二、", "（一）"]


def test_the_mark_is_no_part_of_the_text() -> None:
    (line,) = read(numbered("主要做法", 1), numbering=OUTLINE).lines
    assert (line.mark, line.text) == ("一、", "主要做法")


def test_a_paragraph_between_does_not_stop_the_count() -> None:
    assert marks(listed(0) + p("正文。") + listed(0), numbering=OUTLINE) == ["一、", "", "二、"]


def test_lists_of_one_kind_share_their_count_unless_one_starts_anew() -> None:
    numbering = abstract(0, *LEVELS) + num(1, 0) + num(2, 0) + num(3, 0, started_at(0, 1)) + num(4, 0, started_at(0, 5))
    body = listed(0) + listed(0, num_id=2) + listed(0, 0, num_id=3) + listed(0, num_id=1) + listed(0, 0, num_id=4)
    assert marks(body, numbering=numbering) == ["一、", "二、", "一、", "二、", "三、", "五、", "六、"]


def test_a_level_starts_anew_when_its_own_list_first_uses_it() -> None:
    numbering = abstract(0, *LEVELS) + num(1, 0) + num(2, 0, started_at(0, 9) + started_at(1, 1))
    body = listed(0, 1, 1) + listed(1, 1, num_id=2)
    assert marks(body, numbering=numbering) == ["一、", "（一）", "（二）", "（一）", "（二）"]


def test_a_list_may_change_a_level_of_its_kind() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "第%1条")}</w:lvlOverride>'
    assert marks(listed(0, 0), numbering=abstract(0, *LEVELS) + num(1, 0, override)) == ["第1条", "第2条"]


def test_a_level_that_is_skipped_shows_its_start() -> None:
    levels = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3"))
    assert marks(listed(2, 2, 0, 1), numbering=abstract(0, *levels) + num(1, 0)) == ["1.1.1", "1.1.2", "2.", "2.1"]


def test_a_legal_level_shows_all_numbers_in_figures() -> None:
    levels = (level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert marks(listed(0, 0, 1), numbering=abstract(0, *levels) + num(1, 0)) == ["一、", "二、", "2.1"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [("", ["（1）", "（1）", "（1）"]), ("0", ["（1）", "（2）", "（3）"]), ("1", ["（1）", "（2）", "（1）"])],
)
def test_a_level_begins_anew_after_the_level_it_names(restart: str, expected: list[str]) -> None:
    inner = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    levels = (*LEVELS[:2], level(2, "decimal", "（%3）", inner))
    found = marks(listed(0, 1, 2, 1, 2, 0, 1, 2), numbering=abstract(0, *levels) + num(1, 0))
    assert [mark for mark in found if mark[1].isdecimal()] == expected


def test_a_style_gives_the_list_and_its_level() -> None:
    numbers = '<w:pPr><w:numPr>{}<w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        style("1", "heading 1", numbers.format(""))
        + style("2", "heading 2", numbers.format('<w:ilvl w:val="1"/>'))
        + style("x", "县局标题", based_on="2")
        + style("3", "标题三", numbers.format(""))
    )
    linked = level(2, "decimal", "%3.", '<w:pStyle w:val="3"/>')
    body = "".join(styled(name, "甲") for name in ("1", "2", "x", "3")) + p("甲", '<w:pStyle w:val="1"/>')
    found = marks(body, styles=styles, numbering=abstract(0, *LEVELS[:2], linked) + num(1, 0))
    assert found == ["一、", "（一）", "（二）", "1.", "二、"]


def test_list_number_0_takes_a_paragraph_out_of_the_list_of_its_style() -> None:
    styles = style("1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = (
        styled("1", "甲") + p("乙", '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>') + styled("1", "丙")
    )
    assert marks(body, styles=styles, numbering=OUTLINE) == ["一、", "", "二、"]


def test_a_list_may_be_that_of_a_list_style() -> None:
    styles = style("L", "公文编号", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    numbering = OUTLINE + abstract(1, '<w:numStyleLink w:val="L"/>') + num(2, 1)
    assert marks(listed(0) + listed(0, 1, num_id=2), styles=styles, numbering=numbering) == ["一、", "二、", "（一）"]


def test_a_list_style_that_names_itself_ends_somewhere() -> None:
    styles = style("L", "公文编号", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    numbering = abstract(0, '<w:numStyleLink w:val="L"/>') + num(1, 0)
    assert marks(listed(0), styles=styles, numbering=numbering) == [""]


@pytest.mark.parametrize(
    ("form", "text", "first", "expected"),
    [
        ("chineseCounting", "（%1）", 11, "（十一）"),
        ("chineseCounting", "%1", 100, "一○○"),
        ("chineseCountingThousand", "第%1条", 110, "第一百一十条"),
        ("japaneseCounting", "%1、", 20, "二十、"),
        ("taiwaneseCountingThousand", "%1、", 10, "十、"),
        ("ideographDigital", "%1", 10, "一○"),
        ("ideographTraditional", "%1、", 3, "丙、"),
        ("ideographTraditional", "%1、", 11, "11、"),
        ("ideographZodiac", "%1", 12, "亥"),
        ("chineseLegalSimplified", "%1、", 10, "壹拾、"),
        ("ideographLegalTraditional", "%1、", 12, "壹拾貳、"),
        ("decimal", "%1．", 3, "3．"),
        ("decimalZero", "%1", 7, "07"),
        ("decimalFullWidth", "%1．", 12, "１２．"),
        ("decimalEnclosedCircle", "%1", 20, "⑳"),
        ("decimalEnclosedCircleChinese", "%1", 21, "21"),
        ("decimalEnclosedParen", "%1", 2, "⑵"),
        ("decimalEnclosedFullstop", "%1", 2, "⒉"),
        ("numberInDash", "%1", 2, "- 2 -"),
        ("upperRoman", "%1.", 14, "XIV."),
        ("lowerRoman", "%1.", 4000, "4000."),
        ("upperLetter", "%1.", 28, "BB."),
        ("lowerLetter", "%1)", 2, "b)"),
        ("none", "%1", 1, ""),
        ("none", "附件", 1, "附件"),
        ("bullet", "●", 1, ""),
        ("hindiVowels", "%1.", 2, "2."),
        ("decimal", "", 1, ""),
        ("decimal", "%1.", 0, "0."),
        ("chineseCounting", "%1", 999_999_999, "九九九九九九九九九"),
        ("chineseCountingThousand", "%1", 10_000, "10000"),
    ],
)
def test_a_number_is_written_as_its_format_says(form: str, text: str, first: int, expected: str) -> None:
    assert marks(listed(0), numbering=abstract(0, level(0, form, text, start=first)) + num(1, 0)) == [expected]


@pytest.mark.parametrize("num_id", ["7", "x", "", "-1", "9" * 5000])
def test_a_list_that_does_not_exist_gives_no_mark(num_id: str) -> None:
    body = p("甲", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num_id}"/></w:numPr>')
    assert marks(body, numbering=OUTLINE) == [""]


@pytest.mark.parametrize("ilvl", ["9", "-1", "9" * 5000])
def test_a_level_that_does_not_exist_gives_no_mark_or_the_first(ilvl: str) -> None:
    body = p("甲", f'<w:numPr><w:ilvl w:val="{ilvl}"/><w:numId w:val="1"/></w:numPr>')
    assert marks(body, numbering=OUTLINE) in ([""], ["一、"])


def test_numbers_in_a_table_are_part_of_its_cells() -> None:
    row = f"<w:tr>{cell(numbered('检查', 1, 2))}{cell('12次')}</w:tr>"
    (line,) = read(f"<w:tbl>{row}</w:tbl>", numbering=OUTLINE).lines
    assert line.cells == ("1.检查", "12次")
