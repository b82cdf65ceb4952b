"""The text of a local Standard: YAML or TOML into plain values, each with the line it stands on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.errors import StandardError
from schemas.messages import _

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 8
MAX_EVENTS = 20_000

# What YAML takes for the end of a line though no editor shows one; and what it refuses.
_BREAKS = re.compile("[\x85\u2028\u2029]")
_REFUSED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

_FACTS = re.compile("^机关[ \t]*[:：]", re.MULTILINE)
"""How a fact file begins."""

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class LocalText:
    """The plain values of a file, and the line (from 1) of each key and list item; TOML has no lines."""

    name: str
    values: dict[str, Any]
    lines: dict[Place, int]

    def at(self, place: Place) -> str:
        """Where `place` is, for a message: `通知.yaml:12`, or `通知.toml` where the line is not known."""
        line = self.lines.get(place)
        return self.name if line is None else f"{self.name}:{line}"


def parse(path: Path, keys: Sequence[str]) -> LocalText:
    """The file's values. `keys` are the known keys: a slip of the keyboard behind one of them is named as such.

    Raises StandardError for a file that is missing, larger than 1 MiB, in no known encoding, not YAML (or TOML), or
    not a list of keys with values; for a fact file, which is easily taken for one.
    """
    text = _decoded(path)
    if _FACTS.search(text):
        message = _("{file}：这是填报表，这里要的是上级通知、指引的数据文件。请核对文件名")
        raise StandardError(message.format(file=path.name))
    try:
        values, lines = _toml(text) if path.suffix.lower() == ".toml" else _yaml(text)
    except _NotReadable as error:
        raise StandardError(_slips(path.name, text, keys) or f"{path.name}{error}") from error
    if not isinstance(values, dict):
        message = _("{file}：应当一行写一个“项目: 内容”，例如“名称: 关于报送年度报告的通知”")
        raise StandardError(_slips(path.name, text, keys) or message.format(file=path.name))
    return LocalText(path.name, values, lines)


class _NotReadable(Exception):
    """Carries “:12：trouble”, or “：trouble” where the line is not known, to stand behind the file's name."""


def _decoded(path: Path) -> str:
    try:
        # One byte more than allowed tells a file that is too large, whatever its directory entry says.
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        message = _("{file}：读不到这个文件。请检查路径和权限")
        raise StandardError(message.format(file=path)) from error
    if len(raw) > MAX_BYTES:
        raise StandardError(_("{file}：超过1 MiB，不像一份标准文件。请检查是否选错文件").format(file=path.name))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return _BREAKS.sub(" ", raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise StandardError(_("{file}：文字编码认不出来。请另存为 UTF-8 编码").format(file=path.name))


def _toml(text: str) -> tuple[Any, dict[Place, int]]:
    try:
        return tomllib.loads(text), {}
    except (ValueError, RecursionError) as error:
        place = re.search(r"at line (\d+)", str(error))
        line = f":{place[1]}" if place else ""
        message = _("{line}：不合 TOML 格式。中文的项目名和文字都要加英文引号，或改用 .yaml")
        raise _NotReadable(message.format(line=line)) from error


def _yaml(text: str) -> tuple[Any, dict[Place, int]]:
    # Only a local file needs it, and a check must start without it.
    import yaml

    if refused := _REFUSED.search(text):
        message = _(":{line}：有不能识别的字符。请删去重写；不是文字文件的，请检查是否选错文件")
        raise _NotReadable(message.format(line=len(text[: refused.end()].splitlines())))
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        _refuse_traps(yaml.parse(text, Loader=loader))
        root = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = isinstance(error, yaml.MarkedYAMLError) and (error.problem_mark or error.context_mark)
        line = f":{mark.line + 1}" if mark else ""
        raise _NotReadable(_("{line}：这一行附近不合 YAML 格式。请检查冒号、缩进和引号").format(line=line)) from error
    lines: dict[Place, int] = {}
    return _plain(root, (), lines), lines


def _refuse_traps(events: Any) -> None:
    """Aliases, deep nesting and endless lists have no place in such a file, and cost time and memory."""
    depth = 0
    for count, event in enumerate(events):
        if count > MAX_EVENTS:
            raise _NotReadable(_("：内容太多，不像一份标准文件。请检查是否选错文件"))
        name = type(event).__name__
        if name == "AliasEvent":
            message = _(":{line}：不能用“*”引用。请把内容写出来")
            raise _NotReadable(message.format(line=event.start_mark.line + 1))
        depth += name.endswith("StartEvent") - name.endswith("EndEvent")
        if depth > MAX_DEPTH:
            raise _NotReadable(_(":{line}：层次太深。请检查缩进和括号").format(line=event.start_mark.line + 1))


def _plain(node: Any, place: Place, lines: dict[Place, int]) -> Any:
    """The dict, list, text or None that a YAML node stands for. Numbers and dates stay as they were typed."""
    if node is None or node.tag == "tag:yaml.org,2002:null":
        return None
    if node.id == "sequence":
        for number, item in enumerate(node.value):
            lines[(*place, number)] = item.start_mark.line + 1
        return [_plain(item, (*place, number), lines) for number, item in enumerate(node.value)]
    if node.id != "mapping":
        return node.value
    values: dict[str, Any] = {}
    for key_node, item in node.value:
        key, line = key_node.value, key_node.start_mark.line + 1
        if not isinstance(key, str):
            raise _NotReadable(_(":{line}：项目名看不懂。应当一行写一个“项目: 内容”").format(line=line))
        if key in values:
            message = _(":{line}：“{key}”写了两次，前一次在第{first}行。请只留一处")
            raise _NotReadable(message.format(line=line, key=key, first=lines[(*place, key)]))
        lines[(*place, key)] = line
        values[key] = _plain(item, (*place, key), lines)
    return values


def _slips(file: str, text: str, keys: Sequence[str]) -> str:
    """What people really type, with the right line: a full-width colon, or no space after the colon."""
    slip = re.compile(rf"^\s*(?:-\s+)?\{{?\s*({'|'.join(keys)}|标题|取自)(?:：|:(?=\S))")
    message = _("{file}:{line}：“{key}”后面应当是半角冒号“:”加一个空格")
    found = ((number, slip.match(line)) for number, line in enumerate(text.splitlines(), start=1))
    return "\n".join(message.format(file=file, line=number, key=hit[1]) for number, hit in found if hit)
