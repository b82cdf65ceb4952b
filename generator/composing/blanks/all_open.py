"""A fact file in which everything is still to come: what a blank is composed from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.composing.arrangement import Section, draws
from generator.composing.body import MEASURES, TRADE_FIGURES
from generator.facts.layout import plain_value
from generator.facts.reading import FactFile
from schemas.agency import Frame
from schemas.fields import Entry, Shape, Topic, entries
from schemas.measures import ReportTopic
from schemas.standard import Standard
from schemas.values import Owed

_KEPT = ("机关", "年度", "报送", "提纲", "依据文件", "政治表述")
"""What a blank takes from the file: who reports, on what, under which headings."""
_TEXT = "内容"


def all_open(file: FactFile, standard: Standard) -> FactFile:
    """`file` with every fact that concerns its reporter 待补, whatever it says of it.

    The measures that its 提纲 names are there by their headings. Trade figures have no gap: there is none to name.
    """
    report = file.report
    kept = {label: plain_value(getattr(report, entries(type(report))[label].attribute)) for label in _KEPT}
    asked = {label: _asked(entry, file) for label, entry in _own(file.model) if _concerns(entry, file)}
    for topic, headings in _named_measures(file, standard):
        if isinstance(asked.get(topic), dict):
            asked[topic][MEASURES] = [{"小标题": heading, _TEXT: str(Owed())} for heading in headings]
    data = {label: value for label, value in {**kept, **asked}.items() if value is not None}
    return replace(file, report=file.model.model_validate(data), problems=())


def is_prose(entry: Entry) -> bool:
    """Whether its place in a blank takes sentences, one paragraph an item: measures, shortcomings, plans."""
    return entry.fact.prose or (
        entry.shape is Shape.RECORDS and entry.model is not None and any(map(_is_prose_fact, _facts(entry.model)))
    )


def _facts(model: type[Topic]) -> Iterator[Entry]:
    return iter(entries(model).values())


def _is_prose_fact(entry: Entry) -> bool:
    return entry.fact.prose


def _own(model: type[Topic]) -> Iterator[tuple[str, Entry]]:
    """The topics and the mandated parts."""
    return ((label, entry) for label, entry in entries(model).items() if label not in entries(Frame))


def _concerns(entry: Entry, file: FactFile) -> bool:
    assert file.level
    assert file.kind
    return not entry.fact.rare and entry.fact.applies(file.level, file.kind)


def _asked(entry: Entry, file: FactFile) -> Any:
    """待补 for a fact, a group of it for a group."""
    if entry.shape is not Shape.GROUP or entry.model is None:
        return str(Owed())
    inner = ((label, one) for label, one in entries(entry.model).items() if _concerns(one, file))
    return {label: _asked(one, file) for label, one in inner if label != TRADE_FIGURES or not _is_topic(entry)}


def _is_topic(entry: Entry) -> bool:
    return entry.model is not None and issubclass(entry.model, ReportTopic)


def _named_measures(file: FactFile, standard: Standard) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Topic and headings of the measures that the headings of the report draw on."""
    own = file.report.outline
    drawn = [item.drawn_from for item in own] if isinstance(own, list) else [part.draws_on for part in standard.outline]
    sections = [Section("", tuple(names)) for names in drawn if isinstance(names, list | tuple)]
    found: dict[str, tuple[str, ...]] = {}
    for draw in (one for section in draws(sections) for one in section):
        found[draw.topic] = (*found.get(draw.topic, ()), *draw.measures)
    return ((topic, headings) for topic, headings in found.items() if headings)
