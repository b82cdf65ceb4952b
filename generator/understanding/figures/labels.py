"""The words around a figure: what it counts and what was done.

A report says both in two orders: 收到行政复议申请27件, and 聘请27名律师. The noun behind is taken where there is one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.understanding.figures.words import pattern
from schemas.patterns import lazy_pattern

_LONGEST_NOUN = 40
_MARKS = "，。；：！？\t（）【】"
_BRACKETED = re.compile("（[^（），。；：0-9]{1,12}）")
_QUOTED = re.compile("“[^”]{1,30}”|《[^》]{1,60}》")
_JOINING = "、和与及"
_LONGEST_WORD = 6
_VERB_END = "了?(?![率员栏者室班]|书(?!面|籍|记)|组(?!织|建|成)|站(?!点)|数(?!据|字|量))"
"""Behind a verb: 办结率, 调解员 and 公开栏 are nouns."""
_EXPLAINED = lazy_pattern("（(?:不?包括|不?含|其中|以下简称|简称|指)[^）]{0,30}）$")
_TIME = lazy_pattern(
    "^(?:(?:20|x)[0-9x]{1,3}年度?(?:以来|底|末)?|截[至止][^，]{0,12}?(?:目前|底|末|日|月)|(?:[0-9]{1,2}月(?:[0-9]{1,2}日|份|底)?)(?:以来|前|起)?|"
    "[（(]?[一二三四五六七八九十]{1,2}[）)、]|[0-9]{1,2}[.．、](?![0-9]))"
)


class Label(NamedTuple):
    """What a figure counts and what was done; "" for what the text does not say."""

    noun: str
    verb: str


def behind(text: str, end: int, limit: int) -> str:
    """The noun that follows a figure ending at `end`, as far as the next figure at `limit`; "" for none."""
    end += text.startswith("的", end)
    at, last = end, min(limit, len(text), end + _LONGEST_NOUN)
    stops, passed = pattern("", "labels", ("stops",), ""), pattern("", "labels", ("not_stops",), "")
    while at < last and text[at] not in _MARKS.replace("（", ""):
        if whole := (at > end and _BRACKETED.match(text, at)) or _QUOTED.match(text, at) or passed.match(text, at):
            at = whole.end()
        elif text[at] == "（" or (stops.match(text, at) and not (at and passed.match(text, at - 1))):
            break
        else:
            at += 1
    noun = text[end : min(at, last)]
    if noun[:1] in (*_JOINING, "") or pattern("", "labels", ("another_act",), "").match(noun):
        return ""
    return noun.rstrip(_JOINING + "或以中内里")


def before(region: str) -> Label:
    """Noun and verb of the words that lead to a figure, its comparison left out."""
    words = plain(region)
    if pattern("", "labels", ("rates",), "$").search(words):
        return Label(words, "")
    found = pattern("", "labels", ("acting", "acts"), _VERB_END).match(words)
    if found is None:
        return _behind_subject(words)
    verb, noun = found[0], words[found.end() :]
    while (more := pattern("", "labels", ("acting",), _VERB_END).match(noun)) and more.end() < len(noun):
        verb, noun = verb + more[0], noun[more.end() :]
    if noun[:1] in (*_JOINING, "或"):  # 撤销、变更和确认违法, 撤销及确认违法
        return Label("", words)
    return Label(_noun(noun), verb.rstrip("了"))


def _behind_subject(words: str) -> Label:
    """Of a clause that begins with its subject, or with what was done to: 县政府法制办审查合同, 行政审批共接件."""
    if at_end := pattern("(?:共|已|累计|先后|均|仅|共计)", "labels", ("acting", "acts"), "了?$").search(words):
        return Label(_object(plain(words[: at_end.start()])), at_end[0].lstrip("共已累计先后均仅").rstrip("了"))
    acts = list(pattern("", "labels", ("acting",), _VERB_END).finditer(words))
    if not acts:
        return Label(_noun(words), "")
    last = acts[-1]
    verb = last[0].rstrip("了")
    if last.end() == len(words):
        return Label(_object(plain(words[: last.start()])), verb)
    return Label(_noun(words[last.end() :]), verb)


def _object(words: str) -> str:
    """`words`, but "" where they say who acted."""
    return "" if pattern("", "labels", ("subjects",), "$").search(words) else words


def _noun(words: str) -> str:
    words = _EXPLAINED.sub("", words.lstrip("的了"))
    trailing = pattern("", "labels", ("trailing",), "$")
    return words if trailing.fullmatch(words) is None else ""


def plain(words: str) -> str:
    """Without the adverbs and particles at either end."""
    leading, whole = pattern("", "labels", ("leading",), ""), pattern("", "labels", ("not_stops",), "")
    while found := _TIME.match(words) or leading.match(words):
        word = whole.match(words)
        if (word and word.end() >= found.end()) or (found.end() == len(words) and len(words) > 1):
            break
        words = words[found.end() :]
    trailing = pattern("", "labels", ("trailing",), "$")
    kept = pattern("", "labels", ("acting", "acts", "not_stops"), "$")
    while found := trailing.search(words, max(0, len(words) - _LONGEST_WORD)):
        word = kept.search(words, max(0, len(words) - _LONGEST_WORD))
        if word and word.start() < found.start():
            break
        words = words[: found.start()]
    return words
