"""What is in a folder of templates: the templates by name, and what is no file to be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.composing.linting.findings import Finding
from generator.composing.sources import checked
from generator.facts.problems import Severity
from generator.facts.template_files import MAX_SOURCE, regular_content
from schemas.errors import TemplateError
from schemas.messages import _
from schemas.packs import FIELDS_FILE
from schemas.trouble import trouble

_MOST_FILES, _DEEPEST = 2_000, 6
_SUFFIX = ".md"


class Found(NamedTuple):
    """sources: the templates, by their place in the folder. findings: what can't be read."""

    sources: dict[str, str]
    findings: list[Finding]


def read_folder(folder: Path) -> Found:
    """The templates in the folder. Links that lead out of it, pipes and the like are told, never opened."""
    found = Found({}, [])
    top = Path(os.path.realpath(folder))
    for count, path in enumerate(_files(folder, 0, found.findings, folder)):
        name = path.relative_to(folder).as_posix()
        if count == _MOST_FILES:
            said = _("文件太多，只看了前{n}个").format(n=_MOST_FILES)
            found.findings.append(Finding(name, 0, Severity.ERROR, said))
            break
        real = Path(os.path.realpath(path))
        if not real.is_relative_to(top):
            said = _("是通到文件夹外面的链接，没有读；请换成文件本身")
            found.findings.append(Finding(name, 0, Severity.ERROR, said))
        elif path.suffix == _SUFFIX:
            _add(found, name, real)
    return found


def fields_file(folder: Path) -> bool:
    """Whether the folder declares facts of its own, as a trade pack does."""
    return (folder / FIELDS_FILE).is_file()


def _files(folder: Path, depth: int, findings: list[Finding], top: Path) -> Iterator[Path]:
    """Everything in the folder that is no folder, by name; folders behind links are not gone into."""
    try:
        inside = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        name = folder.relative_to(top).as_posix()
        said = _("读不了（{trouble}），请核对权限").format(trouble=trouble(error))
        findings.append(Finding(name, 0, Severity.ERROR, said))
        return
    for entry in inside:
        path = folder / entry.name
        if not entry.is_dir(follow_symlinks=False):
            yield path
        elif depth < _DEEPEST:
            yield from _files(path, depth + 1, findings, top)


def _add(found: Found, name: str, real: Path) -> None:
    try:
        found.sources[name] = checked(regular_content(real, MAX_SOURCE, name), name)
    except TemplateError as error:
        found.findings.append(_told(str(error), name))
    except OSError as error:
        said = _("读不了（{trouble}），请核对权限").format(trouble=trouble(error))
        found.findings.append(Finding(name, 0, Severity.ERROR, said))


def _told(message: str, name: str) -> Finding:
    """The finding that an error tells, whose message begins with the file and perhaps the line."""
    rest = message.removeprefix(f"{name}:").lstrip()
    line, colon, said = rest.partition(": ")
    if colon and line.isdigit():
        return Finding(name, int(line), Severity.ERROR, said)
    return Finding(name, 0, Severity.ERROR, rest)
