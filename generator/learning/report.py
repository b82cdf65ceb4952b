"""A report that is learned from: its lines, each with the headings above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draft.folding import folded
from generator.draft.model import Draft, Heading
from generator.learning.spots import About
from generator.learning.topics import topic_of
from generator.understanding.model import Understood
from generator.understanding.prose import Prose
from generator.understanding.sections import sections
from schemas.agency import Frame
from schemas.fields import entries
from schemas.measures import ReportTopic
from schemas.reporter import Kind, Level


@dataclass(frozen=True, slots=True)
class Report:
    """A draft with all that a fact file must say of it. about: its year and the names of its agency."""

    draft: Draft
    understood: Understood
    agency: str
    level: Level
    kind: Kind
    about: About

    @property
    def year(self) -> int:
        """The report year."""
        return self.about.year


@dataclass(frozen=True, slots=True)
class Line:
    """A text of the report. headings: the report's own above it or in it, folded. topic: of the catalogue.

    plans: whether it tells of the next year, or of what is lacking: nothing there is a fact of this year.
    """

    prose: Prose
    headings: tuple[str, ...]
    topic: str
    plans: bool = False


_NOT_THIS_YEAR = ("plans", "shortcomings", "causes")


def lines(report: Report, model: type[Frame]) -> list[Line]:
    """The texts of the title, the body and the attachments in order. model: has the topics there are."""
    allowed = [
        label
        for label, entry in entries(model).items()
        if entry.model and issubclass(entry.model, ReportTopic) and entry.fact.applies(report.level, report.kind)
    ]
    return list(_lines(report, allowed))


def _lines(report: Report, allowed: Sequence[str]) -> Iterator[Line]:
    above: list[tuple[int, str]] = []
    later = _later(report.understood)
    texts = {id(part.prose): part.text for part in sections(report.understood.prose) if part.prose}
    topics: dict[tuple[str, ...], str] = {}
    planned = 9
    for one in report.understood.prose:
        if one.part not in ("title", "block", "attachment"):
            continue
        if isinstance(one.block, Heading):
            level = one.block.level
            above = [*((depth, words) for depth, words in above if depth < level), (level, folded(one.block.text)[0])]
            planned = level if level <= planned and id(one.block) in later else (9 if level <= planned else planned)
        headings = tuple(words.rstrip("。：") for _level, words in above)
        if headings not in topics:
            topics[headings] = topic_of(headings, texts.get(id(one), one.text), allowed)
        yield Line(one, headings, topics[headings], planned < 9)


def _later(understood: Understood) -> set[int]:
    """The headings of what is no fact of the report year."""
    given = {
        id(h) for name, content in understood.contents.items() if name not in _NOT_THIS_YEAR for h in content.headings
    }
    named = {id(h) for name in _NOT_THIS_YEAR for h in understood.contents[name].headings}
    return named - given
