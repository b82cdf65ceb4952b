"""What a new fact file begins with, as it is typed on the command line or at a prompt: what is wrong with it."""

from __future__ import annotations

import os
from pathlib import Path

from schemas.messages import _
from schemas.states import parse_state
from schemas.text import clean_text

_TEXT_SUFFIXES = (".yaml", ".yml", ".txt")


def unfit_name(name: str) -> str:
    """What is wrong with `name` as the name of an agency, empty for nothing."""
    name = clean_text(name)
    return "" if name and not parse_state(name) else _("请写公章上的名称，如 某某县城市管理局")


def unfit_file(path: Path) -> str:
    """What is wrong with `path` as a new fact file, empty for nothing.

    It must be text to an editor, in a folder that is there, and not be there itself.
    """
    if path.suffix.lower() not in _TEXT_SUFFIXES:
        return _("填报表是文本文件，文件名请以 .yaml 结尾，如 facts.yaml")
    if not path.parent.is_dir():
        return _("没有文件夹“{folder}”，请先建好").format(folder=path.parent)
    # Not Path.exists: it raises for a name too long to be one.
    if os.path.exists(path):
        return _("文件已经存在，不会覆盖；请换一个文件名")
    return ""
