"""Items of the lists in a fact file, moved and removed by their lines: comments travel with the item they belong to.

An item has the lines indented beneath it and the comment lines directly above it that begin in its column. Blank lines
and other comments between items stay where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.facts.catalogue import entry_at
from generator.facts.document import load
from generator.facts.mending import mend
from generator.facts.nodes import ListNode, holds
from generator.facts.patches import Block, block, has_lines
from generator.facts.problems import Path
from generator.facts.setting import items_of, set_value
from schemas.fields import Shape, Topic


def move_item(text: str, path: Path, position: int, to: int, model: type[Topic]) -> str:
    """`text` with the item at `position` of the list at `path` at index `to` (both from 0, as in the file).

    Every other line stays as it is (mended, where it could not be read otherwise). Raises KeyError for a path that the
    catalogue or the file has not, IndexError for a position that is not there.
    """
    lines, node = _open(text, path, model)
    items = items_of(node)
    _check(items, position, to)
    if position == to:
        return text
    if not _in_lines(node):
        return set_value(text, path, _moved(items, position, to), model)
    blocks = _blocks(lines, node)
    contents = _moved([lines[found.first : found.last] for found in blocks], position, to)
    for found, content in reversed(list(zip(blocks, contents, strict=True))):
        lines[found.first : found.last] = content
    return "\n".join(lines)


def remove_item(text: str, path: Path, position: int, model: type[Topic]) -> str:
    """`text` without the item at `position` (as in the file) of the list at `path`, and without its comments.

    The last record leaves its keys, emptied, and its comments: they say what to write. Raises as `move_item` does.
    """
    lines, node = _open(text, path, model)
    items = items_of(node)
    _check(items, position)
    if not _in_lines(node):
        return set_value(text, path, [*items[:position], *items[position + 1 :]] or None, model)
    if len(items) == 1 and _holds_records(model, path):
        return set_value(text, (*path, position), None, model)
    found = _blocks(lines, node)[position]
    del lines[found.first : found.last]
    return "\n".join(lines)


def _open(text: str, path: Path, model: type[Topic]) -> tuple[list[str], Any]:
    """The lines of the file as they can be read, and what stands at `path`."""
    if entry_at(model, path) is None:
        raise KeyError(path)
    lines = mend(text, model)[0].split("\n")
    at: Any = load("\n".join(lines)).document
    for step in path:
        if not holds(at, step):
            raise KeyError(path)
        at = at[step]
    return lines, at


def _check(items: Sequence[Any], *positions: int) -> None:
    for position in positions:
        if not 0 <= position < len(items):
            raise IndexError(position)


def _in_lines(node: Any) -> bool:
    return isinstance(node, ListNode) and has_lines(node)


def _holds_records(model: type[Topic], path: Path) -> bool:
    entry = entry_at(model, path)
    return entry is not None and entry.shape is Shape.RECORDS


def _moved(items: Sequence[Any], position: int, to: int) -> list[Any]:
    moved = list(items)
    moved.insert(to, moved.pop(position))
    return moved


def _blocks(lines: Sequence[str], items: ListNode) -> list[Block]:
    """The lines of each item, the comments above it that begin in its column included."""
    found: list[Block] = []
    floor = 0
    for position in range(len(items)):
        first, last, column = block(lines, items, position)
        while first > floor and lines[first - 1].startswith(" " * column + "#"):
            first -= 1
        found.append(Block(first, last, column))
        floor = last
    return found
