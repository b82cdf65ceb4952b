"""What bodies are called: self-reference, 主送机关, from the agency's full name, its level and kind."""

from __future__ import annotations

import re

from schemas.reporter import Kind, Level
from schemas.standard import Route, fill, placeholders

_AUTONOMOUS_REGION = "自治区"
_WORDS = {
    Level.PROVINCE: ("自治区", "省", "市"),
    Level.CITY: ("自治州", "州", "盟", "地区", "市"),
    Level.COUNTY: ("自治县", "县", "自治旗", "旗", "林区", "特区", "区", "市"),
    Level.TOWNSHIP: ("街道", "镇", "苏木", "乡"),
}
_ABOVE = {Level.TOWNSHIP: Level.COUNTY, Level.COUNTY: Level.CITY, Level.CITY: Level.PROVINCE}
_SHORT = {"自治州": "州", "自治县": "县", "自治旗": "旗", "林区": "区", "特区": "区"}
_OFFICES = {"委员会": "委", "办公室": "办", "中心": "中心", "支队": "支队", "大队": "大队", "总队": "总队"}


def region_word(name: str, level: Level) -> str | None:
    """县, 区, 市, 镇, … for the region of that level in an agency's full name, None where it can't be told."""
    found = _region(name, level)
    return found[1] if found else None


def _region(name: str, level: Level) -> tuple[int, str] | None:
    """Where the region's word of that level begins in `name`, and the word used alone (自治县 → 县)."""
    searched = name.replace(_AUTONOMOUS_REGION, "〇〇〇") if level is not Level.PROVINCE else name
    for word in _WORDS[level]:
        match = re.search(rf"(?<=[\u4e00-\u9fff〇]{{1}}){word}(?!政府|管理)" if word == "市" else word, searched)
        if match and match.start() > 0:
            return match.start(), _SHORT.get(word, word)
    return None


def superior_word(name: str, level: Level) -> str | None:
    """The word for the region above: 区 in 重庆市江津区白沙镇, None where the name does not say."""
    own = _region(name, level)
    above = _ABOVE.get(level)
    return region_word(name[: own[0]], above) if own and above else None


def self_reference(name: str, level: Level, kind: Kind) -> str:
    """我县, 我镇, 我局, …: the usual one where the clerk names none."""
    if kind is Kind.GOVERNMENT:
        word = region_word(name, level) or ("镇" if level is Level.TOWNSHIP else level.value)
        return "我" + word.replace(_AUTONOMOUS_REGION, "区")
    for ending, word in _OFFICES.items():
        if name.endswith(ending):
            return "我" + word
    return "我" + (name[-1] if name[-1:] in "局委厅办院处署" else "单位")


def addressee(routes: tuple[Route, ...], name: str, level: Level, *, joint: bool) -> str | None:
    """主送 by the routes of the rule (厅字〔2019〕28号), None where the name does not tell which bodies these are."""
    route = next((route for route in routes if route.joint == joint), next(iter(routes), None))
    if route is None:
        return None
    names = {"本级": region_word(name, level), "上级": superior_word(name, level)}
    text = fill(route.addressee, {key: word for key, word in names.items() if word})
    return None if placeholders(text) else text.replace("自治区委", "自治区党委")
