"""The Standard in force: what a report of one year, level and kind must contain, merged from dated data files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.reporter import Kind, Level
from schemas.standard_files import Row, StandardFile, built_in_files
from schemas.standard_tables import (
    Content,
    Document,
    Duty,
    OutlineItem,
    OutlinePart,
    Phrase,
    Route,
    Source,
    Term,
    fill,
    placeholders,
)

if TYPE_CHECKING:
    from schemas.standard_local import LocalStandard

__all__ = [
    "Content",
    "Document",
    "Duty",
    "OutlineItem",
    "OutlinePart",
    "Phrase",
    "Route",
    "Source",
    "Standard",
    "Term",
    "fill",
    "load_standard",
    "placeholders",
]


@dataclass(frozen=True, slots=True)
class Standard:
    """Everything that binds, or helps to write, a report of `year` by an agency of `level` and `kind`.

    - `sources`: the files merged, in order; `skipped`: local files that were given and do not apply here.
    - `contents`: the mandated contents in the order of the report's parts.
    - `outline`: the headings under 主要举措和成效, in order: the local ones where a local file gives them;
      `national_outline`: the parts of the national outline, or of the plain list for a year that none covers.
    - `outline_title`: the national outline's name without 《》, None for a year that no outline covers.
    - `required`: paths of facts whose absence leaves a 【待补】 mark.
    - `report_name`: the prescribed title as a pattern with `{机关}` and `{年度}`; None where nobody prescribes one.
    - `filing_deadline`, `publication_deadline`: a report of that very day is not called late; None: no rule.
    - `cut_off`: the day on which figures are counted (统计截止), where a local file sets it.
    """

    year: int
    level: Level
    kind: Kind
    sources: tuple[Source, ...]
    skipped: tuple[Source, ...]
    contents: tuple[Content, ...]
    routes: tuple[Route, ...]
    outline: tuple[OutlinePart, ...]
    national_outline: tuple[OutlinePart, ...]
    outline_title: str | None
    required: tuple[str, ...]
    documents: tuple[Document, ...]
    terms: tuple[Term, ...]
    phrases: tuple[Phrase, ...]
    duties: tuple[Duty, ...]
    report_name: str | None
    filing_deadline: date | None
    publication_deadline: date | None
    cut_off: date | None


def load_standard(year: int, level: Level, kind: Kind, local: Sequence[Path] = ()) -> Standard:
    """The Standard for report year `year`; the files in `local` are merged last, in order, the last word wins.

    Every report year is served: one that the 2019 rule does not bind keeps its contents with `binding` false, one
    that no outline covers gets plain topics. Raises StandardError for a local file that can't be read or says what
    it must not, with all its problems in one message.
    """
    standard = _national(year, level, kind)
    if not local:
        return standard
    # Only who has such a file pays for reading it.
    from schemas.standard_local import read_local

    topics = tuple(topic for part in standard.national_outline for topic in part.draws_on)
    labels = tuple(dict.fromkeys(content.label for content in standard.contents))
    for path in local:
        file = read_local(path, topics, labels)
        if file.applies_to(year, level, kind):
            standard = _with_local(standard, file)
        else:
            standard = replace(standard, skipped=(*standard.skipped, file.source))
    return standard


def _national(year: int, level: Level, kind: Kind) -> Standard:
    files = built_in_files()
    outline_file = _outline_file(files, year)
    duty_file = _duty_file(files, year)
    merged = [file for file in files if file in (duty_file, outline_file) or (_merges(file) and file.covers(year))]
    in_force = [file for file in merged if file.covers(year)]

    def rows(table: str, among: Iterable[StandardFile] = in_force) -> Iterator[Row]:
        return (row for file in among for row in file.rows(table, year, level, kind))

    routes = tuple(_route(row, year) for row in rows("routes"))
    outline = tuple(_outline_part(row) for row in rows("outline", [outline_file]))
    published = [_day(row["deadline"], year) for row in rows("publication")]
    return Standard(
        year=year,
        level=level,
        kind=kind,
        sources=tuple(file.source for file in merged),
        skipped=(),
        contents=tuple(_content(row, duty_file, year, level, kind) for row in rows("contents", [duty_file])),
        routes=routes,
        outline=outline,
        national_outline=outline,
        outline_title=None if outline_file.fallback else outline_file.source.title,
        required=tuple(row["path"] for row in rows("required", [duty_file])),
        documents=tuple(Document(**_tupled(row)) for row in rows("documents")),
        terms=tuple(Term(**_tupled(row)) for row in rows("terms")),
        phrases=tuple(Phrase(**_tupled(row)) for row in rows("phrases")),
        duties=tuple(Duty(**_tupled(row)) for row in rows("duties")),
        report_name=None,
        filing_deadline=min((route.deadline for route in routes), default=None),
        publication_deadline=min(published, default=None),
        cut_off=None,
    )


def _merges(file: StandardFile) -> bool:
    """Whether all valid files of this kind are merged; of outlines and duties one is chosen."""
    return file.kind not in ("outline", "duty")


def _outline_file(files: Iterable[StandardFile], year: int) -> StandardFile:
    outlines = [file for file in files if file.kind == "outline"]
    dated = [file for file in outlines if file.covers(year) and not file.fallback]
    return dated[0] if dated else next(file for file in outlines if file.fallback)


def _duty_file(files: Iterable[StandardFile], year: int) -> StandardFile:
    """The rule in force; for a year before any of them the oldest, whose contents then are a mere skeleton."""
    duties = sorted((file for file in files if file.kind == "duty"), key=lambda file: file.valid_from or 0)
    in_force = [file for file in duties if file.covers(year)]
    return in_force[-1] if in_force else duties[0]


def _content(row: Row, file: StandardFile, year: int, level: Level, kind: Kind) -> Content:
    heading = fill(row.pop("heading"), {"year": str(year), "next_year": str(year + 1)})
    # The rule speaks of all local governments, and of departments from the county level up.
    bound = file.covers(year) and not (kind is Kind.DEPARTMENT and level is Level.TOWNSHIP)
    return Content(heading=heading, binding=bound, **row)


def _route(row: Row, year: int) -> Route:
    row.setdefault("joint", False)
    row.setdefault("copies", [])
    return Route(**_tupled(row | {"deadline": _day(row["deadline"], year)}))


def _outline_part(row: Row) -> OutlinePart:
    items = tuple(OutlineItem(**item) for item in row.pop("items", ()))
    return OutlinePart(items=items, **_tupled(row))


def _tupled(row: Row) -> Row:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def _day(month_day: str, year: int) -> date:
    """The day of the year after report year `year` that "03-01" means."""
    return date.fromisoformat(f"{year + 1}-{month_day}")


def _with_local(standard: Standard, file: LocalStandard) -> Standard:
    """`standard` with what a local file says laid over it; what the file does not mention stays."""
    year = standard.year
    return replace(
        standard,
        sources=(*standard.sources, file.source),
        contents=file.contents(standard.contents, year),
        outline=file.outline(year) or standard.outline,
        required=tuple(dict.fromkeys((*standard.required, *file.required))),
        report_name=file.report_name or standard.report_name,
        filing_deadline=file.filing.of(year) if file.filing else standard.filing_deadline,
        publication_deadline=file.publication.of(year) if file.publication else standard.publication_deadline,
        cut_off=file.cut_off.of(year) if file.cut_off else standard.cut_off,
    )
