"""The mandated contents of a draft (厅字〔2019〕28号), whatever they are called and wherever they stand.

A heading that names a content and words beneath it; else sentences that give it. A mention is not a content.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.understanding.general import is_general
from generator.understanding.model import Content, Where
from generator.understanding.naming import names_of
from generator.understanding.prose import Prose
from generator.understanding.sections import Section, sections
from generator.understanding.sentences import (
    Passage,
    causes,
    first_responsible,
    plans,
    sentences,
    shortcomings,
    tells_of_duty,
)
from generator.understanding.wordings import CONTENTS, Wordings

_FEWEST = 6
"""Characters under a heading: less is a bare phrase, whatever it says."""
_FEWEST_FOR_ACHIEVEMENTS = 60
_EXCERPT = 40


def contents(prose: tuple[Prose, ...], year: int | None) -> dict[str, Content]:
    """Each of the five contents by its id, as far as the draft gives it; `year` is the report's."""
    words = Wordings(year)
    parts = sections(prose)
    named = [_Named(part, names) for part, names in zip(parts, names_of(parts, words, year), strict=True)]
    found = {content: _under_headings(content, named, words) for content in CONTENTS}
    for content, passages in _by_sentence(prose, named, found, words).items():
        if passages:
            found[content] = _with_passages(found[content], passages)
    if not found["achievements"].present:
        found["achievements"] = _spread(found["achievements"], parts, _taken(named))
    return found


class _Named(NamedTuple):
    """A section, and the contents that its heading names."""

    part: Section
    names: frozenset[str]


def _under_headings(content: str, named: Sequence[_Named], words: Wordings) -> Content:
    """What the sections give whose headings name the content."""
    own = [one for one in named if content in one.names]
    headings = tuple(one.part.heading for one in own if one.part.heading)
    giving = [one.part for one in own if _gives(content, one, words)]
    # A section inside another one that gives the content too is no further place.
    which = {id(part) for part in giving}
    outer = [part for part in giving if not any(id(parent) in which for parent in part.parents)]
    if not outer:
        empty = next((one.part.text for one in own), "")
        return Content(content, headings=headings, empty_words=empty[:_EXCERPT])
    text = "\n".join(part.text for part in outer)
    return Content(
        content,
        present=True,
        own_heading=True,
        general=is_general(content, text, words),
        at=tuple(_at_heading(part) for part in outer),
        headings=headings,
        text=text,
    )


def _gives(content: str, named: _Named, words: Wordings) -> bool:
    """Whether the words beneath the heading are the content that it names."""
    part, text = named.part, named.part.text
    if len(text) < _FEWEST or words.of("empty", "phrases").fullmatch("".join(text.split()).rstrip("。！；")):
        return False
    alone = named.names == {content}
    if content == "causes":
        return alone or bool(causes(part.beneath, words, part))
    if content == "plans" and not alone:
        return words.of("plans", "evidence").search(text) is not None
    return content != "first_responsible" or tells_of_duty(text, words)


def _at_heading(part: Section) -> Where:
    assert part.prose is not None
    assert part.heading is not None
    end = len(part.heading.number + part.heading.text)
    return Where(part.prose.place(0, end), part.name, part.name)


def _taken(named: Sequence[_Named]) -> set[int]:
    """Indices of the blocks under headings that name another content than achievements."""
    taken: set[int] = set()
    for part, names in named:
        if names - {"achievements"} and part.prose:
            taken.add(part.prose.index)
            taken.update(one.index for one in part.beneath)
    return taken


def _by_sentence(
    prose: Sequence[Prose], named: Sequence[_Named], found: dict[str, Content], words: Wordings
) -> dict[str, list[Passage]]:
    """The passages that give a content which no heading gives."""
    missing = {content for content, one in found.items() if not one.present}
    body = list(sentences([one for one in prose if one.part == "block"])) if missing else []
    passages: dict[str, list[Passage]] = {}
    if "shortcomings" in missing:
        passages["shortcomings"] = shortcomings(body, words)
    if "causes" in missing:
        own = [part for part, names in named if "shortcomings" in names and part.text]
        told = list({id(one.prose): one.prose for one in passages.get("shortcomings", ())}.values())
        passages["causes"] = [one for part in own for one in causes(part.beneath, words, part)] or causes(told, words)
    if "first_responsible" in missing:
        passages["first_responsible"] = first_responsible(body, words)
    if "plans" in missing:
        passages["plans"] = plans(body, words)
    return passages


def _with_passages(content: Content, passages: Iterable[Passage]) -> Content:
    found = list(passages)
    return Content(
        content.id,
        present=True,
        own_heading=False,
        at=tuple(Where(one.prose.place(one.start, one.end), one.heading, _words(one)) for one in found),
        headings=content.headings,
        text="\n".join(one.text for one in found),
        empty_words=content.empty_words,
    )


def _words(passage: Passage) -> str:
    first, last = passage.prose.span(passage.start, passage.end)
    return passage.prose.words[first:last][:_EXCERPT]


def _spread(content: Content, parts: Sequence[Section], taken: set[int]) -> Content:
    """主要举措和成效 under topical headings, or in paragraphs without any."""
    topical = [
        part
        for part in parts
        if part.prose and part.heading and part.prose.index not in taken and part.text and not part.parents
    ]
    free = [one for part in parts if not part.parents for one in part.beneath if one.index not in taken]
    free_length = sum(len(one.text) for one in free) + sum(len(part.text) for part in topical if not part.beneath)
    if free_length < _FEWEST_FOR_ACHIEVEMENTS:
        return content
    if topical:
        at = tuple(_at_heading(part) for part in topical)
    else:
        first = max(free, key=lambda one: len(one.text))
        at = (Where(first.place(0, min(_EXCERPT, len(first.text))), "", first.words[:_EXCERPT]),)
    return Content(content.id, True, False, at, content.headings, "\n".join(one.text for one in free), "")
