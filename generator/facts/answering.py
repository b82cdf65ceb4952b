"""What a single answer means: the fact's own declaration reads it, as it would in the file."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from generator.facts.catalogue import entry_at, value_at
from generator.facts.explaining import explain
from generator.facts.layout import plain_value
from generator.facts.plain import plain
from generator.facts.problems import Path, spell
from schemas.errors import NotUnderstoodError
from schemas.fields import Topic
from schemas.messages import _


def understand(model: type[Topic], path: Path, typed: Any) -> Any:
    """The value, as a report holds it, of `typed` (text; lists and dicts of it) for the fact at `path`; None for empty.

    Of a path that ends in a position, the value of that item. What can't be seen or written is taken out of a text, as
    it is in a file; 「…」 in it is not looked up. Raises NotUnderstoodError, in Chinese, and KeyError for a path that
    the catalogue does not know.
    """
    if entry_at(model, path) is None:
        raise KeyError(path)
    data = plain(plain_value(typed))
    if data is None:
        return None
    for step in reversed(path):
        data = {step: data} if isinstance(step, str) else [data]
    try:
        report = model.model_validate(data)
    except ValidationError as error:
        raise NotUnderstoodError(_explained(error, model, len(path))) from error
    return value_at(report, [step if isinstance(step, str) else 0 for step in path])


def _explained(error: ValidationError, model: type[Topic], depth: int) -> str:
    """What is wrong, each trouble once; one that lies deeper than `depth` with its place in front."""
    found = ((path[depth:], said) for path, said in explain(error, model))
    told = (_("“{name}”：{trouble}").format(name=spell(path), trouble=said) if path else said for path, said in found)
    return "；".join(dict.fromkeys(told))
