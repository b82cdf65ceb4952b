"""`fazhi ask`: leads through a fact file at the terminal, or takes the answers from a file."""

from __future__ import annotations

import gc
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from schemas.errors import FactFileError
from schemas.messages import _

if TYPE_CHECKING:
    from generator.facts.holding import HeldFile
    from generator.facts.interview import Interview


def _a_number(_context: click.Context, _option: click.Parameter, share: float) -> float:
    """`share`, which passes for in range where it is no number (nan) at all."""
    if share != share:
        raise click.BadParameter(_("要写一个数，如 50"))
    return share


@click.command(
    options_metavar=_("[选项]"),
    help=_("逐项提问，答案随时存进填报表；中途停下，下次接着填。没有终端时用 --answers。"),
)
@click.argument("facts", metavar=_("填报表"), type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--previous",
    metavar=_("文件"),
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("上一年的填报表：显示上年数，常量可以沿用，只问上年填过的（默认用填报表里“上年”写的那份）"),
)
@click.option("--topic", metavar=_("板块"), help=_("只问一个板块，如 行政执法"))
@click.option(
    "--answers",
    metavar=_("文件"),
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    help=_("不提问，从文件读答案（格式同填报表，写几项都行；- 表示标准输入）"),
)
@click.option("--source", metavar=_("谁"), default="", help=_("每个数后面记下来源，如 法规科张三"))
@click.option(
    "--share",
    metavar=_("百分数"),
    type=click.FloatRange(0, clamp=False),
    callback=_a_number,
    default=50,
    show_default=True,
    help=_("比上年增减超过多少，在总表里标出"),
)
def ask(facts: Path, previous: Path | None, topic: str | None, answers: Path | None, source: str, share: float) -> None:
    """Ask, or take what was supplied; everything is saved answer by answer."""
    if not facts.exists():
        said = _("没有文件“{path}”。先新建一份：fazhi new -o {path} --name 机关全称 --level 县 --kind 部门 --year 2025")
        raise click.UsageError(said.format(path=facts))
    if answers is None and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(_("这里不是终端，没法提问。请在终端里运行，或用 --answers 给出答案文件。"))
    from generator.facts.holding import HeldByOtherError, NotWritableError, hold

    try:
        with hold(facts) as held:
            interview = _interview(facts, previous, source)
            if answers is not None:
                from generator.cli.filling import fill_in

                fill_in(interview, held, answers)
            else:
                _ask(interview, held, topic, Decimal(str(share)))
    except (HeldByOtherError, NotWritableError) as error:
        if answers is not None:
            raise
        click.echo(str(error), err=True)
        click.echo(_("下面只能看，不能改。"), err=True)
        _look(_interview(facts, previous, source), Decimal(str(share)))


def _interview(facts: Path, previous: Path | None, source: str) -> Interview:
    """The interview over the fact file; says what is wrong with last year's file."""
    from generator.facts.characters import clean
    from generator.facts.interview import Interview, reporter
    from generator.facts.lastyear import last_year
    from generator.facts.reading import read
    from generator.facts.standard import standard_for

    file = read(facts)
    if file.year is None or file.level is None or file.kind is None:
        raise FactFileError(
            _("开头的“机关”“年度”没有填好，不知道该问什么；可用 fazhi new 新建一份，或先补上层级、类别、年度"),
            str(facts),
        )
    reporter(file)
    before = last_year(file, previous)
    for problem in before.problems:
        click.echo(f"{problem.severity.word} {problem}", err=True)
    who = " ".join(clean(source).split())
    given = f"{who} {date.today().isoformat()}" if who else ""
    return Interview(file, standard_for(file), before.file, source=given)


def _ask(interview: Interview, held: HeldFile, topic: str | None, share: Decimal) -> None:
    # A clerk sits here for an hour: what was made to start is kept, garbage is collected again.
    gc.freeze()
    gc.enable()
    from generator.interviewing.terminal.prompts import at_terminal
    from generator.interviewing.terminal.run import run
    from generator.interviewing.terminal.sitting import Sitting
    from generator.interviewing.walk import Walk

    sitting = Sitting(interview, held, Walk(_known(interview, topic)), share)
    try:
        with at_terminal():
            run(sitting)
    except (KeyboardInterrupt, EOFError):
        click.echo(_("停下了。填过的都已存好，下次运行同样的命令接着填。"))
        return
    if errors := sitting.interview.file.errors:
        said = _("已存好 {path}。还有{n}处错误，改好才能生成报告：fazhi ask {path}，看总表里“有矛盾、有疑问的”。")
        click.echo(said.format(path=held.path, n=len(errors)))
    else:
        click.echo(_("已存好 {path}。生成报告：fazhi render {path} -o 报告.docx").format(path=held.path))


def _known(interview: Interview, topic: str | None) -> str | None:
    """`topic`, if there is a part of that name. Raises BadParameter with the parts there are."""
    labels = [part.label for part in interview.parts]
    if topic is None or topic in labels:
        return topic
    said = _("没有“{topic}”这个板块，可用：{labels}").format(topic=topic, labels="、".join(labels))
    raise click.BadParameter(said, param_hint="'--topic'")


def _look(interview: Interview, share: Decimal) -> None:
    from generator.interviewing.terminal.overview import look
    from generator.interviewing.terminal.sitting import Sitting

    try:
        look(Sitting(interview, None, share=share))
    except (KeyboardInterrupt, EOFError):
        return
