"""`fazhi template`: what reports are made with, handed out to be adapted."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.words import FONTS
from generator.draft.look import PLAIN, Look
from schemas.messages import _


@click.group(
    options_metavar="",
    subcommand_metavar=_("命令 …"),
    help=_("取出生成报告用的样式，改成本单位的。"),
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
