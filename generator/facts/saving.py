"""Fact files reach the disk whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from schemas.errors import FactFileError
from schemas.messages import _


def save(path: Path | str, text: str, *, new: bool = False) -> None:
    """Write `text` (UTF-8) to `path`: whoever reads meanwhile sees the old file or the new one.

    new: the file must not exist yet. Raises FactFileError where it does, or where writing fails.
    """
    target = Path(path)
    if target.is_symlink():
        target = target.resolve()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _write(part, text, target)
        try:
            _publish(part, target, new)
        finally:
            part.unlink(missing_ok=True)
    except FileExistsError:
        raise FactFileError(_("{path}: 文件已经存在，不会覆盖；请换一个文件名").format(path=path)) from None
    except OSError as error:
        raise FactFileError(
            _("{path}: 写不进去（{reason}），请核对文件夹和权限").format(path=path, reason=error.strerror)
        ) from error


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
