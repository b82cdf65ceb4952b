"""What stands before and behind the body where it is not where it should be."""

from __future__ import annotations

from collections.abc import Sequence

from generator.checking.dates import is_date
from generator.draft.model import Heading, Table
from generator.draft.reading.titles import is_agency
from generator.understanding.prose import Prose

_LAST = 3
"""Lines at the end of the body among which a date and a signature may be that were not told from it."""


def misplaced_date(prose: Sequence[Prose]) -> Prose | None:
    """A date that stands above the signature, None where there is none."""
    signed = any(one.part == "signatories" for one in prose)
    lines = [one for one in prose if one.part == "block" and not isinstance(one.block, (Heading, Table))][-_LAST:]
    for n, line in enumerate(lines):
        if is_date(line.words) and (signed or any(is_agency(below.words) for below in lines[n + 1 :])):
            return line
    return None
