"""How a figure is compared: 同比增长12.3%, 提高至70.5%, 由20个工作日压缩为5个."""

from __future__ import annotations

from generator.understanding.figures.model import Comparison
from generator.understanding.figures.words import pattern
from schemas.patterns import lazy_pattern

_SHARES = ("%", "‰", "个百分点", "倍")
_FROM = lazy_pattern(
    "(?:由|从)(?:上年|去年|上年同期|去年同期|原来|原先|原有|法定|年初|最初|改革前|20[0-9]{2}年)?的?(?:法定)?$"
)
_WITH_YEAR = lazy_pattern("[较比](?:20[0-9]{2}|上一?|去)年(?:同期|度)?的?")
_FROM_BEHIND = lazy_pattern("[^，。；0-9]{0,8}?[到至为][约近不]?[0-9两三四五六七八九十零]")
_LONGEST_CHANGE = 12


def comparison(region: str, unit: str, behind: str) -> tuple[Comparison | None, str]:
    """The comparison at the end of the words that lead to a figure, None for none; and the words without it.

    behind: a few characters that follow the figure.
    """
    if (found := _FROM.search(region)) and _FROM_BEHIND.match(behind):
        return Comparison("", "", None, "from"), region[: found.start()]
    base = pattern("", "comparisons", ("bases",), "的?").search(region) or _WITH_YEAR.search(region)
    words = region[: base.start()] + region[base.end() :] if base else region
    compared = base[0] if base else ""
    near = max(0, len(words) - _LONGEST_CHANGE)
    if found := pattern("", "comparisons", ("rising", "falling"), "(?:到了?|至|为|成)$").search(words, near):
        verb = words[found.start() :].rstrip("到了至为成")
        return Comparison(compared, verb, _rises(verb), "to"), words[: found.start()]
    if base or unit in _SHARES:
        if found := pattern("", "comparisons", ("rising", "falling"), "(?:幅度)?[了达约近均各]{0,2}$").search(
            words, near
        ):
            verb = words[found.start() :].rstrip("幅度了达约近均各")
            return Comparison(compared, verb, _rises(verb), "by"), words[: found.start()]
        if found := pattern("^", "comparisons", ("rising", "falling"), "了?(?![率幅])").match(words):
            return Comparison(compared, found[0].rstrip("了"), _rises(found[0]), "by"), words[found.end() :]
    return (Comparison(compared, "", None, "by"), words) if base else (None, region)


def _rises(verb: str) -> bool:
    return pattern("^", "comparisons", ("rising",), "").match(verb) is not None
