"""Which parts of a Word file hold what: found by relationship, as names may differ."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from generator.draft.reading.archive import Archive
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.reading.word.names import transitional

_USUAL_DOCUMENT = "word/document.xml"


class Package:
    """The parts of a Word file by their kind; `name`: of the main one. UnreadableError for what is no Word file."""

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data)
        self._roots: dict[str, etree._Element] = {}
        self._ids: dict[str, str] = {}
        self.name = next(iter(self._related("").get("officeDocument", ())), _USUAL_DOCUMENT)
        if self.name not in self.archive:
            raise UnreadableError(_without_document(self.archive))
        self._others = self._related(self.name)

    def document(self) -> etree._Element:
        """The root of the main part."""
        return self.root(self.name)

    def parts(self, kind: str) -> Iterator[etree._Element]:
        """The roots of the parts that the main one is related to by `kind` (styles, numbering, header, footer)."""
        for name in self._others.get(kind, ()):
            if name in self.archive:
                yield self.root(name)

    def names(self, kind: str) -> tuple[str, ...]:
        """The names of the parts that the main one is related to by `kind`; whether they are there is another thing."""
        return tuple(self._others.get(kind, ()))

    def readable(self, kind: str) -> etree._Element | None:
        """The first of the parts of a kind that no word depends on (settings, theme); None where it can't be read."""
        return self._readable(next(iter(self._others.get(kind, ())), None))

    def by_id(self, relationship: str) -> etree._Element | None:
        """The root of the part that the main one names by this id; None where there is none that can be read."""
        return self._readable(self.name_by_id(relationship))

    def _readable(self, name: str | None) -> etree._Element | None:
        if not name or name not in self.archive:
            return None
        try:
            return self.root(name)
        except UnreadableError:
            return None

    def name_by_id(self, relationship: str) -> str:
        """The name of the part that the main one names by this id; empty where there is none."""
        name = self._ids.get(relationship, "")
        return name if name in self.archive else ""

    def root(self, name: str) -> etree._Element:
        """The root of a part, which is parsed once."""
        if name not in self._roots:
            self._roots[name] = transitional(self.archive.part(name))
        return self._roots[name]

    def _related(self, source: str) -> dict[str, list[str]]:
        """The names of the parts that `source` ("" for the package) is related to, by kind, in order.

        The ids are those of the source that was asked about last.
        """
        self._ids = {}
        found: dict[str, dict[str, None]] = {}
        folder, name = posixpath.split(source)
        relationships = posixpath.join(folder, "_rels", f"{name}.rels")
        if relationships in self.archive:
            for relationship in self.archive.part(relationships):
                if relationship.get("TargetMode") != "External":
                    kind = (relationship.get("Type") or "").rpartition("/")[2]
                    path = posixpath.normpath(posixpath.join("/", folder, relationship.get("Target") or ""))
                    found.setdefault(kind, {})[path.lstrip("/")] = None
                    self._ids[relationship.get("Id") or ""] = path.lstrip("/")
        return {kind: list(names) for kind, names in found.items()}


def _without_document(archive: Archive) -> Reason:
    """A zip with nothing of an Office file in it is of another kind; an Office file without its body is damaged."""
    return Reason.DAMAGED if "[Content_Types].xml" in archive else Reason.UNKNOWN_FORMAT
