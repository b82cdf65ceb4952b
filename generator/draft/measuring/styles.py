"""The format that styles give: the defaults of the file, what a style is based on, the style itself."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from generator.draft.measuring.properties import (
    NO_PARAGRAPH,
    NO_RUN,
    ParagraphFormat,
    RunFormat,
    over,
    paragraph_format,
    run_format,
)
from generator.draft.measuring.theme import Theme
from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.names import P_PR, R_PR, children, integer, value, w

_STYLE, _BASED_ON, _NUM_PR, _NUM_ID, _ILVL, _NAME = map(w, ("style", "basedOn", "numPr", "numId", "ilvl", "name"))
_ID, _TYPE, _DEFAULT = map(w, ("styleId", "type", "default"))
_ON = frozenset(("1", "true", "on"))
_DEFAULTS = w("docDefaults")
_WORDS_OWN = RunFormat(east_asian="", latin="Times New Roman", size=10.0, bold=False, colour="", spacing=0.0)
"""Where neither defaults nor styles say anything."""

_DEEPEST = 64
"""Styles in a row, each based on the next; Word itself allows no more than eleven."""


class Given(NamedTuple):
    """What a style gives in the end: to a paragraph, and to the characters in it."""

    paragraph: ParagraphFormat = NO_PARAGRAPH
    run: RunFormat = NO_RUN


class FormatStyles:
    """The styles of a file; each is resolved when it is first asked for."""

    def __init__(self, file: WordFile, theme: Theme) -> None:
        self._file = file
        self._theme = theme
        self._elements: dict[str, etree._Element] = {}
        self._usual: dict[str, str] = {}
        self._given: dict[str, Given] = {}
        root = file.package.readable("styles")
        for element in () if root is None else root.iterchildren(_STYLE):
            style_id = element.get(_ID) or ""
            self._elements.setdefault(style_id, element)
            if element.get(_DEFAULT) in _ON:
                self._usual[element.get(_TYPE) or ""] = style_id
        defaults = children(None if root is None else root.find(_DEFAULTS))
        run = children(defaults.get(w("rPrDefault"))).get(R_PR)
        paragraph = children(defaults.get(w("pPrDefault"))).get(P_PR)
        self.defaults = Given(paragraph_format(children(paragraph)), over(_WORDS_OWN, run_format(children(run), theme)))

    def paragraph(self, style_id: str | None) -> Given:
        """What the style of this id gives; the default one where there is none of that id."""
        return self._resolved(style_id if style_id in self._elements else self._usual.get("paragraph", ""))

    def character(self, style_id: str | None) -> RunFormat:
        """What a style of characters gives."""
        return self._resolved(style_id).run if style_id in self._elements else NO_RUN

    def table(self, style_id: str | None) -> Given:
        """What the style of a table gives to the paragraphs in it."""
        return self._resolved(style_id if style_id in self._elements else self._usual.get("table", ""))

    def name(self, style_id: str | None) -> str:
        """What word processors call the style."""
        known = style_id if style_id in self._elements else self._usual.get("paragraph", "")
        return value(children(self._elements.get(known or "")), _NAME) or ""

    def _resolved(self, style_id: str | None) -> Given:
        """What the style and those that it is based on say; a circle ends where it closes."""
        chain: list[str] = []
        at: str | None = style_id
        while at in self._elements and at not in self._given and at not in chain and len(chain) < _DEEPEST:
            chain.append(at)
            at = value(children(self._elements[at]), _BASED_ON)
        given = self._given.get(at or "", Given())
        for one in reversed(chain):
            given = self._given[one] = self._derived(one, given)
        return given

    def _derived(self, style_id: str, base: Given) -> Given:
        parts = children(self._elements[style_id])
        found = children(parts.get(P_PR))
        listed = self.of_list(found.get(_NUM_PR), style_id)
        return Given(
            over(over(base.paragraph, listed), paragraph_format(found)),
            over(base.run, run_format(children(parts.get(R_PR)), self._theme)),
        )

    def of_list(self, numbers: etree._Element | None, style_id: str | None) -> ParagraphFormat:
        """The format of the level of a list that a w:numPr names."""
        if numbers is None:
            return NO_PARAGRAPH
        named = children(numbers)
        style = self._file.styles.paragraph(style_id)
        level = self._file.numbering.level_properties(integer(named, _NUM_ID), integer(named, _ILVL), style)
        return paragraph_format(children(level))
