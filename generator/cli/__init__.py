"""The command line: `fazhi`. Commands are loaded when they are called, so that `fazhi --help` loads nothing heavy."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

import click

from generator import __version__
from generator.cli.chinese import speak_chinese
from schemas.errors import FazhiError
from schemas.messages import _
from schemas.trouble import trouble

EXIT_FINDINGS, EXIT_USAGE = 1, 2

COMMANDS = {
    "new": _("新建一份空白填报表"),
    "render": _("由填报表生成报告（Word、文本、Markdown、网页）"),
    "schema": _("输出填报表的 JSON Schema，供编辑器校验"),
}


class _Commands(click.Group):
    """A group that knows its commands by name and loads one when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        if ctx.params.get("help") or ctx.resilient_parsing:
            return click.Command(cmd_name, help=COMMANDS[cmd_name])
        command: click.Command = getattr(import_module(f"generator.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names. Raises UsageError with the nearest one for a slip of the hand."""
        if args[0] not in COMMANDS and (near := _nearest(args[0])):
            raise click.UsageError(_("没有命令 {name}，是不是 {near}？").format(name=args[0], near=near), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_("命令")):
            formatter.write_dl(list(COMMANDS.items()))


def _nearest(word: str) -> str:
    """The command most like `word`, empty where none is."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word.lower(), COMMANDS, 1)), "")


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=_("法治政府建设年度报告：填报表进，报告出。"),
    subcommand_metavar=_("命令 …"),
    options_metavar="",
)
@click.version_option(
    __version__, "-V", "--version", prog_name="fazhi", message="%(prog)s %(version)s", help=_("显示版本")
)
def cli() -> None:
    """The group itself does nothing."""


def main() -> None:
    """Run `fazhi`. Exit codes: 0 done; 1 findings, or a stage that refuses; 2 wrong usage, configuration or facts."""
    # A short run makes no garbage worth collecting; looking for it takes a fifth of the time.
    gc.disable()
    # No plugin of pydantic's is wanted, and to look for one it reads the metadata of all that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    speak_chinese()
    try:
        code = cli(standalone_mode=False, prog_name="fazhi")
        sys.exit(code if isinstance(code, int) else 0)
    except click.Abort:
        click.echo(_("已中止。"), err=True)
        sys.exit(EXIT_USAGE)
    except click.ClickException as error:
        error.show()
        sys.exit(EXIT_USAGE)
    except FazhiError as error:
        click.echo(_("错误：{message}").format(message=error), err=True)
        sys.exit(EXIT_USAGE)
    except OSError as error:
        # What no command foresaw.
        said = _("错误：读写“{place}”出错（{reason}），请核对文件名、权限和磁盘空间。")
        place = error.filename or _("屏幕或输出重定向的文件")
        click.echo(said.format(place=place, reason=trouble(error)), err=True)
        sys.exit(EXIT_USAGE)
