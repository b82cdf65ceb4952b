"""What stands in the place of a gap is told from the words around it, and never for another gap."""

from __future__ import annotations

import re
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.composing.blanks.aligning import aligned, gap
from generator.composing.blanks.blank import blank
from generator.composing.blanks.reporter import reporter
from generator.composing.blanks.units import Unit, skeleton
from generator.facts.standard import standard_for
from schemas.reporter import Kind, Level

FIGURES = (
    "27件",
    "1,234次",
    "7.4万余处",
    "约200人次",
    "96.5%",
    "无",
    "两套",
    "三分之二",
    "不适用",
    "《甲办法》",
    "有未计数",
)
CLAUSE = re.compile("[，；、。][^，；、。]*$|^[^，；、。]*$")


@cache
def units() -> tuple[Unit, ...]:
    """The paragraphs with several gaps of a county government's blank."""
    file = reporter(Level.COUNTY, Kind.GOVERNMENT, 2025, "云岭县人民政府")
    found = skeleton(blank(file, standard_for(file)), file.model).units
    return tuple(unit for unit in found if len(unit.gaps) > 1 and not unit.guidance)


@st.composite
def edits(draw: st.DrawFn, deleting: bool) -> tuple[Unit, str, dict[int, str]]:
    """A paragraph, the text that a clerk made of it, and what was written for each gap."""
    unit = draw(st.sampled_from(units()))
    text, given_values = unit.text, dict[int, str]()
    for n in range(len(unit.gaps)):
        what = draw(st.sampled_from(("fill", "keep", "delete") if deleting else ("fill", "keep")))
        before, mark, after = text.partition(gap(n))
        if what == "fill":
            given_values[n] = draw(st.sampled_from(FIGURES))
            text = before + given_values[n] + after
        elif what == "delete":
            text = CLAUSE.sub("", before) + after
        else:
            text = before + mark + after
    return unit, text, given_values


@given(edits(deleting=False))
@settings(max_examples=300, deadline=None)
def test_every_gap_that_was_filled_is_told_and_nothing_is_left_over(edit: tuple[Unit, str, dict[int, str]]) -> None:
    unit, text, values = edit
    found = aligned(unit.text, text, len(unit.gaps))
    assert found.values == values
    assert found.kept == frozenset(range(len(unit.gaps))) - values.keys()
    assert found.added == ()


@given(edits(deleting=True))
@settings(max_examples=300, deadline=None)
def test_no_figure_gets_into_another_gap_where_clauses_were_deleted(edit: tuple[Unit, str, dict[int, str]]) -> None:
    unit, text, values = edit
    found = aligned(unit.text, text, len(unit.gaps))
    for n, words in found.values.items():
        # What follows a figure behind a comma is parted from it where the fact is known (`reading`).
        assert n in values
        assert words == values[n] or words.startswith(tuple(values[n] + mark for mark in "，、；。"))
