"""Where the clerk is: forward, back, later, jump. Only the place is kept here, the answers are in the interview."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.interviewing.interview import Interview
from generator.interviewing.questions import Question
from generator.interviewing.steps import Ask, Order, Step, is_done, steps


@dataclass
class _Jump:
    """Where a jump began (None: outside the way), and which steps there were then."""

    origin: Step | None
    known: frozenset[Order]


@dataclass
class Walk:
    """The clerk's place on the way. only: the number of the one part that is gone through, None for all."""

    only: int | None = None
    _seen: list[Order] = field(default_factory=list)
    """The steps left, the last one last: the way back."""
    _passed: set[Order] = field(default_factory=set)
    _postponed: list[Order] = field(default_factory=list)
    _turned_at: Order | None = None
    """How far the clerk had come when she went back: up to there forward leads through every step again."""
    _jumps: list[_Jump] = field(default_factory=list)

    def start(self, interview: Interview) -> Step | None:
        """The first step with something to do, None where nothing is left."""
        return self._next(interview, (-1, 0, 0))

    def forward(self, interview: Interview, left: Step) -> Step | None:
        """The step after `left`; what was put off comes last. None where nothing is left, or a jump began outside."""
        self._seen.append(left.order)
        self._passed.add(left.order)
        if self._turned_at is not None and left.order >= self._turned_at:
            self._turned_at = None
        if self._jumps:
            return self._after_jump(interview, left)
        return self._next(interview, left.order)

    def later(self, interview: Interview, step: Step) -> Step | None:
        """The step after `step`, which is put off until the others are done."""
        if step.order not in self._postponed:
            self._postponed.append(step.order)
        return self.forward(interview, step)

    def back(self, interview: Interview, step: Step) -> Step | None:
        """The step seen before `step`, else the question that stands before it; None where it is the first."""
        self._turned_at = max(self._turned_at or step.order, step.order)
        there = {found.order: found for found in self._steps(interview)}
        while self._seen:
            order = self._seen.pop()
            if order in there and order != step.order:
                return there[order]
        return next((found for found in reversed(there.values()) if found.order < step.order), None)

    def jump(self, interview: Interview, here: Step | None, question: Question) -> Step:
        """The step that asks `question`; after it, and what follows from its answer, the way goes on `here`."""
        known = frozenset(step.order for step in self._steps(interview))
        if not self._jumps:
            self._jumps.append(_Jump(here, known))
        return Ask(question)

    def _after_jump(self, interview: Interview, left: Step) -> Step | None:
        jump = self._jumps[-1]
        for step in self._steps(interview):
            if step.order > left.order and step.order not in jump.known and self._is_ahead(interview, step):
                return step
        self._jumps.pop()
        return jump.origin

    def _next(self, interview: Interview, place: Order) -> Step | None:
        ahead = (step for step in self._steps(interview) if step.order > place)
        found = next((step for step in ahead if self._is_ahead(interview, step)), None)
        return found or self._put_off(interview)

    def _is_ahead(self, interview: Interview, step: Step) -> bool:
        """Whether the way leads through `step`."""
        if self._turned_at is not None and step.order <= self._turned_at:
            return True
        return step.order not in self._passed and not is_done(interview, step)

    def _put_off(self, interview: Interview) -> Step | None:
        """The first step that was put off and still has something to do."""
        there = {step.order: step for step in self._steps(interview)}
        while self._postponed:
            step = there.get(self._postponed.pop(0))
            if step and not is_done(interview, step):
                return step
        return None

    def _steps(self, interview: Interview) -> list[Step]:
        return [step for step in steps(interview) if self.only is None or step.order[0] == self.only]
