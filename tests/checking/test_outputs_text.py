"""What people read at a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from drafts_checked import DOUBT, MISSING, REMARK, REPORTS, UNREAD, WHOLE, hostile, report
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.findings import DraftReport
from generator.checking.outputs import Manner, writer
from generator.checking.outputs.showing import cut_left, cut_right
from generator.facts.characters import display_width

COLOUR = re.compile(r"\x1b\[[\d;]*m")


def text(*reports: DraftReport, colour: bool = False) -> str:
    return "".join(writer("text")(reports, Manner(colour=colour)))


def test_findings_are_grouped_by_severity_and_their_words_marked() -> None:
    assert text(report("城管局.docx", REMARK, MISSING, WHOLE)) == (
        "城管局.docx  云岭县水利局关于2025年度法治政府建设情况的报告\n"
        "  必改\n"
        "    第12段第3字  有不足，未见原因。请逐条写明原因。（厅字〔2019〕28号）  S103\n"
        "                 二、存在的不足\n"
        "                     ^^^^^^^^^^\n"
        "    全文         未见“主要举措和成效”。请写明。  S101\n"
        "  提示\n"
        "    第30段       “下一年度安排”没有单独的标题。  S113\n"
        "\n"
        "共检查1份：必改2处、建议0处、提示1处。\n"
    )


def test_a_place_in_a_text_file_is_a_line_and_in_a_word_file_a_paragraph() -> None:
    assert "第20行  " in text(report("a.txt", DOUBT))
    assert "第20段  " in text(report("a.DOCX", DOUBT))


def test_a_draft_without_findings_is_told_to_have_none() -> None:
    assert text(report("a.docx")) == (
        "a.docx  云岭县水利局关于2025年度法治政府建设情况的报告  没有发现问题\n\n共检查1份，没有发现问题。\n"
    )


def test_a_source_that_the_message_names_is_not_named_again() -> None:
    assert text(report("a.docx", MISSING._replace(message="请写明原因（厅字〔2019〕28号）。"))).count("厅字") == 1


def test_colours_replace_the_line_of_marks_and_change_nothing_else() -> None:
    plain, coloured = text(*REPORTS[:3]), text(*REPORTS[:3], colour=True)
    without_marks = [line for line in plain.splitlines() if not re.fullmatch(r" +\^+", line)]
    assert COLOUR.sub("", coloured).splitlines() == without_marks
    assert "\x1b[7m存在的不足\x1b[0m" in coloured
    assert COLOUR.search(plain) is None


@pytest.mark.parametrize("colour", [False, True])
def test_no_draft_and_no_name_of_a_file_commands_the_terminal(colour: bool) -> None:
    shown = COLOUR.sub("", text(hostile(), colour=colour).replace("\x1b[31m", "坏"))
    assert [character for character in shown if not character.isprintable() and character not in "\n\u3000"] == []
    assert "坏" not in shown


def test_several_files_end_in_a_table_with_the_worst_first() -> None:
    reports = (
        report("乙.docx", REMARK),
        report("丙.docx", MISSING, DOUBT, missing=("causes", "plans")),
        DraftReport("丁.pdf", findings=(UNREAD,)),
        report("甲.docx"),
        report("下级/" + "很长的文件名" * 10 + ".docx"),
    )
    table = text(*reports).split("\n\n")[1]
    assert table == (
        "文件                                      成效  不足  原因  第一责任人  下年安排  必改  建议  提示\n"
        "丁.pdf                                     -     -     -        -          -       1     0     0\n"
        "丙.docx                                    ✓     ✓     ✗        ✓          ✗       1     1     0\n"
        "乙.docx                                    ✓     ✓     ✓        ✓          ✓       0     0     1\n"
        "甲.docx                                    ✓     ✓     ✓        ✓          ✓       0     0     0\n"
        "…长的文件名很长的文件名很长的文件名.docx   ✓     ✓     ✓        ✓          ✓       0     0     0"
    )


def test_columns_of_the_table_stand_beneath_each_other() -> None:
    table = text(*REPORTS).split("\n\n")[1].splitlines()
    ends = {display_width(line) - len(line.rsplit(" ", 1)[1]) // 2 for line in table[1:]}
    assert len(ends) == 1


def test_reports_of_one_file_are_told_apart() -> None:
    assert "a.txt（第2份）" in text(report("a.txt", part=1))


def test_a_report_is_shown_before_the_next_one_is_checked() -> None:
    def reports() -> Iterable[DraftReport]:
        yield report("a.txt", MISSING)
        raise AssertionError("not asked for yet")

    assert "S103" in next(writer("text")(reports(), Manner()))


@given(st.text(), st.integers(2, 40))
def test_a_text_cut_at_either_end_fits(words: str, columns: int) -> None:
    for cut, end in ((cut_left(words, columns), str.endswith), (cut_right(words, columns), str.startswith)):
        assert display_width(cut) <= columns
        assert cut == words or end(words, cut.strip("…") if cut != "…" else "")


@given(st.text(max_size=90), st.integers(0, 90), st.integers(0, 90))
def test_the_marks_stand_beneath_the_words_in_question(excerpt: str, start: int, end: int) -> None:
    shown = text(report("a.txt", MISSING._replace(excerpt=excerpt, marked=(start, max(start, end)))))
    assert all(display_width(line) <= 78 for line in shown.splitlines()[3:-2])
