"""The data files themselves: every entry says where it comes from and whether anybody confirmed it."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest

import schemas
from schemas.reporter import ALL_KINDS, ALL_LEVELS, Kind, Level
from schemas.standard import load_standard, placeholders
from schemas.standard_files import StandardFile, built_in_files

FILES = {file.source.id: file for file in built_in_files()}
SCOPE = {"from_year", "until_year", "levels", "kinds", "any_of"}
NUMERALS = "一二三四五六七八九十"


def rows() -> list[Any]:
    return [
        pytest.param(file, table, row, id=f"{file.source.id}-{table}-{number}")
        for file in FILES.values()
        for table, found in file.tables.items()
        for number, row in enumerate(found)
    ]


def test_every_data_file_but_the_word_format_is_read() -> None:
    folder = Path(schemas.__file__).with_name("standards")
    data = [tomllib.loads(path.read_text("utf-8")) for path in folder.glob("*.toml")]
    assert {one["id"] for one in data if one["kind"] != "format"} == set(FILES)


def test_a_file_bears_its_id_as_its_name() -> None:
    folder = Path(schemas.__file__).with_name("standards")
    assert all((folder / f"{name}.toml").is_file() for name in FILES)


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_every_file_has_a_title_and_a_source(file: StandardFile) -> None:
    assert file.source.title
    assert file.source.source
    assert isinstance(file.source.confirmed, bool)


@pytest.mark.parametrize(("file", "table", "row"), rows())
def test_every_entry_has_source_and_confirmed_and_a_scope_that_exists(
    file: StandardFile, table: str, row: dict[str, Any]
) -> None:
    assert isinstance(row.get("confirmed", file.source.confirmed), bool)
    assert row.get("source", file.source.source)
    for scope in row.get("any_of", [{key: row[key] for key in ("levels", "kinds") if key in row}]):
        assert set(scope) <= {"levels", "kinds"}
        assert all(Level(value) for value in scope.get("levels", ()))
        assert all(Kind(value) for value in scope.get("kinds", ()))
    assert row.get("from_year", 0) <= row.get("until_year", 9999)


@pytest.mark.parametrize("year", range(2013, 2031))
def test_ids_are_unique_in_each_table(year: int) -> None:
    for level, kind in product(ALL_LEVELS, ALL_KINDS):
        standard = load_standard(year, level, kind)
        for table in (standard.contents, standard.routes, standard.outline, standard.duties, standard.sources):
            ids = [entry.id for entry in table]
            assert len(ids) == len(set(ids))
        for texts in ([t.text for t in standard.terms], [p.text for p in standard.phrases]):
            assert len(texts) == len(set(texts))


def test_outlines_follow_each_other_without_gap_or_overlap() -> None:
    outlines = sorted(
        (file for file in FILES.values() if file.kind == "outline" and not file.fallback),
        key=lambda file: file.valid_from or 0,
    )
    assert all(earlier.valid_until == (later.valid_from or 0) - 1 for earlier, later in pairwise(outlines))
    assert sum(file.fallback for file in FILES.values()) == 1


def test_the_measures_of_2021_are_numbered_through_to_thirty_five() -> None:
    numbers = [item["number"] for part in FILES["outline-2021"].tables["outline"] for item in part["items"]]
    assert numbers == [f"（{chinese(number)}）" for number in range(1, 36)]


def test_the_measures_of_2015_are_forty_four() -> None:
    numbers = [int(item["number"]) for part in FILES["outline-2015"].tables["outline"] for item in part["items"]]
    assert sorted(numbers) == list(range(1, 45))


def test_a_report_heading_ends_without_a_full_stop_and_holds_no_set_phrase() -> None:
    phrases = [row["text"] for row in FILES["phrases"].tables["phrases"]]
    for file in FILES.values():
        for part in file.tables.get("outline", ()):
            assert not part["heading"].endswith("。")
            assert not any(phrase in part["heading"] for phrase in phrases)


def test_headings_use_only_the_two_years() -> None:
    headings = [row["heading"] for row in FILES["duty-2019"].tables["contents"]]
    assert {name for heading in headings for name in placeholders(heading)} == {"year", "next_year"}


def test_document_numbers_are_well_formed() -> None:
    number = re.compile(r"[\u4e00-\u9fa5]+(〔(19|20)\d{2}〕|令第)[1-9]\d*号")
    found = [source.doc_number for source in (file.source for file in FILES.values())]
    found += [row.get("doc_number", "") for row in FILES["documents"].tables["documents"]]
    assert all(number.fullmatch(text) for text in found if text)


def test_year_ranges_in_titles_use_a_dash() -> None:
    for row in FILES["documents"].tables["documents"]:
        for title in (row["title"], *row.get("wrong_titles", ())):
            assert not re.search(r"\d{4}[^—]\d{4}|\d{8}", title)


def test_what_nobody_confirmed_is_marked_so() -> None:
    standard = load_standard(2025, Level.COUNTY, Kind.GOVERNMENT)
    assert not any(term.confirmed for term in standard.terms if term.changed)
    assert {duty.id for duty in standard.duties if duty.confirmed} == {"D1", "S1"}
    items = [item for part in standard.national_outline for item in part.items]
    assert {item.number for item in items if item.confirmed} == {"（四）", "（五）"}


def test_an_allowed_word_holds_the_term_it_excuses() -> None:
    for row in FILES["terms"].tables["terms"]:
        assert all(row["text"] in word for word in row.get("allowed", ()))
        assert row["text"] != row["instead"]


def test_a_date_is_written_from_the_year_down() -> None:
    form = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
    dates = [row["since"] for row in FILES["phrases"].tables["phrases"]]
    dates += [row["changed"] for row in FILES["terms"].tables["terms"]]
    documents = FILES["documents"].tables["documents"]
    dates += [row.get(key, "") for row in documents for key in ("published", "in_force")]
    assert all(form.fullmatch(text) for text in dates if text)


def test_a_phrase_is_not_offered_before_it_was_coined() -> None:
    for row in FILES["phrases"].tables["phrases"]:
        assert row["from_year"] == int(row["since"][:4])


def chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    return (NUMERALS[tens - 1] if tens > 1 else "") + ("十" if tens else "") + (NUMERALS[ones - 1] if ones else "")
