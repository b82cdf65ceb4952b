"""Setting values in a fact file in place: only the lines of a value change, comments stay where they are.

Lines are edited, the document is not dumped again: that would lose or move comments, and write all other lines anew.
Keys are never deleted, items never reordered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.facts.catalogue import entry_at, model_at
from generator.facts.document import load
from generator.facts.layout import plain_value
from generator.facts.mending import mend
from generator.facts.nodes import ListNode, MapNode, holds, node_at
from generator.facts.patches import Patch, append_item, has_lines, insert_key, replace_value
from generator.facts.plain import plain
from generator.facts.problems import Path
from generator.facts.reading import FactFile
from schemas.fields import Topic, entries
from schemas.states import parse_state


def set_value(text: str, path: Path, value: Any, model: type[Topic]) -> str:
    """`text` with the fact at `path` set to `value`; see `set_values`."""
    return set_values(text, {path: value}, model)


def set_values(text: str, values: Mapping[Path, Any], model: type[Topic]) -> str:
    """`text` with each fact set; every other line stays as it is (mended, where it could not be read otherwise).

    Paths: labels, and positions in lists as they are in the file, from 0; one behind the last appends. Values: as a
    report holds them, or text, lists and dicts as a clerk types them; None empties. A missing key is put in the order
    of the catalogue. Raises KeyError for a path that the catalogue does not know.
    """
    mended = mend(text, model)[0]
    return _set(mended, load(mended).document, values, model)


def set_in(file: FactFile, values: Mapping[Path, Any]) -> str:
    """The text of `file` with each fact set, as `set_values` does it; what was read already is not read again."""
    return _set(file.mended, file.document, values, file.model)


def _set(mended: str, document: MapNode, values: Mapping[Path, Any], model: type[Topic]) -> str:
    for path in values:
        if entry_at(model, path) is None:
            raise KeyError(path)
    lines = mended.split("\n")
    waiting = [leaf for path, value in values.items() for leaf in _leaves(document, (), path, plain_value(value))]
    while waiting:
        waiting = _round(lines, document, waiting, model)
        document = load("\n".join(lines)).document if waiting else document
    return "\n".join(lines)


def items_of(node: Any) -> list[Any]:
    """The items of a list; a text in its place is the only one, a state (待补) is none."""
    if isinstance(node, str):
        return [] if parse_state(node) else [node]
    return list(node) if isinstance(node, list) else []


def free_position(document: MapNode, path: Path) -> int:
    """Where the next item of the list at `path` goes: an emptied item (the sample of a new file), else the end."""
    items = items_of(node_at(document, path))
    return next((position for position, item in enumerate(items) if plain(item) is None), len(items))


def _leaves(node: Any, done: Path, path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    """What to set, apart as far as the file has lines of its own for the parts: their comments stay."""
    if path:
        inner = node[path[0]] if holds(node, path[0]) else None
        yield from _leaves(inner, (*done, path[0]), path[1:], value)
    elif isinstance(node, MapNode) and has_lines(node) and (value is None or isinstance(value, dict)):
        given = value or {}
        for label in [*node, *(label for label in given if label not in node)]:
            yield from _leaves(node.get(label), (*done, label), (), given.get(label))
    elif isinstance(node, ListNode) and has_lines(node) and (value is None or isinstance(value, list)):
        items = value or []
        for position in range(max(len(node), len(items))):
            yield from _leaves(
                node[position] if position < len(node) else None,
                (*done, position),
                (),
                items[position] if position < len(items) else None,
            )
    else:
        yield done, value


def _round(
    lines: list[str], document: MapNode, leaves: list[tuple[Path, Any]], model: type[Topic]
) -> list[tuple[Path, Any]]:
    """Set from the last line to the first, so that no edit moves the next one. What overlaps is returned."""
    found = [(_patch(lines, document, path, value, model), (path, value)) for path, value in leaves]
    waiting: list[tuple[Path, Any]] = []
    floor = len(lines) + 1
    for patch, leaf in sorted(found, key=lambda pair: -pair[0].first):
        if patch.last <= floor and patch.first < floor:
            lines[patch.first : patch.last] = patch.lines
            floor = patch.first
        else:
            waiting.append(leaf)
    return [leaf for _found, leaf in found if leaf in waiting]


def _patch(lines: Sequence[str], document: MapNode, path: Path, value: Any, model: type[Topic]) -> Patch:
    """The edit that sets one leaf: go down as far as the file has lines of its own, write the rest there."""
    at: Any = document
    for depth, step in enumerate(path):
        here, rest = path[: depth + 1], path[depth + 1 :]
        if not holds(at, step):
            new = _nested(None, rest, value, model, here)
            if isinstance(at, ListNode):
                return append_item(lines, at, new)
            return insert_key(lines, at, str(step), new, _before(at, str(step), model, path[:depth]))
        child = at[step]
        if not rest or not has_lines(child):
            return replace_value(lines, at, step, _nested(child, rest, value, model, here))
        at = child
    raise KeyError(path)


def _before(group: MapNode, label: str, model: type[Topic], path: Path) -> str | None:
    """The key after which `label` goes: the last one in the file that the catalogue has before it."""
    declared = model_at(model, path)
    order = list(entries(declared)) if declared else []
    earlier = order[: order.index(label)] if label in order else order
    return next((key for key in reversed(group) if key in earlier), None) if order else next(reversed(group), None)


def _nested(node: Any, rest: Path, value: Any, model: type[Topic], here: Path) -> Any:
    """What is to stand at `here`: `node` with `value` at `rest` inside it."""
    if not rest:
        return value
    step, deeper = rest[0], rest[1:]
    if isinstance(step, int):
        items = items_of(node)
        old = items[step] if step < len(items) else None
        return [*items[:step], _nested(old, deeper, value, model, (*here, step)), *items[step + 1 :]]
    group = model_at(model, here)
    if isinstance(node, str) and group and group.plain_text:
        node = {group.plain_text: str(node)}
    given = dict(node) if isinstance(node, dict) else {}
    given[step] = _nested(given.get(step), deeper, value, model, (*here, step))
    order = list(entries(group)) if group else []
    return dict(sorted(given.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order)))
