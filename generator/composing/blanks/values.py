"""What was written in the place of a gap, as the questionnaire would be given it."""

from __future__ import annotations

import re
from typing import Any

from schemas.fields import Entry, Fact, Shape, entries
from schemas.quantities import Quantity
from schemas.states import parse_state

_AROUND = "，。；、：　 \n"
_BETWEEN = re.compile(r"[、，,；;](?![^（(《]*[）)》])|(?<=》)(?=《)")
"""Between the items of a list that was written as a sentence: not within brackets."""
_BRACKETS = re.compile(r"(?P<words>.*?)(?P<with>[（(].*[）)])?")
_TOGETHER = re.compile(r"[（(](?:会同|联合)?(.*?)(?:参加)?[）)]")


def typed(entry: Entry, text: str) -> Any:
    """`text` as a text, a list of texts, a small table or records, by the shape of the fact."""
    words = text.strip(_AROUND)
    if parse_state(words):
        return words
    match entry.shape:
        case Shape.TEXTS:
            return _parts(words)
        case Shape.TABLE:
            found = [_counted(part) for part in _parts(words)]
            return {name: figure for name, figure in found if name} if all(name for name, _figure in found) else words
        case Shape.RECORDS:
            return _records(entry, words)
        case _:
            return words


def _records(entry: Entry, words: str) -> Any:
    """“节前联合检查3次（会同公安、交通）、…” by the model's first text, first figure and first list of texts."""
    assert entry.model is not None
    by_shape: dict[Shape, Fact] = {}
    for one in entries(entry.model).values():
        by_shape.setdefault(one.shape, one.fact)
    name, figure, others = (by_shape.get(shape) for shape in (Shape.TEXT, Shape.QUANTITY, Shape.TEXTS))
    if name is None or figure is None:
        return words
    records = []
    for part in _parts(words):
        found = _BRACKETS.fullmatch(part)
        said, count = _counted(found["words"]) if found else ("", "")
        if not found or not said:
            return words
        record: dict[str, Any] = {name.label: said, figure.label: count}
        if found["with"] and others:
            record[others.label] = _parts(_TOGETHER.sub(r"\1", found["with"]))
        records.append(record)
    return records


def _parts(words: str) -> list[str]:
    return [part for one in _BETWEEN.split(words) if (part := one.strip(_AROUND))]


def _counted(words: str) -> tuple[str, str]:
    """Name and figure of “执法记录仪32部”; both empty where it does not end with a figure behind a name."""
    for start in range(1, len(words)):
        try:
            figure = Quantity.parse(words[start:])
        except ValueError:
            continue
        name = words[:start].rstrip("：: ")
        return (name, figure.text) if name and not name[-1].isdigit() else ("", "")
    return "", ""
