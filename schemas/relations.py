"""What must hold between figures: declared beside the fields, run as a second pass over what was valid.

Only exact figures are compared: “200余人次” contradicts nothing. Sources: the arithmetic of the enforcement and
reconsideration statistics (厅字〔2019〕28号 annexes none; the identities are those of the official forms).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Protocol

from schemas.messages import _
from schemas.values import Quantity, percentage

Values = Mapping[str, Quantity]
"""The exact figures of one group by label; 无 counts as 0, everything else that is not a figure is left out."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A relation that does not hold: the label it is shown at, the message with the arithmetic written out.

    certain: false where a difference may have an innocent reason (another way of counting).
    """

    label: str
    message: str
    certain: bool = True


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
    """The parts sum up to the whole; while some are unknown, the known ones do not exceed it."""

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
        total, whole = sum(values[part].value for part in known), values[self.whole].value
        all_known = self.exhaustive and len(known) == len(self.parts)
        if total > whole or (all_known and total != whole):
            written = "＋".join(f"{part}{_plain(values[part].value)}" for part in known)
            yield Conflict(
                self.whole,
                _("{sum}＝{total}，与“{whole}{text}”不符").format(
                    sum=written, total=_plain(Decimal(total)), whole=self.whole, text=values[self.whole].text
                ),
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
    """What came in and what was carried over equals what was decided and what is left (新收＋结转＝办结＋结转下年)."""

    received: str
    carried_over: str
    decided: tuple[str, ...]
    left: str

    @property
    def labels(self) -> tuple[str, ...]:
        """Received, carried over, decided, left."""
        return (self.received, self.carried_over, *self.decided, self.left)

    def conflicts(self, values: Values) -> Iterator[Conflict]:
        """At most one, and only where all figures are known."""
        if not all(label in values for label in self.labels):
            return
        incoming = values[self.received].value + values[self.carried_over].value
        outgoing = sum((values[label].value for label in (*self.decided, self.left)), Decimal(0))
        if incoming != outgoing:
            left_side = "＋".join(f"{x}{_plain(values[x].value)}" for x in (self.received, self.carried_over))
            right_side = "＋".join(f"{x}{_plain(values[x].value)}" for x in (*self.decided, self.left))
            yield Conflict(
                self.left,
                _("{left}＝{incoming}，{right}＝{outgoing}，两边不等").format(
                    left=left_side, incoming=_plain(incoming), right=right_side, outgoing=_plain(outgoing)
                ),
            )


@dataclass(frozen=True, slots=True)
class Share:
    """`rate` is the sum of `numerators` in per cent of `denominator`: computed where it was not typed, else compared.

    A difference is not certain: offices use other denominators under the same name.
    """

    rate: str
    numerators: tuple[str, ...]
    denominator: str

    @property
    def labels(self) -> tuple[str, ...]:
        """The rate, its numerators, its denominator."""
        return (self.rate, *self.numerators, self.denominator)

    def computed(self, values: Values) -> Quantity | None:
        """The rate from its parts, None where one is unknown or nothing was counted."""
        if self.denominator not in values or not all(label in values for label in self.numerators):
            return None
        numerator, denominator = self._numerator(values), values[self.denominator].value
        return percentage(numerator, denominator) if denominator > 0 and numerator <= denominator else None

    def conflicts(self, values: Values) -> Iterator[Conflict]:
        """At most one: typed and computed differ beyond rounding or truncation at the decimals typed."""
        if self.rate not in values or self.computed(values) is None:
            return
        typed = values[self.rate].value
        exact = self._numerator(values) * 100 / values[self.denominator].value
        step = Decimal(1).scaleb(-_decimals(typed))
        if typed not in (exact.quantize(step, ROUND_HALF_UP), exact.quantize(step, ROUND_DOWN)):
            yield Conflict(
                self.rate,
                _(
                    "{numerator}÷{denominator}＝{computed}，与所填{typed}不符；如分母另有口径，请写成“分子、分母、口径”"
                ).format(
                    numerator="＋".join(f"{x}{_plain(values[x].value)}" for x in self.numerators),
                    denominator=f"{self.denominator}{_plain(values[self.denominator].value)}",
                    computed=percentage(self._numerator(values), values[self.denominator].value).text,
                    typed=values[self.rate].text,
                ),
                certain=False,
            )

    def _numerator(self, values: Values) -> Decimal:
        return sum((values[label].value for label in self.numerators), Decimal(0))


def _plain(number: Decimal) -> str:
    """A number without exponent or trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _decimals(number: Decimal) -> int:
    """Digits after the point."""
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
