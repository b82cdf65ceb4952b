"""Every text of a draft, whatever holds it: to look at, or to be changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

_NO_TEXTS = frozenset(("spans", "places", "frame_spans", "frame_places"))
"""Fields that tell where something stands."""

_Part = TypeVar("_Part")


def texts(part: object) -> Iterator[str]:
    """The texts of a draft or a part of it, in the order of its fields."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif is_dataclass(part):
        for name in _fields(part):
            yield from texts(getattr(part, name))


def changed(part: _Part, change: Callable[[str], str]) -> _Part:
    """The part with `change` made to each text; spans and places stay, so `change` keeps the length."""
    found: object = part
    if isinstance(part, str):
        found = change(part)
    elif isinstance(part, tuple):
        found = tuple(changed(one, change) for one in part)
    elif is_dataclass(part) and not isinstance(part, type):
        found = replace(part, **{name: changed(getattr(part, name), change) for name in _fields(part)})
    return cast("_Part", found)


def _fields(part: object) -> Iterator[str]:
    return (field.name for field in fields(part) if field.name not in _NO_TEXTS)  # type: ignore[arg-type]
