"""The data of GB/T 9704—2012."""

from __future__ import annotations

import pytest

from generator.draft.word_styles import PARAGRAPH_STYLES
from schemas.errors import StandardError
from schemas.format import load


def test_the_margins_follow_from_the_type_area() -> None:
    page = load().page
    assert (page.top, page.bottom, page.left, page.right) == (37, 35, 28, 26)


def test_22_rows_fit_the_type_area_and_a_hair_more_would_not() -> None:
    standard = load()
    height = standard.page.type_height / 25.4 * 72
    assert (
        standard.page.lines * standard.word.line_pitch
        <= height
        < standard.page.lines * (standard.word.line_pitch + 0.05)
    )


def test_28_condensed_characters_fit_the_type_area_and_29_do_not() -> None:
    standard = load()
    width = standard.page.type_width / 25.4 * 72
    advance = standard.elements["body"].size - standard.word.condensed
    assert standard.page.characters * advance <= width < (standard.page.characters + 1) * advance


def test_every_element_has_a_style_and_a_source() -> None:
    standard = load()
    assert set(standard.elements) == {*PARAGRAPH_STYLES, "signer"}  # a style of characters
    assert all(element.source for element in standard.elements.values())


def test_custom_styles_are_called_as_the_standard_calls_the_element() -> None:
    for name, style in PARAGRAPH_STYLES.items():
        assert style.name.isascii() or style.name == load().elements[name].label


def test_an_unknown_standard_is_named() -> None:
    with pytest.raises(StandardError, match="没有名为“gbt0000”的格式标准"):
        load("gbt0000")
