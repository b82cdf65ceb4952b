"""Where the findings go: to standard output, or into a file that is there whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

import click

from generator.checking.files import HANDED_IN
from schemas.errors import OutputError
from schemas.messages import _
from schemas.replacing import replacing
from schemas.trouble import trouble


def in_colour() -> bool:
    """Whether standard output shows colours (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def destination(path: Path | None, inputs: Sequence[str]) -> Iterator[Callable[[str], None]]:
    """What takes the text bit by bit: the file at `path`, standard output without one.

    A file is UTF-8 and takes its place once all is written; where something fails before, what was there stays.
    Raises OutputError for an input, for anything that may be somebody's draft, and where disk or permissions refuse.
    """
    if path is None:
        yield _to_standard_output()
        return
    _refuse(path, inputs)
    try:
        with replacing(Path(os.path.realpath(path))) as file:
            yield partial(_write, file)
    except OSError as error:
        said = _("“{path}”写不进去（{trouble}），请核对文件夹和权限。")
        raise OutputError(said.format(path=path, trouble=trouble(error))) from error


def _write(file: BinaryIO, text: str) -> None:
    file.write(text.encode("utf-8", errors="replace"))


def _to_standard_output() -> Callable[[str], None]:
    if isinstance(sys.stdout, TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            # UTF-8 whatever the console's encoding, and the same bytes everywhere: it goes into a file or a program.
            sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    return partial(click.echo, nl=False)


def _refuse(path: Path, inputs: Sequence[str]) -> None:
    if os.path.realpath(path) in {os.path.realpath(name) for name in inputs}:
        raise OutputError(_("“{path}”是要检查的文件，不覆盖。请另取文件名。").format(path=path))
    if not path.parent.is_dir():
        raise OutputError(_("“{path}”：没有文件夹“{folder}”，请先建好").format(path=path, folder=path.parent))
    if path.exists() and not path.is_file():
        # To take the place of a device or a pipe would be the end of it.
        raise OutputError(_("“{path}”不是普通文件，请另取文件名。").format(path=path))
    if os.path.lexists(path) and path.suffix.lower() in HANDED_IN:
        raise OutputError(_("“{path}”已经存在，可能是稿件，不覆盖。请另取文件名。").format(path=path))
