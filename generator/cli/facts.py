"""`fazhi facts`: figures into a fact file from what came back, and who still owes some."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import click

from generator.cli.options import DIVISION
from generator.cli.words import DAY, KIND, LEVEL, SHARE, YEAR
from schemas.messages import _
from schemas.reporter import Kind, Level


@click.group(
    options_metavar="",
    subcommand_metavar=_("命令 …"),
    help=_("把收回的征集表、填好的空白模板、过去的报告读进填报表；看谁还欠数。"),
)
def facts() -> None:
    """The group itself does nothing."""


_PREVIOUS = click.option(
    "--previous",
    metavar=_("文件"),
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("上一年的填报表（默认用填报表里“上年”写的那份）"),
)


@facts.command(
    "from",
    options_metavar=_("[选项]"),
    help=_(
        "填报表已经有的：从收回的征集表（.xlsx .docx，见 fazhi form）取数，"
        "读回填好的空白模板（.docx .txt .md，见 fazhi template blank）。"
        "已有不同内容的不覆盖，列出来；征集表里不同的数两个都留着，用 --prefer 定哪个。"
        "填报表还没有的：从过去的报告读出一份，列出对应上的、拿不准的、没有对应的。"
    ),
)
@click.argument("files", metavar=_("[文件或文件夹] …"), nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--into",
    "target",
    metavar=_("填报表"),
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("读进哪一份填报表；还没有的，由过去的报告新建"),
)
@click.option(
    "--prefer",
    "preferred",
    metavar=_("谁"),
    multiple=True,
    help=_("几处不一样时用谁的：科室、文件名或“填报表”（原来的）；只定一项的写 指标=谁；可以写几个"),
)
@click.option("--doubt-over", "share", metavar=_("百分数"), type=SHARE, help=_("比上年增减超过多少的也列出来，如 50%"))
@click.option(
    "--standard",
    "standards",
    metavar=_("文件"),
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("生成空白模板时带的上级通知或指引"),
)
@_PREVIOUS
@click.option("--part", metavar="N", type=int, help=_("过去的报告：文件里有几份时，用第几份"))
@click.option("--name", metavar=_("全称"), help=_("过去的报告：机关全称；看得出的不用写，下同"))
@click.option("--level", type=LEVEL, help=_("过去的报告：层级"))
@click.option("--kind", type=KIND, help=_("过去的报告：类别"))
@click.option("--year", metavar=_("年份"), type=YEAR, help=_("过去的报告：哪一年的"))
def from_(
    files: tuple[Path, ...],
    target: Path,
    preferred: tuple[str, ...],
    share: Decimal | None,
    standards: tuple[Path, ...],
    previous: Path | None,
    part: int | None,
    name: str | None,
    level: Level | None,
    kind: Kind | None,
    year: int | None,
) -> None:
    """Take every answer that can be taken, of forms, then of blanks; exit code 1 where something was not.

    Where there is no fact file yet, it is made of a past report.
    """
    if not files and not preferred:
        raise click.UsageError(_("要写收回的文件，如：fazhi facts from 返回/*.xlsx --into {path}").format(path=target))
    if not target.exists():
        from generator.cli.facts_of_report import make_from
        from generator.learning.learn import Given

        if len(files) != 1:
            raise click.UsageError(_("填报表还没有，只能由一份过去的报告新建；几份请分别写到几份填报表里"))
        make_from(files[0], target, part, Given(name, level, kind, year))
        return
    from generator.cli import EXIT_FINDINGS
    from generator.cli.reading_back import read_blanks, sorted_out
    from generator.facts.holding import hold

    forms, blanks = sorted_out(files)
    with hold(target) as held:
        complete = True
        if forms or preferred:
            from generator.cli.taking import take_from

            complete = take_from(forms, held, preferred, share, previous)
        complete &= read_blanks(blanks, held, standards)
    if not complete:
        raise click.exceptions.Exit(EXIT_FINDINGS)


@facts.command(options_metavar=_("[选项]"), help=_("按科室列出还没有报来的数，可以直接粘贴发出去；-o 另写成表。"))
@click.argument("target", metavar=_("填报表"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--due", metavar=_("日期"), type=DAY, help=_("要求报来的日期，写在后面"))
@click.option(
    "-o",
    "--output",
    metavar=_("文件"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("进度表：应报、已报、未报、最近报来的日期；后缀决定格式：.docx .txt .md .html"),
)
@DIVISION
@_PREVIOUS
def owed(target: Path, due: date | None, output: Path | None, division: Path | None, previous: Path | None) -> None:
    """Say who owes what."""
    from generator.cli.collecting import interview_of, the_division
    from generator.cli.reporting import say, say_written, stop
    from generator.collecting.owing import lines, standings, table
    from generator.draft.saving import Target, refuse_unknown_formats, write_all

    if output:
        refuse_unknown_formats([output], inputs=[target])
    interview = interview_of(target, previous)
    found = standings(interview, the_division(interview.file, division))
    for line in lines(found, due) or [_("没有待补的数据。")]:
        click.echo(line)
    if output:
        wanted = Target.of(output, table(found, interview.file.agency, interview.file.year or 0, due))
        if wanted.refusal:
            say(wanted.refusal)
            stop(_("什么都没有写。"), 1)
        for path in write_all([wanted]):
            say_written(path, _("进度表"))
