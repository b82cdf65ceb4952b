"""Click's own messages in Chinese: a table in the place of the gettext catalogue that Click would look into."""

from __future__ import annotations

from importlib import import_module

from click import MissingParameter, formatting

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
    "Try '{command} {option}' for help.": "用“{command} {option}”看用法。",
    "Invalid value: {message}": "取值不对：{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} 的取值不对：{message}",
    "Missing command.": "缺命令。",
    "Missing argument": "缺参数",
    "Missing option": "缺选项",
    "Missing parameter": "缺参数",
    "Missing {param_type}": "缺{param_type}",
    "Missing parameter: {param_name}": "缺参数：{param_name}",
    "No such option {name!r}.": "没有选项 {name}。",
    "No such option: {name}": "没有选项 {name}。",
    "No such command {name!r}.": "没有命令 {name}。",
    "Did you mean {possibility}?": "是不是 {possibility}？",
    "(Did you mean one of: {possibilities}?)": "（是不是其中之一：{possibilities}）",
    "(Possible options: {possibilities})": "（是不是其中之一：{possibilities}）",
    "Got unexpected extra argument ({args})": "多出参数（{args}）",
    "Got unexpected extra arguments ({args})": "多出参数（{args}）",
    "Could not open file {filename!r}: {message}": "打不开文件“{filename}”：{message}",
    "Option {name!r} does not take a value.": "选项 {name} 后面不带值。",
    "Option {name!r} requires an argument.": "选项 {name} 后面缺一个值。",
    "Option {name!r} requires {nargs} arguments.": "选项 {name} 后面要有 {nargs} 个值。",
    "Argument {name!r} takes {nargs} values.": "参数 {name} 要有 {nargs} 个值。",
    "Choose from:\n\t{choices}": "可用的有：\n\t{choices}",
    "{value!r} is not {choice}.": "“{value}”不是 {choice}。",
    "{value!r} is not one of {choices}.": "“{value}”不在可用的值里：{choices}。",
    "{value!r} is not a valid {number_type}.": "“{value}”不是整数。",
    "{value} is not in the range {range}.": "{value} 超出范围 {range}。",
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


_format_missing = MissingParameter.format_message


def _missing(error: MissingParameter) -> str:
    """Click ends this one with a full stop of its own."""
    return _format_missing(error).removesuffix(".") + "。"


def _say(message: str) -> str:
    return shown(_SAID.get(message, message))


def _count(one: str, several: str, n: int) -> str:
    return _say(one if n == 1 else several)
