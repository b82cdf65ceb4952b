"""The page of a rule: what it asks, of whom, on what grounds, a good and a bad sample."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checking.findings import Severity
from generator.checking.registry import Example, page
from generator.checking.rule import Rule
from schemas.messages import _, shown
from schemas.reporter import LAST_YEAR


def explained(rule: Rule) -> str:
    """The page as text, without its code; the samples are as in a draft, in simplified characters."""
    return "\n".join(_lines(rule))


def severity(rule: Rule) -> Severity:
    """How grave the findings of a rule are: those that nobody compared with the source are at most a warning."""
    return rule.SEVERITY if rule.CONFIRMED else min(rule.SEVERITY, Severity.WARNING)


def years(rule: Rule) -> str:
    """The report years that a rule binds: 2019年度起, 2016—2018年度; 所有年度 for every one."""
    if rule.YEARS is None:
        return _("所有年度")
    if rule.YEARS.stop > LAST_YEAR:
        return _("{first}年度起").format(first=rule.YEARS.start)
    return _("{first}—{last}年度").format(first=rule.YEARS.start, last=rule.YEARS.stop - 1)


def _lines(rule: Rule) -> Iterator[str]:
    told = page(rule)
    yield _(rule.TITLE)
    yield ""
    yield _("程度：{severity}").format(severity=severity(rule).word)
    yield _("依据：{basis}").format(basis=shown(rule.BASIS))
    if not rule.CONFIRMED:
        yield _("（依据还没有对照原文核实，不作必改）")
    yield _("适用：{whom}，{years}").format(whom=_(rule.WHOM), years=years(rule))
    if told.explanation:
        yield ""
        yield shown(told.explanation)
    yield from _samples(_("好例"), told.good)
    yield from _samples(_("坏例"), told.bad)


def _samples(name: str, samples: Iterable[Example]) -> Iterator[str]:
    for sample in samples:
        colon = _("：")
        options = _("；").join(key + colon + value for key, value in sample.options)
        yield ""
        yield name + (_("（{options}）").format(options=options) if options else "") + _("：")
        yield from (f"    {line}" for line in sample.text.splitlines())
