"""The figures of one text: each with its words, then how they belong together."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.understanding.figures.amounts import Amount, amounts
from generator.understanding.figures.clauses import Sentences, clause_start
from generator.understanding.figures.comparing import comparison
from generator.understanding.figures.labels import Label, before, behind
from generator.understanding.figures.model import Comparison
from generator.understanding.prose import Prose

_JOINS = ("、", "和", "与", "及", "以及", "或", "")
_BEHIND = 14


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure by itself. region: the words that lead to it in its clause; gap: what parts it from the one before.

    joined: it goes on from the one before, with the same words (分别为97%和96%, 27处3412平方米).
    """

    amount: Amount
    sentence: tuple[int, int]
    gap: str
    region: str
    noun: str
    verb: str
    comparison: Comparison | None
    joined: bool


def readings(prose: Prose, sentences: Sentences) -> list[Reading]:
    """The figures of a text in order."""
    text = prose.text
    found = list(amounts(prose))
    read: list[Reading] = []
    for n, amount in enumerate(found):
        limit = found[n + 1].start if n + 1 < len(found) else len(text)
        read.append(_reading(text, amount, read[-1] if read else None, limit, sentences))
    return read


def _reading(text: str, amount: Amount, last: Reading | None, limit: int, sentences: Sentences) -> Reading:
    sentence = sentences.at(amount.start)
    floor = max(sentence[0], last.amount.end if last else 0)
    gap = text[floor : amount.start]
    region = text[clause_start(text, amount.start, floor) : amount.start]
    compared, words = comparison(region, amount.quantity.unit, text[amount.end : amount.end + _BEHIND])
    begins = compared is not None and compared.way == "from"
    label, noun = before(words), "" if begins else behind(text, amount.end, limit)
    joined = bool(last) and floor > sentence[0] and gap in _JOINS and not noun
    reading = Reading(amount, sentence, gap, region, noun or label.noun, label.verb, compared, joined)
    return _as_before(reading, last) if last and _goes_on(reading, last, label) else reading


def _goes_on(reading: Reading, last: Reading, label: Label) -> bool:
    """Whether the words of the figure before hold for this one too."""
    if reading.joined:
        return True
    end_of_change = last.comparison and last.comparison.way == "from" and reading.comparison
    return bool(end_of_change) and last.sentence == reading.sentence and not (label.noun or reading.noun)


def _as_before(reading: Reading, last: Reading) -> Reading:
    return replace(reading, noun=last.noun, verb=last.verb, comparison=reading.comparison or last.comparison)
