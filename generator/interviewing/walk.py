"""Where the clerk is: forward, back, later, jump. Only the way is kept here, the answers are in the interview."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.interviewing.interview import Interview
from generator.interviewing.questions import Question
from generator.interviewing.steps import Ask, Name, Order, Step, is_done, place_of, reopened, steps


@dataclass
class Walk:
    """The clerk's way. only: the label of the one part that is gone through, None for all."""

    only: str | None = None
    _trail: list[Name] = field(default_factory=list)
    """The steps that were shown, each once: back and forward lead along it."""
    _postponed: dict[Name, bool] = field(default_factory=dict)
    """What was put off, and whether it still waits: each comes again once."""
    _known: frozenset[Name] | None = None
    """The steps there were when the clerk went back or jumped: what is not among them follows from a new answer."""
    _is_over: bool = False

    def start(self, interview: Interview) -> Step | None:
        """The first step with something to do, None where nothing is left."""
        return self._shown(self._onward(interview, (-1, 0, 0)))

    def forward(self, interview: Interview, left: Step) -> Step | None:
        """The step after `left`; what was put off comes last. None where nothing is left, or a jump began outside.

        Where the clerk had gone back, or jumped, the steps that were shown behind `left`, and before them those that
        an answer given meanwhile leads to.
        """
        there = {step.name: step for step in steps(interview)}
        behind = self._trail[self._position(left) + 1 :]
        if self._known is not None:
            new = (step for name, step in there.items() if name not in self._known)
            if found := self._first_open(interview, new, place_of(interview, left.name)):
                return self._shown(found, self._position(left) + 1)
        if ahead := self._reopened(interview, behind):
            return ahead
        self._known = None
        if self._is_over:
            return None
        return self._shown(self._onward(interview, place_of(interview, self._trail[-1])) or self._put_off(interview))

    def later(self, interview: Interview, step: Step) -> Step | None:
        """The step after `step`, which is put off until the others are done."""
        self._postponed.setdefault(step.name, True)
        return self.forward(interview, step)

    def back(self, interview: Interview, step: Step) -> Step | None:
        """The step shown before `step`, else the one that stands before it; None where it is the first."""
        there = {found.name: found for found in steps(interview)}
        self._remember(there)
        if found := self._reopened(interview, reversed(self._trail[: self._position(step)])):
            return found
        place = place_of(interview, step.name)
        earlier = [found for found in there.values() if found.order < place and self._leads_to(interview, found)]
        return self._shown(earlier[-1], 0) if earlier else None

    def jump(self, interview: Interview, here: Step | None, question: Question) -> Step:
        """The step that asks `question`; after it, and what follows from its answer, the way goes on `here`."""
        self._remember(step.name for step in steps(interview))
        step = Ask(question)
        if here is None or here.name != step.name:
            self._trail = [name for name in self._trail if name != step.name]
            self._trail.insert(self._position(here) if here else len(self._trail), step.name)
        return step

    def _reopened(self, interview: Interview, names: Iterable[Name]) -> Step | None:
        """The first of the steps of these names that there still is."""
        return next((step for name in names if (step := reopened(interview, name))), None)

    def _position(self, step: Step) -> int:
        """Where on the trail `step` is; at its end, where it was not shown yet."""
        if step.name not in self._trail:
            self._trail.append(step.name)
        return self._trail.index(step.name)

    def _shown(self, step: Step | None, position: int | None = None) -> Step | None:
        """`step`, put on the trail at that position (None: at its end); without one the way is over."""
        if step is None:
            self._is_over = True
            return None
        if step.name in self._trail:
            self._trail.remove(step.name)
        self._trail.insert(len(self._trail) if position is None else position, step.name)
        return step

    def _remember(self, names: Iterable[Name]) -> None:
        if self._known is None:
            self._known = frozenset(names)

    def _onward(self, interview: Interview, place: Order) -> Step | None:
        """The first step behind `place` with something to do that was not shown yet."""
        led_to = (step for step in steps(interview) if self._leads_to(interview, step))
        return self._first_open(interview, led_to, place)

    def _first_open(self, interview: Interview, found: Iterable[Step], place: Order) -> Step | None:
        behind = (step for step in found if step.order > place and step.name not in self._trail)
        return next((step for step in behind if not is_done(interview, step)), None)

    def _leads_to(self, interview: Interview, step: Step) -> bool:
        return self.only is None or interview.parts[step.order[0]].label == self.only

    def _put_off(self, interview: Interview) -> Step | None:
        """The first step that was put off and still has something to do."""
        there = {step.name: step for step in steps(interview)}
        for name, waits in self._postponed.items():
            self._postponed[name] = False
            if waits and name in there and not is_done(interview, there[name]):
                return there[name]
        return None
