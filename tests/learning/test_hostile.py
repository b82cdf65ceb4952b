"""A learned folder from a stranger is held to what any template is held to."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile_templates import HOSTILE_TEMPLATES
from learned import lesson_of, rendered, write

from generator.draft.model import Draft, Heading, Paragraph
from generator.draft.source import Source
from generator.facts.reading import read
from generator.learning.learn import Given
from schemas.errors import TemplateError
from schemas.reporter import Kind, Level

BUREAU = Given("某某县水利局", Level.COUNTY, Kind.DEPARTMENT, 2023)
DRAFT = Draft(
    ("某某县水利局2023年度法治政府建设情况报告",),
    blocks=(Heading(1, "主要举措和成效", "一、"), Paragraph("全年办理行政处罚案件12件。")),
)


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """The fact file of a learned folder; beside the folder lies a secret."""
    (tmp_path / "secret.md").write_text("机密：不得外传的一行。", "utf-8")
    return write(lesson_of(Source(DRAFT), BUREAU), tmp_path / "模板")


@pytest.mark.parametrize("snippet", [one for one in HOSTILE_TEMPLATES if one != "{% include 'topics/leadership.md' %}"])
def test_a_hostile_line_in_a_learned_template_is_refused(snippet: str, facts: Path) -> None:
    template = facts.with_name("报告.md")
    template.write_text(f"{template.read_text('utf-8')}\n\n{snippet}\n", "utf-8")
    with pytest.raises(TemplateError):
        rendered(facts)


def link_out(file: Path) -> None:
    file.symlink_to("../secret.md")


def pipe(file: Path) -> None:
    os.mkfifo(file)


def device(file: Path) -> None:
    file.symlink_to("/dev/zero")


def test_a_learned_template_that_is_a_link_out_of_its_folder_is_refused(facts: Path) -> None:
    template = facts.with_name("报告.md")
    template.unlink()
    link_out(template)
    with pytest.raises(TemplateError, match="外面"):
        rendered(facts)


@pytest.mark.parametrize("make", [pipe, device])
def test_a_learned_template_that_is_no_file_is_an_error_of_the_fact_file(
    make: Callable[[Path], None], facts: Path
) -> None:
    template = facts.with_name("报告.md")
    template.unlink()
    make(template)
    assert [problem.path for problem in read(facts).errors] == [("模板",)]


@pytest.mark.parametrize("make", [pipe, device])
def test_fields_that_are_no_file_add_nothing_and_keep_nobody_waiting(make: Callable[[Path], None], facts: Path) -> None:
    fields = facts.with_name("fields.toml")
    fields.unlink()
    make(fields)
    template = read(facts).template
    assert template is not None
    assert not template.facts
