"""The nodes of a fact file's YAML: dicts, lists and text that know where they stand.

Text everywhere spares the clerk YAML's traps: 010 is not octal, 1e3 not a thousand, 96.50 keeps its zero, a day is
not a date object, 否 and no are words. What a value means is decided by the fact it is given for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from schemas.messages import _

LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
"""libyaml, which takes a tenth of the time, or the parser in Python where it was not built."""

_MAX_DEPTH = 30


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column, from 0."""

    line: int
    column: int


class MapNode(dict[str, Any]):
    """A group. places: where each key begins; in_brackets: whether it is written {…}."""

    def __init__(self, in_brackets: bool = False) -> None:
        super().__init__()
        self.places: dict[str | int, Place] = {}
        self.in_brackets = in_brackets


class ListNode(list[Any]):
    """A list. places: where each item's content begins; in_brackets: whether it is written […]."""

    def __init__(self, in_brackets: bool = False) -> None:
        super().__init__()
        self.places: dict[str | int, Place] = {}
        self.in_brackets = in_brackets


Node = MapNode | ListNode | str | None


def holds(node: Any, step: str | int) -> bool:
    """Whether `node` is a group with the key `step`, or a list with an item at this position."""
    return isinstance(node, MapNode | ListNode) and step in node.places


def node_at(document: Node, path: Iterable[str | int]) -> Any:
    """What stands at `path` of the document, None where nothing does."""
    at: Any = document
    for step in path:
        at = at[step] if holds(at, step) else None
    return at


class RefusedError(Exception):
    """YAML that a fact file has no use for, and the line (from 0) it is on."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def compose(text: str, first: int = 0) -> tuple[Node, list[tuple[int, str]]]:
    """The root of the document in `text`, and what to tell about keys that were not taken: lines (from 1), sentences.

    first: the line (from 0) in which `text` begins.

    Of a doubled key the first stays. Raises RefusedError for aliases, tags, depth and a second document, yaml.YAMLError
    for what is not YAML. Nothing is expanded or executed: events are read one by one, up to the first trouble.
    """
    composer = _Composer(yaml.parse(text, Loader=LOADER), first)
    return composer.document(), composer.untaken


@dataclass
class _Composer:
    """Builds nodes from the stream of events."""

    events: Iterator[yaml.Event]
    first: int
    untaken: list[tuple[int, str]] = field(default_factory=list)

    def document(self) -> Node:
        """The only document of the stream, None where there is none."""
        root: Node = None
        seen = False
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if seen:
                    raise RefusedError(_("这一行看不懂，应写作“名称: 内容”"), self._place(event).line)
                seen = True
                root = self._node(next(self.events), 0)
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise RefusedError(_("以“&”“*”“!”开头的内容请加引号"), self._place(event).line)
        if depth >= _MAX_DEPTH:
            raise RefusedError(_("层次太深，请检查括号和缩进"), self._place(event).line)
        if isinstance(event, yaml.MappingStartEvent):
            return self._map(bool(event.flow_style), depth + 1)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(bool(event.flow_style), depth + 1)
        assert isinstance(event, yaml.ScalarEvent)
        return None if event.implicit[0] and not event.value else str(event.value)

    def _map(self, in_brackets: bool, depth: int) -> MapNode:
        group = MapNode(in_brackets)
        untaken: list[tuple[int, str]] = []
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            place = self._place(event)
            key = self._node(event, depth)
            value = self._node(next(self.events), depth)
            if not isinstance(key, str):
                untaken.append((place.line + 1, _("名称看不懂，应写作“名称: 内容”")))
            elif key in group:
                said = _("“{key}”在第{first}行已经写过，请合并成一处（这里没有采用）")
                untaken.append((place.line + 1, said.format(key=key, first=group.places[key].line + 1)))
            else:
                group[key] = value
                group.places[key] = place
        self.untaken += untaken
        return group

    def _list(self, in_brackets: bool, depth: int) -> ListNode:
        items = ListNode(in_brackets)
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.places[len(items)] = self._place(event)
            items.append(self._node(event, depth))
        return items

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        assert mark is not None
        return Place(self.first + mark.line, mark.column)
