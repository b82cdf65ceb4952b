"""Figures and negated statements, as read in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.draft.model import Place
from generator.understanding.prose import Prose
from schemas.quantities import Quantity


class Comparison(NamedTuple):
    """How a figure stands to an earlier one.

    base: what it is compared with, as written (同比, 较上一年), "" where the text names nothing. verb: 增长, 压缩 …, ""
    where only the base is named. rises: None where there is no verb. way: by (增长12.3%), to (提高至70.5%) or from
    (由20个工作日).
    """

    base: str
    verb: str
    rises: bool | None
    way: str


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A figure with its unit, characters [start, end) of the folded text of `prose`.

    quantity: the figure; of a range (3—5次) the lower one, and `upto` the upper. noun: what it counts (行政复议申请,
    办结率); verb: what was done (收到, 办结); both folded, "" where the text has none at hand. relation, of: how it
    belongs to another figure: part (其中…), change (同比增长…), target (目标值…), last_year, from (由…压缩为…); ""
    and None for most. sentence: where the sentence begins and ends in the folded text.
    """

    prose: Prose
    start: int
    end: int
    quantity: Quantity
    upto: Quantity | None
    noun: str
    verb: str
    comparison: Comparison | None
    relation: str
    of: Figure | None
    sentence: tuple[int, int]

    @property
    def text(self) -> str:
        """The figure as the draft writes it, spaces and traditional characters included."""
        first, last = self.prose.span(self.start, self.end)
        return self.prose.words[first:last]

    @property
    def place(self) -> Place:
        """Where the draft has it."""
        return self.prose.place(self.start, self.end)


@dataclass(frozen=True, slots=True, eq=False)
class Negation:
    """What a text says did not happen: 无行政诉讼败诉案件, characters [start, end) of the folded text of `prose`.

    word: 无, 未发生, 没有发生 … noun: what there was none of. subject: the words of the clause before it. sentence:
    where the sentence begins and ends in the folded text. A figure within it (未办理1件案件) is read as one too.
    """

    prose: Prose
    start: int
    end: int
    word: str
    noun: str
    subject: str
    sentence: tuple[int, int]

    @property
    def text(self) -> str:
        """The statement as the draft writes it."""
        first, last = self.prose.span(self.start, self.end)
        return self.prose.words[first:last]

    @property
    def place(self) -> Place:
        """Where the draft has it."""
        return self.prose.place(self.start, self.end)


Statement = Figure | Negation
