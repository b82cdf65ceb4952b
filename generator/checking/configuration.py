"""`fazhi.toml`: what a repository or a folder always wants of `fazhi check`. The command line wins over it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator.checking.selecting import THRESHOLDS, parse_codes, parse_threshold
from schemas.errors import ConfigurationError
from schemas.messages import _
from schemas.reporter import Kind, Level, Stage, parse_year
from schemas.trouble import trouble

NAME = "fazhi.toml"
MAX_BYTES = 64 * 1024
MAX_JOBS = 64

# Where a search upwards ends: what stands above a repository is not its own.
_REPOSITORY = ".git"


class Configuration(NamedTuple):
    """What a `fazhi.toml` says, None or empty where it says nothing.

    path: the file, None without one. fail_on: as in `selecting.THRESHOLDS`. standard: files, found from the folder of
    the file. exclude: patterns, as seen from that folder.
    """

    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: int | None = None
    standard: tuple[Path, ...] = ()
    level: Level | None = None
    kind: Kind | None = None
    year: int | None = None
    stage: Stage | None = None
    exclude: tuple[str, ...] = ()
    jobs: int | None = None


KEYS = tuple(field.replace("_", "-") for field in Configuration._fields if field != "path")
"""The keys of the file: those of the options."""


def find(folder: Path) -> Path | None:
    """The nearest `fazhi.toml` in `folder` or above it, up to the root of its repository; None without one."""
    folder = folder.absolute()
    for above in (folder, *folder.parents):
        # Not Path.is_file: it raises for a folder that can't be entered.
        if os.path.isfile(above / NAME):
            return above / NAME
        if os.path.exists(above / _REPOSITORY):
            return None
    return None


def load(path: Path, codes: Sequence[str]) -> Configuration:
    """What the file says. codes: those of all rules.

    Raises ConfigurationError for a file that can't be read or is not TOML, for a key that there is not, and for a
    value that can't be meant.
    """
    text = _text(path)
    read = _readers(path.parent, codes)
    values: dict[str, Any] = {}
    for key, value in _parsed(path, text).items():
        if key not in read:
            raise ConfigurationError(f"{_place(path, text, key)}{_unknown(key)}")
        try:
            values[key.replace("-", "_")] = read[key](value)
        except ValueError as error:
            said = _("“{key}”{trouble}").format(key=key, trouble=error)
            raise ConfigurationError(f"{_place(path, text, key)}{said}") from error
    return Configuration(path, **values)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        said = _("{file}：打不开（{trouble}），请核对文件名")
        raise ConfigurationError(said.format(file=path, trouble=trouble(error))) from error
    if len(data) > MAX_BYTES:
        raise ConfigurationError(_("{file}：超过64 KiB，不像一份配置。请检查是否选错文件").format(file=path))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError(_("{file}：文字编码认不出来。请另存为 UTF-8 编码").format(file=path)) from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    # Most runs have no such file.
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        at = re.search(r"at line (\d+)", str(error))
        place = f"{path}:{at[1]}" if at else str(path)
        said = _('{place}：不合 TOML 格式。一行写一个“名称 = 值”，文字要加英文引号，如 level = "县"')
        raise ConfigurationError(said.format(place=place)) from error


def _place(path: Path, text: str, key: str) -> str:
    """File and line of a key, to begin a message with; without the line where it is written in an unusual way."""
    found = re.search(rf"""^[ \t]*(?:\[+[ \t]*)?["']?{re.escape(key)}["']?[ \t]*[=.\]]""", text, re.MULTILINE)
    line = f":{text.count(chr(10), 0, found.start()) + 1}" if found else ""
    return _("{place}：").format(place=f"{path}{line}")


def _unknown(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key[:40].lower().replace("_", "-"), KEYS, 1, 0.5)
    if near:
        return _("没有“{key}”这一项，是不是“{near}”？").format(key=key[:40], near=near[0])
    return _("没有“{key}”这一项。可以写：{keys}").format(key=key[:40], keys=_("、").join(KEYS))


Reader = Callable[[Any], object]


def _readers(folder: Path, codes: Sequence[str]) -> dict[str, Reader]:
    """For each key what makes its value; raises ValueError with what stands behind the name of the key."""

    def chosen(value: Any) -> tuple[str, ...]:
        texts = _texts(value)
        try:
            return parse_codes(",".join(texts), codes) if texts else ()
        except ValueError as error:
            raise ValueError(_("：{trouble}").format(trouble=error)) from error

    return {
        "select": chosen,
        "ignore": chosen,
        "fail-on": lambda value: _word(value, parse_threshold, THRESHOLDS),
        "standard": lambda value: tuple(folder / name for name in _texts(value)),
        "level": lambda value: _word(value, Level.parse, [level.value for level in Level]),
        "kind": lambda value: _word(value, Kind.parse, [kind.value for kind in Kind]),
        "year": _year,
        "stage": lambda value: _word(value, Stage.parse, [stage.value for stage in Stage]),
        "exclude": _texts,
        "jobs": _jobs,
    }


def _texts(value: Any) -> tuple[str, ...]:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) and text.strip() for text in texts):
        raise ValueError(_('应是加引号的文字，几个的写成 ["甲", "乙"]'))
    return tuple(texts)


def _word(value: Any, parse: Callable[[str], object], choices: Sequence[str] | dict[str, int]) -> object:
    try:
        if isinstance(value, str):
            return parse(value)
    except ValueError:
        pass
    raise ValueError(_("应是以下之一，加英文引号：{choices}").format(choices=_("、").join(choices)))


def _year(value: Any) -> int:
    try:
        return parse_year(str(value))
    except ValueError as error:
        raise ValueError(_("：{trouble}").format(trouble=error)) from error


def _jobs(value: Any) -> int:
    if type(value) is int and 1 <= value <= MAX_JOBS:
        return value
    raise ValueError(_("应是1到{most}的整数").format(most=MAX_JOBS))
