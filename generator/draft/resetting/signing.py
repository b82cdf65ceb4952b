"""How a draft is signed in its file: whether its signature leaves room for a seal, whether its date is open yet."""

from __future__ import annotations

from dataclasses import replace

from generator.draft.measuring import Layout
from generator.draft.model import Draft, Span
from generator.draft.writing.frame import closing_indents

_GAP = "【"
_NEAR = 0.8
"""Characters; digits of several fonts are not equally wide."""


def as_signed(draft: Draft, layout: Layout) -> Draft:
    """The draft with what its file says of its signature: an open date counts as one, a seal has the room it had."""
    if draft.date.startswith(_GAP):
        draft = replace(draft, frame_spans=(("date", Span(0, len(draft.date), (), gap=True)),))
    sealed = replace(draft, sealed=True)
    found = _right(draft, layout)
    return sealed if _agree(found, sealed) and not _agree(found, draft) else draft


def _agree(found: tuple[float | None, ...], draft: Draft) -> bool:
    indents, date = closing_indents(draft)
    wanted = (*indents, date)
    return len(found) == len(wanted) and all(
        one is not None and abs(one - other) <= _NEAR for one, other in zip(found, wanted, strict=True)
    )


def _right(draft: Draft, layout: Layout) -> tuple[float | None, ...]:
    """Characters left empty at the right of each signatory and of the date; None for one that does not end there."""
    places = [(name, places[0].paragraph) for name, places in draft.frame_places if places]
    signed = [number for name, number in places if name == "signatories"]
    return tuple(_of(layout, number) for number in (*signed, *(n for name, n in places if name == "date")))


def _of(layout: Layout, number: int) -> float | None:
    measured = layout.paragraph(number)
    if measured.format.align != "right" or not measured.size:
        return None
    right = measured.format.right_chars or (measured.format.right or 0.0) / measured.size
    return right + measured.spaces[1]
