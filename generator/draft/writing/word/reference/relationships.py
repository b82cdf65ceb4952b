"""How the parts of a Word file hang together: relationships and content types, read and written."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from generator.draft.reading.archive import Archive

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CORE = f"{_PACKAGE}/relationships/metadata/core-properties"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "[Content_Types].xml"


class Relationship(NamedTuple):
    """What a part is related to. type: as an address. target: a member, or an address where it is external."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The end of its type: styles, image."""
        return self.type.rpartition("/")[2]


def relationships(archive: Archive, part: str) -> Iterator[Relationship]:
    """What a part ("" for the package) is related to, in order. UnreadableError for what is no XML."""
    name = relationships_of(part)
    if name not in archive:
        return
    folder = posixpath.dirname(part)
    for element in archive.part(name):
        target = element.get("Target") or ""
        external = element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield Relationship(element.get("Id") or "", element.get("Type") or "", target, external)


def relationships_of(part: str) -> str:
    """The member that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relationships_xml(related: Iterable[Relationship]) -> bytes:
    """The relationships as a part, targets from the top of the package."""
    entries = "".join(
        f'<Relationship Id="{escape(one.id)}" Type="{escape(one.type)}"'
        f' Target="{escape(one.target if one.external else f"/{one.target}")}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if one.external else ''}/>"
        for one in related
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'
    ).encode()


class ContentTypes:
    """The content types of a package: of a part by its name, else by how it ends. UnreadableError as for `part`."""

    def __init__(self, archive: Archive) -> None:
        self._of_names: dict[str, str] = {}
        self._of_suffixes: dict[str, str] = {}
        for element in archive.part(_TYPES) if _TYPES in archive else ():
            kind = element.get("ContentType") or ""
            if element.get("PartName"):
                self._of_names[(element.get("PartName") or "").lstrip("/").lower()] = kind
            else:
                self._of_suffixes[(element.get("Extension") or "").lower()] = kind

    def of(self, name: str) -> str:
        """The content type of a member; empty where none is told."""
        suffix = name.rpartition(".")[2].lower()
        return self._of_names.get(name.lower()) or self._of_suffixes.get(suffix, "")
