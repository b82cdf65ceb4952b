"""Answers that can be chosen instead of typed: closed lists, and what the dated tables of the Standard hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from generator.facts.interview import Interview
from generator.facts.questions import LabelPath
from schemas.reporter import Kind, Level, Stage


class Offer(NamedTuple):
    """An answer, and what to know before choosing it."""

    text: str
    about: str = ""


def _phrases(interview: Interview) -> Iterable[Offer]:
    for phrase in interview.standard.phrases:
        yield Offer(phrase.text, "，".join(part for part in (phrase.since, phrase.note) if part))


def _documents(interview: Interview) -> Iterable[Offer]:
    for document in interview.standard.documents:
        if _is_past(document.title, interview.standard.year):
            continue
        yield Offer(f"《{document.title}》", document.doc_number)


def _is_past(title: str, year: int) -> bool:
    """Whether a document says in its title that it ended before `year`: 法治政府建设实施纲要（2015—2020年）."""
    span = re.search(r"（\d{4}—(\d{4})年）", title)
    return span is not None and int(span[1]) < year


def _words(words: Iterable[Level | Kind | Stage]) -> Callable[[Interview], Iterable[Offer]]:
    return lambda _interview: (Offer(word.value) for word in words)


_OFFERS: Mapping[LabelPath, Callable[[Interview], Iterable[Offer]]] = {
    ("政治表述",): _phrases,
    ("依据文件",): _documents,
    ("机关", "层级"): _words(Level),
    ("机关", "类别"): _words(Kind),
    ("报送", "稿种"): _words(Stage),
}
"""By label path, positions in lists left out."""


def offers(interview: Interview, path: LabelPath) -> tuple[Offer, ...]:
    """What can be chosen as the answer at `path` (labels only), in order; empty where an answer is typed.

    Political phrases are those that fit the report year; none is chosen for the clerk.
    """
    found = _OFFERS.get(path)
    return tuple(found(interview)) if found else ()
