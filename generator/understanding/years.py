"""Which year a report is about, and the days it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from generator.draft.folding import folded
from generator.draft.model import Heading, Place
from generator.draft.reading.titles import title_rank
from generator.draft.words import Words, place_of
from generator.understanding.model import Where, YearMention
from generator.understanding.naming import names_of
from generator.understanding.prose import Prose
from generator.understanding.sections import sections
from generator.understanding.wordings import Wordings
from schemas.patterns import lazy_pattern

_YEAR = re.compile("(20[0-9]{2})年(?!代)")
_SPAN = re.compile("20[0-9]{2}年?[-—–~～至到]+20[0-9]{2}年?|（20[0-9]{6}年?）|[〔（]20[0-9]{2}[〕）]|《[^》]{0,100}》")
_LEAD = re.compile("(?:现将|现就|现对|现把)[^。]{0,40}?(20[0-9]{2})年")
_OPENING = re.compile("^[“”]?(20[0-9]{2})年[，\u4e00-\u9fff]")
_ANONYMOUS = lazy_pattern("[xX×*_]{2,4}年|20[xX×*_]{2}年")
_LAST_PLANS = re.compile("[上去]年")
_COLLECTION = re.compile("[0-9一二两三四五六七八九十]+[篇则份]")
"""A collection's year says nothing about the reports in it."""
_PLANNED = re.compile("安排|打算|计划|思路|设想|下一?步|重点(?:工作|任务)|工作重点|展望")
_TELLING = ("title", "lead", "heading")
_FEWEST = 2
_DAY = re.compile(r"([0-9]{4})[年\-./]([0-9]{1,2})[月\-./]([0-9]{1,2})")
_PUBLISHED = lazy_pattern("(?:发布|公开|发表|更新)(?:日期|时间)[：〕 ]*" + _DAY.pattern)
_DIGITS = {character: str(n) for n, character in enumerate("零一二三四五六七八九")} | {"○": "0"}
_CHINESE_YEAR = re.compile("([二][○零一二三四五六七八九]{3})年")
_CHINESE_DAY = re.compile("([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日")


def year_mentions(prose: tuple[Prose, ...], furniture: Sequence[Words]) -> tuple[YearMention, ...]:
    """Every place that says which year the report is about: title, lead, headings, the page's title."""
    first = (*_of_title(prose), *_of_lead(prose), *_of_furniture(furniture))
    year = report_year((*first, *_as_worded(prose)), ())
    return (*first, *_of_headings(prose, year))


def report_year(mentions: Sequence[YearMention], prose: Sequence[Prose]) -> int | None:
    """The year that title, lead and headings name most, the title's where they are even.

    Where none names one, that of the page's title, or the one that the text is on.
    """
    votes = [mention.year - mention.next_year for mention in mentions if mention.part in _TELLING]
    if votes:
        # Of those with as many votes the first is the title's: `most_common` keeps their order.
        return Counter(votes).most_common(1)[0][0]
    page = [mention.year for mention in mentions if mention.part == "furniture"]
    return page[0] if page else _year_of_text(prose)


def _as_worded(prose: tuple[Prose, ...]) -> Iterator[YearMention]:
    """The years of the headings, those of the plans told by their words alone, while the report's is not known."""
    for part in sections(prose):
        if part.heading and part.prose and part.heading.level == 1:
            planned = _PLANNED.search(part.words) is not None
            for mention in _mentions(part.prose, "heading", part.name, len(part.heading.number + part.heading.text)):
                yield mention._replace(next_year=planned)


def _of_title(prose: Sequence[Prose]) -> Iterator[YearMention]:
    """The years of the title; a second one before 安排 and the like is that of the plans."""
    found = [mention for one in prose if one.part == "title" for mention in _mentions(one, "title", "")]
    planned = any(_PLANNED.search(one.text) for one in prose if one.part == "title")
    for n, mention in enumerate(found):
        yield mention._replace(next_year=n > 0 and planned and mention.year == found[0].year + 1)


def _of_lead(prose: Sequence[Prose]) -> Iterator[YearMention]:
    for one in prose:
        if one.part != "block" or isinstance(one.block, Heading):
            if one.part == "block":
                return
            continue
        text = _without_spans(one.text)
        for found in (_LEAD.search(text), _OPENING.search(text)):
            if found:
                start = found.start(1)
                yield YearMention(int(found[1]), "lead", _where(one, start, start + 5, ""))
                return


def _of_headings(prose: tuple[Prose, ...], year: int | None) -> Iterator[YearMention]:
    """The years of the headings of the first level; `year`: the report's, as far as it is known by now."""
    parts = [part for part in sections(prose) if part.heading and part.prose and part.heading.level == 1]
    for part, names in zip(parts, names_of(parts, Wordings(year), year), strict=True):
        assert part.heading is not None
        assert part.prose is not None
        end = len(part.heading.number + part.heading.text)
        for mention in _mentions(part.prose, "heading", part.name, end):
            # 存在的问题和2026年工作安排: the heading names others too, the year is that of the plans.
            alone = len(names) == 1 or mention.year - 1 == year
            yield mention._replace(next_year="plans" in names and alone)


def _of_furniture(furniture: Sequence[Words]) -> Iterator[YearMention]:
    for words in furniture:
        text = folded(words.text)[0]
        if title_rank(text) and not _COLLECTION.search(text) and (found := _YEAR.search(text)):
            yield YearMention(int(found[1]), "furniture", Where(place_of(words.places, 0, 1), "", words.text[:40]))


def _mentions(one: Prose, part: str, heading: str, end: int | None = None) -> Iterator[YearMention]:
    text = _without_spans(one.text)
    for found in _YEAR.finditer(text[:end]):
        yield YearMention(int(found[1]), part, _where(one, found.start(), found.end(), heading))


def _without_spans(text: str) -> str:
    """`text` with spans of years and titles of documents blanked, each place as it was."""
    return _SPAN.sub(lambda found: " " * len(found[0]), text)


def _where(one: Prose, start: int, end: int, heading: str) -> Where:
    first, last = one.span(start, end)
    place: Place = one.place(start, end)
    return Where(place, heading, one.words[first:last])


def _year_of_text(prose: Sequence[Prose]) -> int | None:
    """The year that the text speaks of clearly more than of any other; None for an anonymised one."""
    text = _without_spans("\n".join(one.text for one in prose if one.part == "block"))
    if _ANONYMOUS.search(text):
        return None
    counted = Counter(int(year) for year in _YEAR.findall(text)).most_common(2)
    if not counted or (len(counted) > 1 and counted[0][1] < max(_FEWEST, 2 * counted[1][1])):
        return None
    return counted[0][0]


def signed_on(written: str) -> date | None:
    """The day that a 成文日期 names, None for one left open or impossible."""
    text = folded(written)[0]
    text = _CHINESE_YEAR.sub(lambda found: "".join(_DIGITS[one] for one in found[1]) + "年", text)
    text = _CHINESE_DAY.sub(lambda found: f"{_chinese(found[1])}月{_chinese(found[2])}日", text)
    return _day(_DAY.search(text))


def published_on(furniture: Sequence[Words]) -> date | None:
    """The day on which the page says that it was published."""
    for words in furniture:
        if found := _PUBLISHED.search(folded(words.text)[0]):
            return _day(found)
    return None


def _day(found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _chinese(numeral: str) -> int:
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return int(_DIGITS.get(numeral, "0"))
    return int(_DIGITS.get(tens, "1")) * 10 + int(_DIGITS.get(ones, "0"))
