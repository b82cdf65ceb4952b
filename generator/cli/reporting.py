"""What `fazhi render` says: on standard error, so that it can be read beside any redirection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli import EXIT_FINDINGS
from schemas.messages import _
from schemas.reporter import Stage

if TYPE_CHECKING:
    from generator.composing.compose import Composition
    from generator.facts.problems import Problem
    from schemas.agency import Frame
    from schemas.standard import Standard


def say(message: str) -> None:
    """One line for the clerk."""
    click.echo(message, err=True)


def stop(message: str, code: int) -> NoReturn:
    """The last line, and the exit code."""
    say(message)
    raise click.exceptions.Exit(code)


def say_problems(problems: Iterable[Problem]) -> None:
    """Every problem of a fact file on a line of its own, the severity first."""
    for problem in problems:
        say(f"{problem.severity.word} {problem}")


def say_skipped(standard: Standard) -> None:
    """The notices that were given and do not concern this reporter."""
    for source in standard.skipped:
        say(_("《{title}》不适用于本年度、层级或类别，没有采用").format(title=source.title))


def refuse_unfinished(stage: Stage, gaps: Sequence[str], problems: Sequence[Problem]) -> None:
    """End with exit code 1 where a final text still has gaps, or figures that contradict each other."""
    from generator.facts.problems import Severity

    conflicts = [problem for problem in problems if problem.severity is Severity.CONFLICT]
    if not gaps and not conflicts:
        return
    if gaps:
        say(_("{stage}还有{n}处待补：").format(stage=stage.value, n=len(gaps)))
        for gap in gaps:
            say(f"  · {gap}")
    if conflicts:
        say(_("{stage}还有{n}处必改（见上面标“必改”的各行）。").format(stage=stage.value, n=len(conflicts)))
    stop(
        _("没有生成{stage}。请在填报表里补齐、改好；先看样子可以生成送审稿（--stage 送审稿）。").format(
            stage=stage.value
        ),
        EXIT_FINDINGS,
    )


def say_written(path: Path, what: str) -> None:
    """A file was written: a report of some 稿种, or what goes beside it."""
    say(_("已生成 {path}（{stage}）").format(path=path, stage=what))


def say_remaining(composed: Composition, report: Frame) -> None:
    """What is still 待补, what was given and stands in no sentence, what a 公开稿 leaves out."""
    from generator.facts.placeholders import spell_named

    if composed.gaps:
        say(_("还有{n}处待补：").format(n=len(composed.gaps)))
        for gap in composed.gaps:
            say(f"  · {gap}")
    if composed.unused:
        say(
            _("以下内容填了但没有写进报告，请把所在板块列入“提纲”的“取自”，或在举措里用「数据名」引用：{names}").format(
                names="、".join(spell_named(report, path) for path in composed.unused)
            )
        )
    if composed.withheld:
        say(
            _("公开稿没有写入：{names}").format(
                names="、".join(spell_named(report, path) for path in composed.withheld)
            )
        )
