"""Draft → the bytes of a .docx: python-docx holds the package, lxml elements go in, the zip is written anew."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.draft.model import Draft
from generator.draft.writing.word.base import content_types, parts
from generator.draft.writing.word.elements import body
from generator.draft.writing.word.properties import CONTENT_TYPE, MEMBER, RELATIONSHIP, custom_xml
from generator.draft.writing.word.xml import W, legal
from schemas.format import load

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage

_EPOCH = (1980, 1, 1, 0, 0, 0)


@lru_cache
def reference_document() -> bytes:
    """An empty .docx with every style, the page and the footers of GB/T 9704—2012."""
    return _zipped(parts(load()))


def write(draft: Draft, fingerprint: str = "") -> bytes:
    """The draft as .docx; a fingerprint goes into a custom document property. Same draft, same bytes."""
    # Heavy imports that a run without Word output does not pay.
    import docx
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    document = docx.Document(io.BytesIO(reference_document()))
    standard = load()
    section = document.element.body[-1]
    words = "".join(body(draft, standard))
    for element in parse_xml(f'<w:body xmlns:w="{W}">{words}</w:body>'):
        section.addprevious(element)
    document.core_properties.title = legal("".join(draft.title))[:255]
    package = document.part.package
    if fingerprint:
        part = Part(PackURI(f"/{MEMBER}"), CONTENT_TYPE, custom_xml(fingerprint), package)
        package.relate_to(part, RELATIONSHIP)
    return _zipped(dict(_members(package)))


def _members(package: OpcPackage) -> Iterator[tuple[str, bytes]]:
    """Member name → content of a package: python-docx's own save stamps the time on each member."""
    parts = list(package.iter_parts())
    yield "[Content_Types].xml", content_types({str(part.partname): part.content_type for part in parts})
    yield "_rels/.rels", package.rels.xml
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


def _zipped(members: dict[str, bytes]) -> bytes:
    """A zip without clock or machine in it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 3
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
