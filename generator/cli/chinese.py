"""Click's own messages in Chinese: a table in the place of the gettext catalogue that Click would look into."""

from __future__ import annotations

from importlib import import_module
from typing import IO, Any

from click import Argument, Context, MissingParameter, NoSuchOption, Parameter, UsageError, echo, formatting

from generator.facts.characters import display_width
from schemas.messages import ENGLISH, language, shown

_SAID = {
    "Usage:": "用法：",
    "Usage: ": "用法：",
    "Options": "选项",
    "Commands": "命令",
    "Arguments": "参数",
    "Positional arguments": "参数",
    "Aborted!": "已中止。",
    "default: {default}": "默认：{default}",
    "required": "必填",
    "Show this message and exit.": "显示本说明",
    "Show the version and exit.": "显示版本",
    "Error: {message}": "错误：{message}",
    "Invalid value: {message}": "取值不对：{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint}的取值不对：{message}",
    "Missing command.": "缺命令。",
    "Missing argument": "缺参数",
    "Missing option": "缺选项",
    "Missing parameter": "缺参数",
    "Missing {param_type}": "缺{param_type}",
    "Missing parameter: {param_name}": "缺参数：{param_name}",
    "No such command {name!r}.": "没有命令“{name}”。",
    "Got unexpected extra argument ({args})": "多出参数（{args}）",
    "Got unexpected extra arguments ({args})": "多出参数（{args}）",
    "Could not open file {filename!r}: {message}": "打不开文件“{filename}”：{message}",
    "Option {name!r} does not take a value.": "选项“{name}”后面不带值。",
    "Option {name!r} requires an argument.": "选项“{name}”后面缺一个值。",
    "Option {name!r} requires {nargs} arguments.": "选项“{name}”后面要有{nargs}个值。",
    "Argument {name!r} takes {nargs} values.": "参数“{name}”要有{nargs}个值。",
    "Choose from:\n\t{choices}": "可用的有：\n\t{choices}",
    "{value!r} is not {choice}.": "“{value}”不是{choice}。",
    "{value!r} is not one of {choices}.": "“{value}”不在可用的值里：{choices}。",
    "{value!r} is not a valid {number_type}.": "“{value}”不是整数。",
    "{value} is not in the range {range}.": "“{value}”超出范围 {range}。",
    "{name} {filename!r} does not exist.": "{name}“{filename}”不存在。",
    "{name} {filename!r} is a file.": "“{filename}”是文件，这里要文件夹。",
    "{name} {filename!r} is a directory.": "“{filename}”是文件夹，这里要文件。",
    "{name} {filename!r} is not readable.": "{name}“{filename}”读不了，请检查权限。",
    "{name} {filename!r} is not writable.": "{name}“{filename}”写不了，请检查权限。",
    "file": "文件",
    "directory": "文件夹",
    "path": "路径",
    "File": "文件",
    "Directory": "文件夹",
    "Path": "路径",
}
_MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "types")


def teach_click() -> None:
    """Let Click speak the language in use in this process, and count a 汉字 as two columns.

    English it speaks by itself; a message that the table has not stays as it is.
    """
    formatting.term_len = display_width  # type: ignore[attr-defined,assignment]
    if language() == ENGLISH:
        return
    for name in _MODULES:
        module = import_module(f"click.{name}")
        if hasattr(module, "_"):
            module._ = _say  # type: ignore[attr-defined]
        if hasattr(module, "ngettext"):
            module.ngettext = _count  # type: ignore[attr-defined]
    MissingParameter.format_message = _missing  # type: ignore[method-assign,assignment]
    NoSuchOption.format_message = _no_such_option  # type: ignore[method-assign,assignment]
    UsageError.show = _show  # type: ignore[method-assign,assignment]
    Parameter.get_error_hint = _quoted_names  # type: ignore[method-assign,assignment]
    Argument.get_error_hint = _quoted_names  # type: ignore[method-assign,assignment]


_format_missing = MissingParameter.format_message


def _missing(error: MissingParameter) -> str:
    """Click puts a space before the name, and ends this one with a full stop of its own."""
    return _format_missing(error).removesuffix(".").replace(" “", "“", 1) + "。"


def _no_such_option(error: NoSuchOption) -> str:
    """With the nearest option there is. Click names three, however far."""
    said = shown("没有选项“{name}”").format(name=error.option_name)
    if not error.possibilities:
        return said + "。"
    return said + shown("，是不是“{near}”？").format(near=error.possibilities[0])


def _show(error: UsageError, file: IO[Any] | None = None) -> None:
    """What is wrong first, then where to look it up. Click begins with two lines about usage."""
    echo(_say("Error: {message}").format(message=error.format_message()), file=file, err=True)
    if error.ctx is not None:
        echo(shown("用法见：{command} --help").format(command=error.ctx.command_path), file=file, err=True)


def _quoted_names(parameter: Parameter, _context: Context | None) -> str:
    """How a message calls an argument or an option: “-o”或“--output”."""
    names = [parameter.human_readable_name] if isinstance(parameter, Argument) else parameter.opts
    return "或".join(f"“{name}”" for name in names)


def _say(message: str) -> str:
    return shown(_SAID.get(message, message))


def _count(one: str, several: str, n: int) -> str:
    return _say(one if n == 1 else several)
