"""The texts of the pages of a PDF, as JSON on the standard output: `python -m … FILE`, with limits on time and memory.

{"pages": ["…"]}, or {"reason": a value of Reason, "detail": "…"}.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from typing import TYPE_CHECKING, NoReturn

from generator.draft.reading.unreadable import Reason

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MEMORY = 280 * 1024 * 1024
"""Bytes of address space."""
_SECONDS, _SECONDS_A_PAGE = 0.6, 0.4
"""Of processor time, for opening the file, and for each page more; on an old computer a page takes a tenth."""
_MOST_PAGES = 300
_MOST_CHARACTERS = 2_000_000


def main(path: str) -> None:
    """Prints the pages of the file, or why it can't be read."""
    # First, so that the time goes to the file.
    import pypdf

    _limit_memory()
    clock = _Clock()
    try:
        with open(path, "rb") as file:
            pages = _texts(pypdf.PdfReader(file), clock)
    except MemoryError:
        _refuse(Reason.TOO_LARGE)
    # Whatever the library stumbles over in a damaged file, by its dozens of kinds.
    except Exception as e:
        _refuse(Reason.DAMAGED, str(e))
    print(json.dumps({"pages": pages}))


class _Clock:
    """Ends the process when its time is over. Windows has no such signal: there the caller ends it."""

    def __init__(self) -> None:
        self._begun = time.process_time()
        self._allowed = 0.0
        self.allow(_SECONDS)

    def allow(self, seconds: float) -> None:
        """So many more seconds, counted from the beginning."""
        self._allowed += seconds
        if sys.platform != "win32":
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            left = self._begun + self._allowed - time.process_time()
            signal.setitimer(signal.ITIMER_PROF, max(left, 0.001))


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _texts(reader: PdfReader, clock: _Clock) -> list[str]:
    # An empty password opens what only forbids printing or editing.
    if reader.is_encrypted and not _opens(reader):
        _refuse(Reason.ENCRYPTED)
    if len(reader.pages) > _MOST_PAGES:
        _refuse(Reason.TOO_LARGE)
    texts: list[str] = []
    pictures = False
    for page in reader.pages:
        clock.allow(_SECONDS_A_PAGE)
        texts.append(page.extract_text())
        pictures = pictures or _has_pictures(page)
        if sum(map(len, texts)) > _MOST_CHARACTERS:
            _refuse(Reason.TOO_LARGE)
    if not "".join(texts).strip():
        _refuse(Reason.SCAN if pictures else Reason.NO_TEXT)
    return texts


def _opens(reader: PdfReader) -> bool:
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def _has_pictures(page: PageObject) -> bool:
    resources = page.get("/Resources")
    return resources is not None and bool(resources.get_object().get("/XObject"))


def _refuse(reason: Reason, detail: str = "") -> NoReturn:
    print(json.dumps({"reason": reason.value, "detail": detail[:200]}))
    sys.exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
