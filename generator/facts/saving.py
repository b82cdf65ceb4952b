"""Fact files reach the disk whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from schemas.errors import FactFileError
from schemas.messages import _
from schemas.replacing import put, put_new
from schemas.trouble import trouble


def save(path: Path | str, text: str, *, new: bool = False) -> None:
    """Write `text` (UTF-8) to `path`: whoever reads meanwhile sees the old file or the new one.

    new: the file must not exist yet. Raises FactFileError where it does, or where writing fails.
    """
    place = str(Path(path))
    try:
        target = _target(place)
        (put_new if new else put)(target, text.encode("utf-8"))
    except FileExistsError:
        raise FactFileError(_("文件已经存在，不会覆盖；请换一个文件名"), place) from None
    except OSError as error:
        said = _("写不进去（{reason}），请核对文件名、文件夹和权限").format(reason=trouble(error))
        raise FactFileError(said, place) from error


def _target(path: str) -> Path:
    """The file behind `path`: a link stays a link. Raises OSError for a name that can't be a file's."""
    try:
        target = Path(os.path.realpath(path))
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error)) from error
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder", path)
    if target.is_symlink():  # One that leads to itself.
        raise OSError(errno.ELOOP, "a loop of links", path)
    return target
