"""The page numbers of a draft: of odd and even pages, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.checking.measured import RECORD, MeasuredDraft, Part
from generator.draft.measuring.numbers import PageNumber
from generator.draft.measuring.sections import Section
from schemas.messages import _


class Numbered(NamedTuple):
    """What numbers the pages of a section; part: the first words in it. With None for what has none."""

    section: Section
    part: Part
    odd: PageNumber | None
    even: PageNumber | None

    @property
    def numbers(self) -> Iterator[tuple[str, PageNumber, bool]]:
        """(which pages, in words; their number; whether they are the even ones), alike ones once."""
        if self.odd is not None:
            yield (_("页码") if self.odd == self.even else _("单页码")), self.odd, False
        if self.even is not None and self.odd != self.even:
            yield _("双页码"), self.even, True


@lru_cache(maxsize=1)
def numbered(draft: MeasuredDraft) -> tuple[Numbered, ...]:
    """For each section that words of the report stand in; a page with nothing but 版记 needs no number."""
    first: dict[int, tuple[Section, Part]] = {}
    for part in draft.parts:
        if part.name not in RECORD:
            section = draft.layout.section(part.number)
            first.setdefault(section.first, (section, part))
    return tuple(
        Numbered(section, part, *(draft.layout.page_number(section, even=even) for even in (False, True)))
        for section, part in first.values()
    )


def upright(draft: MeasuredDraft) -> Iterator[Numbered]:
    """Those of them whose pages stand upright; on others the number keeps its place on the paper, turned."""
    return (one for one in numbered(draft) if not one.section.is_landscape)
