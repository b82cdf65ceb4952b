"""`fazhi facts`: what others wrote comes into the fact file."""

from __future__ import annotations

from pathlib import Path

import click

from schemas.messages import _


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
    help=_("读回填好的空白模板（.docx .txt .md，见 fazhi template blank）。填报表里已有的内容不覆盖，列出不一致的。"),
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
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("读进哪一份填报表"),
)
@click.option(
    "--standard",
    "standards",
    metavar=_("文件"),
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("生成空白模板时带的上级通知或指引"),
)
def from_(files: tuple[Path, ...], into: Path, standards: tuple[Path, ...]) -> None:
    """Read each file into the fact file, one after the other; exit code 1 where something was not taken over."""
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
