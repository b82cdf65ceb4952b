"""On pages with all the dirt of real ones the program finds what a careful reader found; see `pages/README.md`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.draft.folding import folded
from generator.draft.model import Heading
from generator.draft.reading import read
from generator.draft.source import Source
from generator.understanding.model import Understood
from generator.understanding.understanding import understand

PAGES = Path(__file__).with_name("pages")
NAMES = sorted(path.stem for path in PAGES.glob("*.json"))


@cache
def page(name: str) -> tuple[dict[str, Any], tuple[tuple[Source, Understood], ...]]:
    """The truth of a page, and what the program makes of it, report by report."""
    truth = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    return truth, tuple((source, understand(source)) for source in read(PAGES / f"{name}.txt"))


def reports() -> Iterator[tuple[str, dict[str, Any], Source, Understood]]:
    for name in NAMES:
        truth, found = page(name)
        for one, (source, understood) in zip(truth["reports"], found, strict=False):
            yield name, one, source, understood


def words(text: str) -> str:
    """Letters and digits alone, in one spelling."""
    return "".join(character for character in folded(text)[0] if character.isalnum())


def missed(wrong: list[str], of: int, most: float) -> str:
    """Empty where no more than that share is wrong, else what is."""
    return "" if len(wrong) <= of * most else f"{len(wrong)} of {of}: " + "; ".join(wrong)


def test_a_page_holds_as_many_reports_as_a_reader_counts() -> None:
    wrong = [name for name in NAMES if page(name)[0]["reports"] and len(page(name)[0]["reports"]) != len(page(name)[1])]
    assert wrong == []


def test_pages_that_are_no_report_are_told_from_those_that_are() -> None:
    wrong = [
        name for name in NAMES if any(one.is_report for _source, one in page(name)[1]) != bool(page(name)[0]["reports"])
    ]
    assert missed(wrong, len(NAMES), 0.02) == ""


@pytest.mark.parametrize("content", ["achievements", "shortcomings", "causes", "first_responsible", "plans"])
def test_a_content_is_found_where_a_reader_finds_it_and_nowhere_else(content: str) -> None:
    wrong, total = [], 0
    for name, truth, _source, understood in reports():
        total += 1
        if understood.contents[content].present != truth["contents"][content]["present"]:
            wrong.append(name)
    assert missed(wrong, total, 0.02) == ""


def test_a_heading_of_its_own_is_seen_where_there_is_one() -> None:
    wrong, total = [], 0
    for name, truth, _source, understood in reports():
        for content, expected in truth["contents"].items():
            if expected["present"] and understood.contents[content].present:
                total += 1
                if understood.contents[content].own_heading != bool(expected["own_heading"]):
                    wrong.append(f"{name} {content}")
    assert missed(wrong, total, 0.01) == ""


def test_headings_are_those_a_reader_sees() -> None:
    lost, invented, expected, found = [], [], 0, 0
    for name, truth, source, _understood in reports():
        seen = {words(heading["text"]) for heading in truth["headings"]}
        read_here = {words(block.text) for block in source.draft.blocks if isinstance(block, Heading)}
        expected, found = expected + len(seen), found + len(read_here)
        lost += [f"{name} {text}" for text in seen - read_here]
        invented += [f"{name} {text}" for text in read_here - seen]
    assert missed(lost, expected, 0.06) == ""
    assert missed(invented, found, 0.07) == ""


def test_year_title_and_kind_are_read_as_a_reader_reads_them() -> None:
    years, titles, kinds, total = [], [], [], 0
    for name, truth, source, understood in reports():
        total += 1
        years += [name] if understood.year != truth["year"] else []
        titles += [name] if words("".join(source.draft.title)) not in words(truth["title"]) else []
        kinds += [name] if understood.kind and truth["kind"] and understood.kind.value != truth["kind"] else []
    assert missed(years, total, 0.03) == ""
    assert missed(titles, total, 0.06) == ""
    assert missed(kinds, total, 0.02) == ""
