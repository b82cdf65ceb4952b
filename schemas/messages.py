"""Messages to people: simplified Chinese is the source, other languages are catalogues laid over it."""

from __future__ import annotations

import gettext

_translations = gettext.NullTranslations()


def _(message: str) -> str:
    """`message` in the language in use. Values are put in afterwards: `_("没有“{label}”").format(label=…)`."""
    return _translations.gettext(message)
