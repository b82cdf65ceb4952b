"""What a check says of an example is what stands in `expected-findings.json` beside it, in whatever format it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.checking.check import Settings, check_file
from generator.checking.outputs.json import write
from generator.composing.compose import compose
from generator.composing.frame import choose_document
from generator.draft.model import Draft
from generator.draft.saving import Target, write_all
from generator.facts.reading import read
from schemas.reporter import Stage
from schemas.standard import load_standard

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/report.txt"))
COMPLETE = ("bureau-2025", "county-government-2025", "town-2025")
each_example = pytest.mark.parametrize("name", NAMES)


def draft(name: str, stage: Stage | None = None) -> Draft:
    facts = read(EXAMPLES / name / "facts.yaml")
    assert facts.year
    assert facts.level
    assert facts.kind
    return compose(facts, load_standard(facts.year, facts.level, facts.kind), choose_document(facts, stage)).draft


def findings(path: Path) -> list[dict[str, Any]]:
    """As in the JSON output."""
    (file,) = json.loads("".join(write(check_file(path, Settings()))))["files"]
    found: list[dict[str, Any]] = file["findings"]
    return found


def expected(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((EXAMPLES / name / "expected-findings.json").read_text(encoding="utf-8"))
    return found


@each_example
def test_an_example_shows_exactly_its_expected_findings(name: str) -> None:
    assert findings(EXAMPLES / name / "report.txt") == expected(name)


@each_example
def test_word_text_markdown_and_html_have_the_same_findings(name: str, tmp_path: Path) -> None:
    report = draft(name)
    paths = [tmp_path / f"报告{suffix}" for suffix in (".docx", ".txt", ".md", ".html")]
    assert list(write_all([Target.of(path, report) for path in paths])) == paths
    told = [(one["rule"], one["severity"], one["message"]) for one in expected(name)]
    for path in paths:
        assert [(one["rule"], one["severity"], one["message"]) for one in findings(path)] == told, path.suffix


@pytest.mark.parametrize("name", COMPLETE)
def test_what_is_filed_has_no_finding_in_any_format_attachments_and_all(name: str, tmp_path: Path) -> None:
    report = draft(name, Stage.FILING)
    assert bool(report.attachments) == (name == "bureau-2025")
    for suffix in (".docx", ".txt", ".md", ".html"):
        (path,) = write_all([Target.of(tmp_path / f"报告{suffix}", report)])
        (file,) = json.loads("".join(write(check_file(path, Settings(stage=Stage.FILING)))))["files"]
        assert file["findings"] == [], suffix


@pytest.mark.parametrize("name", COMPLETE)
def test_the_complete_examples_have_none(name: str) -> None:
    assert expected(name) == []
