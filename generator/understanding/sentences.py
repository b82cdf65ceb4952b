"""Mandated contents that stand in sentences, without a heading of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.draft.folding import folded
from generator.draft.model import Heading
from generator.understanding.prose import Prose
from generator.understanding.sections import Section, heading_name
from generator.understanding.wordings import Wordings
from schemas.patterns import lazy_pattern

_SENTENCE = re.compile("[^。！？]+[。！？]?")
_CLAUSE_BEFORE = 24
_LONGEST = 2000
"""Characters of a sentence that are looked at."""
_TROUBLE = lazy_pattern("问题|不足|差距|短板|薄弱|困难|弱项|欠缺|不[够高强尽理到平均规]|有待")
"""A sentence without any of these owns up to nothing: most are not looked at any further."""
_WITH_GAP = lazy_pattern("[^。；，]{0,20}【待补[^】]{0,60}】")
"""A gap with the words that lead to it: 主要原因是【待补：…】 says no cause."""
_LAST_PART = 0.5
"""Of the text: a plan without heading stands in its later half."""
_FEWEST_ACTS = 2
_COUNTED = re.compile("[0-9一二三四五六七八九十两]+[余多]?(?:次|件|场|项|期|份|人|起|个)")


class Passage(NamedTuple):
    """Characters [start, end) of a folded text. heading: number and words of the one it stands under."""

    prose: Prose
    start: int
    end: int
    heading: str

    @property
    def text(self) -> str:
        """The words, of a very long one the first: so many have been lost their full stops."""
        return self.prose.text[self.start : min(self.end, self.start + _LONGEST)]


def sentences(body: Sequence[Prose]) -> Iterator[Passage]:
    """Every sentence of the body; of a heading only what runs on from it."""
    heading = ""
    for prose in body:
        begin = 0
        if isinstance(prose.block, Heading):
            heading = heading_name(prose.block)
            begin = len(folded(prose.block.number + prose.block.text)[0])
        for found in _SENTENCE.finditer(prose.text, begin):
            yield Passage(prose, *found.span(), heading)


def shortcomings(body: Sequence[Passage], words: Wordings) -> list[Passage]:
    """Sentences that own up to a shortcoming of the agency; a problem that it solved, or others have, is none."""
    return [one for one in body if _TROUBLE.search(text := one.text) and _owns_up(text, words)]


def _owns_up(sentence: str, words: Wordings) -> bool:
    contrast, others = words.of("shortcomings", "contrast"), words.of("shortcomings", "sentence_not")
    for found in words.of("shortcomings", "sentence").finditer(sentence):
        before = sentence[max(0, found.start() - _CLAUSE_BEFORE) : found.start()]
        if contrast.search(sentence, 0, found.end()) or not others.search(before + found[0]):
            return True
    return False


def causes(beneath: Sequence[Prose], words: Wordings, part: Section | None = None) -> list[Passage]:
    """Sentences that say why there are the shortcomings that `beneath` tells; in `part`'s own line too."""
    cause = words.of("causes", "sentence")
    within = [part.prose, *beneath] if part and part.prose else list(beneath)
    return [one for one in sentences(within) if cause.search(_without_gaps(one.text))]


def _without_gaps(sentence: str) -> str:
    return _WITH_GAP.sub("", sentence) if "【待补" in sentence else sentence


def plans(body: Sequence[Passage], words: Wordings) -> list[Passage]:
    """Sentences of the later half that say what is to be done next."""
    plan = words.of("plans", "sentence")
    half = sum(one.end - one.start for one in body) * _LAST_PART
    passed = 0
    found: list[Passage] = []
    for one in body:
        if passed >= half and plan.search(one.text):
            found.append(one)
        passed += one.end - one.start
    return found


def first_responsible(body: Sequence[Passage], words: Wordings) -> list[Passage]:
    """Sentences that tell what the persons first responsible did, where they tell enough.

    Two acts, or one where the duty itself is named; that they lead a group tells nothing.
    """
    subject, duty, leads = (words.of("first_responsible", name) for name in ("subject", "duty", "only_leads"))
    telling: dict[int, list[tuple[Passage, int, bool]]] = {}
    for one in body:
        text = leads.sub("", one.text)
        found = subject.search(text)
        if found is None:
            continue
        behind = duty.sub("", text[found.start() :])
        acts = sum(1 for act in words.acts() if act.search(behind))
        named = duty.search(text) is not None
        if acts or named:
            telling.setdefault(id(one.prose), []).append((one, acts, named))
    passages: list[Passage] = []
    for paragraph in telling.values():
        acts = sum(count for _one, count, _named in paragraph)
        if acts >= (1 if any(named for _one, _acts, named in paragraph) else _FEWEST_ACTS):
            passages += [one for one, _acts, _named in paragraph]
    return passages


def tells_of_duty(text: str, words: Wordings) -> bool:
    """Whether a text under a heading about the first responsible tells of the duty, if only in principle.

    That somebody leads a group tells nothing.
    """
    rest = words.of("first_responsible", "only_leads").sub("", text)
    patterns = (*(words.of("first_responsible", name) for name in ("duty", "slogans")), _COUNTED, *words.acts())
    return any(pattern.search(rest) for pattern in patterns)
