"""The group of commands. Its words are made on import: the language in use is settled before."""

from __future__ import annotations

from importlib import import_module

import click

from generator import __version__
from generator.cli.language import OPTION
from generator.cli.words import LANGUAGE
from schemas.messages import _

COMMANDS = {
    "new": _("新建一份空白填报表"),
    "ask": _("逐项提问，填写填报表"),
    "form": _("生成数据征集表，发给各科室填"),
    "facts": _("把收回的征集表、填好的空白模板、过去的报告读进填报表；看谁还欠数"),
    "render": _("由填报表生成报告（Word、文本、Markdown、网页）"),
    "check": _("检查报告草稿：内容缺不缺，结构对不对"),
    "template": _("空白模板；由去年的报告生成模板；取出 Word 样式、报告的句子，改成本单位的"),
    "rules": _("列出检查用的规则"),
    "explain": _("说明一条规则：依据、好例、坏例"),
    "schema": _("输出填报表的 JSON Schema，供编辑器校验"),
}

_LANGUAGE = click.Option(
    [OPTION], type=LANGUAGE, expose_value=False, help=_("说明和提示的语言，默认随系统；报告的文字不随它变")
)
"""Read before Click comes to it (`generator.cli.language`); Click refuses a wrong value. Every command has it."""


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
        for one in (command, *(command.commands.values() if isinstance(command, click.Group) else ())):
            if _LANGUAGE not in one.params:
                one.params.append(_LANGUAGE)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names. Raises UsageError with the nearest one for a slip of the hand."""
        if args[0] not in COMMANDS and (near := _nearest(args[0])):
            raise click.UsageError(_("没有命令“{name}”，是不是“{near}”？").format(name=args[0], near=near), ctx)
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
    epilog=_("第一次用：fazhi new"),
    subcommand_metavar=_("命令 …"),
    options_metavar="",
    params=[_LANGUAGE],
)
@click.version_option(
    __version__, "-V", "--version", prog_name="fazhi", message="%(prog)s %(version)s", help=_("显示版本")
)
def cli() -> None:
    """The group itself does nothing."""
