"""Who is at work in a fact file: one `fazhi` at a time, and what a person typed into it meanwhile stays."""

from __future__ import annotations

import errno
import getpass
import hashlib
import os
import platform
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.facts.characters import clean
from generator.facts.decoding import MAX_BYTES, decode
from generator.facts.lockfile import LockedError, locked
from generator.facts.saving import save
from schemas.errors import FactFileError
from schemas.messages import _
from schemas.trouble import trouble

_LONGEST_NAME = 255
"""Bytes of a file's name, on most file systems."""
_LONGEST_WORD = 60
"""Characters of a name of a person or a machine."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who is at work in a file, as words for a message; a part is empty where it is not known. since: 2026-01-05 09:30.

    Only messages and the lock file have it: no clock gets into a fact file.
    """

    person: str
    host: str
    since: str

    @classmethod
    def here(cls) -> Holder:
        """The user of this process, now."""
        return cls(_word(_user()), _word(platform.node()), datetime.now().strftime("%Y-%m-%d %H:%M"))

    @classmethod
    def parse(cls, record: str) -> Holder:
        """What `dump` gave; whatever else `record` may be, no error."""
        person, host, since = map(_word, [*record.split("\n"), "", "", ""][:3])
        return cls(person, host, since)

    def dump(self) -> str:
        """Three lines for the lock file."""
        return f"{self.person}\n{self.host}\n{self.since}\n"

    def __str__(self) -> str:
        person = self.person or _("另一位使用者")
        host = _("（电脑{host}）").format(host=self.host) if self.host else ""
        since = _("从{since}起").format(since=self.since) if self.since else ""
        return f"{person}{host}{since}"


class HeldByOtherError(FactFileError):
    """Another `fazhi` is at work in the file; `holder` runs it."""

    def __init__(self, holder: Holder, place: str) -> None:
        super().__init__(_("{holder}正在填写这份文件，请等那边退出以后再打开").format(holder=holder), place)
        self.holder = holder


class EditedMeanwhileError(FactFileError):
    """The file is not as it was last read or written, or is gone: nothing was written."""


class NotWritableError(FactFileError):
    """The file can be read but not filled in, for its own rights or those of its folder."""


class HeldFile:
    """A fact file that this process alone fills in. text: as last read or written, without byte order mark."""

    def __init__(self, path: Path) -> None:
        """Reads the file, as `reread`."""
        self.path = path
        self.reread()

    def reread(self) -> str:
        """`text` as it stands on the disk now. Raises FactFileError, and keeps `text`, where that can't be read."""
        try:
            content = _content(self.path)
        except OSError as error:
            raise _unreadable(error, str(self.path)) from error
        self.text, self._content = decode(content, self.path.name), content
        return self.text

    def save(self, text: str) -> None:
        """Write `text` (UTF-8) whole or not at all.

        Raises EditedMeanwhileError where the bytes on the disk are not those last read or written, else FactFileError
        where writing fails. An edit in the few milliseconds between the look and the replacement is not noticed.
        """
        place = str(self.path)
        try:
            content = _content(self.path)
        except FileNotFoundError:
            said = _("文件不见了（移走、改名或删掉了），没有写入；请放回原处再继续")
            raise EditedMeanwhileError(said, place) from None
        except OSError as error:
            raise _unreadable(error, place) from error
        if content != self._content:
            said = _("填写期间有人用别的程序改过这份文件，没有写入；请重新读入再继续")
            raise EditedMeanwhileError(said, place)
        save(self.path, text)
        self.text, self._content = text, text.encode()


@contextmanager
def hold(path: Path | str) -> Iterator[HeldFile]:
    """The fact file at `path`, held until the end: meanwhile no other process gets it here, whichever link it takes.

    A process that dies holds nothing. Where the file system has no locks (some network drives) two may hold it; then
    `HeldFile.save` still refuses to overwrite what the other saved. Raises HeldByOtherError; NotWritableError where the
    file can only be looked at; FactFileError where it can't be read.
    """
    path = Path(path)
    HeldFile(path)  # What can't be read is said before anything is made beside it.
    target = Path(os.path.realpath(path))
    if _is_read_only(target):
        said = _("这份文件是只读的，只能查看；要填写，请去掉只读，或者复制一份再填")
        raise NotWritableError(said, str(path))
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(_beside(target), Holder.here().dump()))
        except LockedError as error:
            raise HeldByOtherError(Holder.parse(error.record), str(path)) from None
        except OSError as error:
            said = _("所在的文件夹里写不进文件（{reason}），只能查看；要填写，请复制到自己的文件夹里")
            raise NotWritableError(said.format(reason=trouble(error)), str(path)) from error
        yield HeldFile(path)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except ValueError as error:  # A character that no name may have.
        raise OSError(errno.EINVAL, str(error)) from error


def _unreadable(error: OSError, place: str) -> FactFileError:
    return FactFileError(_("打不开（{reason}），请核对文件名").format(reason=trouble(error)), place)


def _is_read_only(target: Path) -> bool:
    # A new file could take the place of this one, but somebody made it read-only for a reason (the bits count for an
    # administrator too, whom the system would let write).
    return not target.stat().st_mode & 0o222 or not os.access(target, os.W_OK)


def _beside(target: Path) -> Path:
    name = f".{target.name}.lock"
    if len(os.fsencode(name)) > _LONGEST_NAME:
        name = f".{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]}.lock"
    return target.with_name(name)


def _user() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # No such variable, and no entry for this user id.
        return ""


def _word(text: str) -> str:
    """`text` in one line that a terminal can show."""
    return " ".join(clean(text).split())[:_LONGEST_WORD]
