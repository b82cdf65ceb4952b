"""What an agency's own template asks for: the facts it prints, by its own headings. Read from its text alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.facts.catalogue import labels_by_path
from generator.facts.template_files import MAX_SOURCE, content_within
from schemas.agency import Frame
from schemas.errors import TemplateError
from schemas.fields import Shape, entries
from schemas.packs import Pack

REPORT = "报告.md"
"""The template of a whole report in a folder of the agency's own."""

_HEADING = re.compile(r"^(?:\[\[)?#{2,5} ([^。|\n]*)")
_NAME = re.compile(r"\{\{\s*([^\s{}|\"]+)\s*(?:\|[^}]*)?\}\}|\{%-?\s*(?:if|elif|for\s+\S+\s+in)\s+([^\s%}]+)")
_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|[\[\]]")


class Part(NamedTuple):
    """A heading of the template and the facts that are first printed beneath it, by label path."""

    heading: str
    paths: tuple[tuple[str, ...], ...]


def parts_of(template: Pack | None, model: type[Frame], year: int | None) -> tuple[Part, ...]:
    """The parts of the whole report's template in a folder, each fact once; empty where it has no such template.

    Facts of the frame are no part of it. year: the report year, for the headings.
    """
    if template is None or not isinstance(template.folder, Path):
        return ()
    try:
        data = content_within(template.folder, template.folder / REPORT, REPORT)
        text = data.decode("utf-8-sig") if data else ""
    except (OSError, UnicodeDecodeError, TemplateError):
        # Whoever renders is told.
        return ()
    return _parts(text[:MAX_SOURCE], model, year)


@lru_cache(maxsize=4)
def _parts(text: str, model: type[Frame], year: int | None) -> tuple[Part, ...]:
    known = labels_by_path(model)
    found: list[tuple[str, list[tuple[str, ...]]]] = [("", [])]
    seen: set[tuple[str, ...]] = set()
    for line in text.split("\n"):
        if heading := _HEADING.match(line):
            found.append((_plain(heading[1], year), []))
        for match in _NAME.finditer(line):
            path = tuple((match[1] or match[2]).split("."))
            if path in known and path not in seen and path[0] not in entries(Frame):
                seen.add(path)
                if known[path].shape is not Shape.GROUP:
                    found[-1][1].append(path)
    return tuple(Part(heading, tuple(paths)) for heading, paths in found if paths)


def _plain(heading: str, year: int | None) -> str:
    """A heading without the language in it."""
    if year is not None:
        for written, value in (("{{ 年度 }}", year), ("{{ 年度|次年 }}", year + 1), ("{{ 年度|上年 }}", year - 1)):
            heading = heading.replace(written, str(value))
    return _CODE.sub("", heading).strip()


def printed(parts: Sequence[Part]) -> frozenset[tuple[str, ...]]:
    """All facts of the parts."""
    return frozenset(path for part in parts for path in part.paths)
