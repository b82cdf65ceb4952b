"""「…」 in a clerk's text names a fact, which the composer puts in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from generator.facts.catalogue import labels_by_path, value_at
from generator.facts.problems import Path, nearest, spell
from schemas.fields import Entry, Shape, Topic, entries
from schemas.measures import Measure
from schemas.messages import _

PLACEHOLDER = re.compile(r"「([^「」\n]{1,40})」")
"""Group 1 is the name: a label, or several with · or . between them."""

BESIDE = ("比上年", "目标", "上年")
"""What may be quoted of a figure beside the figure itself."""

_STEP = re.compile(r"\s*[.．·・]\s*")


@lru_cache(maxsize=2048)
def resolve(name: str, model: type[Topic], topic_label: str = "") -> tuple[str, ...] | str:
    """The label path of the fact that `name` names in a text of the topic `topic_label` (empty: of no topic).

    The topic's own labels come first, then a label that is unique in the whole catalogue. Where there is none or
    more than one, what to say to the clerk, as a text.
    """
    steps = tuple(_STEP.split(name.strip()))
    paths = _nameable(model)
    ending = [path for path in paths if path[-len(steps) :] == steps]
    own = [path for path in ending if topic_label and path[0] == topic_label]
    for candidates in (
        [path for path in own if path == (topic_label, *steps)],
        own,
        [path for path in ending if path == steps],
        ending,
    ):
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            break
    if ending:
        places = "、".join(f"「{spell(path)}」" for path in (own or ending)[:6])
        return _("“{name}”不止一处，请写全：{places}").format(name=name, places=places)
    return _unknown(name, steps, paths, topic_label)


def quoted(name: str, report: Topic, model: type[Topic], topic_label: str = "") -> Path | str:
    """What `name` names in this report: a fact, or a part of one.

    After a list stands the name of one item (「业务数据·占道经营」), after a small table a row (「执法装备·皮尺」),
    after a figure 目标, 上年 or 比上年. Where it names nothing, what to say to the clerk, as a text.
    """
    *whole, last = _STEP.split(name.strip())
    outer = resolve("·".join(whole), model, topic_label) if whole else ""
    parts = _parts(outer, report, model) if isinstance(outer, tuple) else {}
    if isinstance(outer, tuple) and last in parts:
        return (*outer, parts[last])
    found = resolve(name, model, topic_label)
    return _no_part(outer, last, parts) if parts and isinstance(outer, tuple) and isinstance(found, str) else found


def _parts(outer: Path, report: Topic, model: type[Topic]) -> Mapping[str, str | int]:
    """The names of what can be quoted of the fact at `outer`, each with the step that leads there."""
    value = value_at(report, outer)
    if isinstance(value, list):
        return {name: position for position, record in enumerate(value) if (name := name_of(record))}
    if isinstance(value, Mapping):
        return {name: name for name in value}
    is_figure = labels_by_path(model)[tuple(str(step) for step in outer)].shape is Shape.QUANTITY
    return {name: name for name in BESIDE} if is_figure else {}


def spell_named(report: Topic, path: Path) -> str:
    """`path` as people read it, an item of a list by its name where it has one: 行政执法·举措·首违慎罚."""
    steps = []
    for depth, step in enumerate(path, 1):
        name = "" if isinstance(step, str) else name_of(value_at(report, path[:depth]))
        steps.append(name or spell((step,)))
    return "·".join(steps)


def name_of(record: Any) -> str:
    """What an item of a list goes by: its first fact, a text."""
    first = next(iter(entries(type(record)).values()), None) if isinstance(record, Topic) else None
    value = getattr(record, first.attribute) if first else None
    return value if isinstance(value, str) else ""


def _no_part(outer: Path, name: str, known: Iterable[str]) -> str:
    message = _("“{outer}”里没有“{name}”").format(outer=spell(outer), name=name)
    near = nearest(name, known)
    return message + (_("，是不是“{near}”？").format(near=near) if near else "")


@cache
def _nameable(model: type[Topic]) -> list[tuple[str, ...]]:
    return [path for path, entry in labels_by_path(model).items() if _can_be_named(path, entry, model)]


def _can_be_named(path: tuple[str, ...], entry: Entry, model: type[Topic]) -> bool:
    """Facts inside lists have no name of their own, a measure can't quote measures."""
    declared = labels_by_path(model)
    if any(declared[path[:depth]].shape is Shape.RECORDS for depth in range(1, len(path))):
        return False
    return not (entry.model and issubclass(entry.model, Measure))


def _unknown(name: str, steps: tuple[str, ...], paths: list[tuple[str, ...]], topic_label: str) -> str:
    message = _("填报表里没有叫“{name}”的数据").format(name=name)
    own = {path[-1]: path for path in paths if topic_label and path[0] == topic_label}
    everywhere = {path[-1]: path for path in paths}
    if near := nearest(steps[-1], own):
        return message + _("，是不是「{near}」？").format(near=near)
    if near := nearest(steps[-1], everywhere):
        return message + _("，是不是「{near}」？").format(near=spell(everywhere[near]))
    return message + _("；不是数据的请改用“”")
