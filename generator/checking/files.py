"""Which files a check is about: names, folders and patterns as typed, in a stable order, each file once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from generator.draft.reading import SUFFIXES
from generator.draft.reading.foreign import SUFFIXES as _FOREIGN

_LOCK = "~$"
"""How the name of the small file begins that Word and WPS keep beside an open document."""
HANDED_IN = (*SUFFIXES, *_FOREIGN)
"""How drafts are called, and what is handed in instead of one: that it can't be checked has to be said."""
_MAGIC = "*?["
_DEEP = "**"


class Exclusion(NamedTuple):
    """Names and paths that are left out of folders: 旧稿, *.txt, 2024/*. Paths are as seen from the folder `base`."""

    patterns: tuple[str, ...] = ()
    base: str = "."

    def covers(self, path: str) -> bool:
        """Whether a file or folder is left out."""
        if not self.patterns:
            return False
        name = os.path.basename(path)
        seen = os.path.relpath(path, self.base).replace(os.sep, "/")
        return any(fnmatchcase(text, pattern.rstrip("/")) for pattern in self.patterns for text in (name, seen))


class Found(NamedTuple):
    """The files, and those of the words that name none: an empty folder, a pattern that nothing matches."""

    paths: tuple[str, ...]
    in_vain: tuple[str, ...]


def find_files(words: Sequence[str], exclusion: Exclusion) -> Found:
    """The files that `words` name, in their order; those of a folder or a pattern sorted by name.

    A folder is searched to its depth for documents: what a reader knows by its suffix, and pictures, tables, archives
    and the like, of which the check will say that it can't read them; without hidden files, lock files, links to other
    folders, and what people do not hand in, such as programs and their data. A name that is neither a file nor a
    pattern is kept: that it is missing the check will say.
    """
    paths: dict[str, str] = {}
    in_vain = []
    for word in words:
        named = False
        for path in _named(word, exclusion):
            named = True
            paths.setdefault(os.path.realpath(path), path)
        if not named:
            in_vain.append(word)
    return Found(tuple(paths.values()), tuple(in_vain))


def _named(word: str, exclusion: Exclusion) -> Iterable[str]:
    if os.path.isdir(word):
        return _within(word, exclusion)
    if any(sign in word for sign in _MAGIC) and not os.path.lexists(word):
        return _matching(word, exclusion)
    # A shell that expands *.docx names the lock files too.
    return [] if os.path.basename(word).startswith(_LOCK) else [word]


def _matching(pattern: str, exclusion: Exclusion) -> Iterator[str]:
    # Most shells have expanded it before we see it.
    from glob import iglob

    if _DEEP in pattern.replace(os.sep, "/").split("/"):
        yield from _matching_deep(pattern.replace(os.sep, "/"), exclusion)
        return
    for path in sorted(iglob(pattern)):
        if os.path.isfile(path) and _is_handed_in(os.path.basename(path)) and not exclusion.covers(path):
            yield path


def _matching_deep(pattern: str, exclusion: Exclusion) -> Iterator[str]:
    """The files for a pattern with ** in it. Not by `glob`: it follows links to folders, in circles too."""
    parts = pattern.split("/")
    plain = next(n for n, part in enumerate(parts) if any(sign in part for sign in _MAGIC))
    folder = "/".join(parts[:plain]) or ("/" if plain else os.curdir)
    if os.path.isdir(folder):
        for path in _within(folder, exclusion):
            below = path if folder == os.curdir else os.path.relpath(path, folder)
            if _fits(below.replace(os.sep, "/").split("/"), parts[plain:]):
                yield path


def _fits(names: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether the names of a path are those of a pattern; ** stands for any number of folders."""
    if not pattern or not names:
        return not names and all(part == _DEEP for part in pattern)
    if pattern[0] == _DEEP:
        return _fits(names, pattern[1:]) or _fits(names[1:], pattern)
    return fnmatchcase(names[0], pattern[0]) and _fits(names[1:], pattern[1:])


def _within(folder: str, exclusion: Exclusion) -> Iterator[str]:
    """The files in `folder` and the folders in it. A list of open folders instead of recursion: they may be deep.

    A folder that can't be opened is among them, so that it is reported like a file that can't be read.
    """
    opened = [iter([folder])]
    while opened:
        path = next(opened[-1], None)
        if path is None:
            opened.pop()
        elif path is not folder and exclusion.covers(path):
            continue
        elif os.path.isdir(path) and (path is folder or not os.path.islink(path)):
            try:
                opened.append(iter(_listed(path)))
            except OSError:
                yield path
        elif _is_handed_in(os.path.basename(path)) and _can_hold_text(path):
            yield path


def _listed(folder: str) -> list[str]:
    """What is in a folder, by name, without what is hidden. Raises OSError where it can't be opened."""
    names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    return names if folder == os.curdir else [os.path.join(folder, name) for name in names]


def _is_handed_in(name: str) -> bool:
    return name.lower().endswith(HANDED_IN) and not name.startswith(_LOCK)


def _can_hold_text(path: str) -> bool:
    """Whether it is a file, or a link to one that is gone; reading a pipe or a device would never end."""
    return os.path.isfile(path) or (os.path.islink(path) and not os.path.exists(path))
