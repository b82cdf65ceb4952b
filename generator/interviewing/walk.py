"""Where the clerk is: forward, back, later, jump. Only the way is kept here, the answers are in the interview."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.facts.interview import Interview
from generator.interviewing.steps import Ask, Name, Order, Select, Step, is_done, place_of, steps, steps_by_name


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
    _to_select: frozenset[Name] = frozenset()
    """The selections that were open at the start: what is answered out of turn does not close them."""
    _is_over: bool = False

    def start(self, interview: Interview) -> Step | None:
        """The first step with something to do, None where nothing is left."""
        there = steps(interview)
        self._to_select = frozenset(s.name for s in there if isinstance(s, Select) and not is_done(interview, s))
        return self._shown(self._onward(interview, (-1, 0, 0)))

    def forward(self, interview: Interview, left: Step) -> Step | None:
        """The step after `left`; what was put off comes last. None where nothing is left, or a jump began outside.

        Where the clerk had gone back, or jumped, the steps that were shown behind `left`, and before them those that
        an answer given meanwhile leads to.
        """
        behind = self._first_there(interview, self._trail[self._position(left) + 1 :])
        if self._known is not None and (found := self._new(interview, left, behind)):
            return self._shown(found, self._position(left) + 1)
        if behind:
            return behind
        self._known = None
        if self._is_over:
            return None
        return self._shown(self._onward(interview, place_of(interview, self._trail[-1])) or self._put_off(interview))

    def _new(self, interview: Interview, left: Step, behind: Step | None) -> Step | None:
        """The first step that an answer given meanwhile leads to: what follows from `left` itself, or comes first."""
        known = self._known or frozenset()
        new = (step for step in steps(interview) if step.name not in known)
        found = self._first_open(interview, new, place_of(interview, left.name))
        if found is None or behind is None or behind.order < left.order or _follows(interview, found, left):
            return found
        return found if found.order < behind.order else None

    def later(self, interview: Interview, step: Step) -> Step | None:
        """The step after `step`, which is put off until the others are done."""
        self._postponed.setdefault(step.name, True)
        return self.forward(interview, step)

    def back(self, interview: Interview, step: Step) -> Step | None:
        """The step shown before `step`, else the one that stands before it; None where it is the first."""
        self._remember(interview)
        if found := self._first_there(interview, reversed(self._trail[: self._position(step)])):
            return found
        place = place_of(interview, step.name)
        earlier = [found for found in steps(interview) if found.order < place and self._leads_to(interview, found)]
        return self._shown(earlier[-1], 0) if earlier else None

    def jump(self, interview: Interview, here: Step | None, step: Step) -> Step:
        """`step`, out of turn; after it, and what follows from its answer, the way goes on `here`."""
        self._remember(interview)
        if here is None or here.name != step.name:
            self._trail = [name for name in self._trail if name != step.name]
            self._trail.insert(self._position(here) if here else len(self._trail), step.name)
        return step

    def _first_there(self, interview: Interview, names: Iterable[Name]) -> Step | None:
        """The first of the steps of these names that there still is."""
        there = steps_by_name(interview)
        return next((there[name] for name in names if name in there), None)

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

    def _remember(self, interview: Interview) -> None:
        if self._known is None:
            self._known = frozenset(steps_by_name(interview))

    def _onward(self, interview: Interview, place: Order) -> Step | None:
        """The first step behind `place` with something to do that was not shown yet."""
        led_to = (step for step in steps(interview) if self._leads_to(interview, step))
        return self._first_open(interview, led_to, place)

    def _first_open(self, interview: Interview, found: Iterable[Step], place: Order) -> Step | None:
        behind = (step for step in found if step.order > place and step.name not in self._trail)
        return next((step for step in behind if step.name in self._to_select or not is_done(interview, step)), None)

    def _leads_to(self, interview: Interview, step: Step) -> bool:
        return self.only is None or interview.parts[step.order[0]].label == self.only

    def _put_off(self, interview: Interview) -> Step | None:
        """The first step that was put off and still has something to do."""
        there = steps_by_name(interview)
        for name, waits in self._postponed.items():
            self._postponed[name] = False
            if waits and name in there and not is_done(interview, there[name]):
                return there[name]
        return None


def _follows(interview: Interview, step: Step, left: Step) -> bool:
    """Whether `step` asks for what depends, directly or not, on the fact that `left` asked for."""
    if not (isinstance(step, Ask) and isinstance(left, Ask)):
        return False
    governing = step.question.governs
    while governing and governing != left.question.path:
        above = interview.questions.get(governing)
        governing = above.governs if above else None
    return governing is not None
