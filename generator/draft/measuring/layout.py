"""A Word file, measured: its sections, its paragraphs by number, what stands at the foot of its pages."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from lxml import etree

from generator.draft.measuring.numbers import PageNumber, page_number
from generator.draft.measuring.paragraphs import Measured, Measuring
from generator.draft.measuring.sections import Section, sections
from generator.draft.measuring.styles import FormatStyles
from generator.draft.measuring.theme import Theme
from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.names import children, switch, w


class Layout:
    """What a file's format comes to; each part of it is measured when it is first asked for."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._paragraphs: dict[int, Measured] = {}
        self._ends: tuple[int, ...] = ()

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """In order."""
        return sections(self._file)

    @cached_property
    def even_and_odd(self) -> bool:
        """Whether even pages have headers and footers of their own."""
        return switch(children(self._settings), w("evenAndOddHeaders")) is True

    def __len__(self) -> int:
        return len(self._file.paragraphs)

    def paragraph(self, number: int) -> Measured:
        """The paragraph of that number, from 1. Raises IndexError."""
        if number not in self._paragraphs:
            self._paragraphs[number] = self._measuring.paragraph(self._file.paragraphs[number - 1])
        return self._paragraphs[number]

    def section(self, number: int) -> Section:
        """The section that a paragraph stands in."""
        self._ends = self._ends or tuple(section.last for section in self.sections)
        return self.sections[min(bisect_left(self._ends, number), len(self.sections) - 1)]

    def page_number(self, section: Section, *, even: bool) -> PageNumber | None:
        """What numbers the odd or the even pages of a section; None where nothing does."""
        kind = "even" if even and self.even_and_odd else "default"
        for place in ("footer", "header"):
            part = section.shown.get((place, kind))
            found = None if part is None else page_number(part, place, self._measuring)
            if found is not None:
                return found
        return None

    @cached_property
    def _settings(self) -> etree._Element | None:
        return self._file.package.readable("settings")

    @cached_property
    def _measuring(self) -> Measuring:
        theme = Theme(self._file.package.readable("theme"), self._settings)
        return Measuring(self._file, FormatStyles(self._file, theme), theme)
