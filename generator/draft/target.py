"""The file to be written: whose it is now, and how it is replaced without ever being half written."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from generator.draft.fingerprint import Fingerprint
from generator.draft.written import Written, reader
from schemas.errors import OutputError
from schemas.messages import _
from schemas.replacing import put, put_new
from schemas.trouble import trouble

_LARGEST = 64 * 1024 * 1024
"""Bytes; no report of ours is near it."""


@dataclass(frozen=True, slots=True)
class Absent:
    """There is no such file."""


@dataclass(frozen=True, slots=True)
class Untouched:
    """The file says what was written into it."""

    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True)
class Edited:
    """The file was written here and holds other words now, or something only a person puts there."""

    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True)
class Foreign:
    """The file carries no fingerprint: it is somebody's own and never overwritten."""


State = Absent | Untouched | Edited | Foreign


def state(path: Path) -> State:
    """Whose the file at `path` is now. OutputError when it is there but can't be read."""
    try:
        path = Path(os.path.realpath(path))
        if not path.exists():
            return Absent()
        read = reader(path.suffix.lower())
        if read is None or not path.is_file() or path.stat().st_size > _LARGEST:
            return Foreign()
        written = read(path.read_bytes())
        dumped = _beside(path) if path.suffix.lower() == ".txt" else [written.fingerprint]
        carried = [Fingerprint.parse(one) for one in dumped if one]
    except ValueError:
        return Foreign()
    except OSError as e:
        message = _("读不了“{path}”（{trouble}），请检查权限，或另选文件名。")
        raise OutputError(message.format(path=path, trouble=trouble(e))) from e
    return _compared(written, carried)


def write_atomically(path: Path, data: bytes, sidecar: Fingerprint | None = None) -> None:
    """Puts `data` at `path`: whenever the program is killed, the old file is there or the new one.

    A fingerprint given as `sidecar` is kept in a file beside it (see `sidecar_path`), for formats that can't carry one.
    Asks nobody: see `state` before. OutputError when the disk or the permissions refuse.
    """
    try:
        # A link stays a link: the file it names is replaced.
        path = Path(os.path.realpath(path))
        if sidecar is None:
            put(path, data)
            return
        beside = sidecar_path(path)
        # Until the text is there, old and new count as ours: a kill between the steps neither marks our own text
        # as edited nor lets an edited one pass for ours.
        put(beside, _lines([sidecar, *_earlier(path)]))
        put(path, data)
        put(beside, _lines([sidecar]))
    except OSError as e:
        message = _("“{path}”写不进去（{trouble}）。如果它正在 Word 或 WPS 中打开，请先关闭，再重新生成。")
        raise OutputError(message.format(path=path, trouble=trouble(e))) from e


def write_new(path: Path, data: bytes) -> None:
    """Puts `data` at `path`, whole or not at all. OutputError where a file is there, and as for `write_atomically`."""
    try:
        put_new(path, data)
    except FileExistsError:
        raise OutputError(_("“{path}”：文件已经存在，不会覆盖；请换一个文件名").format(path=path)) from None
    except OSError as e:
        message = _("“{path}”写不进去（{trouble}），请核对文件名、文件夹和权限。")
        raise OutputError(message.format(path=path, trouble=trouble(e))) from e


def sidecar_path(path: Path) -> Path:
    """Where the fingerprint of a text file stands: `.report.txt.fazhi` beside `report.txt`."""
    return path.with_name(f".{path.name}.fazhi")


def _compared(written: Written, carried: list[Fingerprint]) -> State:
    if not carried:
        return Foreign()
    now = Fingerprint.of_rows(written.rows)
    if now in carried and not written.by_hand:
        return Untouched(now)
    return Edited(carried[0])


def _beside(path: Path) -> list[str]:
    try:
        return sidecar_path(path).read_text(encoding="utf-8").split()
    except FileNotFoundError:
        return []


def _earlier(path: Path) -> list[Fingerprint]:
    try:
        return [Fingerprint.parse(one) for one in _beside(path)]
    except ValueError:
        return []


def _lines(fingerprints: list[Fingerprint]) -> bytes:
    return "".join(f"{fingerprint.dump()}\n" for fingerprint in fingerprints).encode()
