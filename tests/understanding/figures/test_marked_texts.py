"""The grammar finds the figures that a person marked by hand, with unit and noun, and no others; see `README.md`."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.draft.folding import folded
from generator.draft.reading import read
from generator.understanding.figures.model import Figure, Negation
from generator.understanding.figures.statements import statements

HERE = Path(__file__).parent
PAGES = HERE.parent / "pages"
REPORTS = Path(os.environ.get("FAZHI_REPORTS") or HERE.parents[3] / "shared" / "reports")
LEAST = 0.98
LEAST_NOUNS = 0.95


class Score(NamedTuple):
    """What was marked, found, and found as marked; `wrong`: what was not."""

    marked: int
    found: int
    right: int
    wrong: list[str]

    def enough(self) -> bool:
        return self.right >= LEAST * self.marked and self.right >= LEAST * self.found


def truths(name: str) -> list[dict[str, Any]]:
    reports: list[dict[str, Any]] = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))["report"]
    return reports


@cache
def found(folder: Path, file: str, part: int) -> tuple[dict[str, Figure], dict[str, Negation]]:
    """What the program finds, by line and column."""
    path = folder / file
    if not path.is_file():
        pytest.skip(f"the real reports are not in {folder}; FAZHI_REPORTS names their folder")
    all_found = statements(read(path)[part].draft)
    at = {id(one): f"{one.place.paragraph}:{one.place.start + 1}" for one in all_found}
    figures = {at[id(one)]: one for one in all_found if isinstance(one, Figure)}
    return figures, {at[id(one)]: one for one in all_found if isinstance(one, Negation)}


def score(folder: Path, truth: dict[str, Any]) -> Score:
    figures, _negations = found(folder, truth["file"], truth["part"])
    marked = {row.split("|")[0]: row.split("|")[1:3] for row in truth["figures"]}
    read_here = {at: [folded(one.text)[0], one.quantity.unit] for at, one in figures.items()}
    expected = {at: [folded(words)[0], unit] for at, (words, unit) in marked.items()}
    wrong = [f"{at} {expected.get(at)} {read_here.get(at)}" for at in expected.keys() | read_here.keys()]
    right = sum(1 for at in expected if read_here.get(at) == expected[at])
    return Score(len(expected), len(read_here), right, [row for row in wrong if row.split(" ", 1)[1].count("None")])


def nouns(folder: Path, truth: dict[str, Any]) -> tuple[int, list[str]]:
    """How many nouns are marked, and those that the program reads otherwise."""
    figures, _negations = found(folder, truth["file"], truth["part"])
    marked = {at: folded(noun)[0] for at, _words, _unit, noun in (row.split("|") for row in truth["figures"]) if noun}
    read_here = {at: one.noun or one.verb for at, one in figures.items()}
    return len(marked), [
        f"{truth['file']} {at} {noun} {read_here.get(at)}"
        for at, noun in marked.items()
        if not same(noun, read_here.get(at, ""))
    ]


def same(one: str, other: str) -> bool:
    """Whether two nouns are one with more or fewer attributes."""
    short, long = sorted((one, other), key=len)
    return bool(short) and (long.endswith(short) or long.startswith(short))


EVERY = [
    pytest.param(folder, truth, id=f"{truth['file']}-{truth['part']}")
    for folder, name in ((REPORTS, "reports"), (PAGES, "pages"), (PAGES, "later"))
    for truth in truths(name)
]


@pytest.mark.parametrize(("folder", "truth"), EVERY)
def test_the_figures_are_those_a_person_marked(folder: Path, truth: dict[str, Any]) -> None:
    result = score(folder, truth)
    assert result.enough(), result.wrong


@pytest.mark.parametrize(("folder", "truth"), EVERY)
def test_what_did_not_happen_is_what_a_person_marked(folder: Path, truth: dict[str, Any]) -> None:
    _figures, negations = found(folder, truth["file"], truth["part"])
    marked = {at: folded(noun)[0] for at, _words, noun in (row.split("|") for row in truth["negations"])}
    assert {at: one.noun for at, one in negations.items()} == marked


@pytest.mark.parametrize(("folder", "name"), [(REPORTS, "reports"), (PAGES, "pages")])
def test_nearly_all_figures_count_the_noun_a_person_marked(folder: Path, name: str) -> None:
    total, wrong = 0, []
    for truth in truths(name):
        marked, others = nouns(folder, truth)
        total, wrong = total + marked, wrong + others
    assert len(wrong) <= (1 - LEAST_NOUNS) * total, wrong
