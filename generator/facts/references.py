"""What the texts of a report refer to: 「…」 names a fact, 取自 names topics and measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.facts.catalogue import StatedFact, texts, value_at
from generator.facts.figures import figures_of
from generator.facts.placeholders import PLACEHOLDER, quoted, resolve
from generator.facts.problems import Path, Remark, Severity, nearest
from schemas.agency import Frame
from schemas.fields import Topic, entries
from schemas.measures import Measure
from schemas.messages import _
from schemas.values import Stated

_ANY_BRACKET = re.compile("[「」『【]")
_PAIR = re.compile(r"「[^「」\n]*」")
_OTHER_BRACKETS = re.compile(r"『([^『』\n]{1,40})』|【([^【】\n]{1,40})】")


def references(report: Frame, stated: Iterable[StatedFact], model: type[Frame]) -> Iterator[Remark]:
    """An error for every name in `report` that names nothing, a doubt for every quoted fact without a figure.

    stated: the facts of `report`.
    """
    for path, _entry, text in texts(stated):
        if not _ANY_BRACKET.search(text):
            continue
        topic = _topic(path, model)
        for match in PLACEHOLDER.finditer(text):
            found = quoted(match[1], report, model, topic)
            if isinstance(found, str):
                yield Remark(path, found)
            elif (state := value_at(report, found)) in (Stated.UNCOUNTED, Stated.NOT_APPLICABLE):
                said = _("「{name}」填的是“{state}”，这句话里没有数可写，请改句子")
                yield Remark(path, said.format(name=match[1], state=state.value), Severity.DOUBT)
        yield from _brackets(path, text, topic, model)
    yield from _outline(report)
    yield from _statistics(report)


def _brackets(path: Path, text: str, topic: str, model: type[Frame]) -> Iterator[Remark]:
    """What was meant for 「…」 and is none: half a pair, other brackets around the name of a fact."""
    for bracket in re.findall("[「」]", _PAIR.sub("", text)):
        other = "」" if bracket == "「" else "「"
        yield Remark(path, _("“{bracket}”没有配对的“{other}”").format(bracket=bracket, other=other))
    for match in _OTHER_BRACKETS.finditer(text):
        name = match[1] or match[2]
        if isinstance(resolve(name, model, topic), tuple):
            yield Remark(path, _("“{typed}”是不是「{name}」？").format(typed=match[0], name=name), Severity.DOUBT)


def _topic(path: Path, model: type[Frame]) -> str:
    """The label of the topic that `path` lies in, empty outside of topics."""
    entry = entries(model).get(str(path[0]))
    return entry.fact.label if entry and entry.model and len(path) > 1 and not isinstance(path[1], int) else ""


def _outline(report: Frame) -> Iterator[Remark]:
    items = report.outline if isinstance(report.outline, list) else []
    measures = _measures(report)
    for number, item in enumerate(items):
        sources = item.drawn_from if isinstance(item.drawn_from, list) else []
        for position, source in enumerate(sources):
            if said := _source_trouble(source, measures):
                yield Remark(("提纲", number, "取自", position), said)


def _measures(report: Frame) -> dict[str, list[str]]:
    """小标题 of the measures by topic, an empty list for a topic without any; what is no topic is left out."""
    found: dict[str, list[str]] = {}
    for label, entry in entries(type(report)).items():
        holds = (
            [inner for inner in entries(entry.model).values() if inner.model and issubclass(inner.model, Measure)]
            if entry.model
            else []
        )
        group = getattr(report, entry.attribute)
        for inner in holds:
            given = getattr(group, inner.attribute) if isinstance(group, Topic) else None
            found[label] = (
                [measure.heading for measure in given or () if isinstance(measure.heading, str)]
                if (isinstance(given, list))
                else []
            )
    return found


def source_parts(source: str) -> tuple[str, str]:
    """The topic and the 小标题 of a measure that an entry of 取自 names; the latter empty for a whole topic."""
    topic, _dot, heading = source.replace("·", ".").replace("．", ".").partition(".")
    return topic.strip(), heading.strip()


def _statistics(report: Frame) -> Iterator[Remark]:
    """An error for each entry of 统计表 that names no topic, a doubt for a topic that has no figures to show."""
    documents = report.documents if isinstance(report.documents, list) else []
    topics = _measures(report)
    for number, document in enumerate(documents):
        named = document.statistics if isinstance(document.statistics, list) else []
        for position, topic in enumerate(named):
            path: Path = ("报送", number, "统计表", position)
            if topic.strip() not in topics:
                yield Remark(path, _no_topic(topic.strip(), topics))
            elif next(figures_of(report, topic.strip()), None) is None:
                said = _("“{topic}”里没有填数据，没有生成这张统计表")
                yield Remark(path, said.format(topic=topic.strip()), Severity.DOUBT)


def _source_trouble(source: str, measures: dict[str, list[str]]) -> str:
    """What is wrong with one entry of 取自, empty where nothing is."""
    topic, heading = source_parts(source)
    if topic not in measures:
        return _no_topic(topic, measures)
    if heading and heading not in measures[topic]:
        near = nearest(heading, measures[topic])
        hint = _("，是不是“{near}”？").format(near=near) if near else _("，请核对“举措”里的“小标题”")
        return _("“{topic}”下面没有小标题为“{heading}”的举措").format(topic=topic, heading=heading) + hint
    return ""


def _no_topic(name: str, topics: Iterable[str]) -> str:
    """What to say of a name that is no topic's."""
    near = nearest(name, topics)
    hint = _("，是不是“{near}”？").format(near=near) if near else _("，可用的有：{all}").format(all="、".join(topics))
    return _("没有“{topic}”这个板块").format(topic=name) + hint
