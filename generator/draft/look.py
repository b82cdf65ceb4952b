"""How a report is set, beside its words: which fonts a machine has, which script, what an agency made of the styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.draft.writing.word.base import Base

SIMPLIFIED, TRADITIONAL = "hans", "hant"
SCRIPTS = (SIMPLIFIED, TRADITIONAL)
"""As ISO 15924 names them, in small letters."""


class Look(NamedTuple):
    """fonts: one of schemas.format.FONT_SETS. script: that of the words, which are converted already. reference: what
    an agency made of the reference document, None for the Standard's own; only Word files heed it."""

    fonts: str = "gb2312"
    script: str = SIMPLIFIED
    reference: Base | None = None

    @property
    def language(self) -> str:
        """The language of the text as Word knows it; Hong Kong writes what is written here (`traditional`)."""
        return "zh-HK" if self.script == TRADITIONAL else "zh-CN"


PLAIN = Look()
"""What a run has that asks for nothing else."""
