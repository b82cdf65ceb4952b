"""The fonts of a theme, which a style may name by their part in it: major for headings, minor for text."""

from __future__ import annotations

from lxml import etree

from generator.draft.reading.word.names import w

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_STRICT_A = "{http://purl.oclc.org/ooxml/drawingml/main}"
_SCRIPTS = {"zh-cn": "Hans", "zh-sg": "Hans", "zh-hans": "Hans", "zh-tw": "Hant", "zh-hk": "Hant", "zh-mo": "Hant"}
_SCRIPTS |= {"zh-hant": "Hant", "ja": "Jpan", "ko": "Hang", "zh": "Hans"}


class Theme:
    """The fonts of theme1.xml; of several East Asian ones that of the language which the settings name."""

    def __init__(self, root: etree._Element | None, settings: etree._Element | None) -> None:
        self._fonts: dict[str, str] = {}
        language = None if settings is None else settings.find(w("themeFontLang"))
        script = _script(None if language is None else language.get(w("eastAsia")))
        for element in () if root is None else root.iter():
            part = str(element.tag).removeprefix(_A).removeprefix(_STRICT_A)
            if part in ("majorFont", "minorFont"):
                self._take(element, part.removesuffix("Font"), script)

    def font(self, name: str) -> str:
        """The font behind majorEastAsia, minorHAnsi …; empty where the theme leaves it open."""
        return self._fonts.get(name.lower(), "")

    def _take(self, element: etree._Element, part: str, script: str) -> None:
        named = {str(child.tag).rpartition("}")[2]: child.get("typeface") or "" for child in element}
        of_script = [child.get("typeface") or "" for child in element if child.get("script") == script]
        self._fonts[f"{part}eastasia"] = named.get("ea") or next(iter(of_script), "")
        self._fonts[f"{part}ascii"] = self._fonts[f"{part}hansi"] = named.get("latin", "")


def _script(language: str | None) -> str:
    """The script of a language as themes write it; empty where none is named."""
    code = (language or "").lower()
    return _SCRIPTS.get(code) or _SCRIPTS.get(code.partition("-")[0], "")
