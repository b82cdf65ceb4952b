"""Who reports: the agency as the draft names it, its level and kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.draft.folding import folded
from generator.draft.model import Draft
from generator.draft.reading.titles import is_agency
from generator.draft.words import Words
from schemas.patterns import lazy_pattern
from schemas.reporter import Kind, Level

_ABOUT = re.compile("关于")
_SUBJECT = re.compile("(?:推进|落实|开展|加强)?(?:法[治制]政府|依法行政|法治(?:建设|工作)|依法治)")
_YEAR = re.compile("(?:20[0-9]{2}|[xX×*○_]{2,4}|20[xX×*_]{2})年(?:度)?的?")
_ISSUER = lazy_pattern(
    "(?:发布机构|发布单位|公开单位|发布者|来源)[：〕〔 ]*"
    "([\u4e00-\u9fff]{3,30}?(?:人民政府|局|委员会|厅|办事处|镇政府|乡政府))"
)
_PLACE = "[\u4e00-\u9fffxX×*○_]{1,24}?(?:人民政府|政府|委员会|办事处|街道|省|市|县|区|旗|镇|乡|局|厅|委|办)"
# “现将云岭县水利局2025年…”, “2025年，云岭县水利局坚持…”.
_LEAD = (
    re.compile(f"(?:现将|现就|现对)(?:我|本)?({_PLACE})(?:20|[xX×*]{{2}}|推进|法治|在|一年)"),
    re.compile(
        f"^20[0-9]{{2}}年(?:度|以来)?，({_PLACE})(?:（[^）]{{0,30}}）)?(?=[在坚紧以围扎认按深始把持全聚高严切立贯牢推依强积开加]|党委)"
    ),
    re.compile(f"^({_PLACE})(?:依法|坚持|紧紧|始终|认真|深入)"),
)
_LEAD_LENGTH = 400
_NO_NAMES = (
    "我省",
    "我市",
    "我县",
    "我区",
    "我镇",
    "我乡",
    "我局",
    "全省",
    "全市",
    "全县",
    "全区",
    "全镇",
    "全乡",
    "全局",
)
_JOINT = re.compile("(?:委员会|委|党委|党工委|工委)[、 ]?.{0,30}(?:人民政府|政府|办事处|管委会|管理委员会)$")
_DEPARTMENT = re.compile(
    "(?:局|厅|委|办|院|署|社|处|站|所|公司|[支大总]队|中心|委员会|办公室|分局|司)(?:（[^）]{0,60}）)?$"
)
_GOVERNMENT = re.compile("政府$|办事处$|街道$|管委会$|管理委员会$|[省市县区旗州盟镇乡]$|自治[县州区旗]$|街道党工委$")
_PARTY = re.compile("^(?:中共|中国共产党)")
# The names of units in the order they are looked for at the end of a place's name; 市 of 市场, 城市 is none.
_UNIT = re.compile(
    "(?P<township>街道|(?<!城)[镇乡](?=人民政府|政府|党委|党工委|委员会|委|综合|司法|便民|办事处|$))|"
    "(?P<county>自治县|自治旗|新区|开发区|高新区|管理区|林区|特区|县(?!域)|(?<![地社小园辖灾自治校])区(?![域块位])|旗)|"
    "(?P<city>自治州|地区|州(?!市|区|县)|盟|(?<!城)市(?!场|政|容|民|监)|市(?=人民政府|委))|"
    "(?P<province>省|自治区)"
)
_LEVELS = {"township": Level.TOWNSHIP, "county": Level.COUNTY, "city": Level.CITY, "province": Level.PROVINCE}
_MUNICIPALITIES = ("北京市", "上海市", "天津市", "重庆市")
_ADDRESSED = lazy_pattern("(?<![各全])(省|市|县|区|旗|州)(?:委|政府|司法局|级(?!以上))")
_HEAD_OF = {"省": Level.PROVINCE, "市": Level.CITY, "州": Level.CITY, "镇": Level.TOWNSHIP, "乡": Level.TOWNSHIP}
_OURS = lazy_pattern(
    "[我全本](省|市|县|区(?!域)|旗|镇(?!域)|乡(?!村)|街道|局|委|厅|办|州|街)|(?:^|[，。；、])(街道)|(镇|乡)(?:党委|政府|机关|里)"
)


class Identity(NamedTuple):
    """The agency's name ("" where not known), level and kind (None where not known); joint: party and government."""

    agency: str
    level: Level | None
    kind: Kind | None
    joint: bool


def identity(draft: Draft, furniture: Sequence[Words], lead: str, text: str) -> Identity:
    """Who the draft says it is from. lead: its first paragraph; text: all of it, folded."""
    title = folded("".join(draft.title))[0]
    signature = folded("".join(draft.signatories))[0]
    found = (_of_title(title), signature, _of_furniture(furniture), _of_lead(lead), _alone(furniture))
    names = [name for name in found if name]
    agency = _fullest(names)
    joint = _JOINT.search(agency) is not None or len(draft.signatories) > 1
    kind = _kind(agency) or _kind_by_self(text)
    return Identity(agency, _level(agency) or _level_by_self(text, kind), kind, joint)


def _fullest(names: Sequence[str]) -> str:
    """The first name that says the level, else the first; of 柳塘镇 and 柳塘镇人民政府 the longer one."""
    name = next((name for name in names if _level(name)), names[0] if names else "")
    return max((one for one in names if one.startswith(name)), key=len, default="")


def _of_title(title: str) -> str:
    """The agency that a title names: 某某县城市管理局 of 某某县城市管理局关于2025年度法治政府建设情况的报告."""
    about = _ABOUT.search(title)
    subject = _SUBJECT.search(title)
    end = about.start() if about else subject.start() if subject else len(title)
    name = _YEAR.sub("", title[:end]).strip("的：、（）“”")
    return name if 2 <= len(name) <= 60 and (_GOVERNMENT.search(name) or _DEPARTMENT.search(name)) else ""


def _of_furniture(furniture: Sequence[Words]) -> str:
    for words in furniture:
        if found := _ISSUER.search(folded(words.text)[0]):
            return found[1]
    return ""


def _alone(furniture: Sequence[Words]) -> str:
    """An agency on a line of its own beside the title."""
    return next((words.text for words in furniture if is_agency(words.text) and _level(words.text)), "")


def _of_lead(lead: str) -> str:
    found = (pattern.search(lead[:_LEAD_LENGTH]) for pattern in _LEAD)
    return next((one[1] for one in found if one and one[1] not in _NO_NAMES), "")


def _kind(agency: str) -> Kind | None:
    if not agency:
        return None
    if _GOVERNMENT.search(agency) or (_PARTY.search(agency) and "局" not in agency):
        return Kind.GOVERNMENT
    return Kind.DEPARTMENT if _DEPARTMENT.search(agency) else None


def _level(agency: str) -> Level | None:
    """The level of the last unit that the name holds: 县 of 云岭县城市管理局, 镇 of 云岭县柳塘镇人民政府."""
    units = [found for found in _UNIT.finditer(agency) if found.start() > 0]
    if not units:
        return None
    last = units[-1]
    level = _LEVELS[str(last.lastgroup)]
    place = agency[: last.end()]
    if level is Level.CITY and place.endswith(_MUNICIPALITIES):
        return Level.PROVINCE
    # 甲市乙市 is a 县级市.
    cities = sum(1 for unit in units if unit.lastgroup == "city")
    return Level.COUNTY if level is Level.CITY and cities > 1 else level


def _self_references(text: str) -> str:
    """The unit that the text calls its own most: 县 of 我县, 全县; "" where it calls none so."""
    counts: dict[str, int] = {}
    for found in _OURS.finditer(text):
        word = str(found[found.lastindex or 1])
        counts[word] = counts.get(word, 0) + 1
    return max(counts, key=lambda word: counts[word], default="")


def _kind_by_self(text: str) -> Kind | None:
    word = _self_references(text)
    if not word:
        return None
    return Kind.DEPARTMENT if word in "局委厅办" else Kind.GOVERNMENT


def _level_by_self(text: str, kind: Kind | None) -> Level | None:
    """The level that 我县 says, or for a department the party committee and government that it speaks of."""
    word = _self_references(text)
    if word and word not in "局委厅办":
        return {"街": Level.TOWNSHIP, "街道": Level.TOWNSHIP}.get(word) or _HEAD_OF.get(word, Level.COUNTY)
    if kind is not Kind.DEPARTMENT:
        return None
    addressed = {_HEAD_OF.get(found[1], Level.COUNTY) for found in _ADDRESSED.finditer(text)}
    return next((level for level in (Level.COUNTY, Level.CITY, Level.PROVINCE) if level in addressed), None)
