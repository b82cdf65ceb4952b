"""Drafts made by hand, and cases of them as if they had been read and understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.checking.findings import Finding
from generator.checking.registry import rule
from generator.checking.rule import Case, Request
from generator.checking.standards import chosen
from generator.draft.model import Block, Draft, Heading, Paragraph, Place, Places
from generator.draft.numbering import split_number
from generator.draft.source import Note, Source
from generator.understanding.model import Content, Understood, Where, YearMention
from generator.understanding.prose import prose
from schemas.reporter import Kind, Level, Stage

TITLE = "云岭县水利局关于2025年度法治政府建设情况的报告"
CONTENTS = ("achievements", "shortcomings", "causes", "first_responsible", "plans")
SIGNED = date(2026, 1, 15)


def draft(*lines: str | Block, title: str = TITLE, **frame: Any) -> Draft:
    """A draft, line by line: the title is line 1, the body begins in line 3.

    A line with the number of level 1 or 2 becomes a heading, with what follows its first 。 as its run-in.
    """
    frame = {"addressee": "县委、县政府：", "signatories": ("云岭县水利局",), "date": "2026年1月15日"} | frame
    blocks = tuple(_block(line, number) for number, line in enumerate(lines, start=3))
    last = len(lines) + 3
    places = [("title", _whole(title, 1)), ("addressee", _whole(frame["addressee"], 2))]
    places += [("signatories", _whole(line, last)) for line in frame["signatories"]]
    places.append(("date", _whole(frame["date"], last + 1)))
    return Draft((title,) if title else (), blocks=blocks, frame_places=tuple(places), **frame)


def _block(line: str | Block, number: int) -> Block:
    if not isinstance(line, str):
        return line
    split = split_number(line)
    if split is None or split[0] > 2:
        return Paragraph(line, places=_whole(line, number))
    level, mark, rest = split
    text, stop, run_in = rest.partition("。")
    if run_in:
        text += stop
    return Heading(level, text if run_in else rest, mark, run_in, places=_whole(line, number))


def _whole(line: str, number: int) -> Places:
    return (Place(0, number, 0, len(line)),)


def given(*names: str) -> dict[str, Content]:
    """The mandated contents, those named as given beneath headings of their own."""
    return {
        name: Content(name, True, True, (where("一、标题"),), (Heading(1, name),)) if name in names else Content(name)
        for name in CONTENTS
    }


def where(words: str, line: int = 3) -> Where:
    """A place in a line."""
    return Where(Place(0, line, 0, len(words)), "", words)


def said(year: int, part: str = "title", next_year: bool = False, line: int = 3) -> YearMention:
    """A year that stands in the draft."""
    return YearMention(year, part, where(f"{year}年", line), next_year)


def understood(made: Draft, **changes: Any) -> Understood:
    """What is to be understood of a county bureau's complete report for 2025, with `changes`."""
    complete = Understood(
        is_report=True,
        title="".join(made.title),
        document_kind="报告",
        agency="云岭县水利局",
        level=Level.COUNTY,
        kind=Kind.DEPARTMENT,
        joint=False,
        year=2025,
        years=(said(2025),),
        signed=SIGNED,
        published=None,
        contents=given(*CONTENTS),
        prose=prose(made),
    )
    return replace(complete, **changes)


def case(
    made: Draft,
    *,
    stage: Stage | None = None,
    filed_on: date | None = None,
    standards: Sequence[Path] = (),
    notes: Sequence[Note] = (),
    **changes: Any,
) -> Case:
    """The case of a draft that was understood so."""
    what = understood(made, **changes)
    standard, _names = chosen(what, filed_on, tuple(standards))
    return Case(Source(made, notes=tuple(notes)), what, standard, Request(stage, filed_on))


def found(code: str, of: Case) -> list[Finding]:
    """The findings of one rule."""
    wanted = rule(code)
    assert wanted is not None
    return list(wanted.check(of))


def messages(findings: Iterable[Finding]) -> list[str]:
    """What the findings say."""
    return [finding.message for finding in findings]


def notice(folder: Path, **keys: str) -> Path:
    """A county's notice with a name and these keys."""
    path = folder / "通知.yaml"
    path.write_text("\n".join(f"{key}: {value}" for key, value in {"名称": "示例通知", **keys}.items()), "utf-8")
    return path
