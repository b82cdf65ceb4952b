"""A report learned and rendered again, and its words as `docs/learning.md` normalises them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.composing.compose import compose
from generator.composing.frame import choose_document
from generator.draft.model import Block, Draft, Heading, Table
from generator.draft.reading import read as read_report
from generator.draft.source import Source
from generator.facts.reading import FactFile
from generator.facts.reading import read as read_facts
from generator.facts.standard import standard_for
from generator.learning.learn import Given, Lesson, NotLearnableError, learn, report_of
from generator.understanding.years import signed_on
from schemas.report import annual_report
from schemas.reporter import Kind, Level

ROOT = Path(__file__).parents[2]
REPORTS = Path(os.environ.get("FAZHI_REPORTS") or ROOT.parent / "shared" / "reports")
NOTHING = Given()
DISTRICT = Given("xx区综合行政执法局", Level.COUNTY, Kind.DEPARTMENT, 2020)
CITY = Given("xx市人民政府", Level.COUNTY, Kind.GOVERNMENT, 2020)
REAL = [
    ("baisha-town-2023.txt", 0, Given()),
    ("two-summaries-2020.txt", 0, DISTRICT),
    ("two-summaries-2020.txt", 1, CITY),
    ("youyang-county-2018.txt", 0, Given()),
    ("youyang-urban-management-2020.txt", 0, Given()),
]
"""Every real report, with what it does not say of itself: two are anonymised."""


def real_report(name: str, part: int = 0) -> Source:
    """One of the real reports; the test is skipped where they are not."""
    if not (REPORTS / name).is_file():
        pytest.skip(f"the real reports are not in {REPORTS}; FAZHI_REPORTS names their folder")
    return read_report(REPORTS / name)[part]


def lesson_of(source: Source, given: Given = NOTHING) -> Lesson:
    """What is learned of a report; what neither it nor `given` says is made up."""
    name, level, kind, year = given
    try:
        report = report_of(source, given)
    except NotLearnableError:
        made_up = Given(name or "某某县某某局", level or Level.COUNTY, kind or Kind.DEPARTMENT, year or 2020)
        report = report_of(source, made_up)
    return learn(report, annual_report())


def write(lesson: Lesson, folder: Path) -> Path:
    """The folder of a lesson; returns its fact file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "报告.md").write_text(lesson.template, "utf-8")
    (folder / "fields.toml").write_text(lesson.fields, "utf-8")
    (folder / "facts.yaml").write_text(lesson.facts, "utf-8")
    return folder / "facts.yaml"


def rendered(facts: Path | FactFile) -> Draft:
    """The report of a fact file, which has no error."""
    file = read_facts(facts) if isinstance(facts, Path) else facts
    assert [str(problem) for problem in file.errors] == []
    return compose(file, standard_for(file), choose_document(file)).draft


def words(draft: Draft) -> list[str]:
    """The words of a draft: no white space, digits in half width, headings without their numbers."""
    found = ("".join(draft.title), draft.addressee.rstrip("：:"), *_words(draft.blocks), *_attached(draft))
    return [_plain(text) for text in found]


def frame(draft: Draft) -> dict[str, object]:
    """Signature, day and note, as far as the draft has them."""
    day = signed_on(draft.date)
    found = {"signatories": _plain("".join(draft.signatories)), "date": day, "note": _plain(draft.note)}
    return {name: value for name, value in found.items() if value}


def comes_back(source: Draft, again: Draft) -> bool:
    """Whether all that the source says stands in the rendered draft, and no more but title, signature and day."""
    untitled = 0 if source.title else 1
    return words(source)[untitled:] == words(again)[untitled:] and frame(source).items() <= frame(again).items()


def _words(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from ("|".join(row) for row in block.rows)
        else:
            yield block.text + (block.run_in if isinstance(block, Heading) else "")


def _attached(draft: Draft) -> Iterator[str]:
    for attachment in draft.attachments:
        yield attachment.title
        yield from _words(attachment.blocks)


def _plain(text: str) -> str:
    return "".join(text.split()).translate(_DIGITS)


_DIGITS = {0xFF10 + n: str(n) for n in range(10)} | {ord("％"): "%", ord("．"): "."}
