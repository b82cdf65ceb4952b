"""fazhi-check/1: what programs read."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from drafts_checked import HOSTILE, IDS, MISSING, REPORTS, WHOLE, hostile, report
from jsonschema import Draft202012Validator

from generator.checking.outputs import writer

SCHEMA = json.loads((files("generator.checking.outputs") / "fazhi-check-1.schema.json").read_text("utf-8"))


def document(*reports: Any) -> Any:
    return json.loads("".join(writer("json")(reports)))


def test_the_schema_is_one_and_every_document_obeys_it() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for reports in ((), REPORTS, REPORTS[:1]):
        Draft202012Validator(SCHEMA).validate(document(*reports))


def test_it_has_exactly_the_shape_that_was_promised() -> None:
    (file,) = document(report("a.docx", MISSING, missing=("causes",)))["files"]
    at = [{"line": 5, "column": 1, "heading": "一、主要举措和成效"}]
    there, missing = (
        {"present": True, "own_heading": True, "at": at},
        {"present": False, "own_heading": False, "at": []},
    )
    assert file == {
        "path": "a.docx",
        "part": 0,
        "title": "云岭县水利局关于2025年度法治政府建设情况的报告",
        "report_year": 2025,
        "standard": ["法治政府建设与责任落实督察工作规定"],
        "contents": {name: missing if name == "causes" else there for name in IDS},
        "headings": [
            {"level": 1, "number": "一、", "text": "主要举措和成效", "line": 5, "column": 1},
            {"level": 1, "number": "二、", "text": "存在的不足", "line": 12, "column": 1},
        ],
        "findings": [
            {
                "rule": "S103",
                "severity": "error",
                "message": "有不足，未见原因。请逐条写明原因。",
                "line": 12,
                "column": 3,
                "excerpt": "二、存在的不足",
                "basis": "厅字〔2019〕28号",
            }
        ],
    }
    assert list(file["contents"]) == list(IDS)


def test_the_summary_counts_entries_and_findings_by_severity() -> None:
    assert document()["summary"] == {"files": 0, "errors": 0, "warnings": 0, "hints": 0}
    assert document(*REPORTS)["summary"] == {"files": 4, "errors": 3, "warnings": 1, "hints": 1}


def test_what_is_about_the_whole_file_stands_at_its_beginning() -> None:
    (finding,) = document(report("a.txt", WHOLE))["files"][0]["findings"]
    assert (finding["line"], finding["column"]) == (1, 1)


def test_a_file_that_can_not_be_read_is_an_entry_with_a_finding_and_nothing_else() -> None:
    file = document(REPORTS[2])["files"][0]
    assert file == {
        "path": "报送/100%.pdf",
        "part": 0,
        "title": "",
        "report_year": None,
        "standard": [],
        "contents": {},
        "headings": [],
        "findings": file["findings"],
    }
    assert [finding["severity"] for finding in file["findings"]] == ["error"]


def test_every_text_comes_through_as_it_is() -> None:
    (file,) = document(hostile())["files"]
    assert (file["title"], file["findings"][0]["message"], file["headings"][0]["text"]) == (HOSTILE, HOSTILE, HOSTILE)


def test_each_report_is_written_before_the_next_one_is_asked_for() -> None:
    given = []

    def reports() -> Any:
        for number in range(3):
            given.append(number)
            yield report(f"{number}.txt")

    pieces = writer("json")(reports())
    next(pieces)
    for number in range(3):
        assert f'"{number}.txt"' in next(pieces)
        assert given == list(range(number + 1))
