"""Styles of a Word file, resolved through what they are based on: outline level, role, numbering, hidden or not."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from generator.draft.reading.word.names import P_PR, R_PR, VAL, children, integer, switch, value, w
from generator.draft.word_styles import GAP_RUN_IN, PARAGRAPH_STYLES, RUN_IN

_STYLE, _NAME, _BASED_ON, _NUM_PR = map(w, ("style", "name", "basedOn", "numPr"))
_OUTLINE, _NUM_ID, _ILVL, _VANISH = map(w, ("outlineLvl", "numId", "ilvl", "vanish"))
_ID, _TYPE, _DEFAULT = map(w, ("styleId", "type", "default"))
_DEFAULTS = f"{w('docDefaults')}/{w('rPrDefault')}/{R_PR}"

DEEPEST_LEVEL = 4
_HEADING = re.compile(r"(?:heading|标题|標題|見出し|제목|überschrift|titre|título|заголовок)\s*([1-9])")
_CHINESE_HEADING = re.compile(r"([一二三四])级标题")
_TITLES = frozenset(("title", "标题", "標題", "公文标题", "文件标题", "大标题"))
_CONTENTS = re.compile(r"(?:toc|目录|目錄)\s*(?:[1-9]|heading|标题)?")
_ROLES = {
    style.name.lower(): role
    for role, style in PARAGRAPH_STYLES.items()
    if role != "body" and not role.startswith("heading")
}
_BODY = PARAGRAPH_STYLES["body"].name.lower()
_RUN_IN = frozenset((RUN_IN.name, GAP_RUN_IN.name))


class Style(NamedTuple):
    """outline: 0 for the first level of headings, None or 9 for none. role: of a paragraph, as in Line.role.

    contents: a line of a table of contents. run_in: the text that follows a heading in the same paragraph.
    """

    id: str = ""
    outline: int | None = None
    role: str = ""
    contents: bool = False
    run_in: bool = False
    num_id: int | None = None
    ilvl: int | None = None
    hidden: bool = False

    @property
    def level(self) -> int:
        """1–4 for a heading, else 0."""
        return heading_level(self.outline)


NO_STYLE = Style()


def heading_level(outline: int | None) -> int:
    """The level of a heading of the Draft for an outline level of Word, which counts from 0; 0 for none."""
    return outline + 1 if outline is not None and 0 <= outline < DEEPEST_LEVEL else 0


class Styles:
    """The styles of a file; each is resolved when it is first asked for."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._resolved: dict[str, Style] = {}
        self._default = ""
        self._ours = False
        self._base = NO_STYLE
        if root is None:
            return
        for element in root:
            if element.tag != _STYLE:
                continue
            style_id = element.get(_ID) or ""
            self._elements.setdefault(style_id, element)
            if element.get(_DEFAULT) in ("1", "true", "on") and element.get(_TYPE) == "paragraph":
                self._default = style_id
        # “Body Text” says that a paragraph is no heading only where our own writer set it.
        self._ours = any(name.get(VAL) == RUN_IN.name for name in root.iter(_NAME))
        self._base = Style(hidden=switch(children(root.find(_DEFAULTS)), _VANISH) is True)

    def paragraph(self, style_id: str | None) -> Style:
        """The style of a paragraph that names this one; the default one where it names none that exists."""
        return self._get(style_id if style_id in self._elements else self._default)

    def character(self, style_id: str | None) -> Style:
        """The style of a run that names this one."""
        return self._get(style_id or "")

    def numbering(self, style_id: str | None) -> int | None:
        """The list that a style of this id gives."""
        return self._get(style_id or "").num_id

    def _get(self, style_id: str) -> Style:
        found = self._resolved.get(style_id)
        if found is None:
            found = self._resolve(style_id) if style_id in self._elements else self._base
        return found

    def _resolve(self, style_id: str) -> Style:
        """What the style says, else what it is based on; a circle ends where it closes."""
        chain: list[str] = []
        waiting = set()
        at: str | None = style_id
        while at in self._elements and at not in self._resolved and at not in waiting:
            chain.append(at)
            waiting.add(at)
            at = value(children(self._elements[at]), _BASED_ON)
        style = self._resolved.get(at or "", self._base)
        for one in reversed(chain):
            style = self._resolved[one] = self._derived(one, style)
        return style

    def _derived(self, style_id: str, base: Style) -> Style:
        parts = children(self._elements[style_id])
        name = " ".join((value(parts, _NAME) or "").lower().split())
        own = _named(name)
        if name == _BODY and self._ours:
            own = own._replace(role="body")
        properties = children(parts.get(P_PR))
        numbers = children(properties.get(_NUM_PR))
        hidden = switch(children(parts.get(R_PR)), _VANISH)
        return own._replace(
            id=style_id,
            contents=own.contents or base.contents,
            outline=_first(integer(properties, _OUTLINE), own.outline, base.outline),
            num_id=_first(integer(numbers, _NUM_ID), base.num_id),
            ilvl=_first(integer(numbers, _ILVL), base.ilvl),
            hidden=base.hidden if hidden is None else hidden,
        )


def _first(*values: int | None) -> int | None:
    return next((one for one in values if one is not None), None)


def _named(name: str) -> Style:
    """What the name of a style says, in small letters; Word keeps the English name of its own in every language."""
    if found := _HEADING.fullmatch(name):
        return Style(outline=int(found[1]) - 1)
    if found := _CHINESE_HEADING.fullmatch(name):
        return Style(outline="一二三四".index(found[1]))
    role = "title" if name in _TITLES else _ROLES.get(name, "")
    return Style(role=role, contents=_CONTENTS.fullmatch(name) is not None, run_in=name in _RUN_IN)
