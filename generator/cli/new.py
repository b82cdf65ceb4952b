"""`fazhi new`: starts a fact file."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.words import KIND, LEVEL
from schemas.messages import _
from schemas.reporter import Kind, Level
from schemas.states import parse_state
from schemas.text import clean_text

_TEXT_SUFFIXES = (".yaml", ".yml", ".txt")


@click.command(
    options_metavar=_("[选项]"), help=_("新建一份空白填报表，适用的数据逐项列好，每项后面注明单位和责任科室。")
)
@click.option(
    "-o",
    "--output",
    metavar=_("文件"),
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("新文件，如 facts.yaml；已有同名文件时不覆盖"),
)
@click.option("--name", metavar=_("全称"), required=True, help=_("机关全称，如 某某县城市管理局"))
@click.option("--level", type=LEVEL, required=True, help=_("层级：县级市、区、旗写县，街道写乡镇"))
@click.option("--kind", type=KIND, required=True, help=_("类别：乡镇、街道写政府"))
@click.option("--year", metavar=_("年份"), type=int, required=True, help=_("报告哪一年的工作"))
@click.option("--pack", metavar=_("行业"), help=_("行业包，如 城市管理"))
@click.option(
    "--previous",
    metavar=_("文件"),
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("上一年的填报表：沿用名称、机构等常量，年度数据一律不沿用"),
)
def new(
    output: Path,
    name: str,
    level: Level,
    kind: Kind,
    year: int,
    pack: str | None,
    previous: Path | None,
) -> None:
    """Write the fact file; refuse to overwrite one."""
    if not 2010 <= year <= 2100:
        raise click.BadParameter(_("年份写四位数，如 2025"), param_hint="'--year'")
    name = clean_text(name)
    if not name or parse_state(name):
        raise click.BadParameter(_("请写公章上的名称，如 某某县城市管理局"), param_hint="'--name'")
    _refuse(output)
    from generator.facts.reading import read
    from generator.facts.saving import save
    from generator.facts.writing import new_text
    from schemas.packs import load_pack, with_pack
    from schemas.report import annual_report

    model = with_pack(annual_report(), load_pack(pack)) if pack else annual_report()
    before = read(previous) if previous else None
    save(output, new_text(model, level, kind, name, year, trade=pack or "", previous=before), new=True)
    said = _("已新建 {path}。用“fazhi ask {path}”逐项填写，或用记事本打开填；填好后用“{render}”生成报告。")
    click.echo(said.format(path=output, render=f"fazhi render {output} -o 报告.docx"))


def _refuse(output: Path) -> None:
    """Raise BadParameter for a name that no editor takes for text, or a folder that is not there."""
    if output.suffix.lower() not in _TEXT_SUFFIXES:
        said = _("填报表是文本文件，文件名请以 .yaml 结尾，如 facts.yaml")
        raise click.BadParameter(said, param_hint="'-o'")
    if not output.parent.is_dir():
        raise click.BadParameter(_("没有文件夹“{folder}”，请先建好").format(folder=output.parent), param_hint="'-o'")
