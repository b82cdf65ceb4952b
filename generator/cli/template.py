"""`fazhi template`: what reports are made with, handed out to be adapted."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import PACK, STANDARDS
from generator.cli.words import FONTS, KIND, LEVEL, YEAR
from generator.draft.look import PLAIN, Look
from schemas.messages import _
from schemas.reporter import Kind, Level

_FORMATS = (".docx", ".txt", ".md")
"""Of a blank, and of a filled one that is read back."""


@click.group(
    options_metavar="",
    subcommand_metavar=_("命令 …"),
    help=_("空白模板；取出生成报告用的样式、句子，改成本单位的。"),
)
def template() -> None:
    """The group itself does nothing."""


@template.command(
    options_metavar=_("[选项]"),
    help=_("生成 Word 样式文件，每个样式一段样例；在 Word、WPS 里改好后，用 fazhi render --reference-doc 照它排版。"),
)
@click.option(
    "-o",
    "--output",
    metavar=_("文件"),
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("新文件，如 样式.docx；已有同名文件时不覆盖"),
)
@click.option(
    "--fonts",
    type=FONTS,
    default=PLAIN.fonts,
    help=_("字体用哪一套：gb2312（Windows 通行，默认）、gbk（统信、麒麟通行）"),
)
def word(output: Path, fonts: str) -> None:
    """Write the reference document with its samples; refuse to overwrite a file."""
    from generator.cli.reporting import say
    from generator.draft.target import write_new
    from generator.draft.writing.word import sample_document

    if output.suffix.lower() != ".docx":
        raise click.BadParameter(_("文件名请以 .docx 结尾，如 样式.docx"), param_hint="'-o'")
    write_new(output, sample_document(Look(fonts)))
    say(
        _("已生成 {path}。改好后用“fazhi render 填报表 -o 报告.docx --reference-doc {path}”生成报告。").format(
            path=output
        )
    )


@template.command(
    options_metavar=_("[选项]"),
    help=_(
        "生成空白模板：标题、规定的内容和提纲、填写说明，要填的地方留【待补：……】。"
        "填好后用 fazhi facts from 读回填报表。后缀决定格式：.docx .txt .md。"
    ),
)
@click.option("--level", type=LEVEL, required=True, help=_("层级：县级市、区、旗写县，街道写乡镇"))
@click.option("--kind", type=KIND, required=True, help=_("类别：乡镇、街道写政府"))
@click.option("--year", metavar=_("年份"), type=YEAR, required=True, help=_("报告哪一年的工作"))
@click.option("--name", metavar=_("全称"), help=_("机关全称，如 某某县城市管理局；不写的留【待补】"))
@PACK
@STANDARDS
@click.option(
    "-o",
    "--output",
    metavar=_("文件"),
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("新文件，如 模板.docx；已有同名文件时不覆盖"),
)
def blank(
    level: Level,
    kind: Kind,
    year: int,
    name: str | None,
    pack: str | None,
    standards: tuple[Path, ...],
    output: Path,
) -> None:
    """Write the blank; refuse to overwrite a file."""
    from generator.cli.beginning import unfit_name
    from generator.cli.reporting import say, say_skipped
    from generator.composing.blanks.blank import blank as blank_of
    from generator.composing.blanks.reporter import reporter
    from generator.draft.saving import made
    from generator.draft.target import write_new
    from generator.facts.standard import standard_for

    suffix = output.suffix.lower()
    if suffix not in _FORMATS:
        raise click.BadParameter(_("后缀应为 {suffixes} 之一").format(suffixes=" ".join(_FORMATS)), param_hint="'-o'")
    if name is not None and (said := unfit_name(name)):
        raise click.BadParameter(said, param_hint="'--name'")
    file = reporter(level, kind, year, name or "", pack or "")
    standard = standard_for(file, standards)
    say_skipped(standard)
    write_new(output, made(blank_of(file, standard), suffix))
    say(
        _("已生成 {path}。照“填写说明”填好，用“fazhi facts from {path} --into 填报表.yaml”读入填报表。").format(
            path=output
        )
    )


@template.command(
    options_metavar=_("[选项]"),
    help=_(
        "取出报告的句子（模板），改成本单位的说法。在填报表里写“模板: 文件夹”，以后用改过的生成报告；"
        "没有取出或者删掉的，仍用程序自带的。改完用 fazhi template check 检查。"
    ),
)
@click.option(
    "-o",
    "--output",
    metavar=_("文件夹"),
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help=_("放到哪个文件夹；已有的文件不覆盖"),
)
@click.option("--topic", "topics", metavar=_("板块"), multiple=True, help=_("只取这个板块，如 行政执法；可以写几个"))
def eject(output: Path, topics: tuple[str, ...]) -> None:
    """Copy the templates; refuse to overwrite a file."""
    from generator.cli.reporting import say
    from generator.composing.ejecting import built_in_templates, template_of
    from generator.composing.ejecting import eject as eject_to
    from schemas.report import annual_report

    names = [template_of(annual_report(), topic) for topic in topics] or list(built_in_templates())
    for path in eject_to(output, list(dict.fromkeys(names))):
        say(_("已取出 {path}").format(path=path))
    said = _("在填报表里写一行“模板: {folder}”，就用它生成报告；改完用“fazhi template check {folder}”检查。")
    say(said.format(folder=output))


@template.command(
    options_metavar=_("[选项]"),
    help=_(
        "检查改过的模板（fazhi template eject 取出的文件夹，或者行业包的文件夹）：名称写错、不能用的写法、"
        "括号不配对、没有事实的句子、用不到的数据和文件，一次列全，说明文件和行。"
    ),
)
@click.argument("folder", metavar=_("文件夹"), type=click.Path(exists=True, file_okay=False, path_type=Path))
def check(folder: Path) -> None:
    """List everything that is wrong; exit code 1 where something must be changed."""
    from generator.cli import EXIT_FINDINGS
    from generator.composing.linting.lint import lint
    from generator.facts.problems import Severity

    found = lint(folder)
    for finding in found:
        click.echo(finding)
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    click.echo(_("错误{errors}处、建议{doubts}处。").format(errors=errors, doubts=len(found) - errors))
    if errors:
        raise click.exceptions.Exit(EXIT_FINDINGS)


@template.command(
    options_metavar=_("[选项]"),
    help=_(
        "由去年的报告生成本单位的模板：句子照原文，数字、年份、日期、文号等留作填空。得到一个文件夹："
        "报告.md（模板）、fields.toml（本单位自己的数据）、facts.yaml（去年的数据）、样式.docx（Word 报告的样式）。"
    ),
)
@click.argument("report", metavar=_("报告"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar=_("文件夹"),
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help=_("放到哪个文件夹；已有的文件不覆盖"),
)
@click.option("--part", metavar="N", type=int, help=_("文件里有几份报告时，用第几份"))
@click.option("--name", metavar=_("全称"), help=_("机关全称；报告里看得出的不用写，下同"))
@click.option("--level", type=LEVEL, help=_("层级：县级市、区、旗写县，街道写乡镇"))
@click.option("--kind", type=KIND, help=_("类别：乡镇、街道写政府"))
@click.option("--year", metavar=_("年份"), type=YEAR, help=_("报告是哪一年的"))
@click.option(
    "--earlier",
    metavar=_("文件夹"),
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=_("以前生成的文件夹：照用其中核对过的结果"),
)
@click.option("--review", is_flag=True, help=_("生成前逐项核对：照原文、改名称、对应到填报表、两处是同一个数"))
def learn(
    report: Path,
    output: Path,
    part: int | None,
    name: str | None,
    level: Level | None,
    kind: Kind | None,
    year: int | None,
    earlier: Path | None,
    review: bool,
) -> None:
    """Make the folder; nothing that is there is overwritten."""
    if review:
        from generator.cli.terminal_needed import refuse_without_terminal

        refuse_without_terminal()
    from generator.cli.template_learn import learn_from
    from generator.learning.learn import Given

    learn_from(report, output, part, Given(name, level, kind, year), earlier, review)
