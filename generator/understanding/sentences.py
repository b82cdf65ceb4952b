"""Mandated contents that stand in sentences, without a heading of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.draft.folding import folded
from generator.draft.model import Heading
from generator.understanding.prose import Prose
from generator.understanding.sections import Section, heading_name
from generator.understanding.wordings import Wording, Wordings

_SENTENCE = re.compile("[^。！？]+[。！？]?")
_CLAUSE_BEFORE = 24
_TROUBLE = re.compile("问题|不足|差距|短板|薄弱|困难|弱项|欠缺|不[够高强尽理到平均规]|有待")
"""A sentence without any of these owns up to nothing: most are not looked at any further."""
_GAP = re.compile("【待补[^】]*】")
_LAST_PART = 0.5
"""Of the text: a plan without heading stands in its later half."""
_FEWEST_ACTS = 2


class Passage(NamedTuple):
    """Characters [start, end) of a folded text. heading: number and words of the one it stands under."""

    prose: Prose
    start: int
    end: int
    heading: str

    @property
    def text(self) -> str:
        """The words."""
        return self.prose.text[self.start : self.end]


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
    wording = words.contents["shortcomings"]
    return [one for one in body if _TROUBLE.search(text := one.text) and _owns_up(text, wording)]


def _owns_up(sentence: str, wording: Wording) -> bool:
    for found in wording.sentence.finditer(sentence):
        before = sentence[max(0, found.start() - _CLAUSE_BEFORE) : found.start()]
        if wording.contrast.search(sentence, 0, found.end()) or not wording.sentence_not.search(before + found[0]):
            return True
    return False


def causes(beneath: Sequence[Prose], words: Wordings, part: Section | None = None) -> list[Passage]:
    """Sentences that say why there are the shortcomings that `beneath` tells; in `part`'s own line too."""
    wording = words.contents["causes"]
    within = [part.prose, *beneath] if part and part.prose else list(beneath)
    return [one for one in sentences(within) if wording.sentence.search(_GAP.sub("", one.text))]


def plans(body: Sequence[Passage], words: Wordings) -> list[Passage]:
    """Sentences of the later half that say what is to be done next."""
    wording = words.contents["plans"]
    half = sum(one.end - one.start for one in body) * _LAST_PART
    passed = 0
    found: list[Passage] = []
    for one in body:
        if passed >= half and wording.sentence.search(one.text):
            found.append(one)
        passed += one.end - one.start
    return found


def first_responsible(body: Sequence[Passage], words: Wordings) -> list[Passage]:
    """Sentences that tell what the persons first responsible did, where they tell enough.

    Two acts, or one where the duty itself is named; that they lead a group tells nothing.
    """
    telling: dict[int, list[tuple[Passage, int, bool]]] = {}
    for one in body:
        subject = words.subject.search(one.text)
        if subject is None:
            continue
        behind = words.duty.sub("", words.only_leads.sub("", one.text[subject.start() :]))
        acts = sum(1 for act in words.acts if act.search(behind))
        duty = words.duty.search(one.text) is not None
        if acts or duty:
            telling.setdefault(id(one.prose), []).append((one, acts, duty))
    found: list[Passage] = []
    for paragraph in telling.values():
        acts = sum(count for _one, count, _duty in paragraph)
        if acts >= (1 if any(duty for _one, _count, duty in paragraph) else _FEWEST_ACTS):
            found += [one for one, _acts, _duty in paragraph]
    return found
