"""Damaged and hostile files: a check ends, says what it found, and raises nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from damaged import damaged, families

from generator.checking.check import Settings, check_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="…")
