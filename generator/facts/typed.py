"""What stands in a fact file at a place, as it was typed: positions are those of the file."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator.facts.nodes import holds
from generator.facts.plain import plain
from generator.facts.problems import Path
from generator.facts.reading import FactFile
from schemas.states import parse_state


class Item(NamedTuple):
    """An item of a list: its position in the file, and what was typed: text, or a group of texts."""

    position: int
    typed: Any


def typed_at(file: FactFile, path: Path) -> Any:
    """What was typed for the fact at `path`: text, lists and groups of text; None where nothing was."""
    at: Any = file.document
    for step in path:
        if not holds(at, step):
            return None
        at = at[step]
    return plain(at)


def items_at(file: FactFile, path: Path) -> list[Item]:
    """The items of the list at `path` that hold something; a text in its place is the only one, a state is none."""
    at: Any = file.document
    for step in path:
        at = at[step] if holds(at, step) else None
    if isinstance(at, str):
        return [] if parse_state(at) else [Item(0, at)]
    found = [(position, plain(item)) for position, item in enumerate(at)] if isinstance(at, list) else []
    return [Item(position, typed) for position, typed in found if typed is not None]
