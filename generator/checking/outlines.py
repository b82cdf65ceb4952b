"""The headings that a notice prescribes, in their order, held against those of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.checking.rule import Case
from generator.draft.folding import folded
from generator.draft.model import Heading
from generator.understanding.model import Content as Understood
from schemas.patterns import lazy_pattern
from schemas.standard_tables import Content

_YEAR = lazy_pattern("20[0-9]{2}年度?")
_NO_WORD = lazy_pattern(r"\W")
_DEEPEST = 2
_SHORTEST = 4
"""Characters of a heading that is known inside a longer one."""


class Differences(NamedTuple):
    """prescribed: the notice's headings. lacking, further, misplaced: headings, as they are written, in order."""

    prescribed: tuple[str, ...]
    lacking: tuple[str, ...]
    further: tuple[str, ...]
    misplaced: tuple[str, ...]


def differences(case: Case) -> Differences | None:
    """How the headings of the first two levels differ from those prescribed; None where nobody prescribes any.

    What the draft lacks altogether, or gives without a heading, is said by rules of its own.
    """
    if not _has_outline(case):
        return None
    prescribed = tuple(_prescribed(case))
    headings = [block for block in case.source.draft.blocks if isinstance(block, Heading) and block.level <= _DEEPEST]
    free = dict(enumerate(headings))
    places: list[tuple[int, str]] = []
    lacking = []
    for wanted, content in prescribed:
        at = next((n for n, heading in free.items() if _is_alike(heading.text, wanted)), None)
        own = case.understood.contents[content.id] if content else None
        if at is not None:
            del free[at]
        elif not own or own.own_heading:
            lacking.append(wanted)
            # What has another wording has a place all the same.
            at = _first_of(own, headings) if own else None
        if at is not None:
            places.append((at, wanted))
    return Differences(
        tuple(wanted for wanted, _content in prescribed),
        tuple(lacking),
        tuple(_further(free.values(), case)),
        tuple(_misplaced(places)),
    )


def _first_of(content: Understood, headings: Sequence[Heading]) -> int | None:
    """Where the first heading stands that names the content."""
    own = {id(heading) for heading in content.headings}
    return next((n for n, heading in enumerate(headings) if id(heading) in own), None)


def _has_outline(case: Case) -> bool:
    standard = case.standard
    return standard.outline != standard.national_outline or any(content.prescribed for content in standard.contents)


def _prescribed(case: Case) -> Iterator[tuple[str, Content | None]]:
    """The notice's headings, and whose they are: a content's, or None for one under 主要举措和成效."""
    for content in case.standard.contents:
        if content.prescribed and content.under is None:
            yield content.heading, content
        if content.id == "achievements" and case.standard.outline != case.standard.national_outline:
            yield from ((part.heading, None) for part in case.standard.outline)


def _further(headings: Iterable[Heading], case: Case) -> Iterator[str]:
    """Those of the first level that are neither prescribed nor of a content that needs no prescription."""
    free = [content for content in case.standard.contents if not content.prescribed]
    understood = (case.understood.contents[content.id] for content in free if content.id in case.understood.contents)
    named = {id(heading) for content in understood for heading in content.headings}
    for heading in headings:
        is_usual = any(_is_alike(heading.text, content.heading) for content in free)
        if heading.level == 1 and id(heading) not in named and not is_usual:
            yield heading.number + heading.text.rstrip("。")


def _misplaced(places: Iterable[tuple[int, str]]) -> Iterator[str]:
    """The headings that stand before one that should come earlier."""
    last = -1
    for at, wanted in places:
        if at < last:
            yield wanted
        last = max(last, at)


def _is_alike(written: str, wanted: str) -> bool:
    """Whether two headings are the same but for years and marks, or one stands in the other."""
    one, other = _bare(written), _bare(wanted)
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _SHORTEST and short in long)


def _bare(heading: str) -> str:
    return _NO_WORD.sub("", _YEAR.sub("", folded(heading)[0]))
