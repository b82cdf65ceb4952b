"""`fazhi ask --answers`: what a script supplies, without a terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli import EXIT_USAGE
from generator.cli.reporting import say_problems, stop
from generator.facts.decoding import MAX_BYTES, decode
from generator.facts.holding import HeldFile
from generator.facts.interview import Interview
from generator.facts.owing import owed_lines
from generator.facts.problems import Problem, spell
from generator.interviewing.answering import answered_all
from generator.interviewing.supplied import Supplied, supplied
from schemas.messages import _


def fill_in(interview: Interview, held: HeldFile, answers: Path) -> None:
    """Take all the answers or, where one can't be used, none; then say what is still open.

    Raises click's Exit where nothing was written, FazhiError where the file with the answers can't be read.
    """
    found = _supplied(interview, answers)
    _refuse(found.problems)
    after = answered_all(interview, found.answers)
    known = {problem.path for problem in interview.file.errors}
    _refuse([problem for problem in after.interview.file.errors if problem.path not in known])
    held.save(after.interview.file.text)
    click.echo(_("已填{n}项。").format(n=len(found.answers)))
    for question in after.set_aside:
        click.echo(_("不再适用，移到“搁置”：{path}").format(path=spell(question.path)))
    for question in after.restored:
        click.echo(_("已恢复：{path}").format(path=spell(question.path)))
    say_problems(after.interview.file.problems)
    for line in owed_lines(after.interview):
        click.echo(line)


def _supplied(interview: Interview, answers: Path) -> Supplied:
    """What stands in the file `answers`, or comes through standard input for “-”."""
    if str(answers) == "-":
        name, content = _("标准输入"), sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        with answers.open("rb") as file:
            name, content = answers.name, file.read(MAX_BYTES + 1)
    return supplied(decode(content, name), name, interview.file.model)


def _refuse(problems: Sequence[Problem]) -> None:
    """End with exit code 2, all problems named, where there are any."""
    if problems:
        say_problems(problems)
        stop(_("答案有{n}处看不懂，什么都没有写。").format(n=len(problems)), EXIT_USAGE)
