"""`fazhi` at a real terminal: a pseudo-terminal, and an emulated screen that tells what a person would see."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from command_line import SCRIPT, as_at_a_terminal

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals that pexpect can use", allow_module_level=True)
pexpect = pytest.importorskip("pexpect", reason="pexpect, which runs a program at a terminal, is not installed")
pyte = pytest.importorskip("pyte", reason="pyte, which emulates a screen, is not installed")

_KEYS = {
    "enter": "\r", "tab": "\t", "shift-tab": "\x1b[Z", "space": " ", "backspace": "\x7f", "escape": "\x1b",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "insert": "\x1b[2~", "delete": "\x1b[3~", "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~",
    "f6": "\x1b[17~", "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~",
    **{f"ctrl-{letter}": chr(ord(letter) - ord("a") + 1) for letter in "abcdefghijklmnopqrstuvwxyz"},
}  # fmt: skip
_QUIET = 0.05
"""Seconds without output after which a program waits for its user."""
_NOT_INHERITED = {"COLUMNS", "LINES", "NO_COLOR", "PROMPT_TOOLKIT_NO_CPR"}


class _Screen(pyte.HistoryScreen):  # type: ignore[misc, name-defined]  # pyte has no types
    """Answers what the program asks the terminal, and wraps wide characters as terminals do."""

    def __init__(self, columns: int, rows: int, child: Any) -> None:
        super().__init__(columns, rows, history=10_000)
        self._child = child

    def write_process_input(self, data: str) -> None:
        self._child.send(data)

    def draw(self, data: str) -> None:
        for character in data:
            if self.cursor.x == self.columns - 1 and pyte.screens.wcwidth(character) == 2:
                super().draw(" ")  # No half of it fits in the last column.
            super().draw(character)


class Terminal:
    """A running program and its screen. To be used in a `with`, which ends the program."""

    def __init__(
        self,
        *arguments: str,
        cwd: Path,
        env: dict[str, str] | None = None,
        columns: int = 80,
        rows: int = 24,
        program: Path = SCRIPT,
    ) -> None:
        """Starts `fazhi` (or `program`) with these arguments in `cwd`; `env` is put on top of this environment."""
        inherited = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
        environment = {**inherited, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", **(env or {})}
        self._child = pexpect.spawn(
            str(program),
            list(arguments),
            cwd=str(cwd),
            env=environment,
            dimensions=(rows, columns),
            preexec_fn=as_at_a_terminal,
        )
        self._child.delaybeforesend = None
        self._screen = _Screen(columns, rows, self._child)
        self._ended = False
        self._stream = pyte.ByteStream(self._screen)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def screen(self) -> str:
        """The lines of the screen, without spaces at their ends."""
        return self._text(self._screen.buffer[row] for row in range(self._screen.lines))

    def history(self) -> str:
        """What has scrolled away, and the screen."""
        return f"{self._text(self._screen.history.top)}\n{self.screen()}".removeprefix("\n")

    def type(self, text: str) -> None:
        """Type `text`, without enter."""
        self._child.send(text)

    def press(self, *keys: str) -> None:
        """Press keys by name: enter, pageup, f1, ctrl-c…"""
        for key in keys:
            self._child.send(_KEYS[key])

    def wait_for(self, text: str | re.Pattern[str], timeout: float = 10) -> None:
        """Until the screen shows `text`. AssertionError with the screen where it does not."""
        pattern = re.compile(re.escape(text)) if isinstance(text, str) else text
        deadline = time.monotonic() + timeout
        while not pattern.search(self.screen()):
            over = self._ended or time.monotonic() > deadline
            assert not over, f"“{pattern.pattern}” is not on the screen:\n{self.screen()}"
            self._feed(0.1)

    def settle(self, quiet: float = _QUIET) -> None:
        """Until nothing was printed for `quiet` seconds, or the program has ended."""
        while self._feed(quiet):
            pass

    def ends(self, timeout: float = 10) -> int:
        """The exit status, once the program has ended; -9 after SIGKILL. AssertionError where it does not end."""
        deadline = time.monotonic() + timeout
        while not self._ended:
            assert time.monotonic() < deadline, f"the program did not end:\n{self.screen()}"
            self._feed(0.1)
        self._child.wait()
        return int(-self._child.signalstatus if self._child.exitstatus is None else self._child.exitstatus)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send a signal to the program."""
        self._child.kill(number)

    def close(self) -> None:
        """End the program, whatever it does."""
        self._child.close(force=True)

    def _feed(self, timeout: float) -> bool:
        """Whether something was printed within `timeout` seconds; it is on the screen now."""
        try:
            self._stream.feed(self._child.read_nonblocking(65536, timeout=timeout))
        except pexpect.EOF:
            self._ended = True
            return False
        except pexpect.TIMEOUT:
            return False
        return True

    def _text(self, lines: Any) -> str:
        # The cell behind a wide character holds the empty text.
        shown = ("".join(line[column].data for column in range(self._screen.columns)) for line in lines)
        return "\n".join(line.rstrip() for line in shown)
