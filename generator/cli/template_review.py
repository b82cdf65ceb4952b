"""`fazhi template learn --review`: figure by figure at the terminal."""

from __future__ import annotations

from collections.abc import Callable

import click
import questionary

from generator.cli.template_learn import shortened
from generator.interviewing.terminal.style import STYLE
from generator.learning.decisions import Choice, Decision
from generator.learning.learn import Lesson
from generator.learning.review import Item, confirmed, decided, facts_for, items, with_new
from generator.learning.slots import Confidence
from schemas.agency import Frame
from schemas.messages import _


def reviewed(lesson: Lesson, model: type[Frame], before: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """The decisions of the user, those from before among them. Ctrl-C keeps what was decided so far."""
    known = {one.around for one in before}
    open_items = [item for item in items(lesson.learned) if item.around not in known]
    # What was guessed comes first: there a person is needed.
    open_items.sort(key=lambda item: item.bound.confidence is not Confidence.GUESSED)
    click.echo(_("共{n}项，拿不准的在前面。Ctrl-C 停下，其余照现在的。").format(n=len(open_items)))
    new: list[Decision] = []
    try:
        for number, item in enumerate(open_items, 1):
            if decision := _decision(item, model, f"{number}/{len(open_items)}"):
                new.append(decision)
    except (KeyboardInterrupt, EOFError):
        click.echo(_("停下了。已核对的照办，其余照现在的。"))
    return with_new(before, new)


def _decision(item: Item, model: type[Frame], position: str) -> Decision | None:
    reading = item.bound.reading
    click.echo(f"\n{position}  {shortened(reading.sentence)}")
    ways: list[tuple[str, Callable[[], Decision | None]]] = [(_as_it_is(item), lambda: confirmed(item))]
    ways.append((_("照原文，每年不变"), lambda: decided(item, Choice.TEXT)))
    if item.slot and item.slot.own:
        ways.append((_("改名称"), lambda: _renamed(item)))
    ways.append((_("对应到填报表的一项"), lambda: _bound_to(item, model)))
    if item.equals:
        ways.append((_("与前面的是同一个数"), lambda: _merged(item)))
    choices = [questionary.Choice(words, n) for n, (words, _way) in enumerate(ways)]
    chosen = questionary.select(
        f"{reading.words}", choices, qmark="", pointer=">", style=STYLE, instruction=_("↑↓ 选择，回车确定")
    ).unsafe_ask()
    return ways[int(chosen)][1]()


def _as_it_is(item: Item) -> str:
    if item.slot is None:
        return _("就这样：照原文")
    name = ".".join(item.slot.path)
    if not item.slot.own:
        return _("就这样：填报表的“{name}”").format(name=name)
    if item.bound.confidence is Confidence.GUESSED:
        said = _("就这样：本单位自己的“{name}”（可能是填报表的“{guess}”）")
        return said.format(name=name, guess=".".join(item.bound.path))
    return _("就这样：本单位自己的“{name}”").format(name=name)


def _renamed(item: Item) -> Decision:
    assert item.slot
    typed = questionary.text(
        _("名称："), default=item.slot.path[-1], qmark="", style=STYLE, validate=lambda text: _unfit(text) or True
    ).unsafe_ask()
    return decided(item, Choice.NAME, str(typed).strip())


def _unfit(text: str) -> str:
    name = text.strip()
    return "" if name.isidentifier() else _("只能用汉字、字母和数字，不带标点和空格，不以数字开头")


def _bound_to(item: Item, model: type[Frame]) -> Decision:
    names = [".".join(path) for path in facts_for(item, model)]
    typed = questionary.autocomplete(
        _("填报表的哪一项（打几个字，按 Tab 选）："),
        names,
        default=names[0] if item.bound.reading.candidates else "",
        match_middle=True,
        qmark="",
        style=STYLE,
        validate=lambda text: text in names or _("填报表里没有这一项，或者单位不合"),
    ).unsafe_ask()
    return decided(item, Choice.BIND, str(typed))


def _merged(item: Item) -> Decision:
    choices = [questionary.Choice(around.replace("#", item.bound.reading.words), around) for around in item.equals]
    around = questionary.select(_("与哪一处："), choices, qmark="", pointer=">", style=STYLE).unsafe_ask()
    return decided(item, Choice.MERGE, str(around))
