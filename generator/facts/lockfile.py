"""A lock file: one process at a time holds it, and the system takes it from a process that dies."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# The library filelock keeps no word about the holder in its file, on Windows locks the very bytes where it would
# stand, and on POSIX either empties the file of others (before 3.30) or never removes it.

_PAUSES = (0, 0.02, 0.05)
"""Seconds before each try: who let go or began just now has removed the file, or written its record, by the last."""
_LONGEST = 1000
"""Bytes of a record."""
_BEYOND = 1 << 30
"""Windows keeps others from reading locked bytes: this one is behind the record (and below what `locking` takes)."""
_HELD = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}
_NO_LOCKS = {getattr(errno, name) for name in ("ENOLCK", "EOPNOTSUPP", "ENOTSUP", "ENOSYS") if hasattr(errno, name)}
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
"""A file that someone's link leads to is not to be emptied."""


class LockedError(Exception):
    """Another process holds the file. record: what that process wrote into it, empty where it could not."""

    def __init__(self, record: str) -> None:
        super().__init__(record)
        self.record = record


@contextmanager
def locked(path: Path, record: str) -> Iterator[None]:
    """Hold the lock file `path`, with `record` in it for others to read; it is made here and removed in the end.

    One that a dead process left behind is taken over. Raises LockedError where another process holds it, OSError where
    it can't be made. A file system without locks guards nothing: there everyone becomes a holder.
    """
    file = _acquire(path)
    try:
        with suppress(OSError):  # A full disk: the file is held all the same, it is only not known by whom.
            os.ftruncate(file, 0)
            os.write(file, record.encode()[:_LONGEST])
        yield
    finally:
        _release(file, path)


def _acquire(path: Path) -> int:
    record = ""
    for pause in _PAUSES:
        time.sleep(pause)
        file, writable = _open(path)
        try:
            if not _lock(file):
                record = _record(file)
            elif not _is_at(file, path):
                pass  # Its holder removed it after we opened it: the lock on it means nothing.
            elif writable:
                return file
            else:
                path.unlink()
        except BaseException:
            os.close(file)
            raise
        os.close(file)
    raise LockedError(record)


def _open(path: Path) -> tuple[int, bool]:
    """The file, made where there is none, and whether it can be written; another user's can perhaps only be read."""
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o666), True
    except PermissionError as refused:
        try:
            return os.open(path, os.O_RDONLY | _NO_LINK), False
        except FileNotFoundError:
            raise refused from None


def _release(file: int, path: Path) -> None:
    # Removed while it is locked, so that nobody else's is removed; Windows removes no open file, but refuses to remove
    # one that the next holder has opened.
    with suppress(OSError):
        if sys.platform != "win32" and _is_at(file, path):
            path.unlink()
    _unlock(file)
    os.close(file)
    if sys.platform == "win32":
        with suppress(OSError):
            path.unlink()


def _record(file: int) -> str:
    os.lseek(file, 0, os.SEEK_SET)
    return os.read(file, _LONGEST).decode(errors="replace")


def _is_at(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.lstat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        """Whether the file is ours now. Raises OSError where it is neither ours nor another's."""
        os.lseek(file, _BEYOND, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return _ours_after(error)
        finally:
            os.lseek(file, 0, os.SEEK_SET)
        return True

    def _unlock(file: int) -> None:
        os.lseek(file, _BEYOND, os.SEEK_SET)
        with suppress(OSError):
            msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> bool:
        """Whether the file is ours now. Raises OSError where it is neither ours nor another's."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return _ours_after(error)
        return True

    def _unlock(file: int) -> None:
        """Nothing: closing the file does it."""


def _ours_after(error: OSError) -> bool:
    if error.errno in _HELD:
        return False
    if error.errno in _NO_LOCKS:
        return True
    raise error
