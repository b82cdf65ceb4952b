"""`fazhi form`: the form that offices fill in."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import EXIT_USAGE
from generator.cli.options import DIVISION
from schemas.messages import _


@click.command(
    options_metavar=_("[选项]"),
    help=_("生成数据征集表：一个科室一张，填好收回后用 fazhi facts from 汇总。.xlsx 是 Excel 表，.docx 是 Word 表。"),
)
@click.argument("facts", metavar=_("填报表"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar=_("文件"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("所有科室写在一个文件里，如 征集表.xlsx"),
)
@click.option(
    "--split",
    "folder",
    metavar=_("文件夹"),
    type=click.Path(file_okay=False, path_type=Path),
    help=_("一个科室一个文件，写在这个文件夹里"),
)
@DIVISION
@click.option("--office", "offices", metavar=_("科室"), multiple=True, help=_("只要这个科室的，可以写几个"))
@click.option("--word", "on_paper", metavar=_("科室"), multiple=True, help=_("和 --split 一起用：这个科室给 Word 表"))
@click.option(
    "--previous",
    metavar=_("文件"),
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("上一年的填报表：列出上年数，只问上年报过的和必报的（默认用填报表里“上年”写的那份）"),
)
@click.option("--all", "everything", is_flag=True, help=_("有上年的填报表时，也把适用的指标全部列上"))
def form(
    facts: Path,
    output: Path | None,
    folder: Path | None,
    division: Path | None,
    offices: tuple[str, ...],
    on_paper: tuple[str, ...],
    previous: Path | None,
    everything: bool,
) -> None:
    """Write the forms, all or none; a file that is there is not overwritten."""
    if (output is None) == (folder is None):
        raise click.UsageError(_("写 -o 文件（合在一起），或 --split 文件夹（一个科室一个文件），两个里写一个"))
    if output and output.suffix.lower() not in (".xlsx", ".docx"):
        raise click.BadParameter(_("文件名请以 .xlsx 或 .docx 结尾，如 征集表.xlsx"), param_hint="'-o'")
    if on_paper and folder is None:
        raise click.UsageError(_("--word 和 --split 一起用；合在一起的 Word 表写 -o 征集表.docx"))
    from generator.cli.collecting import interview_of, the_division
    from generator.cli.reporting import say, stop
    from generator.collecting.form import UNASSIGNED, form_of
    from generator.collecting.writing import refuse_unwritable, targets, write_all

    interview = interview_of(facts, previous)
    found = form_of(interview, the_division(interview.file, division), everything=everything)
    known = [sheet.office for sheet in found.sheets]
    if unknown := [office for office in (*offices, *on_paper) if office not in known]:
        said = _("没有“{office}”这个科室，可用：{known}").format(office=unknown[0], known="、".join(known))
        raise click.UsageError(said)
    if offices:
        found = found._replace(sheets=tuple(sheet for sheet in found.sheets if sheet.office in offices))
    if not found.sheets:
        stop(_("没有要填的指标，没有生成征集表。"), EXIT_USAGE)
    wanted = targets(found, output, folder, on_paper)
    refuse_unwritable(path for path, _form in wanted)
    for path in write_all(wanted, interview.file.model):
        say(_("已生成 {path}").format(path=path))
    if UNASSIGNED in (sheet.office for sheet in found.sheets):
        said = _("有的指标不知道由哪个科室填，列在“{sheet}”里；可以写一个分工文件，用 --division 分到科室。")
        say(said.format(sheet=UNASSIGNED))
