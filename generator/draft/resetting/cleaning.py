"""Direct formatting, taken off or kept: what overrides a style goes, what carries meaning stays."""

from __future__ import annotations

import re

from lxml import etree

from generator.draft.reading.word.names import P_PR, R_PR, VAL, Properties, children, is_on, value, w
from generator.draft.reading.word.styles import Style, Styles
from generator.draft.resetting.order import PARAGRAPH, RUN, put, put_new

_R_STYLE, _FONTS, _VANISH, _P_STYLE = map(w, ("rStyle", "rFonts", "vanish", "pStyle"))
_TEXT = w("t")

_KEPT_OF_RUNS = frozenset(
    map(
        w,
        (
            *("vertAlign", "strike", "dstrike", "u", "em", "highlight", "shd", "eastAsianLayout"),
            *("vanish", "specVanish", "webHidden", "rtl", "lang", "noProof", "oMath"),
            *("ins", "del", "moveFrom", "moveTo", "rPrChange"),
        ),
    )
)
"""Raised and lowered, struck, underlined and marked characters say something; sizes, fonts and colours do not."""
_KEPT_OF_STYLES = tuple(map(w, ("vertAlign", "strike", "dstrike")))
_KEPT_OF_PARAGRAPHS = frozenset(
    map(
        w,
        (
            *("pageBreakBefore", "framePr", "numPr", "suppressLineNumbers", "pBdr", "shd", "bidi", "divId", "cnfStyle"),
            *("rPr", "sectPr", "pPrChange"),
        ),
    )
)
_MARKS = frozenset(("footnote reference", "endnote reference", "annotation reference"))
"""Styles of characters that stand for a note."""
_SYMBOLS = re.compile("wingdings|webdings|symbol|mt extra|marlett", re.IGNORECASE)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Characters that only the font they were typed in knows."""


class CharacterStyles:
    """The styles of characters as they were before ours came: by id their names, and what carries meaning in them."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        found = () if root is None else root.iterchildren(w("style"))
        self._elements = {one.get(w("styleId")): one for one in found}

    def name(self, style_id: str | None) -> str:
        """The name of a style in small letters; empty where there is none of that id."""
        return (value(children(self._elements.get(style_id)), w("name")) or "").lower()

    def is_mark(self, style_id: str | None) -> bool:
        """Whether it is a style of references to notes."""
        return self.name(style_id) in _MARKS

    def hides(self, style_id: str | None) -> bool:
        """Whether it hides its characters."""
        return self._styles.character(style_id).hidden

    def meaning(self, style_id: str | None) -> list[etree._Element]:
        """The properties that a style gives and that carry meaning."""
        found: dict[str, etree._Element] = {}
        seen = set()
        while style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            parts = children(self._elements[style_id])
            for name, element in children(parts.get(R_PR)).items():
                found.setdefault(name, element)
            style_id = value(parts, w("basedOn"))
        return [found[name] for name in _KEPT_OF_STYLES if name in found]


def clean_run(
    run: etree._Element, style_id: str, paragraph: Style, styles: CharacterStyles, kept: tuple[str, ...] = ()
) -> None:
    """Takes off a run what overrides its paragraph's style, and gives it a style of characters ("" for none).

    paragraph: the style that it had. kept: further properties that stay.
    """
    old = children(run.find(R_PR))
    own = value(old, _R_STYLE)
    hidden = _is_hidden(old, own, paragraph, styles)
    text = "".join(child.text or "" for child in run.iterfind(_TEXT))
    properties = etree.Element(R_PR)
    for name, element in old.items():
        if name in _KEPT_OF_RUNS or name.rpartition("}")[2] in kept:
            properties.append(element)
    if own is not None and not styles.is_mark(own):
        for element in styles.meaning(own):
            if properties.find(str(element.tag)) is None:
                put_new(properties, str(element.tag).rpartition("}")[2], RUN, val=element.get(VAL) or "1")
    if own is not None and styles.is_mark(own):
        put_new(properties, "rStyle", RUN, val=own)
    elif style_id:
        put_new(properties, "rStyle", RUN, val=style_id)
    if (fonts := _fonts(old.get(_FONTS), text)) is not None:
        put(properties, fonts, RUN)
    if hidden:
        put_new(properties, "vanish", RUN, val="1")
    else:
        for vanish in properties.findall(_VANISH):
            properties.remove(vanish)
    _put_properties(run, R_PR, properties)


def clean_mark(properties: etree._Element) -> None:
    """Takes off the mark of a paragraph, which automatic numbers follow, what overrides the style."""
    for child in [*properties]:
        if child.tag not in _KEPT_OF_RUNS:
            properties.remove(child)


def clean_paragraph(paragraph: etree._Element, style_id: str, kept: tuple[str, ...] = ()) -> etree._Element:
    """Gives a paragraph its style and takes off what overrides it; the w:pPr, where more may be put."""
    old = paragraph.find(P_PR)
    properties = etree.Element(P_PR)
    for child in () if old is None else [*old]:
        if child.tag in _KEPT_OF_PARAGRAPHS or str(child.tag).rpartition("}")[2] in kept:
            properties.append(child)
    mark = properties.find(R_PR)
    if mark is not None:
        clean_mark(mark)
        if not len(mark):
            properties.remove(mark)
    put_new(properties, "pStyle", PARAGRAPH, val=style_id)
    _put_properties(paragraph, P_PR, properties)
    return properties


def _put_properties(element: etree._Element, name: str, properties: etree._Element) -> None:
    old = element.find(name)
    if old is not None:
        element.remove(old)
    if len(properties):
        element.insert(0, properties)


def _is_hidden(old: Properties, own: str | None, paragraph: Style, styles: CharacterStyles) -> bool:
    """Formatting by hand wins; of the styles of paragraph and characters, two that hide show again."""
    if _VANISH in old:
        return is_on(old[_VANISH])
    return paragraph.hidden != (own is not None and styles.hides(own))


def _fonts(fonts: etree._Element | None, text: str) -> etree._Element | None:
    """What stays of w:rFonts: the hint, or the whole of it where the characters are none in another font."""
    if fonts is None:
        return None
    names = (str(name) for key, name in fonts.items() if key != w("hint"))
    if _PRIVATE.search(text) or any(_SYMBOLS.search(name) for name in names):
        return fonts
    hint = fonts.get(w("hint"))
    return None if hint is None else etree.Element(_FONTS, {w("hint"): hint})
