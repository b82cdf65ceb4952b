"""`fazhi facts from` for a past report: a new fact file, and what was bound, guessed and left."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.reading_reports import report_in
from generator.facts.saving import save
from generator.learning.learn import Given, report_of
from generator.learning.learned import Learned, learned
from generator.learning.past_facts import past_facts
from generator.learning.slots import Bound, Confidence
from schemas.messages import _
from schemas.report import annual_report


def make_from(path: Path, into: Path, part: int | None, given: Given) -> None:
    """Write the fact file; list every figure with the fact it was taken for and the sentence it stands in."""
    model = annual_report()
    found = learned(report_of(report_in(path, part), given), model)
    save(into, past_facts(found, model), new=True)
    click.echo(_("已新建 {path}。“业务数据”里是没有对应到填报表的数。").format(path=into))
    _list(found, Confidence.BOUND, _("已对应到填报表的{n}项："))
    _list(found, Confidence.GUESSED, _("拿不准、放在“业务数据”里的{n}项："))
    _list(found, Confidence.LEFT, _("填报表里没有、放在“业务数据”里的{n}项："))


def _list(found: Learned, confidence: Confidence, heading: str) -> None:
    told = [one for one in found.bound if one.confidence is confidence]
    told = [one for one in told if one.reading.figure or confidence is not Confidence.LEFT]
    if told:
        click.echo(heading.format(n=len(told)))
    for one in told:
        click.echo(f"  · {_spelled(one)}")


def _spelled(one: Bound) -> str:
    words, sentence = one.reading.words, one.reading.sentence
    match one.confidence:
        case Confidence.BOUND:
            return _("{fact}：{words}（“{sentence}”）").format(fact=".".join(one.path), words=words, sentence=sentence)
        case Confidence.GUESSED:
            said = _("{words}：可能是“{fact}”（“{sentence}”）")
            return said.format(words=words, fact=".".join(one.path), sentence=sentence)
        case _:
            return _("{words}（“{sentence}”）").format(words=words, sentence=sentence)
