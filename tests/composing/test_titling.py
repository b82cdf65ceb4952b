"""How a title is broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.composing.titling import MAX_TITLE_LINE, broken_title, title_lines
from generator.draft.writing.frame import width

SUBJECT = "关于2025年度法治政府建设情况的报告"


@pytest.mark.parametrize(
    ("issuers", "lines"),
    [
        (("云岭县司法局",), ("云岭县司法局", SUBJECT)),
        (("云岭县城市管理局",), ("云岭县城市管理局", SUBJECT)),
        (("中共云岭县委员会", "云岭县人民政府"), ("中共云岭县委员会", "云岭县人民政府", SUBJECT)),
        (
            ("内蒙古自治区呼和浩特市赛罕区住房和城乡建设局",),
            ("内蒙古自治区", "呼和浩特市赛罕区住房和城乡建设局", SUBJECT),
        ),
    ],
)
def test_the_agency_stands_on_a_line_of_its_own_above_what_the_report_is_about(
    issuers: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    assert title_lines(issuers, 2025, None) == lines


@pytest.mark.parametrize(
    ("title", "issuer", "lines"),
    [
        (
            "云岭县城市管理局2025年度法治政府建设情况报告",
            "云岭县城市管理局",
            ("云岭县城市管理局", "2025年度法治政府建设情况报告"),
        ),
        ("2020年度法治政府建设报告", "云岭县城市管理局", ("2020年度法治政府建设报告",)),
        ("第一行\n第二行", "云岭县城市管理局", ("第一行", "第二行")),
        (
            "云岭县人民政府关于2025年度贯彻落实《法治政府建设实施纲要（2021—2025年）》情况的报告",
            "云岭县人民政府",
            ("云岭县人民政府", "关于2025年度贯彻落实", "《法治政府建设实施纲要（2021—2025年）》", "情况的报告"),
        ),
        (
            "云岭县人民政府关于2025年度推进法治政府建设和履行第一责任人职责工作情况的报告",
            "云岭县人民政府",
            ("云岭县人民政府", "关于2025年度推进法治政府建设", "和履行第一责任人职责工作情况的报告"),
        ),
    ],
)
def test_a_title_given_as_a_whole_is_broken_by_meaning(title: str, issuer: str, lines: tuple[str, ...]) -> None:
    assert broken_title(title, (issuer,)) == lines


WORDS = ["关于2025年度", "推进", "法治政府建设", "和", "落实", "《纲要（2021—2025年）》", "工作", "情况", "、"]


@given(st.lists(st.sampled_from(WORDS), max_size=6, unique=True))
def test_no_word_is_lost_and_every_line_that_can_be_fits(words: list[str]) -> None:
    title = "某局" + "".join(words) + "的报告"
    lines = broken_title(title, ("某局",))
    assert "".join(lines) == title
    assert all(width(line) <= MAX_TITLE_LINE for line in lines) or len(lines) <= 2


@given(st.text(alphabet="甲乙1《》（）年度关于、市", max_size=60))
def test_any_text_is_a_title_of_the_same_characters(text: str) -> None:
    assert "".join(broken_title(text, ("甲",))) == text
