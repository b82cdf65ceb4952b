"""The JSON Schema of a fact file: for editors, in Chinese, with every fact of the catalogue."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from schemas.fields import Shape, Topic, entries
from schemas.json_schema import json_schema
from schemas.packs import load_pack, with_pack
from schemas.report import annual_report

KEYWORDS = {
    *("$schema", "$defs", "$ref", "title", "description", "type", "enum", "pattern", "anyOf"),
    *("properties", "additionalProperties", "items", "x-unit", "x-units", "x-office", "x-basis"),
}
TYPES = {"object", "array", "string", "number", "boolean", "null"}
CHINESE = re.compile(r"[一-鿿][一-鿿A-Za-z0-9]*_*")


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json_schema(annual_report())


def inner_schemas(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """`schema` and every schema inside it."""
    yield schema
    inside = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values(), *schema.get("anyOf", [])]
    inside += [schema[key] for key in ("items", "additionalProperties") if isinstance(schema.get(key), dict)]
    for inner in inside:
        yield from inner_schemas(inner)


def resolved(schema: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = schema["$defs"][part["$ref"].removeprefix("#/$defs/")] if "$ref" in part else part
    return found


def test_it_is_a_schema_of_draft_2020_12(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for part in inner_schemas(schema):
        assert set(part) <= KEYWORDS
        types = part.get("type", [])
        assert set(types if isinstance(types, list) else [types]) <= TYPES
        assert [] not in (part.get("enum"), part.get("anyOf"))
        re.compile(part.get("pattern", ""))


def test_it_is_plain_json(schema: dict[str, Any]) -> None:
    assert json.loads(json.dumps(schema, ensure_ascii=False)) == schema


def test_it_is_the_same_each_time(schema: dict[str, Any]) -> None:
    assert json.dumps(json_schema(annual_report())) == json.dumps(schema)


def test_every_reference_leads_somewhere_and_every_definition_is_used(schema: dict[str, Any]) -> None:
    referred = {part["$ref"].removeprefix("#/$defs/") for part in inner_schemas(schema) if "$ref" in part}
    assert referred == set(schema["$defs"])


def test_names_are_chinese(schema: dict[str, Any]) -> None:
    names = {name for part in inner_schemas(schema) for name in part.get("properties", {})} | set(schema["$defs"])
    assert [name for name in names if not CHINESE.fullmatch(name)] == []


def assert_described(schema: dict[str, Any], group: dict[str, Any], model: type[Topic]) -> None:
    """`group` has exactly the facts of `model`, with what people see of them, at every depth."""
    assert list(group["properties"]) == list(entries(model))
    assert group["additionalProperties"] is False
    for label, entry in entries(model).items():
        described = group["properties"][label]
        assert described["title"] == label + (f"（{entry.fact.unit}）" if entry.fact.unit else "")
        assert described.get("description", "") == entry.fact.help
        assert (described.get("x-unit", ""), described.get("x-office", "")) == (entry.fact.unit, entry.fact.office)
        if entry.model is None:
            continue
        value = resolved(schema, described["anyOf"][0])
        if entry.shape is Shape.RECORDS:
            value = resolved(schema, value["items"]["anyOf"][0])
        assert_described(schema, value, entry.model)


def facts_of(schema: dict[str, Any]) -> dict[str, Any]:
    """`schema` without 搁置 and 另报, which are no facts."""
    facts = {key: part for key, part in schema["properties"].items() if key not in ("搁置", "另报")}
    return {**schema, "properties": facts}


def test_every_fact_of_the_catalogue_is_described(schema: dict[str, Any]) -> None:
    assert_described(schema, facts_of(schema), annual_report())


def test_what_is_kept_beside_the_facts_comes_last_and_may_hold_anything(schema: dict[str, Any]) -> None:
    (first, set_aside), (second, reported) = list(schema["properties"].items())[-2:]
    assert (first, second) == ("搁置", "另报")
    assert set(set_aside) == set(reported) == {"title", "description", "type"}
    assert set_aside["type"] == ["object", "null"]
    assert reported["type"] == ["array", "null"]


def test_the_facts_of_a_pack_are_described_too() -> None:
    model = with_pack(annual_report(), load_pack("城市管理"))
    larger = json_schema(model)
    assert_described(larger, facts_of(larger), model)


def test_every_fact_may_be_empty_or_a_state(schema: dict[str, Any]) -> None:
    state = {"$ref": "#/$defs/状态"}
    for part in inner_schemas(schema):
        for label, described in part.get("properties", {}).items():
            if "anyOf" in described:
                assert state in described["anyOf"], label
            else:
                assert None in described.get("enum", [None]), label


@pytest.mark.parametrize("typed", ["待补", "待补（法规科）", "待补(法规科)"])
def test_an_owed_fact_matches_the_state(schema: dict[str, Any], typed: str) -> None:
    fixed, owed = schema["$defs"]["状态"]["anyOf"]
    assert fixed["enum"] == ["无", "不适用", "有，未计数", "有未计数", None]
    assert re.search(owed["pattern"], typed)


def test_what_stands_beside_a_figure_is_named(schema: dict[str, Any]) -> None:
    simple, group = schema["$defs"]["数量"]["anyOf"]
    assert "string" in simple["type"]
    assert {"本年", "上年", "目标", "其中", "公开"} <= set(group["properties"])


def test_the_choices_of_the_frame_are_listed(schema: dict[str, Any]) -> None:
    agency = resolved(schema, schema["properties"]["机关"]["anyOf"][0])
    assert {"省", "市", "县", "乡镇", None} <= set(agency["properties"]["层级"]["enum"])


def test_a_bare_text_may_stand_for_a_list_where_it_can_be_an_item(schema: dict[str, Any]) -> None:
    listed = {label: schema["properties"][label]["anyOf"][0]["type"] for label in ("下一年度安排", "依据文件", "报送")}
    assert listed == {"下一年度安排": ["array", "string"], "依据文件": ["array", "string"], "报送": "array"}
