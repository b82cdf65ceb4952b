"""A whole round on the county bureau's facts: eight offices, forms filled as people fill them, the report as before."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest
from offices import EXAMPLE, LABEL, NOTE, NOW, STATE, edited, fill, interview, row_of, workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.collecting import files
from generator.collecting.account import Account
from generator.collecting.columns import cells_of
from generator.collecting.division import Division
from generator.collecting.division import read_text as read_division
from generator.collecting.form import Row, Sheet, form_of
from generator.collecting.returned import Returned
from generator.collecting.taking import take
from generator.composing.compose import compose
from generator.composing.frame import choose_document
from generator.draft.writing.text import write as write_text
from generator.facts.catalogue import value_at
from generator.facts.lastyear import last_value, last_year
from generator.facts.problems import spell
from generator.facts.questions import Question
from generator.facts.reading import FactFile, read, reread
from generator.facts.standard import standard_for
from schemas.agency import Frame
from schemas.fields import Shape, entries
from schemas.reporter import Stage
from schemas.values import Quantity, Stated

DIVISION = """\
政策法规科: [法规科, 制度建设, 矛盾纠纷, 存在的不足和原因, 下一年度安排, 其他需要报告的情况, 司法局, 审计局, 信访部门]
办公室: [党的领导, 第一责任人履职情况, 权力监督, 财务科, 组织部门, 人事科, 督查室]
行政审批科: [机构职能]
执法监督科: [行政执法, 行政决策]
市容管理科: [行政执法.占道*, 行政执法.门头广告, 行政执法.户外广告, 行政执法.广告安全隐患, 行政执法.油烟整治]
停车管理科: [行政执法.违停*, 行政执法.僵尸车清理, 行政执法.地锁拆除]
渣土管理科: [行政执法.渣土车辆, 行政执法.脏车检查点, 行政执法.工地规范, 行政执法.违法建设*, 行政执法.洗车场整治]
智慧城管中心: [数字法治, 普法宣传, 依法行政能力, 突发事件, 行政执法.智慧城管*, 行政执法.城管热线*, 行政执法.垃圾分类*]
"""
OFFICES = 8

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def whole() -> FactFile:
    """The hand-written fact file."""
    return read(EXAMPLE / "facts.yaml")


@pytest.fixture(scope="module")
def blank(whole: FactFile) -> FactFile:
    """The same before anybody has said anything: what the clerk writes herself."""
    return reread(whole, whole.text[: whole.text.index("党的领导:\n")])


@pytest.fixture(scope="module")
def division(whole: FactFile) -> Division:
    found = read_division(DIVISION, "分工.yaml", whole.model)
    assert not found.problems, [str(problem) for problem in found.problems]
    return found.division


class Clerk:
    """Somebody who fills a form from what the hand-written file says, in one of the ways that people have."""

    def __init__(self, page: Worksheet, sheet: Sheet, whole: FactFile, seed: int) -> None:
        self.page, self.sheet, self.whole = page, sheet, whole
        self.chance = random.Random(seed)

    def fill(self) -> None:
        fill(self.page, {}, who=f"{self.sheet.office}的人")
        for section in self.sheet.sections:
            for row in section.rows:
                if row.takes_state:
                    self._answer(row)
            for table in section.listings:
                self._list(table)

    def _answer(self, asked: Row) -> None:
        given = value_at(self.whole.report, asked.path)
        row = row_of(self.page, spell(asked.path))
        cell = self.page.cell(row, NOW)
        if isinstance(given, Stated):
            # Chosen from the list, or typed where the figure would stand.
            self.page.cell(row, self.chance.choice((STATE, NOW))).value = given.value
        elif isinstance(given, Quantity):
            cell.value = self._typed(given, asked.unit)
            cell.number_format = "General"
            self.page.cell(row, NOTE).value = self._particulars(given)
        elif given is not None and not hasattr(given, "model_fields"):
            cell.value = {True: "是", False: "否"}.get(given, str(given)) if isinstance(given, bool) else str(given)

    def _typed(self, given: Quantity, unit: str) -> Any:
        # Only the usual unit goes without saying.
        digits = re.fullmatch(rf"([0-9]+(?:\.[0-9]+)?){unit}", given.text)
        way = self.chance.randrange(5)
        if digits and given.unit != "%" and way == 0:
            return float(digits[1]) if "." in digits[1] else int(digits[1])
        if digits and given.unit != "%" and way == 1:
            return digits[1]
        if way == 2:
            return f" {given.text}\u00a0 "
        if way == 3:
            return given.text.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})
        return given.text

    def _particulars(self, given: Quantity) -> str | None:
        told = [f"目标：{given.target.text}"] if given.target else []
        told += [f"比较基准：{given.base}"] if given.base else []
        told += ["其中：" + "、".join(f"{name}{part.text}" for name, part in given.parts)] if given.parts else []
        told += [f"会同：{'、'.join(given.together_with)}"] if given.together_with else []
        return "；".join(told) or None

    def _list(self, table: Any) -> None:
        given = value_at(self.whole.report, table.path)
        if isinstance(given, Stated):
            self.page.cell(row_of(self.page, spell(table.path)), STATE).value = given.value
            return
        missing = len(given or ()) * 4 - table.room
        if missing > 0:
            self._put_in(table, missing)
        if given:
            self._type(table, given)

    def _put_in(self, table: Any, count: int) -> None:
        """More rows behind those of the table; nobody writes a path into the hidden column."""
        last = row_of(self.page, f"{spell(table.path)}#{table.room}")
        self.page.insert_rows(last + 1, count)

    def _type(self, table: Any, given: Any) -> None:
        head = row_of(self.page, f"{spell(table.path)}#")
        # As the titles stand: a list shares the grid.
        places = [column for column in range(LABEL, self.page.max_column + 1) if self.page.cell(head, column).value]
        for number, cells in enumerate(cells_of(table.entry, given), 1):
            for column, text in zip(places, cells, strict=True):
                self.page.cell(head + number, column).value = text or None


class Careless(Clerk):
    """Somebody who now and then writes what can't be taken, leaves out, guesses, deletes; `done` says what."""

    def __init__(self, *about: Any) -> None:
        super().__init__(*about)
        self.done: dict[tuple[str, ...], str] = {}

    def fill(self) -> None:
        super().fill()
        for path in [path for path, what in self.done.items() if what == "deleted"]:
            self.page.delete_rows(row_of(self.page, spell(path)))

    def _answer(self, asked: Row) -> None:
        super()._answer(asked)
        given = value_at(self.whole.report, asked.path)
        if not isinstance(given, Quantity) or given.unit == "%" or self.chance.random() < 0.6:
            return
        what = self.chance.choice(("dash", "nought", "ditto", "formula", "blank", "about", "deleted"))
        self.done[asked.path] = what
        cell = self.page.cell(row_of(self.page, spell(asked.path)), NOW)
        typed = {"dash": "—", "nought": 0, "ditto": "同上", "formula": "=1+1", "blank": None, "about": "约300"}
        cell.value = typed.get(what, cell.value)
        if what in ("blank", "about"):
            self.page.cell(cell.row, NOTE).value = None


def asked(whole: FactFile) -> list[Question]:
    own = interview(whole).questions.values()
    return [question for question in own if question.path[0] not in entries(Frame)]


def the_round(
    folder: Path, blank: FactFile, whole: FactFile, division: Division, seed: int, kind: type[Clerk] = Clerk
) -> tuple[list[Returned], list[Clerk]]:
    """The forms of all offices, out and back, and who filled them."""
    clerks: list[Clerk] = []
    form = form_of(interview(blank, last_year(blank).file), division, everything=True)
    assert len(form.sheets) == OFFICES
    returned = []
    for number, sheet in enumerate(form.sheets):
        data = workbook(blank, sheet.office, division=division, previous=last_year(blank).file)
        path = folder / f"{sheet.office}.xlsx"

        def work(page: Worksheet, sheet: Sheet = sheet, number: int = number) -> None:
            # Ranges of merged cells do not move when openpyxl puts rows in.
            for merged in list(page.merged_cells.ranges):
                page.unmerge_cells(str(merged))
            clerks.append(kind(page, sheet, whole, seed * 10 + number))
            clerks[-1].fill()
            if number == 1:
                page.title = "办公室（定稿）"
            if number == 2:
                page.insert_cols(4)
            if number == 3:
                page.insert_rows(3)

        path.write_bytes(edited(data, work))
        found = list(files.read(path, blank))
        assert all(isinstance(one, Returned) for one in found), found
        returned += [one for one in found if isinstance(one, Returned)]
    return returned, clerks


def report(file: FactFile) -> str:
    """The words of the report to be filed."""
    before = last_year(file).file
    composed = compose(
        file, standard_for(file), choose_document(file, Stage.FILING), lambda path: last_value(file, before, path)
    )
    return write_text(composed.draft)


@pytest.mark.parametrize("seed", range(2))
def test_the_report_from_eight_forms_is_the_one_from_the_hand_written_file(
    tmp_path: Path, blank: FactFile, whole: FactFile, division: Division, seed: int
) -> None:
    account: Account = take(blank, the_round(tmp_path, blank, whole, division, seed)[0])
    assert [str(one) for _office, one in account.unread] == []
    assert account.open == []
    file = reread(blank, account.text)
    assert report(file) == report(whole)


def test_every_answer_is_in_its_place_with_who_gave_it(
    tmp_path: Path, blank: FactFile, whole: FactFile, division: Division
) -> None:
    account = take(blank, the_round(tmp_path, blank, whole, division, 7)[0])
    file = reread(blank, account.text)
    for question in asked(whole):
        given, back = value_at(whole.report, question.path), value_at(file.report, question.path)
        if isinstance(given, Quantity):
            assert back.with_source("") == given, question.path
            office = division.offices(blank, question)[0]
            assert back.source == f"{office} {office}的人（{office}.xlsx） 2026-01-05"
        elif question.entry.shape is not Shape.RECORDS:
            assert back == given, question.path


def test_the_same_forms_again_change_nothing(
    tmp_path: Path, blank: FactFile, whole: FactFile, division: Division
) -> None:
    returned, _clerks = the_round(tmp_path, blank, whole, division, 1)
    once = take(blank, returned).text
    again = take(reread(blank, once), returned)
    assert again.text == once
    assert again.taken == []


def test_whatever_careless_clerks_write_is_in_its_place_or_told_and_nothing_else_is_wrong(
    tmp_path: Path, blank: FactFile, whole: FactFile, division: Division
) -> None:
    returned, clerks = the_round(tmp_path, blank, whole, division, 4, Careless)
    account = take(blank, returned)
    file = reread(blank, account.text)
    done = {path: what for clerk in clerks if isinstance(clerk, Careless) for path, what in clerk.done.items()}
    assert set(done.values()) == {"dash", "nought", "ditto", "formula", "blank", "about", "deleted"}
    told = {unread.name for _office, unread in account.unread}
    missing = {path for one in returned for path in one.missing}
    for question in asked(whole):
        path = question.path
        given, back = value_at(whole.report, path), value_at(file.report, path)
        match done.get(path):
            case None if isinstance(given, Quantity):
                assert back.with_source("") == given, path
            case "about":
                assert back.text == f"约300{question.entry.fact.unit.lstrip('万亿')}" or back.hedge == "约", path
            case "deleted":
                assert (back, path in missing) == (None, True), path
            case "blank":
                assert back is None, path
            case "dash" | "nought" | "ditto" | "formula":
                assert (back, bool({spell(path), spell(path[1:])} & told)) == (None, True), path
    assert len(told) == sum(what in ("dash", "nought", "ditto", "formula") for what in done.values())
