"""A check of one file: read, understood, held against its Standard; one report for each draft in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.checking import registry
from generator.checking.applying import apply
from generator.checking.findings import (
    NO_REPORT,
    SECRET,
    ContentPlace,
    ContentReport,
    DraftReport,
    Finding,
    HeadingReport,
)
from generator.checking.rule import Case, Request, Rule
from generator.checking.secrecy import bears_mark
from generator.checking.selecting import WORD_FORMAT, Selection
from generator.checking.spots import line_and_column
from generator.checking.standards import chosen
from generator.draft.model import Heading
from generator.draft.reading import read
from generator.draft.reading.unreadable import UnreadableError
from generator.draft.source import Source
from generator.understanding.model import Content, Understood
from generator.understanding.understanding import understand
from schemas.reporter import Kind, Level, Stage
from schemas.standard import Standard

_CLOSING = ("signatories", "date", "note")
"""Fields of a draft that stand behind its body."""


class Settings(NamedTuple):
    """What who runs a check says about the drafts, None where the drafts themselves shall say it.

    standards: local files laid over the national Standard. filed_on: the day on which the drafts were handed in.
    """

    year: int | None = None
    level: Level | None = None
    kind: Kind | None = None
    standards: tuple[Path, ...] = ()
    stage: Stage | None = None
    filed_on: date | None = None
    selection: Selection = Selection()


def check_file(path: Path, settings: Settings) -> tuple[DraftReport, ...]:
    """What the check of a file came to: one report for each draft in it, or one that says why it can't be read.

    Raises StandardError for a local standard that can't be used.
    """
    try:
        sources = read(path)
    except UnreadableError as error:
        return (_unread(path, error, settings.selection),)
    marked = [source for source in sources if bears_mark(source)]
    return tuple(check_source(source, settings, str(path)) for source in marked[:1] or sources)


def check_source(source: Source, settings: Settings, path: str = "") -> DraftReport:
    """What the check of one draft came to. Raises StandardError for a local standard that can't be used."""
    understood = _as_told(understand(source), settings)
    standard, names = chosen(understood, settings.filed_on, settings.standards)
    request = Request(settings.stage, settings.filed_on, _asks_for_format(settings))
    case = Case(source, understood, standard, request)
    if bears_mark(source):
        return DraftReport(path, findings=_alone(SECRET, case, settings.selection))
    report = DraftReport(path, source.part, understood.title, understood.year, agency=understood.agency)
    if not understood.is_report:
        return report._replace(findings=_alone(NO_REPORT, case, settings.selection))
    return report._replace(
        standard=names,
        contents=tuple(_contents(standard, understood)),
        headings=tuple(_headings(source)),
        closing=_closing(source),
        findings=apply(_rules(request), case, settings.selection),
    )


def _asks_for_format(settings: Settings) -> bool:
    return any(code.startswith(WORD_FORMAT) for code in settings.selection.select)


def _rules(request: Request) -> tuple[Rule, ...]:
    """Those that may be wanted: those that measure Word files are many, and mostly are not."""
    return registry.rules_of_drafts(word_format=request.format_asked or request.stage is Stage.FILING)


def _alone(code: str, case: Case, selection: Selection) -> tuple[Finding, ...]:
    """What one rule finds, of a text of which nothing else is to be said."""
    found = registry.rule(code)
    return apply((found,) if found else (), case, selection)


def _unread(path: Path, error: UnreadableError, selection: Selection) -> DraftReport:
    # What only a file that can't be read needs.
    from generator.checking.unreadable import finding

    found = finding(error)
    return DraftReport(str(path), findings=(found,) if selection.wants(found.rule) else ())


def _as_told(understood: Understood, settings: Settings) -> Understood:
    """What was understood, with what is told laid over it."""
    return replace(
        understood,
        year=settings.year or understood.year,
        level=settings.level or understood.level,
        kind=settings.kind or understood.kind,
    )


def _contents(standard: Standard, understood: Understood) -> Iterator[tuple[str, ContentReport]]:
    for content in standard.contents:
        if content.mandatory:
            yield content.id, _content(understood.contents[content.id])


def _content(content: Content) -> ContentReport:
    places = (ContentPlace(*line_and_column(where.place), where.heading) for where in content.at)
    return ContentReport(content.present, content.own_heading, tuple(places))


def _headings(source: Source) -> Iterator[HeadingReport]:
    for block in source.draft.blocks:
        if isinstance(block, Heading):
            place = line_and_column(block.places[0]) if block.places else (0, 0)
            yield HeadingReport(block.level, block.number, block.text.removesuffix("。"), *place)


def _closing(source: Source) -> tuple[int, int]:
    places = (places[0] for name, places in source.draft.frame_places if name in _CLOSING and places)
    return min(map(line_and_column, places), default=(0, 0))
