"""Messages to people: simplified Chinese is the source; English is a catalogue, traditional Chinese is derived from it.

One language is spoken in a process. The source costs nothing: no catalogue is read and no library loaded for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

SIMPLIFIED, TRADITIONAL, ENGLISH = "zh-Hans", "zh-Hant", "en"

_CATALOGUES = Path(__file__).with_name("locale")
_QUOTED = re.compile("(“[^”]*”|「[^」]*」)")


def _unchanged(text: str) -> str:
    return text


_spoken = SIMPLIFIED
_translate: Callable[[str], str] = _unchanged
_show: Callable[[str], str] = _unchanged


def _(message: str) -> str:
    """`message` in the language in use. Values are put in afterwards: `_("没有“{label}”").format(label=…)`."""
    return _translate(message)


def message(text: str) -> str:
    """`text` itself: marks a message that stands in a table, for the catalogue; `_` translates it where it is said."""
    return text


def shown(text: str) -> str:
    """`text`, which is data and no message (a label, its help, a unit), in the script in use; in English as it is."""
    return _show(text)


def language() -> str:
    """The language in use: SIMPLIFIED, TRADITIONAL or ENGLISH."""
    return _spoken


def speak(language: str) -> None:
    """Use `language` in this process. Modules have messages that are made on import, so call it before those are.

    Raises ValueError for a language that there is not.
    """
    global _spoken, _translate, _show
    if language == TRADITIONAL:
        _translate = _show = _traditional()
    elif language == ENGLISH:
        _translate, _show = _catalogue(language), _unchanged
    elif language == SIMPLIFIED:
        _translate = _show = _unchanged
    else:
        raise ValueError(language)
    _spoken = language


@contextmanager
def in_source_language() -> Iterator[None]:
    """Speak simplified Chinese for a while: what is said meanwhile goes into a document."""
    global _spoken, _translate, _show
    spoken = _spoken, _translate, _show
    speak(SIMPLIFIED)
    try:
        yield
    finally:
        _spoken, _translate, _show = spoken


def _traditional() -> Callable[[str], str]:
    """Conversion to traditional characters, but in quotation marks: what stands there is typed so in a fact file."""
    from opencc import OpenCC

    convert = OpenCC("s2tw").convert

    def converted(text: str) -> str:
        parts = _QUOTED.split(text)
        return "".join(part if n % 2 else convert(part) for n, part in enumerate(parts))

    return converted


def _catalogue(language: str) -> Callable[[str], str]:
    """Look-up in the catalogue of `language`; what it does not hold stays as it is, and so does an empty text."""
    from babel.messages.pofile import read_po

    with (_CATALOGUES / language / "LC_MESSAGES" / "fazhi.po").open("rb") as file:
        # Under the empty one a catalogue keeps its own header.
        entries = [entry for entry in read_po(file, language) if entry.id and entry.string]
    translations = {str(entry.id): str(entry.string) for entry in entries}
    return lambda message: translations.get(message, message)
