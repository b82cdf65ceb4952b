"""What people read at a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import pytest
from drafts_checked import DOUBT, MISSING, REMARK, REPORTS, UNREAD, WHOLE, hostile, report
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.findings import NO_REPORT, DraftReport, HeadingReport
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
        "                 在“二、存在的不足”下\n"
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


def test_only_documents_are_named_as_sources_and_never_with_brackets_in_brackets() -> None:
    def sentence(basis: str) -> str:
        return text(report("a.docx", WHOLE._replace(basis=basis))).splitlines()[2].split("  ")[3]

    assert sentence("公文写作的惯例") == "未见“主要举措和成效”。请写明。"
    assert sentence("《示例规定》") == "未见“主要举措和成效”。请写明。（《示例规定》）"
    assert sentence("《示例规定》（示例办〔2025〕1号）").endswith("请写明。依据：《示例规定》（示例办〔2025〕1号）。")


def test_the_heading_above_is_told_unless_it_is_shown_anyway() -> None:
    def shown(**changed: Any) -> str:
        return text(report("a.docx", DOUBT._replace(excerpt="……", marked=(0, 0), **changed)))

    assert "在“二、存在的不足”下\n" in shown()
    assert "在“一、主要举措和成效”下\n" in shown(line=11)
    assert "下\n" not in shown(line=4)
    assert "下\n" not in shown(message="“存在的不足”下面没有内容。")
    assert "下\n" not in text(report("a.docx", DOUBT)._replace(closing=(20, 1)))
    # A whole report on one line.
    headings = (HeadingReport(1, "一、", "甲甲", 1, 50), HeadingReport(1, "二、", "乙乙", 1, 90))
    one_line = report("a.txt", DOUBT._replace(line=1, column=70))._replace(headings=headings)
    assert "在“一、甲甲”下\n" in text(one_line)


def test_what_was_not_checked_is_counted_apart_and_no_draft_has_it_against_it() -> None:
    no_report = DraftReport("公告.txt", title="采购公告", findings=(UNREAD._replace(rule=NO_REPORT),))
    unread = DraftReport("丁.pdf", findings=(UNREAD,))
    assert text(no_report).splitlines()[1:] == [
        "  未检查",
        "    全文  没有这个文件。请核对文件名。  E120",
        "",
        "不是报告的1个。",
    ]
    assert text(report("a.txt", MISSING), no_report, unread, unread).endswith(
        "\n共检查1份：必改1处、建议0处、提示0处。未检查2个，不是报告的1个。\n"
    )


def test_the_table_names_agencies_and_the_files_of_those_that_are_not_known_or_twice_there() -> None:
    agencies = ("云岭县水利局", "", "云岭县司法局", "云岭县司法局")
    reports = [report(f"{n}.txt")._replace(agency=agency) for n, agency in enumerate(agencies)]
    table = text(*reports).split("\n\n")[1].splitlines()
    assert [line.split()[0] for line in table] == ["单位或文件", "云岭县水利局", "1.txt", "2.txt", "3.txt"]


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


def test_several_files_end_in_a_table_with_the_worst_first_and_what_was_not_checked_last() -> None:
    reports = (
        DraftReport("戊.txt", title="公告", findings=(UNREAD._replace(rule=NO_REPORT),)),
        report("乙.docx", REMARK),
        report("丙.docx", MISSING, DOUBT, missing=("causes", "plans")),
        DraftReport("丁.pdf", findings=(UNREAD,)),
        report("甲.docx"),
        report("下级/" + "很长的文件名" * 10 + ".docx"),
    )
    table = text(*reports).split("\n\n")[1]
    assert table == (
        "单位或文件                                成效  不足  原因  第一责任人  下年安排  必改  建议  提示\n"
        "丙.docx                                    ✓     ✓     ✗        ✓          ✗       1     1     0\n"
        "乙.docx                                    ✓     ✓     ✓        ✓          ✓       0     0     1\n"
        "甲.docx                                    ✓     ✓     ✓        ✓          ✓       0     0     0\n"
        "…长的文件名很长的文件名很长的文件名.docx   ✓     ✓     ✓        ✓          ✓       0     0     0\n"
        "丁.pdf                                     -     -     -        -          -       -     -     -\n"
        "戊.txt                                     -     -     -        -          -       -     -     -"
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
