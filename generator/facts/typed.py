"""What stands in a fact file at a place, as it was typed: positions are those of the file."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator.facts.nodes import node_at
from generator.facts.plain import plain
from generator.facts.problems import Path
from generator.facts.reading import FactFile
from generator.facts.setting import items_of


class Item(NamedTuple):
    """An item of a list: its position in the file, and what was typed: text, or a group of texts."""

    position: int
    typed: Any


def typed_at(file: FactFile, path: Path) -> Any:
    """What was typed for the fact at `path`: text, lists and groups of text; None where nothing was."""
    return plain(node_at(file.document, path))


def items_at(file: FactFile, path: Path) -> list[Item]:
    """The items of the list at `path` that hold something; a text in its place is the only one, a state is none."""
    found = ((position, plain(item)) for position, item in enumerate(items_of(node_at(file.document, path))))
    return [Item(position, typed) for position, typed in found if typed is not None]
