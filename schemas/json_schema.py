"""The JSON Schema of a fact file, walked from the declarations: Chinese property names, units and help included."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from schemas.fields import Entry, Shape, Topic, entries
from schemas.reporter import Kind, Level, Stage
from schemas.values import PARTICULARS, Stated

_STATE = "状态"
_FIGURE = "数量"
_WORDS = {"层级": Level, "类别": Kind, "稿种": Stage}


def json_schema(model: type[Topic]) -> dict[str, Any]:
    """The schema (draft 2020-12) of the fact file that `model` describes. Every fact is optional."""
    definitions: dict[str, Any] = {_STATE: _state(), _FIGURE: _figure()}
    root = _object(model, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "年度法治政府建设情况填报表",
        **root,
        "$defs": definitions,
    }


def _state() -> dict[str, Any]:
    fixed = [state.value for state in Stated]
    return {
        "title": "状态",
        "description": "无、不适用、有，未计数，或 待补（科室）",
        "anyOf": [{"enum": [*fixed, "有未计数", None]}, {"type": "string", "pattern": "^待补(（.*）)?$"}],
    }


def _figure() -> dict[str, Any]:
    simple: dict[str, Any] = {"type": ["number", "string"], "description": "连单位写：27件、7.4万余处、96.5%"}
    beside: dict[str, Any] = {key: {"$ref": "#/$defs/数量"} for key in PARTICULARS}
    beside |= {
        "比较基准": {"type": "string"},
        "会同": {"type": ["array", "string"]},
        "口径": {"type": "string"},
        "来源": {"type": "string"},
        "公开": {"enum": ["是", "否"]},
        "其中": {"type": "object", "additionalProperties": {"$ref": "#/$defs/数量"}},
    }
    return {"title": "数量", "anyOf": [simple, {"type": "object", "properties": beside, "additionalProperties": False}]}


def _object(model: type[Topic], definitions: dict[str, Any]) -> dict[str, Any]:
    properties = {label: _property(entry, definitions) for label, entry in entries(model).items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _property(entry: Entry, definitions: dict[str, Any]) -> dict[str, Any]:
    fact = entry.fact
    about: Mapping[str, Any] = {
        "title": fact.label + (f"（{fact.unit}）" if fact.unit else ""),
        "description": fact.help,
        "x-unit": fact.unit,
        "x-units": list(fact.units),
        "x-office": fact.office,
        "x-basis": fact.basis,
    }
    said = {key: value for key, value in about.items() if value}
    if fact.label in _WORDS:
        return {**said, "enum": [word for member in _WORDS[fact.label] for word in (member.value, member.name.lower())]}
    return {**said, "anyOf": [_value(entry, definitions), {"$ref": f"#/$defs/{_STATE}"}]}


def _value(entry: Entry, definitions: dict[str, Any]) -> dict[str, Any]:
    text = {"type": ["string", "number"]}
    match entry.shape:
        case Shape.QUANTITY:
            return {"$ref": f"#/$defs/{_FIGURE}"}
        case Shape.YES_NO:
            return {"enum": ["是", "否"]}
        case Shape.TEXTS:
            return {"type": ["array", "string"], "items": text}
        case Shape.TABLE:
            return {"type": "object", "additionalProperties": {"$ref": f"#/$defs/{_FIGURE}"}}
        case Shape.GROUP | Shape.RECORDS:
            return _nested(entry, definitions)
        case _:
            return text


def _nested(entry: Entry, definitions: dict[str, Any]) -> dict[str, Any]:
    assert entry.model is not None
    name = entry.fact.label
    while name in definitions and definitions[name].get("x-model") != entry.model.__qualname__:
        name += "_"
    if name not in definitions:
        definitions[name] = {"x-model": entry.model.__qualname__}
        definitions[name] |= _object(entry.model, definitions)
    reference = {"$ref": f"#/$defs/{name}"}
    if entry.shape is Shape.GROUP:
        return reference
    item = {"anyOf": [reference, {"type": "string"}]} if entry.model.plain_text else reference
    return {"type": "array", "items": item}
