"""What must hold between figures: declared beside the fields, run as a second pass over what was valid.

Only exact figures are compared: “200余人次” contradicts nothing. Source: the identities of the official yearly forms
for enforcement, reconsideration and disclosure of information (the last in 国办公开办函〔2021〕30号).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Protocol

from schemas.messages import _
from schemas.quantities import Quantity, added, agrees, percentage

Values = Mapping[str, Quantity]
"""The exact figures of one group by label; 无 counts as 0, everything else that is not a figure is left out."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A relation that does not hold: the label it is shown at, the message with the arithmetic written out.

    certain: false where a difference may have an innocent reason (another way of counting). unless_said: a label; it
    is no conflict where anything is said of that fact (待补, 不适用, 约3件).
    """

    label: str
    message: str
    certain: bool = True
    unless_said: str = ""


class Relation(Protocol):
    """A statement about figures of one group."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels it speaks of."""
        ...

    def conflicts(self, values: Values) -> Iterator[Conflict]:
        """Every way in which `values` break it."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts sum up to the whole; while some are unknown, the known ones do not exceed it.

    exhaustive: false where the parts named are not all there are, so that they may fall short of the whole.
    """

    whole: str
    parts: tuple[str, ...]
    exhaustive: bool = True

    @property
    def labels(self) -> tuple[str, ...]:
        """The whole, then its parts."""
        return (self.whole, *self.parts)

    def conflicts(self, values: Values) -> Iterator[Conflict]:
        """At most one: the sum against the whole."""
        known = [part for part in self.parts if part in values]
        if self.whole not in values or not known:
            return
        total, whole = _total(known, values), values[self.whole].value
        all_known = self.exhaustive and len(known) == len(self.parts)
        if total > whole or (all_known and total != whole):
            yield Conflict(
                self.whole,
                _("{sum}，与“{whole}{text}”不符").format(
                    sum=_with_total(known, values), whole=self.whole, text=values[self.whole].text
                ),
            )
        elif self.exhaustive and total < whole and len(known) == len(self.parts) - 1:
            yield self._falls_short(known, values)

    def _falls_short(self, known: Sequence[str], values: Values) -> Conflict:
        """All parts but one are known, and they are not all there is."""
        (missing,) = (part for part in self.parts if part not in values)
        whole = values[self.whole]
        rest = added([replace(whole, value=whole.value - _total(known, values))])
        message = _("{sum}，比“{whole}{text}”少{rest}，“{missing}”没有填；没有的项请写“无”")
        return Conflict(
            self.whole,
            message.format(
                sum=_with_total(known, values), whole=self.whole, text=whole.text, rest=rest, missing=missing
            ),
            certain=False,
            unless_said=missing,
        )


@dataclass(frozen=True, slots=True)
class AtMost:
    """`part` does not exceed `whole`."""

    part: str
    whole: str

    @property
    def labels(self) -> tuple[str, ...]:
        """The part, then the whole."""
        return (self.part, self.whole)

    def conflicts(self, values: Values) -> Iterator[Conflict]:
        """At most one."""
        if self.part in values and self.whole in values and values[self.part].value > values[self.whole].value:
            yield Conflict(
                self.part,
                _("“{part}{small}”大于“{whole}{large}”").format(
                    part=self.part, small=values[self.part].text, whole=self.whole, large=values[self.whole].text
                ),
            )


@dataclass(frozen=True, slots=True)
class CarryOver:
    """What came in and what was carried over equals what was decided and what is left (新收＋结转＝办结＋结转下年).

    While some of what went out is unknown, the known does not exceed what there was.
    """

    received: str
    carried_over: str
    decided: tuple[str, ...]
    left: str

    @property
    def labels(self) -> tuple[str, ...]:
        """Received, carried over, decided, left."""
        return (self.received, self.carried_over, *self.decided, self.left)

    def conflicts(self, values: Values) -> Iterator[Conflict]:
        """At most one, shown at what is left; none where what came in is unknown."""
        there_was = (self.received, self.carried_over)
        went_out = (*self.decided, self.left)
        known = [label for label in went_out if label in values]
        if not known or not all(label in values for label in there_was):
            return
        incoming, outgoing = _total(there_was, values), _total(known, values)
        if outgoing > incoming or (len(known) == len(went_out) and outgoing != incoming):
            yield Conflict(
                self.left,
                _("{left}，{right}，两边不等").format(
                    left=_with_total(there_was, values), right=_with_total(known, values)
                ),
            )


@dataclass(frozen=True, slots=True)
class Share:
    """`rate` is the sum of `numerators` in per cent of `denominator`: computed where it was not typed, else compared.

    A difference is not certain: offices use other denominators under the same name. One that is stated (口径) ends it.
    """

    rate: str
    numerators: tuple[str, ...]
    denominator: str

    @property
    def labels(self) -> tuple[str, ...]:
        """The rate, its numerators, its denominator."""
        return (self.rate, *self.numerators, self.denominator)

    def computed(self, values: Values) -> Quantity | None:
        """The rate from its parts, None where one is unknown or nothing was counted, or more than there was."""
        if self.denominator not in values or not all(label in values for label in self.numerators):
            return None
        numerator, denominator = _total(self.numerators, values), values[self.denominator].value
        return percentage(numerator, denominator) if denominator > 0 and numerator <= denominator else None

    def conflicts(self, values: Values) -> Iterator[Conflict]:
        """At most one: typed and computed differ beyond rounding or truncation at the decimals typed."""
        computed, typed = self.computed(values), values.get(self.rate)
        if computed is None or typed is None or typed.counted_as:
            return
        exact = _total(self.numerators, values) * 100 / values[self.denominator].value
        if not agrees(typed.value, exact):
            numerator = _sum(self.numerators, values)
            yield Conflict(
                self.rate,
                _(
                    "{numerator}÷{denominator}＝{computed}，与所填{typed}不符；如分母另有口径，请写成“分子、分母、口径”"
                ).format(
                    numerator=f"（{numerator}）" if len(self.numerators) > 1 else numerator,
                    denominator=_sum((self.denominator,), values),
                    computed=computed.text,
                    typed=typed.text,
                ),
                certain=False,
            )


def _total(labels: Iterable[str], values: Values) -> Decimal:
    return added(values[label] for label in labels).value


def _sum(labels: Iterable[str], values: Values) -> str:
    """The addition written out, the figures as they were typed: 维持12件＋撤销4件."""
    return "＋".join(f"{label}{values[label]}" for label in labels)


def _with_total(labels: Sequence[str], values: Values) -> str:
    """The same with its total, where there is something to add: 维持12件＋撤销4件＝16件."""
    total = f"＝{added(values[label] for label in labels)}" if len(labels) > 1 else ""
    return _sum(labels, values) + total
