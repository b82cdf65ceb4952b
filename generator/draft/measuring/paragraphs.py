"""One paragraph as it is set: its own format, and the stretches of its characters with theirs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import NamedTuple

from lxml import etree

from generator.draft.measuring.properties import NO_RUN, ParagraphFormat, RunFormat, over, paragraph_format, run_format
from generator.draft.measuring.sections import NATURAL
from generator.draft.measuring.styles import FormatStyles, Given
from generator.draft.measuring.theme import Theme
from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.names import P_PR, R_PR, TBL, TEXT_BOX, Properties, R, children, properties, value, w
from generator.draft.reading.word.paragraph import Words

_P_STYLE, _R_STYLE, _NUM_PR, _TABLE_STYLE, _TABLE_PR, _FRAME = map(
    w, ("pStyle", "rStyle", "numPr", "tblStyle", "tblPr", "framePr")
)
_FULL = "\u3000"


class Stretch(NamedTuple):
    """Characters of one format. start: of them in the paragraph."""

    start: int
    text: str
    format: RunFormat


class Measured(NamedTuple):
    """A paragraph. element: its w:p. text: its characters as the reader counts them.

    in_table: it stands in a cell. boxed: in a frame or a text box.
    """

    element: etree._Element
    format: ParagraphFormat
    stretches: tuple[Stretch, ...]
    text: str
    in_table: bool
    boxed: bool

    @property
    def size(self) -> float:
        """The size of its first visible character, pt."""
        sizes = (one.format.size for one in self.stretches if one.text.strip())
        return next((size for size in sizes if size), 0.0)

    @property
    def spaces(self) -> tuple[float, float]:
        """The spaces that stand before and behind its words, in full-width characters.

        Behind them only those of full width count: word processors let others hang over the edge.
        """
        text = self.text
        words = text.strip()
        before = text[: len(text) - len(text.lstrip())] if words else ""
        behind = text[len(before) + len(words) :]
        return wide(before), float(behind.count(_FULL))


def wide(spaces: str) -> float:
    """How wide spaces are, in full-width characters."""
    return sum(1.0 if one == _FULL else 0.5 for one in spaces)


class Measuring:
    """Measures the paragraphs of a file."""

    def __init__(self, file: WordFile, styles: FormatStyles, theme: Theme) -> None:
        self._file = file
        self._styles = styles
        self._theme = theme
        self._givens: dict[tuple[str | None, bool, str | None], Given] = {}

    def paragraph(self, element: etree._Element) -> Measured:
        """The format of a w:p and of its characters."""
        found = properties(element, P_PR)
        style_id = value(found, _P_STYLE)
        table = next(element.iterancestors(TBL), None)
        given = self._given(style_id, table)
        listed = self._styles.of_list(found.get(_NUM_PR), style_id)
        stretches = tuple(self._stretches(element, style_id, given.run))
        return Measured(
            element,
            over(over(given.paragraph, listed), paragraph_format(found)),
            stretches,
            "".join(stretch.text for stretch in stretches),
            table is not None,
            _FRAME in found or next(element.iterancestors(TEXT_BOX), None) is not None,
        )

    def run(self, paragraph: etree._Element, run: etree._Element | None) -> RunFormat:
        """The format of a w:r in a paragraph; without one, that of the paragraph."""
        return self._run(run, self._base(paragraph))

    def _base(self, paragraph: etree._Element) -> RunFormat:
        style = value(properties(paragraph, P_PR), _P_STYLE)
        return self._given(style, next(paragraph.iterancestors(TBL), None)).run

    def room(self, paragraph: etree._Element) -> tuple[float, float]:
        """pt that a paragraph of one line takes, off the grid; pt left empty below it."""
        measured = self.paragraph(paragraph)
        form, size = measured.format, measured.size or self._base(paragraph).size or 0.0
        height = NATURAL * size
        if form.rule == "exact":
            height = form.line or height
        elif form.rule == "atLeast":
            height = max(height, form.line or 0.0)
        else:
            height *= form.line or 1.0
        return height, (form.after_lines or 0.0) * height or form.after or 0.0

    def _given(self, style: str | None, table: etree._Element | None) -> Given:
        """What defaults, the style of the table and that of the paragraph give."""
        table_style = None if table is None else value(children(table.find(_TABLE_PR)), _TABLE_STYLE)
        which = (style, table is not None, table_style)
        if which not in self._givens:
            levels = [self._styles.defaults, self._styles.paragraph(style)]
            if table is not None:
                levels.insert(1, self._styles.table(table_style))
            self._givens[which] = Given(
                reduce(over, (level.paragraph for level in levels)), reduce(over, (level.run for level in levels))
            )
        return self._givens[which]

    def _stretches(self, element: etree._Element, style: str | None, base: RunFormat) -> Iterator[Stretch]:
        runs = _Runs(self._file, element, style)
        start = 0
        for text, run in runs.found:
            yield Stretch(start, text, self._run(run, base))
            start += len(text)

    def _run(self, run: etree._Element | None, base: RunFormat) -> RunFormat:
        if run is None:
            return base
        found: Properties = properties(run, R_PR)
        if not found:
            return base
        style = self._styles.character(value(found, _R_STYLE)) if _R_STYLE in found else NO_RUN
        if style.bold and base.bold:
            # Of the styles of paragraph and characters, two that are bold are not.
            style = style._replace(bold=False)
        return over(over(base, style), run_format(found, self._theme))


class _Runs(Words):
    """The walk of the reader, so that characters count alike, with the run that each stands in."""

    __slots__ = ("_run", "found")

    def __init__(self, file: WordFile, paragraph: etree._Element, style: str | None) -> None:
        super().__init__(file.styles, 0)
        self.found: list[tuple[str, etree._Element | None]] = []
        self._run: etree._Element | None = None
        self.add(paragraph, file.styles.paragraph(style))

    def _walk(self, element: etree._Element) -> None:
        if element.tag == R:
            self._run = element
        super()._walk(element)

    def _show(self, text: str) -> None:
        before = self._length
        super()._show(text)
        if self._length > before:
            self.found.append((text, self._run))
