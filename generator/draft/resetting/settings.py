"""Settings of a Word file that its format hangs on."""

from __future__ import annotations

from lxml import etree

from generator.draft.reading.word.names import W, children, switch, w
from generator.draft.resetting.order import SETTINGS, put, put_new, remove
from generator.draft.resetting.package import Parts

_SETTINGS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_COMPAT, _SETTING = w("compat"), w("compatSetting")
_NAME, _URI, _VAL = w("name"), w("uri"), w("val")
_WORD = "http://schemas.microsoft.com/office/word"
_WANTED = {"compatibilityMode": "15", "overrideTableStyleFontSizeAndJustification": "1"}
"""Word 2013 and later; the style of a paragraph comes before that of its table."""


def has_even_and_odd(root: etree._Element | None) -> bool:
    """Whether even pages have headers and footers of their own."""
    return switch(children(root), w("evenAndOddHeaders")) is True


def reset_settings(parts: Parts) -> None:
    """Even and odd pages differ, both with the same margins; the file opens without “compatibility mode”, and no
    template lays its styles over ours."""
    root = parts.edit_of_kind("settings")
    if root is None:
        root = etree.Element(w("settings"), nsmap={"w": W})
        _put(root)
        parts.add("settings", _SETTINGS_TYPE, root)
    else:
        _put(root)


def _put(root: etree._Element) -> None:
    put_new(root, "evenAndOddHeaders", SETTINGS)
    remove(root, "mirrorMargins", "gutterAtTop", "linkStyles")
    compat = root.find(_COMPAT)
    if compat is None:
        compat = etree.Element(_COMPAT)
        put(root, compat, SETTINGS)
    for name, wanted in _WANTED.items():
        setting = next((one for one in compat.iterchildren(_SETTING) if one.get(_NAME) == name), None)
        if setting is None:
            setting = etree.SubElement(compat, _SETTING, {_NAME: name, _URI: _WORD})
        setting.set(_VAL, wanted)
