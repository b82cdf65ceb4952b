"""How the facts are laid out: chapters for the mandated contents, sections for the headings of the outline.

A section draws on whole topics and on single measures (“行政执法.三项制度”). What a topic holds beside the measures
that sections name stands in the section that draws on it whole, else in the last that draws on it at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.facts.references import source_parts
from schemas.fields import Known, Text, Texts, Topic, fact


class Chapter(Topic):
    """A mandated content: its heading and the marked text beneath it."""

    heading: Known[Text] = fact("标题")
    body: Known[Text] = fact("正文")


class Arrangement(Topic):
    """What a skeleton (templates/kinds/…) has beside the facts."""

    based_on: Known[Texts] = fact("依据")
    chapters: Known[list[Chapter]] = fact("各章")
    closing: Known[Text] = fact("结语")


class Section(NamedTuple):
    """A heading under 主要举措和成效 and what it draws on: topics, or topic and 小标题 of a measure."""

    heading: str
    draws_on: tuple[str, ...]


class Draw(NamedTuple):
    """What a section takes of one topic: measures by 小标题, `rest`: all that no section names."""

    topic: str
    measures: tuple[str, ...] = ()
    rest: bool = False


def draws(sections: Sequence[Section]) -> list[list[Draw]]:
    """For each section what it takes; each topic's rest is taken once."""
    taken = [_grouped(section.draws_on) for section in sections]
    topics = dict.fromkeys(draw.topic for section in taken for draw in section)
    whole = {
        topic: [n for n, section in enumerate(taken) for draw in section if draw.topic == topic and draw.rest]
        for topic in topics
    }
    last = {
        topic: max(n for n, section in enumerate(taken) if any(draw.topic == topic for draw in section))
        for topic in topics
    }
    home = {topic: (whole[topic] or [last[topic]])[0] for topic in topics}
    return [
        [Draw(draw.topic, draw.measures, home[draw.topic] == n) for draw in section] for n, section in enumerate(taken)
    ]


def _grouped(draws_on: Sequence[str]) -> list[Draw]:
    """The entries of one section, one `Draw` a topic, in order of first mention."""
    found: dict[str, Draw] = {}
    for entry in draws_on:
        topic, measure = source_parts(entry)
        known = found.get(topic, Draw(topic))
        found[topic] = Draw(topic, (*known.measures, measure) if measure else known.measures, known.rest or not measure)
    return list(found.values())


def named_measures(sections: Sequence[Section]) -> frozenset[tuple[str, str]]:
    """(topic, 小标题) of every measure that a section names."""
    pairs = (source_parts(entry) for section in sections for entry in section.draws_on)
    return frozenset((topic, measure) for topic, measure in pairs if measure)
