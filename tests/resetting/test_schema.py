"""A re-set file breaks no schema of Office Open XML that it did not break before."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from reset_files import again
from typed_reports import Typed, typed_reports

openxml_audit = pytest.importorskip("openxml_audit", reason="openxml-audit holds the schemas: pip install -e .[dev]")


def errors(path: Path, data: bytes) -> set[str]:
    """What the schemas have against it."""
    path.write_bytes(data)
    return {str(error) for error in openxml_audit.OpenXmlValidator().validate(path).errors}


@pytest.mark.slow
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(typed_reports())
def test_a_re_set_file_breaks_no_schema(report: Typed) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "稿.docx"
        assert errors(path, again(report.data)) <= errors(path, report.data)
