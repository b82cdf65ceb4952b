"""The package of a Word file with some of its parts replaced, added or left out; all others as they are."""

from __future__ import annotations

import io
import posixpath
import shutil
import zipfile
from collections.abc import Iterator
from itertools import count

from lxml import etree

from generator.draft.reading.archive import Archive
from generator.draft.reading.word.package import Package
from generator.draft.zipping import entry

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "[Content_Types].xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Parts:
    """What becomes of the parts of a file. Names are those of the members of its package."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._archive: Archive = package.archive
        self._folder, name = posixpath.split(package.name)
        self._relationships = posixpath.join(self._folder, "_rels", f"{name}.rels")
        self._roots: dict[str, etree._Element] = {}
        self._added: dict[str, bytes] = {}
        self._dropped: set[str] = set()

    def edit(self, name: str) -> etree._Element:
        """The root of a part, to be changed in place."""
        name = self._archive.real_name(name)
        if name not in self._roots:
            self._roots[name] = self.package.root(name)
        return self._roots[name]

    def edit_of_kind(self, kind: str) -> etree._Element | None:
        """The root of the first part of a kind (styles, numbering, settings, fontTable); None without one."""
        name = next((one for one in self.package.names(kind) if one in self._archive), None)
        return None if name is None else self.edit(name)

    def add(self, kind: str, content_type: str, root: etree._Element, beside: bytes | None = None) -> str:
        """The id of a new part of a kind, named like its kin. beside: its own relationships."""
        name = next(name for name in self._names(kind) if name not in self._archive and name not in self._added)
        self._added[name] = _written(root)
        if beside is not None:
            self._added[posixpath.join(self._folder, "_rels", f"{posixpath.basename(name)}.rels")] = beside
        types = self.edit(_TYPES)
        etree.SubElement(types, _OVERRIDE, PartName=f"/{name}", ContentType=content_type)
        relationships = self.edit(self._relationships)
        taken = {child.get("Id") for child in relationships}
        key = next(one for n in range(1, len(taken) + 2) if (one := f"rId{n}") not in taken)
        target = posixpath.relpath(name, self._folder or ".")
        etree.SubElement(relationships, _RELATIONSHIP, Id=key, Type=f"{_OFFICE}/{kind}", Target=target)
        return key

    def drop(self, name: str) -> None:
        """Leaves out a part, with what says that it is there."""
        name = self._archive.real_name(name)
        folder, last = posixpath.split(name)
        self._dropped |= {name.lower(), posixpath.join(folder, "_rels", f"{last}.rels").lower()}
        types = self.edit(_TYPES)
        for override in [*types]:
            if (override.get("PartName") or "").lstrip("/").lower() == name.lower():
                types.remove(override)
        root = self.edit(self._relationships)
        for relationship in [*root]:
            if self._target(relationship).lower() == name.lower():
                root.remove(relationship)

    def beside(self, name: str) -> bytes | None:
        """The relationships of a part as they stand; None without any."""
        folder, last = posixpath.split(name)
        path = posixpath.join(folder, "_rels", f"{last}.rels")
        return self._archive.content(path) if path in self._archive else None

    def packed(self) -> bytes:
        """The bytes of the file as it is now: same changes, same bytes. UnreadableError for a damaged member."""
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as target:
            for name in self._archive.names:
                if name in self._roots:
                    target.writestr(entry(name), _written(self._roots[name]))
                elif name.lower() not in self._dropped:
                    self._copy(name, target)
            for name, content in self._added.items():
                target.writestr(entry(name), content)
        return data.getvalue()

    def _names(self, kind: str) -> Iterator[str]:
        """Names for a part of a kind; of footers there are several."""
        if kind != "footer":
            yield posixpath.join(self._folder, f"{kind}.xml")
        yield from (posixpath.join(self._folder, f"{kind}{number}.xml") for number in count(1))

    def _copy(self, name: str, target: zipfile.ZipFile) -> None:
        copied = entry(name)
        copied.file_size = self._archive.size(name)
        with self._archive.opened(name) as source, target.open(copied, "w") as copy:
            shutil.copyfileobj(source, copy)

    def _target(self, relationship: etree._Element) -> str:
        if relationship.get("TargetMode") == "External":
            return ""
        path = posixpath.normpath(posixpath.join("/", self._folder, relationship.get("Target") or ""))
        return path.lstrip("/")


def _written(root: etree._Element) -> bytes:
    return _DECLARATION + etree.tostring(root, encoding="utf-8", xml_declaration=False)
