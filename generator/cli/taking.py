"""`fazhi facts from`: reads the forms, writes the fact file, tells what came of each answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import click

from generator.cli.collecting import over
from generator.collecting import files
from generator.collecting.account import Account, Conflict, present_source
from generator.collecting.doubts import doubts
from generator.collecting.preferring import preferences
from generator.collecting.returned import Refused, Returned
from generator.collecting.taking import take
from generator.facts.holding import HeldFile
from generator.facts.problems import spell
from generator.facts.reading import read, reread
from schemas.messages import _


def take_from(
    given: Sequence[Path], held: HeldFile, preferred: Sequence[str], share: Decimal | None, previous: Path | None
) -> bool:
    """Take the answers of all forms and tell what came of each.

    False where any file or answer was not taken, or answers differ.
    """
    file = read(held.path)
    interview = over(file, previous)
    wanted = preferences(preferred, file.model)
    found = [one for path in given for one in files.read(path, file)]
    forms = [one for one in found if isinstance(one, Returned)]
    refused = [one for one in found if isinstance(one, Refused)]
    account = take(file, forms, wanted)
    if account.text != file.text:
        held.save(account.text)
    _tell_taken(forms, account)
    _tell_refused(refused)
    _tell_unread(account)
    _tell_conflicts(account, held.path)
    _tell_missing(forms)
    _tell_notes(account)
    after = replace(interview, file=reread(file, account.text))
    _tell_doubts(doubts(after, forms, share))
    return not (refused or account.unread or account.open)


def _tell_taken(forms: Sequence[Returned], account: Account) -> None:
    said = _("读了{forms}张征集表，填入{taken}项，原来就有、一样的{same}项。")
    click.echo(said.format(forms=len(forms), taken=len(account.taken), same=account.same))
    for form in forms:
        said = _("  {office}（{file}）：问了{asked}项，答了{answered}项")
        answered = sum(bool(answer.typed or answer.state) for answer in form.answers)
        click.echo(
            said.format(office=form.office or _("未分工"), file=form.file, asked=len(form.asked), answered=answered)
        )
        if form.changed:
            click.echo(_("    这张表发出以后，指标有过变动；对不上的已按名称填，请抽查"))
    for conflict in account.settled:
        said = _("已定：{fact} 用{source}的“{words}”，没有用{other}的“{not_used}”")
        click.echo(
            said.format(
                fact=conflict.fact,
                source=present_source(conflict.now_source),
                words=conflict.now,
                other=present_source(conflict.other_source),
                not_used=conflict.other,
            )
        )


def _tell_refused(refused: Sequence[Refused]) -> None:
    if refused:
        click.echo(_("\n没有采用的文件："))
    for one in refused:
        click.echo(f"  · {one.file}：{one.reason}")


def _tell_unread(account: Account) -> None:
    by_office: dict[str, list[str]] = {}
    for office, one in account.unread:
        by_office.setdefault(office, []).append(f"{one.name}（{one.place}）：{one.reason}")
    _tell_by_office(_("\n没有填入、要问一下的："), by_office)


def _tell_conflicts(account: Account, target: Path) -> None:
    if not account.open:
        return
    click.echo(_("\n几处报的不一样（先报的留在原处，后报的记在“另报”里）："))
    for conflict in account.open:
        click.echo(f"  · {conflict.fact}：{_versions(conflict)}")
    said = _("  核对后定一个：fazhi facts from --into {path} --prefer 科室（文件名、填报表、指标=科室），或 fazhi ask")
    click.echo(said.format(path=target))


def _versions(conflict: Conflict) -> str:
    both = ((conflict.now, conflict.now_source), (conflict.other, conflict.other_source))
    return _("；").join(f"“{words}” — {present_source(source)}" for words, source in both)


def _tell_missing(forms: Sequence[Returned]) -> None:
    missing = {form.office: [spell(path) for path in form.missing] for form in forms if form.missing}
    _tell_by_office(_("\n表里这些行不见了，仍算没有报："), missing)


def _tell_notes(account: Account) -> None:
    by_office: dict[str, list[str]] = {}
    for office, fact, note in account.notes:
        by_office.setdefault(office, []).append(f"{fact}：{note}")
    _tell_by_office(_("\n科室的备注（没有写进填报表）："), by_office)


def _tell_doubts(found: Mapping[str, Sequence[str]]) -> None:
    _tell_by_office(_("\n已经填入、但请科室再核对的："), found)


def _tell_by_office(title: str, found: Mapping[str, Sequence[str]]) -> None:
    if found:
        click.echo(title)
    for office, told in found.items():
        click.echo((office or _("未分工")) + _("："))
        for line in told:
            click.echo(f"  · {line}")
