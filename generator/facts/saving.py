"""Fact files reach the disk whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path

from schemas.errors import FactFileError
from schemas.messages import _
from schemas.trouble import trouble


def save(path: Path | str, text: str, *, new: bool = False) -> None:
    """Write `text` (UTF-8) to `path`: whoever reads meanwhile sees the old file or the new one.

    new: the file must not exist yet. Raises FactFileError where it does, or where writing fails.
    """
    place = str(Path(path))
    try:
        target = _target(place)
        # Its name is short: beside a name of the greatest length there is room for it too.
        part = target.with_name(f".{secrets.token_hex(4)}.part")
        try:
            _write(part, text, target)
            _publish(part, target, new)
        finally:
            part.unlink(missing_ok=True)
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


def _write(part: Path, text: str, target: Path) -> None:
    with part.open("wb") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        part.chmod(target.stat().st_mode & 0o777)


def _publish(part: Path, target: Path, new: bool) -> None:
    if not new:
        part.replace(target)
        return
    try:
        os.link(part, target)  # Fails where the target exists, in one step.
    except FileExistsError:
        raise
    except OSError:  # A file system without links (FAT, some network drives).
        with target.open("xb") as file:
            file.write(part.read_bytes())
            file.flush()
            os.fsync(file.fileno())
