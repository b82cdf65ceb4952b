"""Where templates are read from, and what is refused before one is parsed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import Traversable
from typing import Any, Protocol

from generator.composing.marks import PRIVATE_USE
from schemas.errors import TemplateError
from schemas.messages import _

MAX_SOURCE = 200_000
"""Bytes of one template; the largest of ours has a tenth of that."""


class Folder(Protocol):
    """What templates are read from: a folder on disk or in the installed package."""

    def joinpath(self, *names: str) -> Any:
        """The file of that name below it."""
        ...


@dataclass(frozen=True, slots=True)
class PackFolder:
    """A trade pack's folder, its templates under the names `pack/….md`."""

    folder: Traversable

    def joinpath(self, *names: str) -> Traversable:
        """The pack's own file for `pack/…`; the folder itself, which is no template, for any other name."""
        return self.folder.joinpath(*names[1:]) if names[0] == "pack" else self.folder


def read_source(name: str, folders: Sequence[Folder]) -> str | None:
    """The template `name` from the first folder that has it, None where none has; it can't climb out of a folder.

    Raises TemplateError for one that is too large, not UTF-8, or holds the characters the language marks with.
    """
    steps = name.split("/")
    if any(step in ("", ".", "..") for step in steps) or "\\" in name or ":" in name:
        return None
    for folder in folders:
        file = folder.joinpath(*steps)
        try:
            if file.is_file():
                return _checked(file.read_bytes(), name)
        except OSError:
            continue
    return None


def _checked(data: bytes, name: str) -> str:
    if len(data) > MAX_SOURCE:
        raise TemplateError(_("{name}: 模板超过{limit}字节，请拆成几个文件").format(name=name, limit=MAX_SOURCE))
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TemplateError(_("{name}: 模板不是 UTF-8 编码，请另存为 UTF-8").format(name=name)) from None
    if found := PRIVATE_USE.search(source):
        line = source.count("\n", 0, found.start()) + 1
        raise TemplateError(_("{name}:{line}: 模板里有不可见的专用字符，请删去重输").format(name=name, line=line))
    return source.replace("\r\n", "\n")
