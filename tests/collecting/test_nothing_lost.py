"""Whatever is typed into a form ends in its place or in a list with the reason."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from offices import NOW, edited, facts, interview, row_of, taken, workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.collecting.division import Division
from generator.collecting.form import form_of
from generator.facts.catalogue import value_at
from generator.facts.problems import spell
from generator.facts.reading import reread
from schemas.values import Owed, Quantity, Stated

FILE = facts()
OFFICE = "执法科"
(SHEET,) = (sheet for sheet in form_of(interview(FILE), Division(), everything=True).sheets if sheet.office == OFFICE)
PATHS = [row.path for section in SHEET.sections for row in section.rows if row.takes_state]

TYPED = st.one_of(
    st.integers(-3, 10**7),
    st.floats(0, 1000, allow_nan=False),
    st.sampled_from(
        ["无", "—", "同上", "约300", "7.4万余", "12件", "３５", "待补", "=A1", "#REF!", "有", " 8 件 ", "暂无", "N/A"]
    ),
    st.text("0123456789件次约余万无—、（）=+ ", min_size=1, max_size=10).filter(str.strip),
)


@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
@given(
    st.dictionaries(st.sampled_from(PATHS), TYPED, min_size=1, max_size=12),
    st.integers(0, 3),
    st.lists(st.sampled_from(PATHS), max_size=2),
)
def test_an_answer_is_in_its_place_or_in_a_list(
    typed: dict[tuple[str, ...], Any], moved: int, without_path: list[tuple[str, ...]]
) -> None:
    def work(page: Worksheet) -> None:
        for path, answer in typed.items():
            page.cell(row_of(page, spell(path)), NOW).value = answer
        for path in set(without_path):
            page.cell(row_of(page, spell(path)), 1).value = None
        if moved:
            page.insert_cols(moved + 1)
            page.insert_rows(moved)

    with tempfile.TemporaryDirectory() as folder:
        account = taken(Path(folder), FILE, 表=edited(workbook(FILE, OFFICE), work))
    told = {unread.name for _office, unread in account.unread}
    after = reread(FILE, account.text)
    for path in typed:
        value = value_at(after.report, path)
        is_there = isinstance(value, Quantity | Stated | Owed)
        is_told = spell(path) in told or spell(path[1:]) in told
        assert is_there != is_told, (path, typed[path], value, told)
    blank = [path for path in PATHS if path not in typed]
    assert [path for path in blank if value_at(after.report, path) is not None] == []
