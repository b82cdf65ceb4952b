"""The words of a text PDF, read by a process of its own: a hostile one can neither hang the run nor fill the memory."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.draft.reading.archive import LARGEST_FILE
from generator.draft.reading.lines import Line, Lines
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.source import Note

_READER = "generator.draft.reading.pdf_pages"
_SECONDS = 20
"""For a whole file; the reader allows itself far less for a page."""

_DASH = "[-—–―－─]{1,2}"
_DASHED_NUMBER = re.compile(rf"{_DASH} ?[0-9]{{1,4}} ?{_DASH}")
_PAGE_OF = re.compile(r"第 ?[0-9]{1,4} ?页(?:[，,/ ]*共 ?[0-9]{1,4} ?页)?")
_BARE_NUMBER = re.compile(r"[0-9]{1,4}(?: ?/ ?[0-9]{1,4})?")
_HAN = "[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
_GAP = re.compile(rf"(?<=[0-9A-Za-z%‰]) (?={_HAN})|(?<={_HAN}) (?=[0-9A-Za-z])")
"""What is set a little apart beside figures comes out as a space that nobody typed."""


def lines(data: bytes) -> Lines:
    """Each line of a page is a line, counted over all pages from 1; page numbers are left out.

    UnreadableError: ENCRYPTED, DAMAGED, SCAN for pages without text, NO_TEXT for empty ones, TOO_LARGE, ABANDONED for
    one that takes too long.
    """
    if len(data) > LARGEST_FILE:
        raise UnreadableError(Reason.TOO_LARGE)
    pages = _pages(data)
    return Lines(tuple(_lines(pages)), notes=(Note.WORDS_ONLY,))


def _pages(data: bytes) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="fazhi-", ignore_cleanup_errors=True) as folder:
        path = Path(folder, "draft.pdf")
        path.write_bytes(data)
        # -I: nothing in the current folder or in the environment is taken for a module.
        command = [sys.executable, "-I", "-X", "utf8", "-m", _READER, str(path)]
        try:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=_SECONDS
            )
        except subprocess.TimeoutExpired:
            raise UnreadableError(Reason.ABANDONED, f"more than {_SECONDS} s") from None
    if done.returncode:
        raise UnreadableError(Reason.ABANDONED, f"exit {done.returncode}")
    found = json.loads(done.stdout)
    if "reason" in found:
        raise UnreadableError(Reason(found["reason"]), found["detail"])
    return [_in_characters(page) for page in found["pages"]]


def _in_characters(page: str) -> str:
    """The text with pairs of surrogates, as fonts may name them, made characters, and U+FFFD for halves of one."""
    return page.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _lines(pages: list[str]) -> Iterator[Line]:
    number = 0
    for page in pages:
        texts = page.splitlines()
        for n, text in enumerate(texts):
            text = _GAP.sub("", text.strip())
            if text and not _is_page_number(text, at_edge=n in (0, len(texts) - 1)):
                yield Line(text, number + n + 1)
        number += len(texts)


def _is_page_number(text: str, *, at_edge: bool) -> bool:
    """“— 1 —”, “第1页 共5页”; a bare figure only as the first or last line of a page."""
    marked = _DASHED_NUMBER.fullmatch(text) or _PAGE_OF.fullmatch(text)
    return bool(marked or (at_edge and _BARE_NUMBER.fullmatch(text)))
