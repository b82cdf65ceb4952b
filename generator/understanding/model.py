"""What was understood of a draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.draft.model import Heading, Place
from generator.understanding.prose import Prose
from schemas.reporter import Kind, Level


class Where(NamedTuple):
    """A place in the draft. heading: number and text of the heading that it is or stands under, "" for none.

    words: the words there, shortened for an excerpt.
    """

    place: Place
    heading: str
    words: str


@dataclass(frozen=True, slots=True)
class Content:
    """A mandated content as found in a draft.

    present: the draft gives it; a heading without words, a bare phrase or a mere mention is not enough.
    own_heading: it stands under a heading that names it, alone or with others. at: where: the heading, or the words.
    headings: the headings that name it, whether anything stands beneath or not. text: the words that give it.
    empty_words: what stands under such a heading instead of the content (“无。”), "" for nothing. general: the content
    is given in principle only: slogans, 还有差距, 按上级部署执行.
    """

    id: str
    present: bool = False
    own_heading: bool = False
    at: tuple[Where, ...] = ()
    headings: tuple[Heading, ...] = ()
    text: str = ""
    empty_words: str = ""
    general: bool = False


class YearMention(NamedTuple):
    """A year that says which year the report is about.

    part: where it stands: title, lead, heading, text or furniture. next_year: it is named as the year of the plans.
    """

    year: int
    part: str
    where: Where
    next_year: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """What a draft says about itself and which mandated contents it gives.

    is_report: it is a report on law-based government at all. document_kind: 报告, 总结, 通知, 解读 … as the title says,
    "" where it says none. agency: full name as in the title, signature or furniture, "" where not known.
    year: the report year, None where nothing says it. signed, published: 成文日期 and the page's 发布日期.
    """

    is_report: bool
    title: str
    document_kind: str
    agency: str
    level: Level | None
    kind: Kind | None
    joint: bool
    year: int | None
    years: tuple[YearMention, ...]
    signed: date | None
    published: date | None
    contents: dict[str, Content]
    prose: tuple[Prose, ...]
    """The draft's blocks and frame lines in the order of the text, folded for searching."""
