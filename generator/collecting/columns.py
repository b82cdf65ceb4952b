"""A list as a table: which columns it has, what stands in them, and back.

An item that holds lists takes a row for each of what is in them; what it says itself stands in its first row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import zip_longest
from typing import Any, NamedTuple

from schemas.fields import Entry, Fact, Shape, Topic, entries
from schemas.states import Owed, Stated
from schemas.values import Quantity

_SEPARATORS = re.compile("[、,，;；]")


class Column(NamedTuple):
    """A column of a list. steps: the labels that lead to it within an item, none for an item that is a text itself."""

    steps: tuple[str, ...]
    label: str
    shape: Shape
    fact: Fact

    @property
    def is_inner(self) -> bool:
        """Whether there can be several of it in one item."""
        return len(self.steps) > 1


@cache
def columns_of(entry: Entry) -> tuple[Column, ...]:
    """The columns of a list: of texts one, of a small table two, of records one for each of their facts."""
    if entry.shape is Shape.TABLE:
        return (_plain("名称", Shape.TEXT), _plain("数量", Shape.QUANTITY))
    if entry.model is None:
        return (Column((), entry.fact.label, Shape.TEXT, entry.fact),)
    return tuple(_columns(entry.model, ()))


def _plain(label: str, shape: Shape) -> Column:
    return Column((label,), label, shape, Fact(label))


def _columns(model: type[Topic], steps: tuple[str, ...]) -> Iterator[Column]:
    for label, entry in entries(model).items():
        if entry.shape in (Shape.RECORDS, Shape.GROUP) and entry.model:
            yield from _columns(entry.model, (*steps, label))
        else:
            yield Column((*steps, label), label, entry.shape, entry.fact)


def cells_of(entry: Entry, value: Any) -> tuple[tuple[str, ...], ...]:
    """The rows of the list `value` of a report."""
    if entry.shape is Shape.TABLE:
        return tuple((name, figure.text) for name, figure in value.items())
    if entry.model is None:
        return tuple((text,) for text in value)
    columns = columns_of(entry)
    found: list[tuple[str, ...]] = []
    for record in value:
        rows = list(_rows(record, columns))
        if found and rows and _goes_on(columns, rows[0]):
            found.append(("",) * len(columns))
        found += rows
    return tuple(found)


def _goes_on(columns: Sequence[Column], row: Sequence[str]) -> bool:
    """Whether a row says nothing of what an item has once, so that it goes on with the item above."""
    own = [cell for column, cell in zip(columns, row, strict=True) if not column.is_inner]
    return len(own) < len(columns) and not any(cell.strip() for cell in own)


def _rows(record: Topic, columns: Sequence[Column]) -> Iterator[tuple[str, ...]]:
    """The rows of one item: of each column what it says, those of inner lists below each other."""
    yield from zip_longest(*(_at(record, column) for column in columns), fillvalue="")


def _at(group: Topic, column: Column) -> list[str]:
    value = getattr(group, entries(type(group))[column.steps[0]].attribute)
    if not column.is_inner:
        return [cell_of(value)]
    deeper = column._replace(steps=column.steps[1:])
    if isinstance(value, Stated | Owed) or value is None:
        return [""]
    return [text for inner in (value if isinstance(value, list) else [value]) for text in _at(inner, deeper)]


def cell_of(value: Any) -> str:
    """A value of an item as it stands in a cell; several texts a line each, so that they can be told apart."""
    match value:
        case None | Owed():
            return ""
        case Stated():
            return value.value
        case Quantity():
            return value.text
        case bool():
            return "是" if value else "否"
        case list():
            # A line break behind a single text says that it is not to be taken apart.
            joined = "\n".join(value)
            return f"{joined}\n" if len(value) == 1 and _SEPARATORS.search(joined) else joined
        case _:
            return str(value)


def items_of(entry: Entry, rows: Sequence[Sequence[str]]) -> Any:
    """The list that `rows` of cells say, as a clerk types it: texts, a group, or groups.

    A row that says nothing of what an item has once goes on with the item above, unless an empty row is between them.
    """
    columns = columns_of(entry)
    if entry.shape is Shape.TABLE:
        return {row[0].strip(): row[1].strip() for row in rows if any(cell.strip() for cell in row)}
    if entry.model is None:
        return [row[0].strip() for row in rows if row[0].strip()]
    items: list[dict[str, Any]] = []
    is_apart = True
    for row in rows:
        if not any(cell.strip() for cell in row):
            is_apart = True
            continue
        if is_apart or not _goes_on(columns, row):
            items.append({})
        _put(items[-1], columns, row, entry)
        is_apart = False
    return items


def _put(item: dict[str, Any], columns: Sequence[Column], row: Sequence[str], entry: Entry) -> None:
    """Add what `row` says to `item`."""
    inner: dict[tuple[str, ...], dict[str, Any]] = {}
    for column, cell in zip(columns, row, strict=True):
        typed = _typed(column, cell)
        if typed is None:
            continue
        if column.is_inner:
            inner.setdefault(column.steps[:-1], {})[column.label] = typed
        else:
            item[column.label] = typed
    for steps, group in inner.items():
        assert entry.model is not None
        holder = entries(entry.model)[steps[0]]
        if holder.shape is Shape.GROUP:
            item.setdefault(steps[0], {}).update(group)
        else:
            item.setdefault(steps[0], []).append(group)


def _typed(column: Column, cell: str) -> Any:
    """What was typed into a cell, None for nothing."""
    if not cell.strip():
        return None
    return texts_of(cell) if column.shape is Shape.TEXTS else cell.strip()


def texts_of(cell: str) -> list[str]:
    """Several texts of one cell: a line each, in a single line between 、 or the like."""
    parts = cell.split("\n") if "\n" in cell else _SEPARATORS.split(cell)
    return [part.strip() for part in parts if part.strip()]


def name_of(item: Any) -> str:
    """What an item goes by: a text itself, a group's first fact."""
    first = next(iter(item.values()), "") if isinstance(item, Mapping) else item
    return first if isinstance(first, str) else ""
