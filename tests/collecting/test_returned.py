"""Forms as they come back: what people type, what they move, what they delete."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from offices import (
    HEAD,
    NOTE,
    NOW,
    PERSON,
    STATE,
    WHO_ROW,
    came_back,
    edited,
    facts,
    fill,
    filled,
    row_of,
    taken,
    value,
    workbook,
)
from openpyxl.worksheet.worksheet import Worksheet

from generator.collecting.cells import typed_in
from generator.collecting.layout import DAY, HEAD_ROW, LABEL, UNIT
from generator.collecting.returned import Refused, Returned
from generator.collecting.workbook import Cell, Kind
from generator.facts.reading import reread
from schemas.fields import Shape
from schemas.values import Owed, Stated

FINES = "行政执法·行政处罚"
CHECKS = "行政执法·行政检查"


def answered(
    folder: Path, typed: Any, path: str = FINES, office: str = "执法科", **about: Any
) -> tuple[Any, list[str]]:
    """What the fact file says after an office typed that, and the reasons of what was not taken."""
    file = facts()
    account = taken(folder, file, 表=filled(file, office, {path: typed}, **about))
    return value(account.text, *path.split("·")), [unread.reason for _office, unread in account.unread]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (126, "126件"),
        (126.0, "126件"),
        ("126", "126件"),
        ("126件", "126件"),
        ("１２６件", "126件"),
        (" 126\u3000件 ", "126件"),
        ("126件\n", "126件"),
        ("\u200b126件。", "126件"),
        ("1,264件", "1,264件"),
        ("约300", "约300件"),
        ("300余件", "300余件"),
        ("7.4万余", "7.4万余件"),
        ("一百二十六件", "一百二十六件"),
    ],
)
def test_a_figure_is_read_as_the_questionnaire_reads_it(tmp_path: Path, typed: Any, text: str) -> None:
    found, reasons = answered(tmp_path, typed)
    assert (found.text, reasons) == (text, [])


@pytest.mark.parametrize(
    "typed", ["—", "-", "/", "同上", "约3、4件", "27名", 8.5, "6388→5962", "12件（其中简易3件）", "12件\n13件"]
)
def test_what_is_no_figure_is_told_with_the_reason_and_the_cell(tmp_path: Path, typed: Any) -> None:
    file = facts()
    account = taken(tmp_path, file, 表=filled(file, "执法科", {FINES: typed}))
    ((office, unread),) = account.unread
    assert office == "执法科"
    assert unread.reason
    assert str(unread.place).startswith("表.xlsx 执法科!G")
    assert account.text == file.text


@pytest.mark.parametrize("typed", [0, "0", "0件", "０"])
def test_nought_is_asked_back_for_it_may_mean_that_nobody_knows(tmp_path: Path, typed: Any) -> None:
    found, reasons = answered(tmp_path, typed)
    assert found is None
    assert "没有发生的在“状态”里选“无”" in reasons[0]


def test_nought_beside_the_state_none_is_none(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        fill(page, {FINES: 0})
        fill(page, {FINES: "无"}, STATE)

    account = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work))
    assert value(account.text, "行政执法", "行政处罚") is Stated.NONE


@pytest.mark.parametrize("column", [NOW, STATE])
@pytest.mark.parametrize("state", ["无", "不适用", "有，未计数", "没有发生", "無"])
def test_a_state_may_be_chosen_or_typed_in_the_place_of_the_figure(tmp_path: Path, state: str, column: int) -> None:
    found, reasons = answered(tmp_path, state, column=column)
    assert isinstance(found, Stated)
    assert reasons == []


def test_what_is_still_to_come_is_owed_by_the_office(tmp_path: Path) -> None:
    assert answered(tmp_path, "待补", column=STATE) == (Owed("执法科"), [])


def test_an_office_may_say_who_else_it_is_to_come_from(tmp_path: Path) -> None:
    file = facts("行政执法:\n  行政处罚: 待补（执法科）\n")
    account = taken(tmp_path, file, 表=filled(file, "执法科", {FINES: "待补（法制大队）"}))
    assert value(account.text, "行政执法", "行政处罚") == Owed("法制大队")
    again = filled(file, "执法科", {FINES: "待补"})
    assert taken(tmp_path, reread(file, account.text), 表=again).text == account.text


def test_a_blank_says_nothing(tmp_path: Path) -> None:
    file = facts("行政执法:\n  行政处罚: 待补（执法科）\n")
    assert taken(tmp_path, file, 表=workbook(file, "执法科")).text == file.text


def test_a_figure_beside_a_state_is_told(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        fill(page, {FINES: "12件"})
        fill(page, {FINES: "不适用"}, STATE)

    account = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work))
    assert "既填了“12件”，又选了“不适用”" in account.unread[0][1].reason


def test_a_formula_is_never_evaluated_but_told(tmp_path: Path) -> None:
    found, reasons = answered(tmp_path, "=SUM(G1:G3)")
    assert found is None
    assert "公式" in reasons[0]


def test_an_error_value_is_told(tmp_path: Path) -> None:
    _found, reasons = answered(tmp_path, "#REF!")
    assert "#REF!" in reasons[0]


def test_a_figure_that_became_a_day_is_told(tmp_path: Path) -> None:
    _found, reasons = answered(tmp_path, datetime(2026, 3, 5))
    assert "2026-03-05" in reasons[0]


def test_per_cent_of_a_formatted_cell_is_as_it_is_shown(tmp_path: Path) -> None:
    file = facts()
    path = "权力监督·建议提案办复率"

    def work(page: Worksheet) -> None:
        fill(page, {path: 0.965})
        page.cell(row_of(page, path), NOW).number_format = "0.0%"

    account = taken(tmp_path, file, 表=edited(workbook(file, "办公室"), work))
    assert value(account.text, "权力监督", "建议提案办复率").text == "96.5%"


def test_a_bare_share_is_told_for_it_may_be_either(tmp_path: Path) -> None:
    _found, reasons = answered(tmp_path, 0.965, "权力监督·建议提案办复率", "办公室")
    assert "没有写%" in reasons[0]


def test_a_form_of_moved_columns_and_rows_is_read_by_what_is_hidden(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        fill(page, {FINES: "12件", CHECKS: "34次"})
        page.insert_cols(LABEL)
        page.insert_rows(WHO_ROW, 2)
        page.title = "执法科报法规科"

    account = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work))
    assert value(account.text, "行政执法", "行政处罚").text == "12件"
    assert value(account.text, "行政执法", "行政检查").text == "34次"


def test_a_row_whose_hidden_path_is_gone_is_found_by_its_label(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        fill(page, {FINES: "12件"})
        page.cell(row_of(page, FINES), 1).value = None

    account = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work))
    assert value(account.text, "行政执法", "行政处罚").text == "12件"


def test_a_table_copied_into_another_workbook_is_read_by_what_everybody_sees(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        fill(page, {FINES: "12件"})
        page.delete_cols(1)
        page.delete_rows(1)

    account = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work))
    figure = value(account.text, "行政执法", "行政处罚")
    assert (figure.text, figure.source) == ("12件", "执法科 张三（表.xlsx） 2026-01-05")


def test_rows_sorted_apart_from_their_hidden_paths_go_by_their_labels(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        one, other = row_of(page, FINES), row_of(page, CHECKS)
        for column in (LABEL, UNIT):
            first, second = page.cell(one, column), page.cell(other, column)
            first.value, second.value = second.value, first.value
        page.cell(one, NOW).value, page.cell(other, NOW).value = "34次", "12件"

    account = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work))
    assert value(account.text, "行政执法", "行政处罚").text == "12件"
    assert value(account.text, "行政执法", "行政检查").text == "34次"


def test_a_deleted_row_is_named(tmp_path: Path) -> None:
    file = facts()
    data = edited(workbook(file, "执法科"), lambda page: page.delete_rows(row_of(page, FINES)))
    (returned,) = came_back(tmp_path, file, 表=data)
    assert isinstance(returned, Returned)
    assert returned.missing == [("行政执法", "行政处罚")]


def test_an_answer_given_twice_in_different_words_is_told(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        fill(page, {FINES: "12件", CHECKS: "34次"})
        page.cell(row_of(page, CHECKS), LABEL).value = "行政处罚"

    account = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work))
    assert "填了2处" in account.unread[0][1].reason
    assert value(account.text, "行政执法", "行政处罚") is None


def test_cells_merged_over_several_facts_are_told(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        row = row_of(page, FINES)
        fill(page, {FINES: "12件"})
        page.merge_cells(start_row=row, end_row=row + 1, start_column=NOW, end_column=NOW)

    account = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work))
    assert [unread.name for _office, unread in account.unread] == ["行政处罚", "普通程序案件"]
    assert account.text == file.text


def test_who_and_when_stand_in_the_row_or_above_and_ditto_is_the_row_above(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        fill(page, {FINES: "12件", "行政执法·普通程序案件": "2件", CHECKS: "34次"}, day=datetime(2026, 1, 5))
        row = row_of(page, FINES)
        page.cell(row, PERSON).value, page.cell(row, DAY).value = "李四", 46031
        page.cell(row + 1, PERSON).value, page.cell(row + 1, DAY).value = "同上", "同上"

    text = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work)).text
    assert value(text, "行政执法", "行政处罚").source == "执法科 李四（表.xlsx） 2026-01-09"
    assert value(text, "行政执法", "普通程序案件").source == "执法科 李四（表.xlsx） 2026-01-09"
    assert value(text, "行政执法", "行政检查").source == "执法科 张三（表.xlsx） 2026-01-05"


def test_a_person_merged_over_rows_is_the_person_of_each(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        fill(page, {FINES: "12件", "行政执法·普通程序案件": "2件"})
        row = row_of(page, FINES)
        page.cell(row, PERSON).value = "王五"
        page.merge_cells(start_row=row, end_row=row + 5, start_column=PERSON, end_column=PERSON)

    text = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work)).text
    assert value(text, "行政执法", "普通程序案件").source.startswith("执法科 王五（")


def test_particulars_named_in_the_remark_go_beside_the_figure_and_the_rest_to_its_source(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        fill(page, {FINES: "12件"})
        fill(page, {FINES: "目标：20件；其中：市容类7件、环卫类5件；会同：公安、交通；含上年结转2件"}, NOTE)

    figure = value(taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work)).text, "行政执法", "行政处罚")
    assert figure.target.text == "20件"
    assert [(name, part.text) for name, part in figure.parts] == [("市容类", "7件"), ("环卫类", "5件")]
    assert figure.together_with == ("公安", "交通")
    assert figure.source == "执法科 张三（表.xlsx）备注：含上年结转2件 2026-01-05"


def test_a_day_is_read_as_a_day_whatever_the_cell_made_of_it() -> None:
    assert typed_in(Cell("46027", Kind.NUMBER), Shape.DATE) == "2026-01-05"
    assert typed_in(Cell("2026-01-05", Kind.DAY), Shape.DATE) == "2026-01-05"


def test_rows_put_into_a_list_are_items_too(tmp_path: Path) -> None:
    file = facts()
    path = "行政执法·联合行动"

    def work(page: Worksheet) -> None:
        row = row_of(page, f"{path}#")
        for at in range(1, 7):
            page.cell(row + at, LABEL).value = f"行动{at}"
            if at > 4:
                page.cell(row + at, 1).value = None

    def put_in(page: Worksheet) -> None:
        # Ranges of merged cells do not move when openpyxl puts rows in.
        for merged in list(page.merged_cells.ranges):
            page.unmerge_cells(str(merged))
        page.insert_rows(row_of(page, f"{path}#4") + 1, 2)

    data = edited(edited(workbook(file, "执法科"), put_in), work)
    found = value(taken(tmp_path, file, 表=data).text, "行政执法", "联合行动")
    assert [item.name for item in found] == [f"行动{n}" for n in range(1, 7)]


def test_the_word_none_in_a_list_is_the_state(tmp_path: Path) -> None:
    file = facts()
    path = "行政执法·联合行动"

    def work(page: Worksheet) -> None:
        page.cell(row_of(page, f"{path}#1"), LABEL).value = "无"

    text = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work)).text
    assert value(text, "行政执法", "联合行动") is Stated.NONE


def test_words_beside_and_below_the_table_are_not_lost(tmp_path: Path) -> None:
    file = facts()

    def work(page: Worksheet) -> None:
        fill(page, {FINES: "12件"})
        page.cell(row_of(page, FINES), DAY + 2).value = "不含简易程序"
        page.cell(page.max_row + 3, LABEL).value = "以上数据已经科长审核"

    account = taken(tmp_path, file, 表=edited(workbook(file, "执法科"), work))
    assert "备注：不含简易程序" in value(account.text, "行政执法", "行政处罚").source
    assert [unread.name for _office, unread in account.unread] == ["以上数据已经科长审核"]


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        (HEAD.replace("2025", "2024"), "这是2024年度的征集表，填报表是2025年度的"),
        (HEAD.replace("云岭", "清溪"), "这是“清溪县城市管理局”的征集表，填报表是“云岭县城市管理局”的"),
    ],
)
def test_a_form_of_last_year_or_of_another_agency_is_refused(tmp_path: Path, head: str, reason: str) -> None:
    (refused,) = came_back(tmp_path, facts(), 表=filled(facts(head=head), "执法科", {FINES: "12件"}))
    assert isinstance(refused, Refused)
    assert reason in refused.reason


def test_the_same_holds_where_the_hidden_cells_are_gone(tmp_path: Path) -> None:
    def work(page: Worksheet) -> None:
        page.delete_cols(1)
        page.delete_rows(1)

    last = edited(workbook(facts(head=HEAD.replace("2025", "2024")), "执法科"), work)
    (refused,) = came_back(tmp_path, facts(), 表=last)
    assert isinstance(refused, Refused)
    assert "2024年度" in refused.reason


def test_a_workbook_that_is_no_form_is_refused(tmp_path: Path) -> None:
    def work(page: Worksheet) -> None:
        page.delete_rows(1, HEAD_ROW)

    (refused,) = came_back(tmp_path, facts(), 表=edited(workbook(facts(), "人事科"), work))
    assert isinstance(refused, Refused)
    assert "没有找到征集表" in refused.reason
