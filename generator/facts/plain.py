"""From a document to the data that a model validates: empty things are absent, positions can be found again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.facts.problems import Path


class Items(list[Any]):
    """A list whose items remember their positions in the document (emptied and unusable items are left out)."""

    def __init__(self, items: Iterable[tuple[int, Any]]) -> None:
        numbered = list(items)
        super().__init__(item for _position, item in numbered)
        self.origins = [position for position, _item in numbered]


def plain(node: Any) -> Any:
    """`node` as dicts, `Items` and text. What holds nothing but empty keys is None: an emptied item is no item."""
    if isinstance(node, dict):
        given = {str(key): value for key, child in node.items() if (value := plain(child)) is not None}
        return given or None
    if isinstance(node, list):
        return Items((n, value) for n, child in enumerate(node) if (value := plain(child)) is not None) or None
    return node if node is None or ((text := str(node)).strip() and text) else None


def typed_path(data: Any, path: Path) -> Path:
    """`path` through `data`, as it is in the document: positions as they were typed."""
    found: list[str | int] = []
    for step in path:
        if isinstance(data, Items) and isinstance(step, int) and step < len(data):
            found.append(data.origins[step])
            data = data[step]
        else:
            found.append(step)
            data = data.get(step) if isinstance(data, dict) else None
    return tuple(found)


def prune(data: dict[str, Any], paths: Iterable[Path]) -> None:
    """Take what stands at `paths` out of `data`; of a path that leads into a value, the value."""
    for path in sorted(set(paths), key=_reversed_order, reverse=True):
        _remove(data, path)


def _reversed_order(path: Path) -> list[tuple[int, str]]:
    """Sorts later positions last, so that taking them out first moves no other."""
    return [(step, "") if isinstance(step, int) else (-1, step) for step in path]


def _remove(data: Any, path: Path) -> None:
    parents: list[tuple[Any, str | int]] = []
    for step in path:
        inside = isinstance(data, dict) and step in data
        if not inside and not (isinstance(data, Items) and isinstance(step, int) and step < len(data)):
            break
        parents.append((data, step))
        data = data[step]
    for holder, step in reversed(parents):
        del holder[step]
        if isinstance(holder, Items) and isinstance(step, int):
            del holder.origins[step]
        if holder:  # What is left empty goes too.
            break
