"""The second pass: what must hold between figures, and the rates that follow from them.

Only exact figures that were valid by themselves are compared, in the unit their fact is declared in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from generator.facts.catalogue import StatedFact, facts, groups
from generator.facts.problems import Path, Remark, Severity
from schemas.fields import Topic, entries
from schemas.messages import _
from schemas.quantities import added
from schemas.relations import Share, Values
from schemas.units import accepted
from schemas.values import Owed, Quantity, Stated


def conflicts(report: Topic, stated: Sequence[StatedFact]) -> Iterator[Remark]:
    """Everything in `report` that does not add up, the arithmetic written out. stated: the facts of `report`."""
    for path, group in groups(report, stated):
        relations = type(group).relations
        values = exact_values(group) if relations else {}
        for relation in relations:
            for conflict in relation.conflicts(values):
                if _is_said(group, conflict.unless_said):
                    continue
                severity = Severity.CONFLICT if conflict.certain else Severity.DOUBT
                yield Remark((*path, conflict.label), conflict.message, severity)
    for path, entry, value in stated:
        if isinstance(value, Quantity) and value.parts:
            yield from _parts(path, entry.fact.label, value)


def _is_said(group: Topic, label: str) -> bool:
    """Whether anything is said of the fact of that label (empty: of none)."""
    return bool(label) and getattr(group, entries(type(group))[label].attribute) is not None


def exact_values(group: Topic) -> Values:
    """The exact figures of `group` by label; 无 is 0; figures in another unit than the declared one are left out."""
    values: dict[str, Quantity] = {}
    for label, entry in entries(type(group)).items():
        value = getattr(group, entry.attribute)
        if value is Stated.NONE:
            values[label] = Quantity("0" + entry.fact.unit, Decimal(0), entry.fact.unit)
        elif isinstance(value, Quantity) and value.is_exact and _comparable(value.unit, entry.fact.unit):
            values[label] = value
    return values


def _comparable(unit: str, declared: str) -> bool:
    return not declared or not unit or unit == declared or accepted(unit, declared)


def derived(report: Topic) -> Mapping[tuple[str, ...], Quantity]:
    """The rates that were not typed but follow from other figures, by label path."""
    found: dict[tuple[str, ...], Quantity] = {}
    for path, group in groups(report, facts(report)):
        shares = [relation for relation in type(group).relations if isinstance(relation, Share)]
        if not shares or any(isinstance(step, int) for step in path):
            continue
        values = exact_values(group)
        for share in shares:
            entry = entries(type(group))[share.rate]
            typed = getattr(group, entry.attribute)
            if (typed is None or isinstance(typed, Owed)) and (rate := share.computed(values)):
                secret = any(_is_secret(group, label) for label in share.labels[1:])
                found[(*(str(step) for step in path), share.rate)] = replace(rate, published=False) if secret else rate
    return MappingProxyType(found)


def _is_secret(group: Topic, label: str) -> bool:
    """Whether a figure may not stand in a 公开稿, so that nothing may be reckoned from it there."""
    entry = entries(type(group))[label]
    return not entry.fact.may_be_published(getattr(group, entry.attribute))


def _parts(path: Path, label: str, figure: Quantity) -> Iterator[Remark]:
    """The 其中 of a figure: counted in the same unit, and together not more than the figure."""
    for name, part in figure.parts:
        if figure.unit and part.unit and not accepted(part.unit, figure.unit):
            yield Remark(
                path,
                _("其中“{name}{part}”与“{label}{whole}”单位不同，请核对").format(
                    name=name, part=part.text, label=label, whole=figure.text
                ),
                Severity.DOUBT,
            )
            return
    if not figure.is_exact or not all(part.is_exact for _name, part in figure.parts):
        return
    total = added(part for _name, part in figure.parts)
    if total.value > figure.value:
        written = "＋".join(f"{name}{part.text}" for name, part in figure.parts)
        yield Remark(
            path,
            _("其中{sum}＝{total}，大于“{label}{whole}”").format(
                sum=written, total=total, label=label, whole=figure.text
            ),
            Severity.CONFLICT,
        )
