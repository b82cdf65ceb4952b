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
    """The parts of a Word file by their kind. UnreadableError for what is no Word file."""

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data)
        self._name = next(iter(self._related("").get("officeDocument", ())), _USUAL_DOCUMENT)
        if self._name not in self._archive:
            raise UnreadableError(_without_document(self._archive))
        self._others = self._related(self._name)

    def document(self) -> etree._Element:
        """The root of the main part."""
        return transitional(self._archive.part(self._name))

    def parts(self, kind: str) -> Iterator[etree._Element]:
        """The roots of the parts that the main one is related to by `kind` (styles, numbering, header, footer)."""
        for name in self._others.get(kind, ()):
            if name in self._archive:
                yield transitional(self._archive.part(name))

    def _related(self, source: str) -> dict[str, list[str]]:
        """The names of the parts that `source` ("" for the package) is related to, by kind, in order."""
        found: dict[str, dict[str, None]] = {}
        folder, name = posixpath.split(source)
        relationships = posixpath.join(folder, "_rels", f"{name}.rels")
        if relationships in self._archive:
            for relationship in self._archive.part(relationships):
                if relationship.get("TargetMode") != "External":
                    kind = (relationship.get("Type") or "").rpartition("/")[2]
                    path = posixpath.normpath(posixpath.join("/", folder, relationship.get("Target") or ""))
                    found.setdefault(kind, {})[path.lstrip("/")] = None
        return {kind: list(names) for kind, names in found.items()}


def _without_document(archive: Archive) -> Reason:
    """A zip with nothing of an Office file in it is of another kind; an Office file without its body is damaged."""
    return Reason.DAMAGED if "[Content_Types].xml" in archive else Reason.UNKNOWN_FORMAT
