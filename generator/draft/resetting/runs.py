"""The runs of a paragraph: which there are, which character stands in which, and how one is split."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from generator.draft.reading.word.names import P_PR, R_PR, TEXT_BOX, R, T, w
from generator.draft.reading.word.paragraph import Words
from generator.draft.reading.word.styles import Style, Styles

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_XML_SPACES = " \t\r\n"
_RUBY, _TAB = map(w, ("ruby", "tab"))
_SHOWN = frozenset((T, *map(w, ("tab", "ptab", "br", "cr", "noBreakHyphen"))))


class Shown(NamedTuple):
    """What an element of a run shows, and which character of the paragraph it begins with."""

    start: int
    text: str
    run: etree._Element | None


class Traced(Words):
    """The walk of the reader, so that characters count alike, with the run that each stands in."""

    __slots__ = ("_run", "shown")

    def __init__(self, styles: Styles) -> None:
        super().__init__(styles, 0)
        self.shown: list[Shown] = []
        self._run: etree._Element | None = None

    def of(self, paragraphs: Iterable[tuple[etree._Element, Style]]) -> Traced:
        """These words with what stands in paragraphs that are one to the reader."""
        for paragraph, style in paragraphs:
            self.add(paragraph, style)
        return self

    def _walk(self, element: etree._Element) -> None:
        if element.tag == R:
            self._run = element
        super()._walk(element)

    def _show(self, text: str) -> None:
        before = self._length
        super()._show(text)
        if self._length > before:
            self.shown.append(Shown(before, text, self._run))


def own_runs(element: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph in order, without those in its text boxes and pronunciation guides."""
    for child in element:
        if child.tag == R:
            yield child
        if child.tag not in (TEXT_BOX, _RUBY, P_PR, R_PR) and len(child):
            yield from own_runs(child)


def leading(paragraph: etree._Element) -> tuple[int, str]:
    """How many tabs stand before the words of a paragraph, and the spaces between the last of them and the words."""
    tabs, spaces = 0, ""
    for run in own_runs(paragraph):
        for child in run:
            if child.tag == _TAB:
                tabs, spaces = tabs + 1, ""
            elif child.tag == T:
                text = child.text or ""
                words = text.lstrip()
                spaces += text[: len(text) - len(words)]
                if words:
                    return tabs, spaces
            elif child.tag in _SHOWN:
                return 0, ""
    return 0, ""


def first_run_from(shown: list[Shown], at: int) -> etree._Element | None:
    """The run that begins with character `at`, split off the one that holds it; None where no run can begin there."""
    n = next((n for n, one in enumerate(shown) if one.start + len(one.text) > at), None)
    if n is None or (run := shown[n].run) is None:
        return None
    of_run = [one for one in shown if one.run is run]
    elements = [child for child in run if child.tag in _SHOWN and (child.tag != T or child.text)]
    if len(elements) != len(of_run):
        # Something else shows characters in it.
        return run if shown[n].start == at and of_run[0] is shown[n] else None
    element = elements[of_run.index(shown[n])]
    if at > shown[n].start:
        element = _split_text(element, at - shown[n].start)
    return _split_run(run, element)


def _split_text(element: etree._Element, at: int) -> etree._Element:
    """The rest of a w:t from character `at` on, which becomes an element of its own."""
    text = element.text or ""
    if element.get(_SPACE) != "preserve":
        text = text.strip(_XML_SPACES)
    rest = deepcopy(element)
    for one, part in ((element, text[:at]), (rest, text[at:])):
        one.text = part
        one.set(_SPACE, "preserve")
    rest.tail = None
    element.addnext(rest)
    return rest


def _split_run(run: etree._Element, element: etree._Element) -> etree._Element:
    """The run that begins with `element`: the rest of `run`, or `run` itself where nothing stands before it."""
    children = [*run]
    at = children.index(element)
    if all(child.tag == R_PR for child in children[:at]):
        return run
    rest = etree.Element(run.tag, run.attrib, nsmap=run.nsmap)
    rest.extend(deepcopy(child) for child in children[:1] if child.tag == R_PR)
    rest.extend(children[at:])
    run.addnext(rest)
    return rest
