"""Which rules a check runs, and from which severity on its findings make it fail."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.checking.findings import UNREADABLE, Severity
from schemas.messages import _
from schemas.patterns import lazy_pattern
from schemas.reporter import Stage
from schemas.text import half_width

WORD_FORMAT = "W"
_LOOKS_LIKE = str.maketrans("OIL", "011")
_BETWEEN = lazy_pattern(r"[\s,;，；、]+")

NEVER = max(Severity) + 1
"""A threshold that no finding reaches."""
THRESHOLDS = {severity.name.lower(): int(severity) for severity in Severity} | {"never": NEVER}
"""What --fail-on may say, and from which severity on a run then fails."""
_IN_CHINESE = {"必改": "error", "建议": "warning", "提示": "hint", "从不": "never"}


class Selection(NamedTuple):
    """The rules asked for and those left out, each by its code or by how the code begins: S, S1, S101."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wants(self, code: str, stage: Stage | None = None) -> bool:
        """Whether the rule of this code runs: the longest beginning decides, between equals the one that ignores.

        Where nothing is selected all run, W, the format of Word files, only for a text that is filed (报送稿). That a
        file can't be read (E1) is said whatever is selected; only who ignores it is not told.
        """
        return _wants(self.select, self.ignore, code, stage is Stage.FILING)


# Asked for every rule and file, and always answered alike.
@lru_cache(maxsize=1024)
def _wants(select: tuple[str, ...], ignore: tuple[str, ...], code: str, filed: bool) -> bool:
    selected = _longest(select, code)
    if code.startswith(UNREADABLE) or (not select and (filed or not code.startswith(WORD_FORMAT))):
        selected = max(selected, 0)
    return selected > _longest(ignore, code)


def _longest(beginnings: Sequence[str], code: str) -> int:
    """The length of the longest of `beginnings` that `code` begins with, -1 for none."""
    return max((len(one) for one in beginnings if code.startswith(one)), default=-1)


def parse_codes(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """The codes, or beginnings of codes, in “S101,F” as typed: with any comma, in either case.

    known: the codes of all rules. Raises ValueError in Chinese, with the nearest code, for one that begins no rule.
    """
    typed = tuple(word for word in _BETWEEN.split(half_width(text).upper()) if word)
    if not typed:
        raise ValueError(_("要写规则的代码，如 S101；写 S 表示所有 S 开头的规则。全部规则见 fazhi rules"))
    for word in typed:
        if not any(code.startswith(word) for code in known):
            raise ValueError(unknown_code(word, known))
    return typed


def unknown_code(word: str, known: Sequence[str]) -> str:
    """What is said of a code that there is not: the nearest one, and where the list is."""
    from difflib import get_close_matches

    typed = word.upper()[:20].translate(_LOOKS_LIKE)
    family = [code for code in known if code[:1] == typed[:1]]
    near = get_close_matches(typed, family, 1, 0.5) or get_close_matches(typed, known, 1, 0.5)
    if near:
        return _("没有规则“{code}”，是不是“{near}”？全部规则见 fazhi rules").format(code=word, near=near[0])
    families = _("、").join(dict.fromkeys(code[:1] for code in known))
    said = _("没有规则“{code}”，规则的代码以 {families} 开头。全部规则见 fazhi rules")
    return said.format(code=word, families=families)


def parse_threshold(word: str) -> int:
    """From which severity on a run fails: error, warning, hint, never, or 必改, 建议, 提示, 从不. Raises ValueError."""
    word = word.strip().lower()
    word = _IN_CHINESE.get(word, word)
    if word not in THRESHOLDS:
        raise ValueError(word)
    return THRESHOLDS[word]
