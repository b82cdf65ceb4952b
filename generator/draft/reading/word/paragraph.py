"""The words of one paragraph as Word shows them, tracked changes accepted."""

from __future__ import annotations

from lxml import etree

from generator.draft.reading.word.names import ALTERNATE, R_PR, TEXT_BOX, VAL, R, T, branch, is_on, w
from generator.draft.reading.word.styles import NO_STYLE, Style, Styles
from schemas.patterns import lazy_pattern

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_STRICT_MATH_TEXT = "{http://purl.oclc.org/ooxml/officeDocument/math}t"
_TEXTS = frozenset((T, _MATH_TEXT, _STRICT_MATH_TEXT))
_SHOWN = {w("tab"): " ", w("ptab"): " ", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_PICTURES = frozenset(map(w, ("drawing", "pict", "object")))
NOT_SHOWN = frozenset(
    map(w, ("pPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "sym"))
)
_FIELD, _FIELD_TYPE, _VANISH, _R_STYLE = map(w, ("fldChar", "fldCharType", "vanish", "rStyle"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_XML_SPACES = " \t\r\n"
_BREAKS = lazy_pattern("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class Words:
    """The words of a paragraph, or of several whose marks are deleted. number: of the first of them.

    run_in: where text in the style for text after a heading begins, 0 where none does.
    boxes: the text boxes that are anchored in it, in order. pictures: whether there are any.
    """

    __slots__ = (
        *("_fields", "_hidden", "_instructions", "_length", "_pieces", "_style", "_styles"),
        *("boxes", "number", "pictures", "run_in"),
    )

    def __init__(self, styles: Styles, number: int) -> None:
        self.number = number
        self.run_in = 0
        self.boxes: list[etree._Element] = []
        self.pictures = False
        self._styles = styles
        self._style = NO_STYLE
        self._pieces: list[str] = []
        self._hidden = False
        # The fields that the text stands in, each with whether it is the instruction or the result.
        self._fields: list[bool] = []
        self._instructions = 0
        self._length = 0

    def add(self, paragraph: etree._Element, style: Style) -> None:
        """Takes in what stands in the paragraph."""
        self._style = style
        self._hidden = style.hidden
        # A field that a file leaves open must not swallow the rest of it.
        self._fields.clear()
        self._instructions = 0
        self._walk(paragraph)

    @property
    def text(self) -> str:
        """With a line break where Word has one."""
        return "".join(self._pieces)

    @property
    def empty(self) -> bool:
        """Whether there are no words."""
        return not self._pieces

    def _walk(self, element: etree._Element) -> None:
        for child in element:
            tag = child.tag
            if tag == R:
                self._walk(child)
                self._hidden = self._style.hidden
            elif tag in _TEXTS:
                self._show(_text(child))
            elif tag == R_PR:
                self._apply(child)
            elif tag in NOT_SHOWN:
                continue
            elif tag in _SHOWN:
                self._show(_SHOWN[tag])
            elif tag == TEXT_BOX:
                self.boxes.append(child)
            elif tag == ALTERNATE:
                shown = branch(child)
                if shown is not None:
                    self._walk(shown)
            elif tag == _FIELD:
                self._field(child.get(_FIELD_TYPE))
            elif len(child):
                self.pictures = self.pictures or tag in _PICTURES
                self._walk(child)

    def _apply(self, properties: etree._Element) -> None:
        """Formatting by hand wins; of the styles of paragraph and characters, two that hide show again."""
        by_hand = None
        for child in properties:
            tag = child.tag
            if tag == _R_STYLE:
                style = self._styles.character(child.get(VAL))
                self._hidden = style.hidden != self._style.hidden
                if style.run_in and not self.run_in:
                    self.run_in = self._length
            elif tag == _VANISH:
                by_hand = is_on(child)
        if by_hand is not None:
            self._hidden = by_hand

    def _show(self, text: str) -> None:
        if text and not self._hidden and not self._instructions:
            self._pieces.append(text)
            self._length += len(text)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
            self._instructions += 1
        elif self._fields and kind in ("separate", "end"):
            self._instructions -= self._fields.pop()
            if kind == "separate":
                self._fields.append(False)


def _text(element: etree._Element) -> str:
    """The text of a w:t: spaces at its ends count only where it says so, and a line break is a space."""
    text = element.text or ""
    if element.get(_SPACE) != "preserve":
        text = text.strip(_XML_SPACES)
    return text if text.isprintable() else _BREAKS.sub(" ", text)
