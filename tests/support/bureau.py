"""The beginning of a county bureau's fact file, which the tests of the questionnaire put their facts below."""

from __future__ import annotations

from command_line import COMPLETE

HEAD = COMPLETE.partition("成文日期")[0]
LAST_YEARS_HEAD = HEAD.replace("2025", "2024")
