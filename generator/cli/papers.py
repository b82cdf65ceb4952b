"""What `fazhi render` makes beside the report: 送签说明, 数据来源表."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.composing.compose import Composition, compose
from generator.composing.frame import Request, choose_document
from generator.draft.model import Draft, FactPath
from generator.facts.lastyear import LastYear, last_year
from generator.facts.problems import Problem
from generator.facts.reading import FactFile, reread
from schemas.messages import SIMPLIFIED, in_source_language, language
from schemas.reporter import Stage
from schemas.standard import Standard
from schemas.values import Quantity


class Work(NamedTuple):
    """All that a report was made of, and the report."""

    file: FactFile
    standard: Standard
    request: Request
    before: LastYear
    figures: Callable[[FactPath], Quantity | None]
    composed: Composition
    previous: Path | None = None
    """Last year's fact file, where the command line names it."""


def beside_the_report(work: Work, page: Path | None, table: Path | None) -> Iterator[tuple[Path, Draft, str]]:
    """The papers asked for: where each goes, its draft, what it is called. page: of the 送签说明; table: 数据来源表."""
    # Each is loaded only where it is asked for.
    if page:
        from generator.composing.briefing import TITLE

        yield page, _briefing(work), TITLE
    if table:
        from generator.composing.provenance import provenance

        yield table, provenance(work.file, work.composed), "数据来源表"


def _briefing(work: Work) -> Draft:
    from generator.composing.briefing import briefing

    public = work.composed
    if work.request.stage is not Stage.PUBLIC:
        public = compose(work.file, work.standard, choose_document(work.file, Stage.PUBLIC), work.figures)
    problems = _problems(work)
    return briefing(work.file, work.composed, work.request, work.before.file, work.figures, problems, public)


def _problems(work: Work) -> tuple[Problem, ...]:
    """The problems in Chinese, for a document is in no other language."""
    if language() == SIMPLIFIED:
        return (*work.file.problems, *work.before.problems)
    with in_source_language():
        file = reread(work.file, work.file.text)
        return (*file.problems, *last_year(file, work.previous).problems)
