"""Whatever a report was formatted like: re-set, it says the same and the rules on format find no error."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from reset_files import again, findings, paragraphs, words
from typed_reports import Typed, typed_reports

from generator.checking.findings import Severity

_SETTINGS = settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])


@_SETTINGS
@given(typed_reports())
def test_a_report_keeps_its_words_and_loses_its_errors(report: Typed) -> None:
    data, result = report.data, again(report.data)
    before, after = words(data), words(result)
    assert {name: after.get(name) for name in before} == before
    assert paragraphs(result) == paragraphs(data)
    with TemporaryDirectory() as folder:
        errors = [one for one in findings(Path(folder) / "稿.docx", result) if one.severity == Severity.ERROR]
    assert errors == []


@_SETTINGS
@given(typed_reports())
def test_what_is_re_set_changes_no_more(report: Typed) -> None:
    once = again(report.data)
    assert again(once) == once


@pytest.mark.slow
@settings(_SETTINGS, max_examples=100)
@given(typed_reports())
def test_many_reports_keep_their_words_and_lose_their_errors(report: Typed) -> None:
    data, result = report.data, again(report.data)
    assert paragraphs(result) == paragraphs(data)
    assert again(result) == result
    with TemporaryDirectory() as folder:
        assert [one for one in findings(Path(folder) / "稿.docx", result) if one.severity == Severity.ERROR] == []
