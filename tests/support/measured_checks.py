"""What the check of a file costs, measured in a process of its own. Linux only."""

from __future__ import annotations

import os
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
    """Checks files, each in a process that ends with it; nothing but the checker is loaded where it begins."""

    def __init__(self) -> None:
        command, self._files = os.pipe()
        results, answer = os.pipe()
        self._process = os.fork()
        if not self._process:
            os.close(self._files)
            os.close(results)
            os._exit(_serve(command, answer))
        os.close(command)
        os.close(answer)
        self._results = os.fdopen(results)

    def __call__(self, path: Path) -> Cost:
        """What the check of the file costs."""
        os.write(self._files, f"{path}\n".encode())
        *figures, died = self._results.readline().split()
        return Cost(*map(float, figures), int(died))

    def end(self) -> None:
        """End the process."""
        os.close(self._files)
        os.waitpid(self._process, 0)
        self._results.close()


def _serve(command: int, answer: int) -> int:
    """Takes paths and gives costs, a line for each."""
    import gc

    from generator.checking import registry
    from generator.checking.check import Settings, check_file

    gc.disable()  # As the command does.
    registry.rules()
    with os.fdopen(command) as paths, os.fdopen(answer, "w", buffering=1) as results:
        for line in paths:
            begun = perf_counter()
            process = os.fork()
            if not process:
                os._exit(_ending(lambda path: check_file(path, Settings()), Path(line.rstrip("\n"))))
            _process, status, used = os.wait4(process, 0)
            worked = used.ru_utime + used.ru_stime
            print(worked, perf_counter() - begun, used.ru_maxrss / 1024, status, file=results)
    return 0


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
