"""A name in words for what the catalogue lacks: the verb and the noun of a figure, the title of a document."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

MAX_NAME = 20
"""Characters; what is longer loses its beginning."""
_CLAUSE = re.compile("[，。；！？：\u003a、（）()]")
_FILLING = re.compile(
    "^(?:力争|争取|确保|计划|截至目前|依法|截至|目前|今年以来|今年|全年|本年度?|年内|其中|同时|并|共计|累计|总计|共|先后|已|还|均|也|又|再|现有|现|为|是|达到?|约|近|了|的|对|将|由|"
    "[0-9]{4}年度?)+|(?:了|共|共计|累计|总计|达到?|约|近|(?<!行)为|是|(?<!所)有|超过?|各|已|的|分别|等)+$"
)
_NOT_NAME = re.compile(r"[^\w]|_")


def name_for(before: str, behind: str, taken: Container[str]) -> str:
    """The name of a figure between `before` and `behind`, the words of its sentence, figures left out; none `taken`.

    It can stand in a template and in a fact file: letters, digits and 汉字, no digit first.
    """
    clauses = [_trimmed(part) for part in _CLAUSE.split(before)]
    own = clauses[-1]
    vague = _CLAUSE.split(before)[-1].endswith("等")
    noun = _trimmed(_CLAUSE.split(behind)[0])
    for name in _tries("" if vague and noun else own, noun, [clause for clause in clauses[:-1] if clause]):
        if name and name not in taken:
            return name
    base = _cleaned(own + noun) or "数量"
    return next(name for n in range(2, 10_000) if (name := f"{base}{n}") not in taken)


def _tries(own: str, noun: str, earlier: list[str]) -> list[str]:
    names = [own] if len(own) >= _ENOUGH else []
    names.append(own + noun)
    others = [clause for clause in earlier if clause != own]
    for clause in others[: -_EARLIER - 1 : -1]:
        names += [clause + own, clause + own + noun]
    return [_cleaned(name) for name in names if len(_cleaned(name)) > 1]


_EARLIER = 3
"""Clauses of the sentence before a figure whose words may help to name it."""
_ENOUGH = 4
"""Characters before a figure that name it without the noun behind: 办理行政诉讼案件, but 配备…执法记录仪."""


def action_for(before: str, behind: str) -> str:
    """What was done and counted, with its verb, as a report says it: 劝离人行道占道停车, 配备执法记录仪."""
    own = _trimmed(re.split("[，。；：]", before)[-1])
    own = own if len(own) <= _LONGEST_ACTION else _trimmed(_CLAUSE.split(before)[-1])
    noun = _trimmed(_CLAUSE.split(behind)[0])
    return (own if len(own) >= _ENOUGH else own + noun) or "数量"


_LONGEST_ACTION = 30


def text_name(words: str, taken: Container[str]) -> str:
    """A name made of `words` themselves: a title without its year, what is done on a day."""
    base = _cleaned(re.sub("20[0-9]{2}年?度?", "", words)) or "内容"
    return base if base not in taken else next(name for n in range(2, 10_000) if (name := f"{base}{n}") not in taken)


def _trimmed(words: str) -> str:
    return _FILLING.sub("", words)


def _cleaned(words: str) -> str:
    name = _NOT_NAME.sub("", unicodedata.normalize("NFKC", words))[-MAX_NAME:].lstrip("0123456789")
    return name if name.isidentifier() else ""
