"""One sitting at the questionnaire: the answers so far, the file they go into, the way through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

import click
import questionary

from generator.facts.holding import EditedMeanwhileError, HeldFile
from generator.facts.interview import Interview
from generator.facts.problems import Path, Problem, spell
from generator.facts.questions import LabelPath, Question
from generator.interviewing.answering import Answered, answered_all, taken_over, with_text
from generator.interviewing.review import CHANGE
from generator.interviewing.terminal.columns import WIDTH, cut, wrapped
from generator.interviewing.terminal.style import STYLE
from generator.interviewing.terminal.wording import answer, changed
from generator.interviewing.walk import Walk
from schemas.errors import FactFileError, FazhiError
from schemas.messages import _, shown


@dataclass
class Sitting:
    """What changes while the clerk answers. held: the fact file; None for somebody who may only look.

    share: per cent of change against last year's figure that is worth a look.
    """

    interview: Interview
    held: HeldFile | None
    walk: Walk = field(default_factory=Walk)
    share: Decimal = CHANGE
    told: Mapping[tuple[Path, str], Problem] = field(default_factory=dict)
    """What was wrong or doubtful when it was last said."""
    announced: set[Path] = field(default_factory=set)
    """Where something became wrong or doubtful in this sitting."""
    news: list[str] = field(default_factory=list)
    """What was said last of wrong and doubtful answers, for a list that covers the lines above it."""

    def __post_init__(self) -> None:
        self.told = {(problem.path, problem.message): problem for problem in self.interview.file.problems}

    def say(self, text: str) -> None:
        """A line above the next prompt."""
        click.echo(text)

    def answer(self, path: Path, typed: Any) -> str:
        """Take the answer `typed` and save it. What is to say when it was not taken, empty when it was."""
        return self.answer_all({path: typed})

    def answer_all(self, answers: Mapping[Path, Any]) -> str:
        """Take several answers at once, all or none. What is to say when they were not taken, empty when they were."""
        return self._try(lambda: answered_all(self.interview, answers))

    def choose(self, paths: Iterable[LabelPath]) -> None:
        """Ask for these facts too, whatever else is expected."""
        self.interview = replace(self.interview, chosen=self.interview.chosen | frozenset(paths))

    def edit(self, change: Callable[[str], str]) -> str:
        """Change the text of the fact file (items moved, removed). What is to say when that could not be done."""
        return self._try(lambda: with_text(self.interview, change(self.interview.file.text)))

    def take_over(self, carried: Mapping[Question, Any]) -> str:
        """Take last year's standing facts. What is to say when they were not taken, empty when they were."""
        return self._try(lambda: taken_over(self.interview, carried))

    def _try(self, change: Callable[[], Answered]) -> str:
        try:
            after = change()
        except FazhiError as error:
            return str(error)
        return self._take(after)

    def _take(self, after: Answered) -> str:
        assert self.held is not None
        if after.set_aside and not self._confirmed(after):
            return _("没有改动，原来的回答都在。")
        try:
            self.held.save(after.interview.file.text)
        except EditedMeanwhileError:
            return self._reread(self.held)
        except FactFileError as error:
            return _("没有存上：{trouble}。处理好以后再按回车。").format(trouble=error.trouble)
        self.interview = after.interview
        for question in after.restored:
            self.say(_("  已恢复：{name} {value}").format(name=shown(question.name), value=self._cut(question)))
        return ""

    def _reread(self, held: HeldFile) -> str:
        """Take over what somebody typed into the file meanwhile; the answer given now is not in it.

        Raises FazhiError where the file can't be filled in any more: to go on would overwrite what was typed there.
        """
        try:
            text = held.reread()
        except FactFileError as error:
            return _("没有存上：{trouble}。处理好以后再按回车。").format(trouble=error.trouble)
        self.interview = with_text(self.interview, text).interview
        return _("填报表刚才在别处被改过，已重新读入，那边的改动都在；这一个回答还没有写进去，请核对后再按回车。")

    def _confirmed(self, after: Answered) -> bool:
        self.say(
            _("这样回答后，下面{n}项不再适用，将移到填报表末尾的“搁置”里，改回来就恢复：").format(
                n=len(after.set_aside)
            )
        )
        for question in after.set_aside:
            self.say(f"  · {shown(question.name)} {self._cut(question)}")
        choices = [questionary.Choice(_("继续"), True), questionary.Choice(_("不改了"), False)]
        return bool(
            questionary.select(
                _("这样改吗？"), choices, qmark="", pointer=">", instruction=" ", style=STYLE, erase_when_done=True
            ).unsafe_ask()
        )

    def _cut(self, question: Question) -> str:
        return cut(answer(self.interview, question), WIDTH - 30)

    def say_new_problems(self) -> None:
        """What became wrong or doubtful since this was last said, with the arithmetic; and what no longer is."""
        found = {(problem.path, problem.message): problem for problem in self.interview.file.problems}
        self.news = []
        for path in {known[0] for known in self.told} - {known[0] for known in found}:
            if path in self.announced:
                self._announce(_("已改好：{label}").format(label=shown(spell(path))))
                self.announced.discard(path)
        for known, problem in found.items():
            if known not in self.told:
                self._announce(f"{problem.severity.word}：{shown(spell(problem.path))}：{problem.message}")
                self.announced.add(problem.path)
        self.told = found

    def _announce(self, text: str) -> None:
        lines = [f"  {line}" for line in wrapped(text, WIDTH - 4)]
        self.news += lines
        for line in lines:
            self.say(line)

    def say_answered(self, question: Question) -> None:
        """The line that stays on the screen: the question and its answer."""
        given = self._cut(question) or _("（没有填）")
        compared = changed(self.interview, question)
        self.say("  " + cut(f"{shown(question.name)}：{given}" + (f"　{compared}" if compared else ""), WIDTH))
