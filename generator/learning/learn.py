"""The entry: a report as it was read → all that a folder of it holds, and what there is to say about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.draft.folding import folded
from generator.draft.source import Source
from generator.learning.decisions import Decision
from generator.learning.folder import facts_of, fields_of
from generator.learning.learned import Learned, learned
from generator.learning.missing import Missing, missing
from generator.learning.report import Report
from generator.learning.spots import About, Name
from generator.learning.template import template_of
from generator.understanding.model import Understood
from generator.understanding.understanding import understand
from schemas.agency import Frame
from schemas.errors import FazhiError
from schemas.messages import _
from schemas.reporter import Kind, Level
from schemas.standard import Standard, load_standard


class NotLearnableError(FazhiError):
    """The report does not say what must be known of it."""


class Given(NamedTuple):
    """What the user says of the report; None for what it says itself."""

    name: str | None = None
    level: Level | None = None
    kind: Kind | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """template, fields, facts: the texts of the three files. missing: mandated contents that the report lacks."""

    learned: Learned
    template: str
    fields: str
    facts: str
    missing: tuple[Missing, ...]


def report_of(source: Source, given: Given) -> Report:
    """The report with all that must be known of it. Raises NotLearnableError, naming the options that say the rest."""
    understood = understand(source)
    name, level = given.name or understood.agency, given.level or understood.level
    kind, year = given.kind or understood.kind, given.year or understood.year
    unknown = {
        _("机关全称（--name）"): name,
        _("层级（--level）"): level,
        _("类别（--kind）"): kind,
        _("年度（--year）"): year,
    }
    if lacking := [option for option, value in unknown.items() if not value]:
        said = _("从报告里看不出{what}，请写上，如：--name 某某县城市管理局 --level 县 --kind 部门 --year 2024")
        raise NotLearnableError(said.format(what=_("、").join(lacking)))
    assert level
    assert kind
    assert year
    name = _as_written(understood, folded(name)[0]) or name
    names = [Name(name, folded(name)[0], ("机关", "全称"))]
    if len(source.draft.signatories) == 1 and len(short := folded(source.draft.signatories[0])[0]) > _SHORTEST:
        names += [Name(source.draft.signatories[0], short, ("机关", "落款"))] if short != names[0].text else []
    return Report(source.draft, understood, name, level, kind, About(year, tuple(names)))


def _as_written(understood: Understood, text: str) -> str:
    """The name as the draft writes it, in its own script; empty where it does not stand there."""
    for one in understood.prose:
        if (at := one.text.find(text)) >= 0:
            first, last = one.span(at, at + len(text))
            return "".join(one.words[first:last].split())
    return ""


_SHORTEST = 4
"""Characters of a name that is looked for in the text: 本局 would be found everywhere."""


def learn(
    report: Report, model: type[Frame], decisions: tuple[Decision, ...] = (), template: str = "报告.md"
) -> Lesson:
    """What there is to learn of the report. decisions: of people, from earlier years or just made.

    template: what the fact file says of the way to its template.
    """
    found = learned(report, model, decisions)
    lacking = missing(report, _standard(report), model)
    return Lesson(
        found, template_of(found, lacking), fields_of(found), facts_of(found, model, template, lacking), lacking
    )


def _standard(report: Report) -> Standard:
    return load_standard(report.year, report.level, report.kind)
