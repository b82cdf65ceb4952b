"""What the check of a file costs, measured in a process of its own. Linux only."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.checking.many import Check

SECONDS, MEGABYTES = 2.0, 300.0
"""The most that any file may cost."""
HANGS = 6.0
"""Seconds after which a check is ended; where it was is printed."""


class Cost(NamedTuple):
    """worked: seconds of processor time; seconds: by the clock; megabytes: at the peak; all with what it starts.

    died: the status of a process that raised something or was ended, 0 for one that was not.
    """

    worked: float
    seconds: float
    megabytes: float
    died: int


class Checker:
    """Checks files by every rule, each in a process that ends with it; nothing else is loaded where it begins."""

    def __init__(self) -> None:
        command = [sys.executable, __file__]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def __call__(self, path: Path) -> Cost:
        """What the check of the file costs."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{path}\n")
        *figures, died = self._process.stdout.readline().split()
        return Cost(*map(float, figures), int(died))

    def end(self) -> None:
        """End the process."""
        self._process.communicate()


def _serve() -> None:
    """Takes paths and gives costs, a line for each."""
    import gc

    from generator.checking import registry
    from generator.checking.check import Settings, check_file
    from generator.checking.selecting import Selection

    gc.disable()  # As the command does.
    families = tuple({rule.CODE[0]: None for rule in registry.rules()})
    settings = Settings(selection=Selection(families))
    for line in sys.stdin:
        begun = perf_counter()
        process = os.fork()
        if not process:
            os._exit(_ending(lambda path: check_file(path, settings), Path(line.rstrip("\n"))))
        _process, status, used = os.wait4(process, 0)
        worked = used.ru_utime + used.ru_stime
        print(worked, perf_counter() - begun, used.ru_maxrss / 1024, status, flush=True)


def _ending(check: Check, path: Path) -> int:
    """Checks the file as the command does, and writes what came of it: 0, or 1 where something is raised."""
    import faulthandler
    from traceback import print_exc

    from generator.checking.findings import Severity
    from generator.checking.outputs import Manner, writer

    faulthandler.dump_traceback_later(HANGS, exit=True)
    try:
        for _piece in writer("text")(check(path), Manner(colour=False, fail_on=Severity.ERROR)):
            pass
    except BaseException:
        print_exc()
        return 1
    return 0


if __name__ == "__main__":
    _serve()
