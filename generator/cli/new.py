"""`fazhi new`: starts a fact file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from generator.cli.beginning import unfit_file, unfit_name
from generator.cli.options import PACK
from generator.cli.words import KIND, LEVEL, YEAR
from schemas.messages import _
from schemas.reporter import Kind, Level
from schemas.text import clean_text

_EXAMPLE = "fazhi new -o 填报表.yaml --name 某某县城市管理局 --level 县 --kind 部门 --year 2025"


@click.command(
    options_metavar=_("[选项]"),
    help=_("新建一份空白填报表，适用的数据逐项列好，每项后面注明单位和责任科室。选项没有写全的，在终端里逐项提问。"),
)
@click.option(
    "-o",
    "--output",
    metavar=_("文件"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("新文件，如 facts.yaml；已有同名文件时不覆盖"),
)
@click.option("--name", metavar=_("全称"), help=_("机关全称，如 某某县城市管理局"))
@click.option("--level", type=LEVEL, help=_("层级：县级市、区、旗写县，街道写乡镇"))
@click.option("--kind", type=KIND, help=_("类别：乡镇、街道写政府"))
@click.option("--year", metavar=_("年份"), type=YEAR, help=_("报告哪一年的工作"))
@PACK
@click.option(
    "--template",
    metavar=_("文件夹"),
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=_("照本单位的模板（见 fazhi template learn）：只列模板里用的数据，去年的数作参考"),
)
@click.option(
    "--previous",
    metavar=_("文件"),
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("上一年的填报表：沿用名称、机构等常量，年度数据一律不沿用"),
)
def new(
    output: Path | None,
    name: str | None,
    level: Level | None,
    kind: Kind | None,
    year: int | None,
    pack: str | None,
    template: Path | None,
    previous: Path | None,
) -> None:
    """Write the fact file, once everything is known; refuse to overwrite one."""
    if template is not None:
        from generator.cli.new_from_template import known_of

        before = known_of(template, year)
        previous = previous or before.previous
        name, level, kind, pack = name or before.name, level or before.level, kind or before.kind, pack or before.pack
    if name is not None and (said := unfit_name(name)):
        raise click.BadParameter(said, param_hint="'--name'")
    if output is not None and (said := unfit_file(output)):
        raise click.BadParameter(said, param_hint="'-o'")
    if not (output and name and level and kind and year):
        needed = {
            _("文件名（-o）"): output,
            _("全称（--name）"): name,
            _("层级（--level）"): level,
            _("类别（--kind）"): kind,
            _("年度（--year）"): year,
        }
        _refuse_without_terminal([label for label, given in needed.items() if not given])
        from generator.cli import prompts
        from generator.interviewing.terminal.prompts import at_terminal

        click.echo(_("问几项就新建，中途按 Ctrl-C 停下，什么都不写。"))
        with at_terminal():
            name = name or prompts.name()
            level = level or prompts.level()
            kind = kind or prompts.kind()
            year = year or prompts.year()
            pack = pack or prompts.pack()
            previous = previous or prompts.previous()
            output = output or prompts.new_file(year)
    _write(output, clean_text(name), level, kind, year, pack or "", template, previous)


def _refuse_without_terminal(missing: list[str]) -> None:
    """Raise UsageError with all that is missing, and a whole command line."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        return
    said = _("还缺{names}。要写全，如：\n{example}\n在终端里运行 fazhi new，会逐项提问。")
    raise click.UsageError(said.format(names=_("、").join(missing), example=_EXAMPLE))


def _write(
    output: Path,
    name: str,
    level: Level,
    kind: Kind,
    year: int,
    pack: str,
    template: Path | None,
    previous: Path | None,
) -> None:
    from generator.facts.own_template import parts_of, printed
    from generator.facts.reading import read
    from generator.facts.saving import save
    from generator.facts.writing import new_text
    from schemas.packs import load_pack, load_template, with_pack
    from schemas.report import annual_report

    model = with_pack(annual_report(), load_pack(pack)) if pack else annual_report()
    asked, way = None, ""
    if template is not None:
        own = load_template(template.resolve())
        model = with_pack(model, own)
        asked = printed(parts_of(own, model, year)) or None
        way = os.path.relpath(template, output.parent)
        way = f"./{way}" if way == "." else way
    before = read(previous) if previous else None
    # Only the year before is what a report is compared with.
    named = os.path.relpath(previous, output.parent) if previous and before and before.year == year - 1 else ""
    text = new_text(
        model, level, kind, name, year, pack, previous=before, previous_name=named, template=way, asked=asked
    )
    save(output, text, new=True)
    said = _("已新建 {path}。用“fazhi ask {path}”逐项填写，或用记事本打开填；填好后用“{render}”生成报告。")
    click.echo(said.format(path=output, render=f"fazhi render {output} -o 报告.docx"))
