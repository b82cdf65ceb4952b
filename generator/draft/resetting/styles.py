"""Our styles in somebody's styles.xml: one of the same name gives way, an id that is taken is not taken again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from generator.draft.reading.word.names import P_PR, R_PR, VAL, P, Properties, R, children, w
from generator.draft.resetting.order import PARAGRAPH, RUN, put_new, remove
from generator.draft.word_styles import GAP, GAP_RUN_IN, PARAGRAPH_STYLES, RUN_IN, SIGNER, Style
from generator.draft.writing.word.styles import styles_xml
from schemas.format import Format

_STYLE, _ID, _TYPE, _NAME, _DEFAULT = map(w, ("style", "styleId", "type", "name", "default"))
_CHARACTERS = (RUN_IN, SIGNER, GAP, GAP_RUN_IN)
_SPACING = ("before", "beforeLines", "beforeAutospacing", "after", "afterLines", "afterAutospacing")
_INDENT = ("left", "leftChars", "right", "rightChars", "firstLine", "firstLineChars")
_OFF_PARAGRAPH = (
    *("keepNext", "keepLines", "pageBreakBefore", "suppressLineNumbers", "suppressAutoHyphens", "bidi"),
    *("contextualSpacing", "mirrorIndents"),
)
_ON_PARAGRAPH = ("kinsoku", "wordWrap", "overflowPunct", "adjustRightInd", "snapToGrid")
LANGUAGE = "zh-CN"
"""Of what is taken from the reference document; none of it says so."""
_OFF_RUN = ("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint")
_PLAIN_RUN = {"color": "auto", "spacing": "0", "w": "100", "kern": "0", "position": "0", "u": "none"}


def put_styles(root: etree._Element, standard: Format) -> dict[str, str]:
    """Puts the styles of the standard into w:styles; our id of each → its id in this file.

    They rest on nothing but the defaults of the file, and say themselves whatever these say otherwise: what the file's
    own “Normal” is like does not come through, and what is in it stays as it is.
    """
    source = etree.fromstring(styles_xml(standard, LANGUAGE).encode())
    ours = {child.get(_ID) or "": child for child in source.iterchildren(_STYLE)}
    wanted = [*PARAGRAPH_STYLES.values(), *_CHARACTERS]
    ids = _ids(root, wanted, {one.id: ours[one.id].get(_TYPE) or "" for one in wanted})
    defaults = root.find(w("docDefaults"))
    by_id = {child.get(_ID): child for child in root.iterchildren(_STYLE)}
    for style in wanted:
        element = _in_this_file(ours[style.id], ids, defaults)
        old = by_id.get(ids[style.id])
        if old is None:
            root.append(element)
        else:
            if old.get(_DEFAULT) is not None:
                element.set(_DEFAULT, str(old.get(_DEFAULT)))
            root.replace(old, element)
    _unlink(root, {*ids.values()})
    return ids


def _ids(root: etree._Element, wanted: list[Style], types: dict[str, str]) -> dict[str, str]:
    """Our id → the id of the style of that name and type, else ours, else a free one."""
    named = {(child.get(_TYPE), _name(child)): child.get(_ID) or "" for child in root.iterchildren(_STYLE)}
    taken = {child.get(_ID) for child in root.iterchildren(_STYLE)}
    found = {}
    for style in wanted:
        one = named.get((types[style.id], style.name.lower()))
        if one is None:
            one = next(name for name in _candidates(style.id) if name not in taken)
            taken.add(one)
        found[style.id] = one
    return found


def _candidates(name: str) -> Iterator[str]:
    yield name
    number = 1
    while True:
        yield f"{name}{number:02}"
        number += 1


def _name(style: etree._Element) -> str:
    name = style.find(_NAME)
    return " ".join((name.get(VAL) or "").lower().split()) if name is not None else ""


def _in_this_file(style: etree._Element, ids: dict[str, str], defaults: etree._Element | None) -> etree._Element:
    """Our style with the ids of this file, resting on nothing."""
    style.set(_ID, ids[style.get(_ID) or ""])
    remove(style, "basedOn")
    following = style.find(w("next"))
    if following is not None:
        following.set(VAL, ids[following.get(VAL) or ""])
    run_defaults = children(None if defaults is None else defaults.find(f"{w('rPrDefault')}/{R_PR}"))
    paragraph_defaults = children(None if defaults is None else defaults.find(f"{w('pPrDefault')}/{P_PR}"))
    if style.get(_TYPE) == "paragraph":
        run = style.find(R_PR)
        properties = style.find(P_PR)
        assert run is not None
        assert properties is not None
        _say_all(properties, paragraph_defaults)
        _say_plain(run, (name for name in (*_OFF_RUN, *_PLAIN_RUN) if w(name) in run_defaults))
    return style


def stand_alone(root: etree._Element) -> etree._Element:
    """The paragraphs of a part without styles, so that nothing of the file's own “Normal” comes through in them."""
    for paragraph in root.iter(P):
        properties = paragraph.find(P_PR)
        if properties is None:
            properties = etree.Element(P_PR)
            paragraph.insert(0, properties)
        _say_all(properties, {})
        for run in paragraph.iterchildren(R):
            characters = run.find(R_PR)
            if characters is not None:
                _say_plain(characters, (*_OFF_RUN, *_PLAIN_RUN))
    return root


def _say_plain(characters: etree._Element, names: Iterable[str]) -> None:
    """What is named of switches and shapes of characters is off and plain."""
    for name in names:
        if characters.find(w(name)) is None:
            put_new(characters, name, RUN, val=_PLAIN_RUN.get(name, "0"))


def _say_all(properties: etree._Element, defaults: Properties) -> None:
    """Space and indents named on every side; switches that the defaults set named too."""
    spacing, indent = properties.find(w("spacing")), properties.find(w("ind"))
    if spacing is None:
        spacing = put_new(properties, "spacing", PARAGRAPH)
    if indent is None:
        indent = put_new(properties, "ind", PARAGRAPH)
    for element, names in ((spacing, _SPACING), (indent, _INDENT)):
        for name in names:
            if element.get(w(name)) is None and not (name.startswith("firstLine") and element.get(w("hanging"))):
                element.set(w(name), "0")
    for name in (*_OFF_PARAGRAPH, *_ON_PARAGRAPH):
        if w(name) in defaults and properties.find(w(name)) is None:
            put_new(properties, name, PARAGRAPH, val=int(name in _ON_PARAGRAPH))


def _unlink(root: etree._Element, ids: set[str]) -> None:
    """Styles of characters that went with one that gave way go with it no longer."""
    for style in root.iterchildren(_STYLE):
        for link in style.findall(w("link")):
            if link.get(VAL) in ids:
                style.remove(link)
