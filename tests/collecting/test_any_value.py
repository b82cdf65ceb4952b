"""Whatever the catalogue can hold comes back from a form as it was."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from offices import HEAD, facts

from generator.collecting import files
from generator.collecting.book import write
from generator.collecting.division import Division
from generator.collecting.form import Form, Sheet, form_of
from generator.collecting.returned import Returned
from generator.collecting.taking import take
from generator.facts.answering import understand
from generator.facts.catalogue import value_at
from generator.facts.interview import Interview
from generator.facts.questions import Question
from generator.facts.reading import FactFile, read_text, reread
from generator.facts.setting import set_values
from generator.facts.standard import standard_for
from schemas.agency import Frame
from schemas.errors import NotUnderstoodError
from schemas.fields import Entry, Shape, entries
from schemas.report import annual_report

BLANK = facts()
MODEL = annual_report()
QUESTIONS = [
    question
    for question in Interview(BLANK, standard_for(BLANK)).questions.values()
    if question.path[0] not in entries(Frame)
]

WORDS = st.text(
    st.one_of(st.sampled_from("法治政府建设=+-@·、，；：“”（）#|&<>'\"123％％—\n"), st.characters(codec="utf-8")),
    min_size=1,
    max_size=30,
)
NAMES = st.text("甲乙丙丁一二abc·（）=+@", min_size=1, max_size=8)
NUMBERS = st.one_of(
    st.integers(1, 10**9).map(str),
    st.integers(1000, 10**7).map("{:,}".format),
    st.decimals("0.1", "99999", places=2).map(str),
)
HEDGES = st.sampled_from(["{}", "约{}", "{}余", "近{}", "{}万", "{}万余", "{}以上", "1.2亿"])
STATES = st.sampled_from(["无", "不适用", "有，未计数"])


def figures(unit: str) -> st.SearchStrategy[str]:
    if unit == "%":
        return st.decimals("1.01", "100", places=1).map("{}%".format)
    return st.builds(lambda hedge, number: hedge.format(number), HEDGES, NUMBERS)


def particulars(unit: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {"本年": figures(unit)},
        optional={
            "目标": figures(unit),
            "比较基准": NAMES,
            "会同": st.lists(NAMES, min_size=1, max_size=3),
            "口径": NAMES,
            "其中": st.dictionaries(NAMES, figures(unit), min_size=1, max_size=3),
        },
    )


def values(entry: Entry) -> st.SearchStrategy[Any]:
    """Anything that can be typed for the fact."""
    match entry.shape:
        case Shape.QUANTITY:
            return st.one_of(figures(entry.fact.unit), particulars(entry.fact.unit), STATES)
        case Shape.TEXT:
            return WORDS
        case Shape.YES_NO:
            return st.sampled_from(["是", "否"])
        case Shape.DATE:
            return st.dates().map(lambda day: day.isoformat())
        case Shape.TEXTS:
            return st.one_of(st.lists(WORDS, min_size=1, max_size=4), STATES)
        case Shape.TABLE:
            return st.one_of(st.dictionaries(NAMES, figures("件"), min_size=1, max_size=4), STATES)
        case _:
            return st.one_of(st.lists(records(entry), min_size=1, max_size=3), STATES)


def records(entry: Entry) -> st.SearchStrategy[Any]:
    assert entry.model is not None
    inner = {label: items(field) for label, field in entries(entry.model).items()}
    return st.fixed_dictionaries({}, optional=inner).filter(bool)


def items(entry: Entry) -> st.SearchStrategy[Any]:
    """What stands in an item of a list; a form has no room there for particulars and for states."""
    if entry.shape is Shape.QUANTITY:
        return figures(entry.fact.unit)
    if entry.shape is Shape.TEXTS:
        return st.lists(WORDS, min_size=1, max_size=3)
    return st.lists(records(entry), min_size=1, max_size=3) if entry.model else values(entry)


@st.composite
def fact_files(draw: st.DrawFn) -> tuple[FactFile, list[Question]]:
    """A fact file with some facts in it that can be used, and which they are."""
    chosen = draw(st.lists(st.sampled_from(QUESTIONS), min_size=1, max_size=6, unique=True))
    found: dict[Any, Any] = {}
    for question in chosen:
        typed = draw(values(question.entry))
        try:
            value = understand(MODEL, question.path, typed)
        except NotUnderstoodError:
            continue
        if value is not None:
            found[question.path] = value
    file = read_text(set_values(HEAD, found, MODEL))
    there = [question for question in chosen if value_at(file.report, question.path) is not None]
    return file, there


def form_with(file: FactFile, questions: list[Question]) -> Form:
    """The form for these facts alone."""
    whole = form_of(Interview(file, standard_for(file)), Division(), everything=True)
    paths = {question.path for question in questions}
    sections = [
        section._replace(
            rows=tuple(row for row in section.rows if any(row.path[: len(path)] == path for path in paths)),
            listings=tuple(table for table in section.listings if table.path in paths),
        )
        for sheet in whole.sheets
        for section in sheet.sections
    ]
    return whole._replace(sheets=(Sheet("各科", tuple(one for one in sections if one.rows or one.listings)),))


def round_trip(file: FactFile, questions: list[Question], into: FactFile) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "各科.xlsx"
        path.write_bytes(write(form_with(file, questions), file.model))
        found = list(files.read(path, into))
    (returned,) = (one for one in found if isinstance(one, Returned))
    return take(into, [returned])


def without_source(value: Any) -> Any:
    return value.with_source("") if hasattr(value, "with_source") else value


@settings(deadline=None, max_examples=12, suppress_health_check=list(HealthCheck))
@given(fact_files())
def test_any_value_written_to_a_form_and_read_back_is_the_same(given: tuple[FactFile, list[Question]]) -> None:
    file, questions = given
    if not questions:
        return
    account = round_trip(file, questions, BLANK)
    assert account.unread == []
    back = reread(BLANK, account.text)
    for question in questions:
        assert without_source(value_at(back.report, question.path)) == value_at(file.report, question.path)


@settings(deadline=None, max_examples=8, suppress_health_check=list(HealthCheck))
@given(fact_files())
def test_a_form_that_nobody_changed_changes_no_value(given: tuple[FactFile, list[Question]]) -> None:
    file, questions = given
    if not questions:
        return
    account = round_trip(file, questions, file)
    assert (account.unread, account.open) == ([], [])
    back = reread(file, account.text)
    for question in questions:
        assert without_source(value_at(back.report, question.path)) == value_at(file.report, question.path)


@pytest.mark.slow
@settings(deadline=None, max_examples=120, suppress_health_check=list(HealthCheck))
@given(fact_files())
def test_that_holds_for_many_values(given: tuple[FactFile, list[Question]]) -> None:
    test_any_value_written_to_a_form_and_read_back_is_the_same.hypothesis.inner_test(given)
