"""Interviews for the tests of the questionnaire's engine: from a few lines of a fact file, of this year and of last."""

from __future__ import annotations

from pathlib import Path

from sample_facts import NAMES

from generator.facts.interview import Interview
from generator.facts.questions import LabelPath
from generator.facts.reading import FactFile, read_text
from generator.interviewing.steps import Ask, Step, steps
from schemas.reporter import Kind, Level
from schemas.standard import load_standard


def facts_text(yaml: str, level: Level = Level.COUNTY, kind: Kind = Kind.DEPARTMENT, year: int = 2025) -> str:
    """A fact file with `yaml` below its essentials."""
    agency = f"{{全称: {NAMES[level, kind]}, 层级: {level.value}, 类别: {kind.value}}}"
    return f"# 填报表\n机关: {agency}  # 抬头\n年度: {year}\n{yaml}"


def interview_of(
    yaml: str = "",
    previous: str | None = None,
    level: Level = Level.COUNTY,
    kind: Kind = Kind.DEPARTMENT,
    year: int = 2025,
    source: str = "",
    notices: tuple[Path, ...] = (),
) -> Interview:
    """An interview over `yaml` below the essentials. previous: the same of last year, None for no file of last year."""
    before = None if previous is None else read_text(facts_text(previous, level, kind, year - 1))
    return over(read_text(facts_text(yaml, level, kind, year)), before, source, notices)


def over(
    file: FactFile, previous: FactFile | None = None, source: str = "", notices: tuple[Path, ...] = ()
) -> Interview:
    """An interview over `file`, by the Standard that is in force for it."""
    assert file.year
    assert file.level
    assert file.kind
    return Interview(file, load_standard(file.year, file.level, file.kind, notices), previous, source=source)


def asked_paths(interview: Interview) -> set[LabelPath]:
    """The facts that are asked for."""
    return {question.path for question in interview.asked}


def described(step: Step | None) -> str:
    """A step in one word: ·行政诉讼案件 for a question, its kind and part for another, empty for none."""
    if step is None:
        return ""
    return "·" + step.question.name if isinstance(step, Ask) else f"{type(step).__name__} {step.part.label}"


def way(interview: Interview) -> list[str]:
    """Every step there is, in order."""
    return [described(step) for step in steps(interview)]
