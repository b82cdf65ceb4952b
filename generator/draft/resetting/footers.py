"""The page number in somebody's footers: ours in place of another form, the words of people beside it kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from generator.draft.reading.word.names import ALTERNATE, P_PR, P, T, branch, w
from generator.draft.resetting.package import Parts
from generator.draft.resetting.styles import stand_alone
from generator.draft.writing.word.base import FOOTER
from generator.draft.writing.word.footers import landscape, upright
from schemas.format import Format

_INSTRUCTION, _SIMPLE, _INSTR = map(w, ("instrText", "fldSimple", "instr"))
_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_NUMBER_FORM = re.compile(r"[\s0-9０-９一二三四五六七八九十ivxlcIVXLC第页共/·.．~～\-—–―－|]*")
"""What people write around a page number, and the number that was saved with the file."""
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"


def numbers_pages(root: etree._Element) -> bool:
    """Whether a header or footer numbers its pages."""
    return any(_is_page(text) for text in _instructions(root))


def has_words(element: etree._Element) -> bool:
    """Whether there is something besides a page number: words or a picture."""
    if next(element.iter(_PICTURE), None) is not None:
        return True
    return _NUMBER_FORM.fullmatch("".join(_texts(element))) is None


class Footers:
    """The footers of the new file: each is made once, and one that is as it should be stays."""

    def __init__(self, parts: Parts, standard: Format) -> None:
        self._parts = parts
        self._standard = standard
        self._made: dict[tuple[str, str, bool], str] = {}
        self.mixed: list[str] = []
        """The words of footers whose page number stands amid them, so that it had to stay."""

    def relationship(self, old: str, side: str, *, lying: bool) -> str:
        """The id of the footer with the page number at this side, in the place of the one with the id `old` ("")."""
        name = self._parts.package.name_by_id(old)
        key = (name, side, lying)
        if key not in self._made:
            self._made[key] = self._made_from(old, name, side, lying=lying)
        return self._made[key]

    def _made_from(self, old: str, name: str, side: str, *, lying: bool) -> str:
        root = self._plain(side, lying=lying)
        before = self._parts.package.root(name) if name else None
        if before is not None and _same(before, root):
            return old
        beside = None
        if before is not None and has_words(before):
            kept = self._kept(before, root)
            if kept is None:
                return old
            root, beside = kept, self._parts.beside(name)
        return self._parts.add("footer", FOOTER, root, beside)

    def _plain(self, side: str, *, lying: bool) -> etree._Element:
        shown = 1 if side == self._standard.page_number.odd else 2
        made = landscape(self._standard, side, shown) if lying else upright(self._standard.page_number, side, shown)
        return stand_alone(etree.fromstring(made.encode()))

    def _kept(self, before: etree._Element, plain: etree._Element) -> etree._Element | None:
        """The old footer with our number below its words; None where its own number stands among these."""
        kept = deepcopy(before)
        for child in [*kept]:
            if numbers_pages(child):
                if has_words(child):
                    self.mixed.append("".join(_texts(child)).strip())
                    return None
                kept.remove(child)
            elif not has_words(child) and child.tag == P:
                kept.remove(child)
        ours = [etree.tostring(child) for child in plain]
        if all(etree.tostring(child) not in ours for child in kept):
            kept.extend(deepcopy(child) for child in plain)
        return kept


def _same(one: etree._Element, other: etree._Element) -> bool:
    return etree.tostring(one, method="c14n") == etree.tostring(other, method="c14n")


def _instructions(element: etree._Element) -> Iterator[str]:
    for one in element.iter(_INSTRUCTION):
        yield one.text or ""
    for one in element.iter(_SIMPLE):
        yield one.get(_INSTR) or ""


def _is_page(instruction: str) -> bool:
    return _PAGE.match(instruction) is not None


def _texts(element: etree._Element) -> Iterator[str]:
    """The texts that are shown, those of text boxes too."""
    if element.tag == T:
        yield element.text or ""
    for child in element:
        if child.tag == ALTERNATE:
            shown = branch(child)
            if shown is not None:
                yield from _texts(shown)
        elif child.tag != P_PR:
            yield from _texts(child)
