"""The form that goes out: what it asks, and how it behaves in a spreadsheet."""

from __future__ import annotations

import io

import openpyxl
import pytest
from offices import EXAMPLE, facts, form, interview, row_of, workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.collecting.book import sheet_names
from generator.collecting.division import Division
from generator.collecting.form import UNASSIGNED, asked_of_offices, form_of
from generator.collecting.layout import DAY, HELP, LABEL, LAST, NOW, STATE, UNIT
from generator.facts.lastyear import last_year
from generator.facts.reading import read


def page_of(yaml: str = "", office: str = "执法科") -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(workbook(facts(yaml), office))).worksheets[0]


def texts(page: Worksheet, path: str) -> list[str | None]:
    row = row_of(page, path)
    return [page.cell(row, column).value for column in (LABEL, UNIT, HELP, LAST, NOW, STATE)]


def test_a_row_has_name_unit_what_counts_last_year_and_what_is_known() -> None:
    before = facts("行政执法:\n  行政处罚: 100件\n")
    found = workbook(facts("行政执法:\n  行政处罚: 126件\n  行政强制执行: 无\n"), "执法科", previous=before)
    page = openpyxl.load_workbook(io.BytesIO(found)).worksheets[0]
    label, unit, told, last, now, state = texts(page, "行政执法·行政处罚")
    assert (label, unit, last, now, state) == ("行政处罚", "件", "100件", "126件", None)
    assert "按决定日期" in str(told)
    assert texts(page, "行政执法·行政强制执行")[4:] == [None, "无"]


def test_parts_and_targets_of_this_year_and_of_last_have_rows_of_their_own() -> None:
    before = facts("行政执法:\n  行政处罚: {本年: 9件, 其中: {甲类: 4件}}\n")
    now = facts("行政执法:\n  行政处罚: {本年: 12件, 目标: 20件, 其中: {乙类: 5件}}\n")
    (sheet,) = form(now, "执法科", previous=before).sheets
    rows = {row.name: (row.last, row.value) for row in sheet.sections[0].rows if row.path[1] == "行政处罚"}
    assert rows == {
        "行政处罚": ("9件", "12件"),
        "其中：乙类": ("", "5件"),
        "目标": ("", "20件"),
        "其中：甲类": ("4件", ""),
    }


def test_one_writes_only_in_the_open_cells() -> None:
    page = page_of()
    row = row_of(page, "行政执法·行政处罚")
    assert page.protection.sheet
    locked = [page.cell(row, column).protection.locked for column in range(LABEL, DAY + 1)]
    assert locked == [True] * (NOW - LABEL) + [False] * (DAY - NOW + 1)


def test_states_are_a_drop_down_with_a_chinese_message() -> None:
    page = page_of()
    cell = page.cell(row_of(page, "行政执法·行政处罚"), STATE).coordinate
    (check,) = (one for one in page.data_validations.dataValidation if cell in one.sqref)
    assert check.formula1 == '"无,不适用,有，未计数,待补"'
    assert "没有发生" in str(check.prompt)
    assert "备注" in str(check.error)
    for one in page.data_validations.dataValidation:
        # What Excel allows.
        assert len(str(one.promptTitle)) <= 32
        assert len(str(one.prompt)) <= 255
        assert len(str(one.error)) <= 225


def test_it_prints_on_a4_on_its_side_with_its_head_on_every_page() -> None:
    page = page_of()
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.print_title_rows == "$5:$5"


@pytest.mark.parametrize("text", ["=1+1", "+86", "-3", "@某人", '=HYPERLINK("http://x")'])
def test_text_that_looks_like_a_formula_is_text(text: str) -> None:
    page = page_of(f"普法宣传:\n  普法规划: '{text}'\n", "法规科")
    cell = page.cell(row_of(page, "普法宣传·普法规划"), NOW)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_the_same_form_has_the_same_bytes() -> None:
    from generator.collecting.book import write

    file = facts("行政执法:\n  行政处罚: 126件\n")
    once, again = (write(form(file, "执法科"), file.model) for _time in range(2))
    assert once == again
    assert b"T00:00:00Z" not in once


def test_offices_that_nobody_is_known_for_have_a_sheet_of_their_own_at_the_end() -> None:
    sheets = form(facts()).sheets
    assert sheets[-1].office == UNASSIGNED
    assert {table.name for section in sheets[-1].sections for table in section.listings} >= {"举措", "业务数据"}


def test_with_last_years_report_only_what_it_had_is_asked_and_what_depends_on_it() -> None:
    file = read(EXAMPLE / "facts.yaml")
    blank = facts()
    before = last_year(file).file
    asked = {question.path for question in asked_of_offices(interview(blank, before), Division())}
    assert ("行政执法", "行政处罚") in asked
    assert ("矛盾纠纷", "行政诉讼败诉") in asked  # Depends on 行政诉讼案件, which the report had.
    assert ("行政执法", "行政征收") not in asked
    everything = asked_of_offices(interview(blank, before), Division(), everything=True)
    assert len(asked) < len(everything) / 2


def test_a_group_that_does_not_apply_is_not_asked_for() -> None:
    found = form_of(interview(facts("行政决策: 不适用\n")), Division(), everything=True)
    assert "行政决策" not in {section.topic for sheet in found.sheets for section in sheet.sections}


def test_names_of_sheets_are_what_a_spreadsheet_allows() -> None:
    names = sheet_names(["法规/执法科", "A科", "a科", "长" * 40, "'"])
    assert names == ["法规 执法科", "A科", "a科（2）", "长" * 31, "科室"]
