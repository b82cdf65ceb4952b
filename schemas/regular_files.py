"""Files that strangers hand over are read as far as is sensible, and only where they are files: a pipe never ends."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


class NotRegularError(OSError):
    """It is a pipe, a device, a folder."""


def read_regular(file: Path, most: int) -> bytes:
    """The first `most` bytes of a regular file and one more. NotRegularError for any other, OSError as files raise it.

    The file is looked at after it was opened: nobody can put another in its place in between.
    """
    opened = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(opened, "rb") as source:
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            raise NotRegularError(errno.EINVAL, "no regular file", str(file))
        return source.read(most + 1)
