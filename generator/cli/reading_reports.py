"""A past report as it is read for learning: one of a file, or what is wrong with it."""

from __future__ import annotations

from pathlib import Path

from generator.checking.unreadable import finding
from generator.cli import EXIT_USAGE
from generator.cli.reporting import stop
from generator.draft.reading.reading import read
from generator.draft.reading.unreadable import UnreadableError
from generator.draft.source import Source
from schemas.messages import _


def report_in(path: Path, part: int | None) -> Source:
    """The report in the file, of several the one numbered `part`; stops with exit code 2 where there is none."""
    try:
        sources = read(path)
    except UnreadableError as error:
        stop(f"{path}：{finding(error).message}", EXIT_USAGE)
    if part is None and len(sources) > 1:
        said = _("{path} 里有{n}份报告，请用 --part 1 到 --part {n} 指明是哪一份。")
        stop(said.format(path=path, n=len(sources)), EXIT_USAGE)
    number = part or 1
    if not 1 <= number <= len(sources):
        stop(
            _("{path} 里只有{n}份报告，没有第{number}份。").format(path=path, n=len(sources), number=number), EXIT_USAGE
        )
    return sources[number - 1]
