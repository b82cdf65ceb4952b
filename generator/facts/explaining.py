"""What pydantic found, in the clerk's words: its English is replaced by a table on the kind of error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from generator.facts.catalogue import labels_by_path, model_at
from generator.facts.problems import Path, nearest, spell
from schemas.agency import REPORTED, SET_ASIDE
from schemas.fields import Shape, Topic, entries
from schemas.messages import _, message
from schemas.units import accepted
from schemas.values import Quantity, parse_figure

_MAX_HINTS = 50
_MAX_PLACES = 3
_OURS = frozenset({"value", "unit", "limit", "whole"})
_GROUP = message("应为一组项目：另起一行、缩进，逐行写“名称: 内容”")
_BLANK = "……"
_LIST = message("应为列表：每条另起一行，以“- ”开头")
_REFUSED = message("这里的内容不合要求，请核对")
_SAID = {
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "dict_type": _GROUP,
    "list_type": _LIST,
    "string_type": message("应为文字"),
}


def explain(error: ValidationError, model: type[Topic]) -> list[tuple[Path, str]]:
    """Each error's path in the data and what to say of it. The first unknown keys get a hint: a hint takes time."""
    errors = error.errors(include_url=False)
    return [(_path(found), _message(found, model, hint=n < _MAX_HINTS)) for n, found in enumerate(errors)]


def _path(found: Any) -> Path:
    """Pydantic's location without the mark it puts behind the key of a table."""
    return tuple(step for step in found["loc"] if step != "[key]")


def _message(found: Any, model: type[Topic], hint: bool) -> str:
    kind = found["type"]
    if kind == "extra_forbidden":
        return unknown_key(_path(found), model) if hint else _("没有这个项目")
    if kind in _OURS:
        return str(found["msg"])
    if kind == "model_type" and (group := model_at(model, _path(found))) and isinstance(found["input"], str):
        return _("应写成一组，如 {example}").format(example=_example(str(_path(found)[-1]), group, found["input"]))
    return _(_SAID.get(kind, _REFUSED))


def _example(label: str, group: type[Topic], typed: str) -> str:
    """How `typed`, one text, is written as that group: 执法培训: {场次: 6次, 参训: 230人次}."""
    figures = [figure for part in re.split("[，,、；;。]", typed) if (figure := _figure(part))]
    found: dict[str, str] = {}
    for name, entry in entries(group).items():
        fact = entry.fact
        fits = (figure for figure in figures if fact.unit and accepted(figure.unit, fact.unit, fact.units))
        if entry.shape is Shape.QUANTITY and (figure := next(fits, None)):
            figures.remove(figure)
            found[name] = figure.text
    named = list(found) or [name for name, entry in entries(group).items() if not entry.model][:2]
    written = ", ".join(f"{name}: {found.get(name, _BLANK)}" for name in named)
    return f"{label}: {{{written}}}"


def _figure(typed: str) -> Quantity | None:
    """The figure in `typed`, None where there is none or it has no unit."""
    try:
        figure = parse_figure(typed.strip())
    except ValueError:
        return None
    return figure if figure.unit else None


def unknown_empty_keys(document: Any, model: type[Topic], path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Keys without a value that name nothing: a colon forgotten within brackets makes one of a fact and its figure."""
    for key, child in document.items() if isinstance(document, dict) else ():
        here = (*path, str(key))
        entry = entries(model).get(str(key))
        if entry is None and child is None and here not in ((SET_ASIDE,), (REPORTED,)):
            yield here, unknown_key(here, model)
        elif entry and entry.model:
            inner = enumerate(child) if isinstance(child, list) else ()
            yield from unknown_empty_keys(child, entry.model, here)
            for position, item in inner:
                yield from unknown_empty_keys(item, entry.model, (*here, position))


def unknown_key(path: Path, model: type[Topic]) -> str:
    """What to say of a key that its group does not have: the nearest sibling, or where else the label stands."""
    word = str(path[-1])
    group = model_at(model, path[:-1])
    siblings = list(entries(group)) if group else []
    said = _("没有这个项目")
    elsewhere = [spell(place[:-1]) for place in labels_by_path(model) if place[-1] == word]
    if "" in elsewhere:
        return said + _("；“{label}”是单独的一块，应顶格写").format(label=word)
    if 0 < len(elsewhere) <= _MAX_PLACES:
        return said + _("，“{label}”在“{place}”下面").format(label=word, place="”“".join(elsewhere))
    if near := nearest(word, siblings):
        return said + _("，是不是“{label}”？").format(label=near)
    if place := nearest(word, {place[-1]: None for place in labels_by_path(model)}):
        return said + _("，是不是“{label}”？").format(label=_spelt(place, model))
    return said + _("；本单位特有的数据写在“业务数据”里")


def _spelt(label: str, model: type[Topic]) -> str:
    return next(spell(path) for path in labels_by_path(model) if path[-1] == label)
