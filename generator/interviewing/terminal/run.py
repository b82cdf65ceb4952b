"""The questionnaire from its first prompt to its last."""

from __future__ import annotations

from generator.interviewing.steps import Ask, Confirm, Step, is_done, steps_by_name
from generator.interviewing.terminal.asking import ask
from generator.interviewing.terminal.beginnings import confirm, select
from generator.interviewing.terminal.keys import Key
from generator.interviewing.terminal.overview import Finished, show
from generator.interviewing.terminal.sitting import Sitting
from schemas.messages import _, shown


def run(sitting: Sitting) -> None:
    """Lead through everything that is not answered, then show the overview, until the clerk leaves.

    Raises KeyboardInterrupt for Ctrl-C, EOFError where the terminal is gone: what was answered is saved.
    """
    step = sitting.walk.start(sitting.interview)
    part = -1
    try:
        while True:
            if step is None:
                step = _from_overview(sitting, None)
                continue
            if step.order[0] != part:
                part = step.order[0]
                sitting.say(f"—— {shown(sitting.interview.parts[part].label)} ——")
            key = _present(sitting, step)
            sitting.say_new_problems()
            step = _after(sitting, step, key)
    except Finished:
        return


def _present(sitting: Sitting, step: Step) -> Key:
    if isinstance(step, Ask):
        return ask(sitting, step.question)
    return confirm(sitting, step, ask) if isinstance(step, Confirm) else select(sitting, step)


def _after(sitting: Sitting, step: Step, key: Key) -> Step | None:
    """The step that `key` leads to from `step`."""
    walk, interview = sitting.walk, sitting.interview
    if key is Key.BACK:
        before = walk.back(interview, step)
        if before is None:
            sitting.say(_("  前面没有了。"))
        return before or step
    if key is Key.LATER:
        return walk.later(interview, step)
    if key is Key.OVERVIEW:
        return _from_overview(sitting, step)
    return walk.forward(interview, step)


def _from_overview(sitting: Sitting, here: Step | None) -> Step | None:
    """The step to go on with: `here`, once the clerk has put right or added in the overview what she came for."""
    opened: int | None = None
    while (step := show(sitting, under_way=here is not None, opened=opened)) is not None:
        if here and step.name == here.name:
            return here
        opened = step.order[0]
        _out_of_turn(sitting, here, step)
    if here is None:
        return None
    there = steps_by_name(sitting.interview).get(here.name)
    return (
        sitting.walk.forward(sitting.interview, here) if there is None or is_done(sitting.interview, there) else there
    )


def _out_of_turn(sitting: Sitting, here: Step | None, chosen: Step) -> None:
    """Present the step that was chosen in the overview, then what follows from its answer and was not there before."""
    known = steps_by_name(sitting.interview)
    step: Step | None = sitting.walk.jump(sitting.interview, here, chosen)
    while step is not None and (step.name == chosen.name or step.name not in known):
        if isinstance(step, Ask):
            sitting.choose([step.question.path])
        key = _present(sitting, step)
        sitting.say_new_problems()
        step = None if key in (Key.BACK, Key.OVERVIEW) else sitting.walk.forward(sitting.interview, step)
