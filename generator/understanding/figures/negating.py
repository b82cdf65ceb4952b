"""What a text says did not happen: 无行政诉讼败诉案件, 未发生群体性上访, 零投诉."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.understanding.figures.clauses import Sentences, clause_start
from generator.understanding.figures.labels import plain
from generator.understanding.figures.model import Negation
from generator.understanding.figures.names import Spans, quoted
from generator.understanding.figures.words import one_of, pattern, units
from generator.understanding.prose import Prose

_NOUN = "[^，。；：！？、\t（）]"
_LONGEST_NOUN = 40


def negations(prose: Prose, sentences: Sentences) -> Iterator[Negation]:
    """The negated statements of a text in order."""
    text = prose.text
    slogans = Spans(quoted(text))
    for found in _denial().finditer(text):
        word = found["plain"] or found["bare"] or found["zero"]
        subject = text[clause_start(text, found.start(), sentences.at(found.start())[0]) : found.start()]
        if found["bare"] and not _by_itself(found, subject):
            continue
        if found["zero"] and slogans.hold(found.start()):
            continue
        yield Negation(prose, found.start(), found.end(), word, _noun(found), subject, sentences.at(found.start()))


@lru_cache(maxsize=1)
def _denial() -> re.Pattern[str]:
    bare = f"没有(?!完全|彻底|能)|(?!{one_of('negations', 'not_none')})(?<![毫从绝])无"
    nouns = f"{_NOUN}{{1,{_LONGEST_NOUN}}}(?:、(?!无|未|没有|零){_NOUN}{{1,20}}){{0,4}}"
    return re.compile(
        f"(?:(?P<plain>{one_of('negations', 'plain')})|(?P<bare>{bare})"
        f"|(?P<zero>零)(?={one_of('negations', 'zero_of')}))(?P<noun>{nouns})"
    )


def _noun(found: re.Match[str]) -> str:
    """What there was none of; of 无一件被撤销 without the unit."""
    unit = units(False).match(found["noun"]) if found["plain"] == "无一" else None
    return found["noun"][unit.end() :] if unit else found["noun"]


def _by_itself(found: re.Match[str], subject: str) -> bool:
    """Whether 无 or 没有 denies the noun behind it, and is no part of a word or of another verb."""
    noun = found["noun"]
    if found["bare"] == "没有":
        return pattern("", "negations", ("happenings",), "$").search(noun) is not None
    return not plain(subject) or pattern("", "negations", ("none_of",), "").match(noun) is not None
