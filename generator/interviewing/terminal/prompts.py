"""Typed answers: one line or several, with the keys of the questionnaire."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import Any, NamedTuple

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.completion import Completer
from prompt_toolkit.filters import Condition, has_completions
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.input import create_input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from generator.interviewing.terminal.columns import WIDTH, stacked, wrapped
from generator.interviewing.terminal.editor import edited
from generator.interviewing.terminal.keys import OWED, STATES, UNCOUNTED, Key, leave, stated, stop
from generator.interviewing.terminal.style import STYLE

_MENU = 8
"""Lines kept free for completions."""


@contextmanager
def at_terminal() -> Iterator[None]:
    """What is typed between two prompts in here is not echoed in between: the next prompt gets it."""
    with create_input().raw_mode():
        yield


class Reply(NamedTuple):
    """What was typed, and the key by which the prompt was left (Enter, or one that is no answer)."""

    text: str
    key: Key = Key.ENTER


def ask_line(
    heading: str,
    footer: str,
    default: str = "",
    office: str | None = None,
    note: bool = False,
) -> Reply:
    """One line: a figure, a name, a day. Delete in an empty line asks for nothing to stand there.

    office: who owes it where F5 is pressed; None: the states are no answers here.

    Raises KeyboardInterrupt for Ctrl-C, EOFError where the terminal is gone.
    """
    bindings = _way()
    if office is not None:
        _add_states(bindings, office)
    bindings.add("delete", filter=Condition(_is_empty))(partial(_leave_with, Key.CLEAR))
    if note:
        bindings.add("tab")(partial(_leave_with, Key.NOTE))
    return _run(heading, footer, default, bindings)


def ask_text(
    heading: str, footer: str, default: str = "", completer: Completer | None = None, office: str | None = None
) -> Reply:
    """A text of one or more paragraphs: Enter ends it, Ctrl-N begins a new paragraph, F4 opens the clerk's editor.

    While names are offered Enter takes the one that is chosen, else the first.
    """
    bindings = _way(several_lines=True)
    bindings.add("delete", filter=Condition(_is_empty))(partial(_leave_with, Key.CLEAR))
    bindings.add("f4")(partial(_leave_with, Key.EDITOR))
    bindings.add("escape", "enter")(_new_line)
    bindings.add("c-n")(_new_line)
    bindings.add("enter", filter=~has_completions)(partial(_leave_with, Key.ENTER))
    bindings.add("enter", filter=has_completions)(_take_completion)
    if office is not None:
        _add_states(bindings, office, counted=False)
    told = ""
    while True:
        said = stacked(heading, told)
        reply = _run(said, footer, default, bindings, completer, several_lines=True)
        if reply.key is not Key.EDITOR:
            return reply
        default, told = edited(reply.text)


@cache
def _session(menu: int) -> PromptSession[Any]:
    """One for all questions: made anew for each, as questionary.text does, it took as long as all the rest together."""
    return PromptSession(style=STYLE, erase_when_done=True, reserve_space_for_menu=menu, history=DummyHistory())


def _run(
    heading: str,
    footer: str,
    default: str,
    bindings: KeyBindings,
    completer: Completer | None = None,
    several_lines: bool = False,
) -> Reply:
    lines = [*wrapped(heading, WIDTH - 2), "> "]
    reply = _session(_MENU if completer else 0).prompt(
        "\n".join(lines),
        default=default,
        multiline=several_lines,
        key_bindings=bindings,
        bottom_toolbar=footer,
        completer=completer,
        complete_while_typing=completer is not None,
    )
    found = reply if isinstance(reply, Reply) else Reply(str(reply))
    # What was pasted may have line breaks; a name or a figure has none.
    return found if several_lines else found._replace(text=" ".join(found.text.split("\n")))


def _way(several_lines: bool = False) -> KeyBindings:
    """The keys that lead through the questionnaire; what was typed so far goes along."""
    bindings = KeyBindings()
    for key in (Key.HELP, Key.BACK, Key.SKIP, Key.LATER, Key.OVERVIEW):
        bindings.add(key.value)(partial(_leave_with, key))
    bindings.add("c-c")(stop)
    bindings.add("c-d")(stop)
    if not several_lines:
        alone = ~has_completions
        bindings.add("up", filter=alone)(partial(_leave_with, Key.BACK))
        bindings.add("down", filter=alone)(partial(_leave_with, Key.SKIP))
    return bindings


def _add_states(bindings: KeyBindings, office: str, counted: bool = True) -> None:
    for name in (*STATES, OWED):
        if counted or name != UNCOUNTED:
            bindings.add(name)(partial(leave, Reply(stated(name, office))))


def _leave_with(key: Key, event: KeyPressEvent) -> None:
    event.app.exit(result=Reply(event.current_buffer.text, key))


def _is_empty() -> bool:
    return not get_app().current_buffer.text


def _new_line(event: KeyPressEvent) -> None:
    event.current_buffer.insert_text("\n")


def _take_completion(event: KeyPressEvent) -> None:
    buffer = event.current_buffer
    offered = buffer.complete_state
    if offered is not None and offered.current_completion is None:
        buffer.apply_completion(offered.completions[0])
    buffer.complete_state = None
