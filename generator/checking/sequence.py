"""One number after the other: what is out of order among headings and numbered paragraphs.

What hangs below what is concluded from the numbers themselves, not from their marks: that （二） goes on where （一）
left off is what shows that the 1. and 2. between them stand below. GB/T 9704—2012 (结构层次序数).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from generator.checking.numbers import Item, begins_bare, body, item_of
from generator.draft.model import Heading
from generator.draft.numbering import mark
from generator.understanding.prose import Prose

_MOST_MISSING = 10
_SENTENCE = "。；：！？"
_DIGITS = frozenset("0123456789")


class Disorder(Enum):
    """What is wrong with an item among its siblings."""

    GAP = "gap"
    REPEAT = "repeat"
    BACK = "back"
    LOST = "lost"
    """A heading between two of its siblings has no number."""
    MISWRITTEN = "miswritten"
    """A heading between two of its siblings has the right number and not their mark: 6 for （六）."""
    DOUBLED = "doubled"
    """The number is there twice."""
    BELOW = "below"
    """It stands below an item whose mark is of a lower level."""


class Fault(NamedTuple):
    """A trouble at `prose`, which begins with `number`; expected: the mark that should be there, before it or instead.

    After a BELOW: the mark that it stands below. run: all the items of the list that it is in; two faults of one list
    have the same one.
    """

    disorder: Disorder
    prose: Prose
    number: str
    expected: str
    run: list[Item]


# Several rules ask for them, one after the other.
@lru_cache(maxsize=1)
def faults(prose: tuple[Prose, ...]) -> tuple[Fault, ...]:
    """What is out of order, in the order of the text."""
    return tuple(_faults(prose))


def _faults(prose: Iterable[Prose]) -> Iterator[Fault]:
    sequence = _Sequence()
    for text in body(prose):
        item = item_of(text)
        if item is None:
            sequence.pass_by(text)
        else:
            yield from sequence.take(item)


class _List:
    """Items of one level below one parent, as far as they have come."""

    def __init__(self, first: Item) -> None:
        self.items = [first]

    @property
    def first(self) -> Item:
        return self.items[0]

    @property
    def last(self) -> Item:
        return self.items[-1]

    @property
    def level(self) -> int:
        return self.first.level


class _Sequence:
    """Walks through the items. open: the lists that may go on, the outermost first."""

    def __init__(self) -> None:
        self.open: list[_List] = []
        self.closed: dict[int, int] = {}
        self.between: list[Prose] = []

    def pass_by(self, text: Prose) -> None:
        self.between.append(text)

    def take(self, item: Item) -> Iterator[Fault]:
        yield from _doubled(item)
        found = self._goes_on(item) or self._numbered_through(item)
        if found:
            yield from self._close_below(found)
            found.items.append(item)
        elif item.value == 1:
            yield from self._begin(item)
        else:
            yield from self._out_of_order(item)
        self.between = [item.prose]

    def _goes_on(self, item: Item) -> _List | None:
        """The innermost list of which `item` is the next."""
        fitting = (list_ for list_ in reversed(self.open) if list_.level == item.level)
        return next((list_ for list_ in fitting if list_.last.value + 1 == item.value), None)

    def _numbered_through(self, item: Item) -> _List | None:
        """A list for an item that goes on where an ended one left off: （一） to （三十五） through a whole text."""
        if item.value == 1 or self.closed.get(item.level) != item.value - 1:
            return None
        if any(list_.level == item.level for list_ in self.open):
            return None
        self._leave(item.level)
        self.open.append(_List(item))
        return self.open[-1]

    def _begin(self, item: Item) -> Iterator[Fault]:
        same = self._innermost(item.level)
        if same is None:
            self.open.append(_List(item))
            return
        yield from self._close_below(same)
        # Lists of 1. and （1） begin anew within a section as often as a sentence introduces one.
        if item.level <= 2 and not any(map(_is_unnumbered_heading, self.between)):
            yield _fault(Disorder.REPEAT, item, same)
            same.items.append(item)
        else:
            same.items = [item]

    def _innermost(self, level: int) -> _List | None:
        """The list of that level which `item` would begin anew; one with a higher level below it has ended for it."""
        for list_ in reversed(self.open):
            if list_.level == level:
                return list_
            if list_.level < level:
                return None
        return None

    def _out_of_order(self, item: Item) -> Iterator[Fault]:
        same = next((list_ for list_ in reversed(self.open) if list_.level == item.level), None)
        if same is None:
            self._leave(item.level)
            self.open.append(_List(item))
            yield from self._gap(item, 1, self.open[-1])
            return
        yield from self._close_below(same)
        last = same.last.value
        if item.value == last:
            yield _fault(Disorder.REPEAT, item, same)
        elif item.value < last:
            yield _fault(Disorder.BACK, item, same)
        else:
            yield from self._gap(item, last + 1, same)
        same.items.append(item)

    def _gap(self, item: Item, expected: int, list_: _List) -> Iterator[Fault]:
        missing = range(expected, item.value)
        if len(missing) <= _MOST_MISSING:
            missing_still = [value for value in missing if not self._is_between(item.level, value)]
        else:
            missing_still = [expected]
        if not missing_still:
            return
        unnumbered = [text for text in self.between if _is_unnumbered_heading(text)]
        value = missing_still[0]
        wanted = mark(item.level, value)
        if len(missing_still) == len(unnumbered) == 1:
            is_there = begins_bare(unnumbered[0].text, value)
            disorder = Disorder.MISWRITTEN if is_there else Disorder.LOST
            yield Fault(disorder, unnumbered[0], str(value) if is_there else "", wanted, list_.items)
        else:
            yield Fault(Disorder.GAP, item.prose, item.number, wanted, list_.items)

    def _is_between(self, level: int, value: int) -> bool:
        """Whether the number is in the text since the last item: run into a paragraph, or without its mark."""
        written = (f"{value}.", f"{value}、") if level == 3 else (mark(level, value),)
        return any(
            any(_follows_sentence(text.text, one, level) for one in written)
            or (level == 3 and begins_bare(text.text, value))
            for text in self.between
        )

    def _leave(self, level: int) -> None:
        """End the lists of a level that is not above `level`."""
        while self.open and self.open[-1].level > level:
            self._end(self.open.pop())

    def _close_below(self, kept: _List) -> Iterator[Fault]:
        """End the lists below `kept`, which goes on: a list of a higher level among them hung below a lower one."""
        while self.open and self.open[-1] is not kept:
            ended = self.open.pop()
            self._end(ended)
            if ended.level < kept.level:
                yield Fault(Disorder.BELOW, ended.first.prose, ended.first.number, kept.last.number, ended.items)

    def _end(self, ended: _List) -> None:
        self.closed[ended.level] = ended.last.value


def _fault(disorder: Disorder, item: Item, list_: _List) -> Fault:
    """`item` where the next of the list should be."""
    return Fault(disorder, item.prose, item.number, mark(item.level, list_.last.value + 1), list_.items)


def _doubled(item: Item) -> Iterator[Fault]:
    block, length = item.prose.block, len("".join(item.number.split()))
    twice = item.prose.text.startswith(2 * item.prose.text[:length])
    if twice or (isinstance(block, Heading) and block.number and block.text.startswith(block.number)):
        yield Fault(Disorder.DOUBLED, item.prose, item.number, item.number, [item])


def _is_unnumbered_heading(text: Prose) -> bool:
    return isinstance(text.block, Heading) and item_of(text) is None


def _follows_sentence(text: str, written: str, level: int) -> bool:
    """Whether the mark stands in the text behind the end of a sentence; no decimal begins with it."""
    at = text.find(written, 1)
    while at > 0:
        behind = text[at + len(written) : at + len(written) + 1]
        if text[at - 1] in _SENTENCE and not (level == 3 and behind in _DIGITS):
            return True
        at = text.find(written, at + 1)
    return False
