"""Draft → the bytes of a .docx: python-docx holds the package, lxml elements go in, the zip is written anew."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.draft.look import PLAIN, Look
from generator.draft.model import Draft
from generator.draft.writing.word.base import FOOTER, Base, content_types, parts
from generator.draft.writing.word.elements import body, has_wide_table, lies, lies_whole
from generator.draft.writing.word.fitting import fitted
from generator.draft.writing.word.footers import empty, landscape
from generator.draft.writing.word.pages import placed_record
from generator.draft.writing.word.properties import CONTENT_TYPE, MEMBER, RELATIONSHIP, custom_xml
from generator.draft.writing.word.sample import sample
from generator.draft.writing.word.xml import W, legal
from generator.draft.zipping import zipped
from schemas.format import Format, load

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part

_DOCUMENT = "word/document.xml"


def reference_document(look: Look = PLAIN) -> bytes:
    """An empty .docx with every style, the page and the footers of GB/T 9704—2012."""
    return _base(look).package


def sample_document(look: Look = PLAIN) -> bytes:
    """The same with a sample of every style, for somebody to adapt in a word processor."""
    standard = load(fonts=look.fonts)
    members = parts(standard, look.language)
    words = "".join(sample(standard)).encode()
    members[_DOCUMENT] = members[_DOCUMENT].replace(b"<w:body>", b"<w:body>" + words, 1)
    return zipped(members)


def write(draft: Draft, fingerprint: str = "", look: Look = PLAIN) -> bytes:
    """The draft as .docx; a fingerprint goes into a custom document property. Same draft and look, same bytes."""
    # Heavy imports that a run without Word output does not pay.
    import docx
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    from generator.draft.writing.word.filling import guidance_style, has_guidance
    from generator.draft.writing.word.sections import Sections, begin_on_even_page, refer_to, turn

    base = _base(look)
    standard = base.standard
    document = docx.Document(io.BytesIO(base.package))
    section = document.element.body[-1]
    # An agency's own footers stay on pages that lie on their side too.
    own = look.reference is not None
    on_their_side = _footers(document.part, landscape, standard) if has_wide_table(draft, standard) and not own else {}
    placed = placed_record(draft, standard)
    sections = Sections.like(section, on_their_side)
    words = "".join(body(draft, standard, sections, own_page=placed.own_page))
    for element in fitted(parse_xml(f'<w:body xmlns:w="{W}">{words}</w:body>'), base):
        section.addprevious(element)
    if placed.own_page:
        begin_on_even_page(section)
        if placed.behind_blank_page:
            refer_to(section, _footers(document.part, lambda *_: empty(), standard))
    elif lies_whole(draft, standard) or (draft.attachments and lies(draft.attachments[-1], standard)):
        turn(section, on_their_side)
    if has_guidance(draft):
        document.styles.element.append(parse_xml(guidance_style(standard)))
    document.core_properties.title = legal("".join(draft.title))[:255]
    package = document.part.package
    if fingerprint:
        part = Part(PackURI(f"/{MEMBER}"), CONTENT_TYPE, custom_xml(fingerprint, base.surroundings), package)
        package.relate_to(part, RELATIONSHIP)
    return zipped(dict(_members(package)))


def _base(look: Look) -> Base:
    return look.reference or _generated(look)


@lru_cache
def _generated(look: Look) -> Base:
    standard = load(fonts=look.fonts)
    return Base(zipped(parts(standard, look.language)), standard)


def _footers(main: Part, make: Callable[[Format, str, int], str], standard: Format) -> dict[str, str]:
    """Two more footers of the document: default (odd pages), even → their relationship."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    found = {}
    for n, (pages, side) in enumerate((("default", standard.page_number.odd), ("even", standard.page_number.even)), 1):
        name = main.package.next_partname("/word/footer%d.xml")
        part = Part(PackURI(name), FOOTER, make(standard, side, n).encode(), main.package)
        found[pages] = main.relate_to(part, RELATIONSHIP_TYPE.FOOTER)
    return found


def _members(package: OpcPackage) -> Iterator[tuple[str, bytes]]:
    """Member name → content of a package: python-docx's own save stamps the time on each member."""
    parts = list(package.iter_parts())
    yield "[Content_Types].xml", content_types({str(part.partname): part.content_type for part in parts})
    yield "_rels/.rels", package.rels.xml
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml
