"""The title of a report, in lines broken by meaning and set as a 梯形 or 菱形 (GB/T 9704—2012: 标题)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, pairwise, product

from generator.draft.writing.frame import width
from schemas.standard import fill

MAX_TITLE_LINE = 20
"""Characters of 2号 that fit the type area of 156 mm."""

_MOST_LINES = 4
_BEGINS = re.compile(
    "关于|《|推进|贯彻|落实|履行|加强|深化|全面|深入|法治政府|法治建设|依法行政|依法治|工作(?!要点)|情况|以及|和|及"
)
"""Words before which a line may end."""
_ENDS = re.compile("、|》|年度|自治区|自治州|自治县|省|市(?!场|政|管|容|监)|地区|[县区](?!域)")
"""Words behind which a line may end."""
_NOT_LAST = "和及与的《（〔"
_TOGETHER = re.compile("《[^》]*》|〔[^〕]*〕|（[^）]*）|[0-9A-Za-z]+年?度?")


def title_lines(issuers: tuple[str, ...], year: int, pattern: str | None) -> tuple[str, ...]:
    """The title: the issuers and what it is about. pattern: as a notice has it (“{机关}关于{年度}年度…的报告”)."""
    subject = f"关于{year}年度法治政府建设情况的报告"
    if pattern:
        return broken_title(fill(pattern, {"机关": issuers[0], "年度": str(year)}), issuers)
    return broken_title("".join(issuers) + subject, issuers)


def broken_title(title: str, issuers: tuple[str, ...]) -> tuple[str, ...]:
    """A title given as a whole in as few lines as it fits, each agency's name on a line of its own where there are
    several; lines that were given stay."""
    if "\n" in title:
        return tuple(line.strip() for line in title.split("\n") if line.strip())
    names = _leading(title, issuers)
    if len(names) < 2 and width(title) <= MAX_TITLE_LINE:
        return (title,)
    rest = title[sum(map(len, names)) :]
    parts = [*(_broken(name, _ENDS) for name in names), *([_broken(rest, _BEGINS, _ENDS)] if rest else [])]
    return min((tuple(chain(*lines)) for lines in product(*parts)), key=_unsightly)


def _leading(title: str, issuers: tuple[str, ...]) -> tuple[str, ...]:
    """The names that the title begins with, one after the other."""
    found: list[str] = []
    for name in issuers:
        if not title.startswith("".join((*found, name))):
            break
        found.append(name)
    return tuple(found)


def _broken(text: str, *boundaries: re.Pattern[str]) -> list[list[str]]:
    """The ways to break the text into the fewest lines that fit; what nothing makes fit stands out the least."""
    places = sorted(_places(text, boundaries))
    ways: dict[tuple[float, int], list[list[str]]] = {}
    for count in range(1, _MOST_LINES + 1):
        for chosen in combinations(places, count - 1):
            lines = _cut(text, chosen)
            excess = sum(max(width(line) - MAX_TITLE_LINE, 0) for line in lines)
            ways.setdefault((excess, count), []).append(lines)
    return ways[min(ways)]


def _cut(text: str, places: Sequence[int]) -> list[str]:
    return [text[start:end] for start, end in pairwise((0, *places, len(text)))]


def _unsightly(lines: Sequence[str]) -> tuple[bool, float]:
    """Whether the shape is neither 梯形 nor 菱形, then how uneven the lines are."""
    widths = [width(line) for line in lines]
    widest = widths.index(max(widths))
    rising = all(a < b for a, b in pairwise(widths[: widest + 1]))
    falling = all(a > b for a, b in pairwise(widths[widest:]))
    return not (rising and falling), max(widths) - min(widths)


def _places(text: str, boundaries: Sequence[re.Pattern[str]]) -> Iterator[int]:
    """Where a line may end: between words, not within a name in brackets or a figure, nor behind 和."""
    closed = {at for at in range(1, len(text)) if text[at - 1] in _NOT_LAST}
    closed |= {at for found in _TOGETHER.finditer(text) for at in range(found.start() + 1, found.end())}
    found = [(boundary, one) for boundary in boundaries for one in boundary.finditer(text)]
    places = {one.start() if boundary is _BEGINS else one.end() for boundary, one in found}
    yield from (at for at in places - closed if 1 < at < len(text) - 1)
