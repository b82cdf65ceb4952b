"""The check of many files: one after the other, or in several processes; reports in the order of the files."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from generator.checking.findings import DraftReport
from schemas.errors import FazhiError
from schemas.messages import _

Check = Callable[[Path], tuple[DraftReport, ...]]

FEW = 8
"""Fewer files than this are checked one after the other: to start processes takes longer."""
MOST_JOBS = 8
"""How many processes are started at most where nobody says how many."""
SECONDS = 120.0
"""How long a file may take in a process of its own; what LibreOffice converts takes the longest."""


def check_many(
    paths: Sequence[str], check: Check, jobs: int | None = None, seconds: float = SECONDS
) -> Iterator[DraftReport]:
    """The reports of each file, in the order of `paths`, as soon as they have come.

    check: what checks one file; it travels to other processes. jobs: how many of these, None for as many as there are
    processors where the files are not few. A file whose check fails in any way has a report that says so. Raises the
    FazhiError of a check: it is about more than its file.
    """
    guarded = partial(_guarded, check)
    if (jobs or _jobs(len(paths))) > 1 and len(paths) > 1:
        yield from _in_processes(paths, guarded, jobs or _jobs(len(paths)), seconds)
        return
    if len(paths) >= FEW:
        gc.enable()
    for path in paths:
        yield from guarded(path)


def _jobs(files: int) -> int:
    if files < FEW:
        return 1
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, MOST_JOBS)


def _in_processes(
    paths: Sequence[str], check: Callable[[str], tuple[DraftReport, ...]], jobs: int, seconds: float
) -> Iterator[DraftReport]:
    # Most checks are of one file, and this costs them a third of their time.
    from generator.checking.workers import Lost, work_through

    said = {
        Lost.DIED: _("检查中途退出了"),
        Lost.OVERDUE: _("超过{n}秒还没有检查完").format(n=round(seconds)),
    }
    for path, result in zip(paths, work_through(check, paths, jobs, seconds), strict=True):
        yield from (_abandoned(path, said[result]),) if isinstance(result, Lost) else result


def _guarded(check: Check, path: str) -> tuple[DraftReport, ...]:
    """The reports of a file; where the program itself fails, one that says where, for who maintains it."""
    try:
        return check(Path(path))
    except FazhiError:
        raise
    except Exception as error:
        said = _("程序出了意外，请把这一行告诉提供程序的人：{error}")
        return (_abandoned(path, said.format(error=f"{type(error).__name__} {_raised_at(error)}")),)


def _raised_at(error: Exception) -> str:
    """Module and line, the innermost."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return f"{at.tb_frame.f_globals.get('__name__', '?')}:{at.tb_lineno}" if at else ""


def _abandoned(path: str, detail: str) -> DraftReport:
    from generator.checking.unreadable import finding
    from generator.draft.reading.unreadable import Reason, UnreadableError

    found = finding(UnreadableError(Reason.ABANDONED, detail))
    message = _("{message}（{detail}）").format(message=found.message, detail=detail)
    return DraftReport(path, findings=(found._replace(message=message),))
