"""`fazhi facts`: what others wrote comes into the fact file."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.words import KIND, LEVEL, YEAR
from schemas.messages import _
from schemas.reporter import Kind, Level


@click.group(
    options_metavar="",
    subcommand_metavar=_("命令 …"),
    help=_("把别处填好的内容读进填报表。"),
)
def facts() -> None:
    """The group itself does nothing."""


@facts.command(
    name="from",
    options_metavar=_("[选项]"),
    help=_(
        "填报表已经有的：读回填好的空白模板（.docx .txt .md，见 fazhi template blank），"
        "已有的内容不覆盖，列出不一致的。"
        "填报表还没有的：从过去的报告读出一份，列出对应上的、拿不准的、没有对应的。"
    ),
)
@click.argument(
    "files",
    metavar=_("文件…"),
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--into",
    metavar=_("填报表"),
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("读进哪一份填报表；还没有的，由过去的报告新建"),
)
@click.option(
    "--standard",
    "standards",
    metavar=_("文件"),
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("生成空白模板时带的上级通知或指引"),
)
@click.option("--part", metavar="N", type=int, help=_("过去的报告：文件里有几份时，用第几份"))
@click.option("--name", metavar=_("全称"), help=_("过去的报告：机关全称；看得出的不用写，下同"))
@click.option("--level", type=LEVEL, help=_("过去的报告：层级"))
@click.option("--kind", type=KIND, help=_("过去的报告：类别"))
@click.option("--year", metavar=_("年份"), type=YEAR, help=_("过去的报告：哪一年的"))
def from_(
    files: tuple[Path, ...],
    into: Path,
    standards: tuple[Path, ...],
    part: int | None,
    name: str | None,
    level: Level | None,
    kind: Kind | None,
    year: int | None,
) -> None:
    """Read each file into the fact file, one after the other; exit code 1 where something was not taken over.

    Where there is no fact file yet, it is made of a past report.
    """
    if not into.exists():
        from generator.cli.facts_of_report import make_from
        from generator.learning.learn import Given

        if len(files) != 1:
            raise click.UsageError(_("填报表还没有，只能由一份过去的报告新建；几份请分别写到几份填报表里"))
        make_from(files[0], into, part, Given(name, level, kind, year))
        return
    from generator.cli import EXIT_FINDINGS
    from generator.cli.read_back import say_read_back
    from generator.composing.blanks.file import read_file
    from generator.facts.holding import hold

    complete = True
    with hold(into) as held:
        for path in files:
            found = read_file(path, into, standards)
            if found.text != held.text:
                held.save(found.text)
            say_read_back(path, into, found)
            complete &= not found.conflicts and not found.left
    if not complete:
        raise click.exceptions.Exit(EXIT_FINDINGS)
