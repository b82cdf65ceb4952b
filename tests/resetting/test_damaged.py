"""Damaged and hostile files are re-set or refused; nothing else happens."""

from __future__ import annotations

from contextlib import suppress

import pytest
from damaged import damaged

from generator.draft.reading.unreadable import UnreadableError
from generator.draft.resetting import RefusedError, reset


def test_damaged_files_are_re_set_or_refused() -> None:
    _reset_all(1, 60)


@pytest.mark.slow
def test_many_damaged_files_are_re_set_or_refused() -> None:
    _reset_all(2, 1500)


def _reset_all(seed: int, count: int) -> None:
    """Whatever is raised but a refusal is a fault; what is re-set is re-set to the same again."""
    for one in damaged(seed, count, largest=200_000):
        if one.name.endswith((".docx", ".docm")):
            with suppress(UnreadableError, RefusedError):
                once = reset(one.data).data
                assert reset(once).data == once
