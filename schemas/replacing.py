"""Files that reach the disk whole or not at all: whoever reads meanwhile, and whenever the program is killed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of `target`, with its permissions, when the block ends well.

    What was there stays where the block fails. `target` is no link (see os.path.realpath). OSError as files raise it.
    """
    part = _part(target)
    try:
        with part.open("xb") as file:
            yield file
            _to_disk(file)
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def put(target: Path, data: bytes) -> None:
    """Puts `data` in the place of `target`. OSError as files raise it."""
    with replacing(target) as file:
        file.write(data)


def put_new(target: Path, data: bytes) -> None:
    """Puts `data` at `target`, where nothing is. FileExistsError where something is, else OSError as files raise it."""
    part = _part(target)
    try:
        _write(part, data)
        try:
            os.link(part, target)  # Fails where the target exists, in one step.
        except FileExistsError:
            raise
        except OSError:  # A file system without links (FAT, some network drives).
            _write(target, data)
    finally:
        part.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        _to_disk(file)


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _part(target: Path) -> Path:
    # Few runs write a file, and the generator of random numbers takes long to load.
    import secrets

    # Its name is short: beside a name of the greatest length there is room for it too.
    return target.with_name(f".{secrets.token_hex(4)}.part")
