"""Which language to speak: asked for with --lang, else that of the locale. Needs neither Click nor any message."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping

from schemas.messages import ENGLISH, SIMPLIFIED, TRADITIONAL

OPTION = "--lang"
CHOICES = ("zh", "zh-Hant", "en")
"""How the languages are named on a help page; `parse_language` knows more names."""

# As in gettext.
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
# Codes (zh_TW.UTF-8), what Windows calls them (Chinese (Traditional)_Taiwan), what people call them.
_NAMES = (
    (re.compile(r"zh[-_](?:hant|tw|hk|mo)|chinese.*(?:traditional|taiwan|hong kong|maca[ou])|繁"), TRADITIONAL),
    (re.compile(r"zh(?![a-z])|chinese|简|簡"), SIMPLIFIED),
    (re.compile(r"en(?![a-z])|english|英"), ENGLISH),
)


def spoken_language(words: Iterable[str], environment: Mapping[str, str]) -> str:
    """The language for a run with these words behind `fazhi`; a value of --lang that names none is left to Click."""
    return _asked_for(words) or _of_locale(environment)


def parse_language(name: str) -> str:
    """The language called `name`: zh, zh-Hant, zh_TW, en, 繁體, 英文 … Raises ValueError."""
    if language := _named(name):
        return language
    raise ValueError(name)


def _named(name: str) -> str | None:
    return next((language for names, language in _NAMES if names.match(name.strip().lower())), None)


def _asked_for(words: Iterable[str]) -> str | None:
    """The last --lang counts, as with every option."""
    asked, before = None, ""
    for word in words:
        if word == "--":
            break
        if before == OPTION:
            asked = word
        elif word.startswith(f"{OPTION}="):
            asked = word.partition("=")[2]
        before = word
    return _named(asked) if asked else None


def _of_locale(environment: Mapping[str, str]) -> str:
    """The first language there is of the first variable that is set; the source for C, POSIX and all the others."""
    for variable in _VARIABLES:
        if names := environment.get(variable):
            return next((language for name in names.split(":") if (language := _named(name))), SIMPLIFIED)
    return _named(_system_locale()) or SIMPLIFIED


def _system_locale() -> str:
    """The name of the locale where no variable has to tell it: on Windows, else empty."""
    if sys.platform == "win32":
        import locale

        return locale.getlocale()[0] or ""
    return ""
