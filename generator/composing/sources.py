"""Where templates are read from, and what is refused before one is parsed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import Traversable
from pathlib import Path
from typing import Any, Protocol

from generator.composing.marks import PRIVATE_USE
from generator.facts.template_files import MAX_SOURCE, content_within
from schemas.errors import TemplateError
from schemas.messages import _


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

    Raises TemplateError for one that a link leads out of its folder to, that is no regular file, too large, not UTF-8,
    or holds the characters the language marks with.
    """
    steps = name.split("/")
    if any(step in ("", ".", "..") or "\0" in step for step in steps) or "\\" in name or ":" in name:
        return None
    for folder in folders:
        file = folder.joinpath(*steps)
        try:
            data = _content(file, _top(folder), name)
        except OSError:
            continue
        if data is not None:
            return checked(data, name)
    return None


def _top(folder: Folder) -> object:
    """The folder on the disk that templates may not lead out of."""
    return folder.folder if isinstance(folder, PackFolder) else folder


def _content(file: Traversable, top: object, name: str) -> bytes | None:
    """The first bytes of the file, more than a template may have where it is larger; None where there is none."""
    if isinstance(file, Path) and isinstance(top, Path):
        return content_within(top, file, name)
    if not file.is_file():
        return None
    with file.open("rb") as opened:
        return opened.read(MAX_SOURCE + 1)


def checked(data: bytes, name: str) -> str:
    """The template in `data`. Raises TemplateError as `read_source`."""
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
