"""Source: a draft as it was read from somebody's file, with what stands beside its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from generator.draft.model import Draft, Places
from generator.draft.words import Words

if TYPE_CHECKING:
    from generator.draft.reading.word.file import WordFile


class Note(Enum):
    """What a reader has to say about a file that it could read."""

    REVISIONS = "revisions"
    """There are tracked changes; they are read as accepted."""
    CONVERTED = "converted"
    """LibreOffice turned it into .docx first."""
    WORDS_ONLY = "words_only"
    """A PDF: words without layout, and headings only as far as they have numbers."""
    UNDECODED = "undecoded"
    """Some bytes are no characters in the encoding that fits best."""


@dataclass(frozen=True, slots=True)
class WordLayout:
    """What a Word file holds beside its words. headers, footers: their texts, each once, in the order of the parts.

    file: as it was parsed, to be measured.
    """

    headers: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    revisions: int = 0
    file: WordFile | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Source:
    """One report in a file. part: which one, from 0.

    furniture: the lines of the page around it (navigation, 发布日期, 扫一扫 …), which are no words of the draft.
    around: 版头 and 版记 among them: (name as in `schemas.format.Format.elements`, places of one line or row).
    """

    draft: Draft
    part: int = 0
    furniture: tuple[Words, ...] = ()
    around: tuple[tuple[str, Places], ...] = ()
    notes: tuple[Note, ...] = ()
    layout: WordLayout | None = None
