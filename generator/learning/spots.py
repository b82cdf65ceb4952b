"""Where a text says what changes from year to year: figures, years, days, numbers and titles of documents, names.

Places are those of the folded text; no two overlap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from schemas.patterns import lazy_pattern


class Kind(Enum):
    """What stands at a spot."""

    FIGURE = "数量"
    CELL = "表格数字"
    NONE = "无"
    YEAR = "年份"
    DAY = "日期"
    NUMBER = "文号"
    TITLE = "文件名称"
    LEADER = "姓名"
    AGENCY = "机关"


class Spot(NamedTuple):
    """Characters [start, end) of a folded text and what they are. years: of a year, how many after the report's."""

    start: int
    end: int
    kind: Kind
    years: int = 0


class Name(NamedTuple):
    """A name by which an agency goes: as it is written, folded, and the label path of the fact that it is."""

    words: str
    text: str
    path: tuple[str, ...]


class About(NamedTuple):
    """What must be known of a report: its year, the names of its agency."""

    year: int
    names: tuple[Name, ...] = ()


_YEAR = re.compile("(?<![0-9])(20[0-9]{2})(?=年)")
_SPAN = re.compile(
    "20[0-9]{2}年?(?:[0-9]{1,2}月)?[-—–~～至到]+(?:20[0-9]{2}年?|[0-9]{1,2}年)|20[0-9]{2}年?版|〔20[0-9]{2}〕[0-9]*号?"
)
"""Years that belong to what they stand in: the period of a plan, an edition, the number of a document."""
_COMPARED = re.compile("[较比与同]$|对比$|相比$|同期$|截至$|上年度?（?$")
_NUMBER = re.compile("[\u4e00-\u9fff]{1,12}〔(20[0-9]{2})〕[0-9]{1,5}号")
_NUMBER_BEGINS = re.compile("^.*(?:根据|按照|印发了?|出台了?|制定了?|下发了?|转发了?|以|的|和|及|《|》)")
_TITLE = re.compile("《([^《》]{2,80})》")
_DAY = re.compile(
    "(?<![0-9])(?:(20[0-9]{2})年)?(?:[1-9]|1[0-2])月(?:(?:[12]?[0-9]|3[01])[日号]|[上中下]旬|底|初|末|份(?!额))?(?![0-9])"
)
_RECURRENT = re.compile("每(?:年|月|季度)?[^，。；]{0,4}$")
_OF_A_FESTIVAL = re.compile(
    "^(?:[^，。；]{0,3}(?:宪法|安全日|消费者|安全教育|禁毒|法治宣传|普法|宣传))|^[是为]?(?:国家|全国|世界|国际)"
)
_OFFICE = "书记|省长|市长|县长|区长|旗长|镇长|乡长|州长|盟长|局长|厅长|主任|主席"
_LEADER = lazy_pattern(
    rf"(?:{_OFFICE})(?P<name>[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗"
    "方俞任袁柳鲍史唐费薛雷贺倪汤滕殷罗毕郝安常乐于时傅皮齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄贝明臧戴宋庞熊纪舒屈项祝董梁杜阮"
    "蓝闵席季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪丁邓郁单洪包左石崔吉龚程邢裴陆荣翁甄曲封储侯段巫"
    "焦谷车全班秋仲伊宫宁栾甘厉武符刘景詹束龙叶幸司韶黎温庄晏柴瞿阎连艾容向易廖欧聂曾游申向邬][\u4e00-\u9fff]{1,2}?)"
    "(?=同志|主持|出席|率队|带队|带头|亲自|多次|任组长|任第一|担任|到[\u4e00-\u9fff]{0,8}调研|、|，|为组长)"
)


def spots(text: str, about: About, counted: Sequence[Spot]) -> list[Spot]:
    """What changes in `text`, in order. counted: the figures in it."""
    found: list[Spot] = []
    taken = bytearray(len(text))
    finders = (_titles, _numbers, _leaders, _agencies, _days, _years)
    for spot in (*(one for find in finders for one in find(text, about)), *counted):
        if spot.end > spot.start and not any(taken[spot.start : spot.end]):
            taken[spot.start : spot.end] = b"\1" * (spot.end - spot.start)
            found.append(spot)
    return sorted(found)


def _titles(text: str, about: About) -> Iterator[Spot]:
    """Documents that have the year in their name."""
    for found in _TITLE.finditer(text):
        years = {int(year) for year in re.findall("20[0-9]{2}", _SPAN.sub("", found[1]))}
        if years and years <= {about.year, about.year + 1}:
            yield Spot(found.start(1), found.end(1), Kind.TITLE)


def _numbers(text: str, about: About) -> Iterator[Spot]:
    for found in _NUMBER.finditer(text):
        if int(found[1]) in (about.year, about.year + 1):
            before = _NUMBER_BEGINS.match(text, found.start(), found.start(1))
            yield Spot(before.end() if before else found.start(), found.end(), Kind.NUMBER)


def _leaders(text: str, _about: About) -> Iterator[Spot]:
    for found in _LEADER.finditer(text):
        yield Spot(found.start("name"), found.end("name"), Kind.LEADER)


def _agencies(text: str, about: About) -> Iterator[Spot]:
    for name in sorted(about.names, key=lambda name: -len(name.text)):
        for found in re.finditer(re.escape(name.text), text):
            yield Spot(found.start(), found.end(), Kind.AGENCY)


def _days(text: str, about: About) -> Iterator[Spot]:
    """Days and months of this year, with it or without; not those that come back every year."""
    for found in _DAY.finditer(text):
        if found[1] and int(found[1]) not in (about.year, about.year + 1):
            continue
        if _RECURRENT.search(text[: found.start()][-12:]) or _OF_A_FESTIVAL.match(text[found.end() :][:12]):
            continue
        yield Spot(found.start(), found.end(), Kind.DAY)


def _years(text: str, about: About) -> Iterator[Spot]:
    """This year and the next; the last one where the text compares with it. All others are history."""
    spans = [(one.start(), one.end()) for one in _SPAN.finditer(text)]
    for found in _YEAR.finditer(text):
        if any(start <= found.start() < end for start, end in spans):
            continue
        years = int(found[1]) - about.year
        if years in (0, 1) or (years == -1 and _COMPARED.search(text[: found.start()][-6:])):
            yield Spot(found.start(), found.end(), Kind.YEAR, years)
