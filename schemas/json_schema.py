"""The JSON Schema of a fact file, walked from the declarations: Chinese property names, units and help included.

It serves an editor's completion and its hints; the reader of fact files is stricter and explains itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from schemas.agency import REPORTED, REPORTED_HELP, SET_ASIDE, SET_ASIDE_HELP, Frame
from schemas.fields import Entry, Fact, Shape, Topic, entries
from schemas.reporter import Kind, Level, Stage
from schemas.values import PARTICULARS, Stated

_STATE = "状态"
_FIGURE = "数量"
_CHOICES = {"层级": Level, "类别": Kind, "稿种": Stage}
_TEXT = {"type": ["string", "number", "null"]}
_YES_NO = {"enum": ["是", "否", None]}
_TEXTS = {"type": ["array", "string"], "items": _TEXT}
_SIMPLE_FIGURE = {"type": ["number", "string", "null"], "description": "连单位写：27件、7.4万余处、96.5%"}
_SET_ASIDE = {"title": SET_ASIDE, "description": SET_ASIDE_HELP, "type": ["object", "null"]}
_REPORTED = {"title": REPORTED, "description": REPORTED_HELP, "type": ["array", "null"]}
_TABLE = {"type": "object", "additionalProperties": _SIMPLE_FIGURE}


def json_schema(model: type[Topic]) -> dict[str, Any]:
    """The schema (2020-12) of the fact file that `model` describes: every fact is optional, every key may be empty."""
    definitions = _Definitions()
    root = definitions.object(model)
    if issubclass(model, Frame):
        root["properties"][SET_ASIDE] = _SET_ASIDE
        root["properties"][REPORTED] = _REPORTED
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "年度法治政府建设情况填报表",
        **root,
        "$defs": definitions.found,
    }


def _state() -> dict[str, Any]:
    fixed = [state.value for state in Stated]
    return {
        "title": _STATE,
        "description": "无、不适用、有，未计数，或 待补（科室）",
        "anyOf": [{"enum": [*fixed, "有未计数", None]}, {"type": "string", "pattern": "^待补([（(].*[）)])?$"}],
    }


def _figure() -> dict[str, Any]:
    others = {"比较基准": _TEXT, "会同": _TEXTS, "口径": _TEXT, "来源": _TEXT, "公开": _YES_NO, "其中": _TABLE}
    beside = {key: others.get(key, _SIMPLE_FIGURE) for key in PARTICULARS}
    group = {"type": "object", "properties": beside, "additionalProperties": False}
    return {"title": _FIGURE, "anyOf": [_SIMPLE_FIGURE, group]}


def _about(fact: Fact) -> dict[str, Any]:
    """What an editor may show of a fact; nothing is said twice or empty."""
    about = {
        "title": fact.label + (f"（{fact.unit}）" if fact.unit else ""),
        "description": fact.help,
        "x-unit": fact.unit,
        "x-units": list(fact.units),
        "x-office": fact.office,
        "x-basis": fact.basis,
    }
    return {key: value for key, value in about.items() if value}


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


@dataclass(slots=True)
class _Definitions:
    """The `$defs` so far, each model under the label it first stood at (one more _ where that is taken)."""

    found: dict[str, Any] = field(default_factory=lambda: {_STATE: _state(), _FIGURE: _figure()})
    names: dict[type[Topic], str] = field(default_factory=dict)

    def object(self, model: type[Topic]) -> dict[str, Any]:
        """The schema of a group with the facts of `model`."""
        properties = {label: self._property(entry) for label, entry in entries(model).items()}
        return {"type": "object", "properties": properties, "additionalProperties": False}

    def _property(self, entry: Entry) -> dict[str, Any]:
        about = _about(entry.fact)
        if entry.shape is Shape.TEXT and (words := _CHOICES.get(entry.fact.label)):
            named = [word for member in words for word in (member.value, member.name.lower())]
            return {**about, "enum": [*named, None]}
        return {**about, "anyOf": [self._value(entry), _reference(_STATE)]}

    def _value(self, entry: Entry) -> dict[str, Any]:
        match entry.shape:
            case Shape.QUANTITY:
                return _reference(_FIGURE)
            case Shape.YES_NO:
                return _YES_NO
            case Shape.TEXTS:
                return _TEXTS
            case Shape.TABLE:
                return _TABLE
            case Shape.TEXT | Shape.DATE:
                return _TEXT
            case Shape.GROUP | Shape.RECORDS:
                return self._nested(entry)

    def _nested(self, entry: Entry) -> dict[str, Any]:
        assert entry.model is not None
        reference = _reference(self._name(entry.model, entry.fact.label))
        if entry.shape is Shape.GROUP:
            return reference
        if not entry.model.plain_text:
            return {"type": "array", "items": {"anyOf": [reference, {"type": "null"}]}}
        return {"type": ["array", "string"], "items": {"anyOf": [reference, {"type": "string"}, {"type": "null"}]}}

    def _name(self, model: type[Topic], label: str) -> str:
        if model not in self.names:
            while label in self.found:
                label += "_"
            self.names[model], self.found[label] = label, {}
            self.found[label].update(self.object(model))
        return self.names[model]
