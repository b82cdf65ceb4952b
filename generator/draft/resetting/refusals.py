"""Why the format of a Word file that can be read is not re-set."""

from __future__ import annotations

from enum import Enum


class Refusal(Enum):
    """What the file is."""

    STRICT = "strict"
    """Written in the strict format, whose names are others."""
    MACROS = "macros"
    SIGNED = "signed"
    """It bears a digital signature, which any change breaks."""
    UNCERTAIN = "uncertain"
    """Read again, the result did not have the words and numbers of the file."""


class RefusedError(Exception):
    """The format is not re-set; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
