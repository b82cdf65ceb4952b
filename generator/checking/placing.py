"""Where the words of a part stand on their line, in characters of its own size."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from generator.checking.measured import MeasuredDraft, Part
from generator.draft.measuring import Measured
from generator.draft.measuring.lengths import MM_PER_PT
from generator.draft.reading.word.names import P_PR, TBL, T, w
from generator.draft.writing.frame import width

NEAR = 0.25
"""Characters: what rounding and condensed characters come to."""
_FLATTEST = 6.0
"""pt: so little a line of an empty paragraph takes that is there for something else."""
_TAB = w("tab")
_PICTURES = (w("drawing"), w("pict"), w("object"))


class Standing(NamedTuple):
    """first: characters left empty before the first line, with spaces typed; rest: before the others. right: behind.

    align: as of ParagraphFormat. line: characters that a line holds. All in characters of `size` pt; the words
    themselves have `own` pt.
    """

    align: str
    first: float
    rest: float
    right: float
    line: float
    size: float
    own: float
    words: str

    def scaled(self, size: float) -> Standing:
        """The same in characters of another size."""
        by = self.size / size
        lengths = {name: getattr(self, name) * by for name in ("first", "rest", "right", "line")}
        return self._replace(size=size, **lengths)

    @property
    def width(self) -> float:
        """Of the words, as if they stood on one line."""
        return width(self.words) * self.own / self.size

    @property
    def start(self) -> float:
        """Characters between the left edge of the type area and the words, which stand on one line."""
        if self.align == "right":
            return self.line - self.right - self.width
        if self.align == "center":
            return self.first + (self.line - self.first - self.right - self.width) / 2
        return self.first

    @property
    def end(self) -> float:
        """Characters between the words and the right edge of the type area."""
        if self.align == "distribute":
            return self.right
        return self.line - self.start - self.width

    @property
    def is_one_line(self) -> bool:
        """Whether the words take no second line."""
        return self.first + self.width + self.right <= self.line + NEAR


def standing(draft: MeasuredDraft, part: Part) -> Standing | None:
    """How a part stands; None where it can't be told: in a table, a frame or a text box, behind a tab, in no size."""
    paragraph, form = part.paragraph, part.paragraph.format
    size = paragraph.size
    if not size or paragraph.in_table or paragraph.boxed or begins_with_tab(paragraph.element):
        return None
    before, behind = paragraph.spaces
    left = form.left_chars or (form.left or 0.0) / size
    first = form.first_chars or (form.first or 0.0) / size
    right = form.right_chars or (form.right or 0.0) / size
    section = draft.layout.section(part.number)
    spacing = next((one.format.spacing for one in part.stretches), None) or 0.0
    advance = section.advance(size, spacing)
    line = section.type_width / MM_PER_PT / advance if advance > 0 else 0.0
    words = part.text.strip()
    return Standing(form.align or "left", left + first + before, left, right + behind, line, size, size, words)


def begins_with_tab(paragraph: etree._Element) -> bool:
    """Whether a tab stands before the words: how far it leads depends on the program."""
    for child in paragraph:
        if child.tag == P_PR:
            continue
        for one in child.iter(T, _TAB):
            if one.tag == _TAB or (one.text or "").strip():
                return bool(one.tag == _TAB)
    return False


def belongs_to_figure(part: Part) -> bool:
    """Whether it is the line above or below a table or a picture: its name, 单位：件, its source."""
    paragraph = part.paragraph.element
    near = [paragraph, paragraph.getprevious(), paragraph.getnext()]
    return any(one is not None and (one.tag == TBL or _holds_picture(one)) for one in near)


def blank_lines_above(draft: MeasuredDraft, part: Part) -> tuple[float, Part | None]:
    """Lines left empty above a part, as blank paragraphs or as space, and the part that stands above them."""
    blank = 0
    number = part.number - 1
    while number > 0 and not draft.layout.paragraph(number).text.strip():
        blank += not _is_flat(draft.layout.paragraph(number))
        number -= 1
    above = draft.last_of.get(number)
    space = space_before(draft, part)
    if above is not None and not blank:
        space = max(space, space_after(draft, above))
    return blank + space, above


def _is_flat(paragraph: Measured) -> bool:
    """Whether a blank paragraph takes no room."""
    form = paragraph.format
    return form.rule == "exact" and (form.line or 0.0) <= _FLATTEST


def space_before(draft: MeasuredDraft, part: Part) -> float:
    """The space above a paragraph, in lines."""
    form = part.paragraph.format
    return form.before_lines or (form.before or 0.0) / _pitch(draft)


def space_after(draft: MeasuredDraft, part: Part) -> float:
    """The space below a paragraph, in lines."""
    form = part.paragraph.format
    return form.after_lines or (form.after or 0.0) / _pitch(draft)


def _pitch(draft: MeasuredDraft) -> float:
    running = draft.running
    return running.pitch.points if running and running.pitch.points > 0 else draft.standard.word.line_pitch


def _holds_picture(element: etree._Element) -> bool:
    return next(element.iter(*_PICTURES), None) is not None
