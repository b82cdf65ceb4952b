"""The mandated contents of a draft (厅字〔2019〕28号), whatever they are called and wherever they stand.

A heading that names a content and words beneath it; else sentences that give it. A mention is not a content.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.understanding.model import Content, Where
from generator.understanding.naming import names_of
from generator.understanding.prose import Prose
from generator.understanding.sections import Section, sections
from generator.understanding.sentences import Passage, causes, first_responsible, plans, sentences, shortcomings
from generator.understanding.wordings import CONTENTS, Wordings

_FEWEST = 8
"""Characters under a heading: less is a bare phrase, whatever it says."""
_FEWEST_FOR_ACHIEVEMENTS = 60
_EXCERPT = 40


def contents(prose: Sequence[Prose], year: int | None) -> dict[str, Content]:
    """Each of the five contents by its id, as far as the draft gives it; `year` is the report's."""
    words = Wordings(year)
    parts = sections(prose)
    names = names_of(parts, words, year)
    found: dict[str, Content] = {}
    for content in CONTENTS:
        own = [part for part, named_here in zip(parts, names, strict=True) if content in named_here]
        found[content] = _under_headings(content, own, words)
    taken = _taken(parts, names)
    for content, passages in _by_sentence(prose, parts, names, found, words).items():
        if passages:
            found[content] = _with_passages(found[content], passages)
    if not found["achievements"].present:
        found["achievements"] = _spread(found["achievements"], parts, taken)
    return found


def _under_headings(content: str, own: Sequence[Section], words: Wordings) -> Content:
    """What the sections give that name the content."""
    headings = tuple(part.heading for part in own if part.heading)
    giving = [part for part in own if _gives(content, part, words)]
    # A section inside another one that gives the content too is no further place.
    which = {id(part) for part in giving}
    outer = [part for part in giving if not any(id(parent) in which for parent in part.parents)]
    if not outer:
        empty = next((part.text for part in own), "")
        return Content(content, headings=headings, empty_words=empty[:_EXCERPT])
    return Content(
        content,
        present=True,
        own_heading=True,
        at=tuple(_at_heading(part) for part in outer),
        headings=headings,
        text="\n".join(part.text for part in outer),
    )


def _gives(content: str, part: Section, words: Wordings) -> bool:
    """Whether the words beneath the heading are the content that it names."""
    text = part.text
    if len(text) < _FEWEST or words.of("empty", "phrases").fullmatch("".join(text.split())):
        return False
    alone = len(_others(content, part, words)) == 0
    if content == "causes":
        return alone or bool(causes(part.beneath, words, part))
    if content == "plans" and not alone:
        return words.of("plans", "evidence").search(text) is not None
    return True


def _others(content: str, part: Section, words: Wordings) -> list[str]:
    """The other contents that the heading names."""
    return [other for other in CONTENTS if other != content and words.of(other, "heading").search(part.words)]


def _at_heading(part: Section) -> Where:
    assert part.prose is not None
    assert part.heading is not None
    end = len(part.heading.number + part.heading.text)
    return Where(part.prose.place(0, end), part.name, part.name)


def _taken(parts: Sequence[Section], names: Sequence[frozenset[str]]) -> set[int]:
    """Indices of the blocks under headings that name another content than achievements."""
    taken: set[int] = set()
    for part, named_here in zip(parts, names, strict=True):
        if named_here - {"achievements"} and part.prose:
            taken.add(part.prose.index)
            taken.update(one.index for one in part.beneath)
    return taken


def _by_sentence(
    prose: Sequence[Prose],
    parts: Sequence[Section],
    names: Sequence[frozenset[str]],
    found: dict[str, Content],
    words: Wordings,
) -> dict[str, list[Passage]]:
    """The passages that give a content which no heading gives."""
    missing = {content for content, one in found.items() if not one.present}
    body = list(sentences([one for one in prose if one.part == "block"])) if missing else []
    passages: dict[str, list[Passage]] = {}
    if "shortcomings" in missing:
        passages["shortcomings"] = shortcomings(body, words)
    if "causes" in missing:
        own = [part for part, here in zip(parts, names, strict=True) if "shortcomings" in here and part.text]
        told = [passage.prose for passage in passages.get("shortcomings", ())]
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
