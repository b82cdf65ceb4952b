"""Trade packs: a trade's own facts, and the sentences for them. A pack is a folder, built in or the user's own.

`fields.toml` holds the facts by topic (`[["行政执法"]]`, Chinese keys), `<topic>.md` the sentences of a topic.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from difflib import get_close_matches
from importlib.resources.abc import Traversable
from os.path import isdir
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import create_model

from schemas.agency import Frame
from schemas.built_in_packs import built_in_folder, built_in_packs
from schemas.errors import FazhiError
from schemas.fields import Day, Entry, Fact, Figure, Text, entries, fact, known
from schemas.measures import ReportTopic
from schemas.messages import _
from schemas.regular_files import read_regular
from schemas.units import accepted
from schemas.values import Quantity, clean_text

FIELDS_FILE = "fields.toml"
MAX_BYTES = 256 * 1024


class PackError(FazhiError):
    """A trade pack can't be used."""


class _Typed(NamedTuple):
    """A fact of a pack, and what its value is: a key of `_TYPES`."""

    fact: Fact
    type: str


@dataclass(frozen=True, slots=True)
class Pack:
    """A trade pack: the facts it adds, by the label of the topic; its folder, which holds the templates too."""

    name: str
    folder: Traversable
    facts: Mapping[str, tuple[Fact, ...]]
    types: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """What the value of a fact is, by topic and label, where it is no figure: 文字, 日期."""

    @property
    def fields_file(self) -> str:
        """The file that declares the facts, for a message."""
        return f"{self.name}/{FIELDS_FILE}"


def load_template(folder: Path) -> Pack:
    """The agency's own template in `folder`; it need not add facts. Raises PackError where it can't be used."""
    if not isdir(folder):
        raise PackError(_("没有“{folder}”这个模板文件夹").format(folder=folder.name))
    if not (folder / FIELDS_FILE).is_file():
        return Pack(folder.name, folder, {})
    return load_pack(folder)


def load_pack(name_or_folder: str | Path) -> Pack:
    """The built-in pack of that name, else the pack in that folder.

    Raises PackError where there is neither, or where its `fields.toml` can't be used.
    """
    folder = _folder(name_or_folder)
    place = f"{folder.name}/{FIELDS_FILE}"
    typed = {topic: _facts(place, topic, rows) for topic, rows in _tables(folder, place)}
    return Pack(
        folder.name,
        folder,
        {topic: tuple(one.fact for one in facts) for topic, facts in typed.items()},
        {(topic, one.fact.label): one.type for topic, facts in typed.items() for one in facts if one.type != QUANTITY},
    )


def with_pack(model: type[Frame], pack: Pack) -> type[Frame]:
    """The model of a fact file with the pack's facts, each after its topic's own.

    Raises PackError where the pack extends a topic that `model` has not, or repeats a label of the topic.
    """
    extended: dict[str, Any] = {}
    for label, facts in pack.facts.items():
        entry, topic = _topic(model, pack, label)
        fields: dict[str, Any] = {
            _attribute(new): (known(_TYPES[pack.types.get((label, new.label), QUANTITY)]), fact(**asdict(new)))
            for new in facts
        }
        _refuse_collisions(pack, label, topic, facts)
        larger = create_model(topic.__name__, __base__=topic, __module__=topic.__module__, **fields)
        extended[entry.attribute] = (known(larger), fact(**asdict(entry.fact)))
    return create_model(model.__name__, __base__=model, __module__=model.__module__, **extended)


def _attribute(new: Fact) -> str:
    """A name that hides nothing of pydantic's; everything but Python goes by the label."""
    return f"fact_{new.label}"


def _folder(name_or_folder: str | Path) -> Traversable:
    name = str(name_or_folder)
    names = built_in_packs()
    if name in names:
        return built_in_folder() / name
    # Not Path.is_dir: it raises for a name too long to be one.
    if isdir(name):
        return Path(name).resolve()
    message = _("没有“{name}”这个行业包{near}。现有：{names}；自己的行业包，写它的文件夹的路径")
    raise PackError(message.format(name=name, near=_nearest(name, names), names="、".join(names)))


def _content(file: Traversable) -> bytes:
    if isinstance(file, Path):
        return read_regular(file, MAX_BYTES)
    with file.open("rb") as opened:
        return opened.read(MAX_BYTES + 1)


def _tables(folder: Traversable, place: str) -> Iterable[tuple[str, list[dict[str, Any]]]]:
    """The tables of `fields.toml` by topic."""
    try:
        raw = _content(folder / FIELDS_FILE)
    except OSError:
        raise PackError(_("{file}：行业包里没有这个文件，或者读不到").format(file=place)) from None
    if len(raw) > MAX_BYTES:
        raise PackError(_("{file}：文件太大，不像一个行业包").format(file=place))
    try:
        tables = tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise PackError(_("{file}：文字编码认不出来，请另存为 UTF-8 编码").format(file=place)) from None
    except (ValueError, RecursionError) as error:
        message = _("{file}：不是合格的 TOML（{error}）。中文的项目名和内容都要加英文引号")
        raise PackError(message.format(file=place, error=error)) from None
    for topic, rows in tables.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            message = _('{file}：“{topic}”的数据要一项一段，每段以 [["{topic}"]] 开头')
            raise PackError(message.format(file=place, topic=topic))
    return tables.items()


def _facts(place: str, topic: str, rows: list[dict[str, Any]]) -> tuple[_Typed, ...]:
    facts: dict[str, _Typed] = {}
    for number, row in enumerate(rows, 1):
        where = _("{file}：“{topic}”第{number}项").format(file=place, topic=topic, number=number)
        new = _fact(where, row)
        if new.fact.label in facts:
            raise PackError(_("{where}：标签“{label}”前面已经有了").format(where=where, label=new.fact.label))
        facts[new.fact.label] = new
    return tuple(facts.values())


def _fact(where: str, row: dict[str, Any]) -> _Typed:
    if unknown := [key for key in row if key not in _KEYS]:
        message = _("{where}：没有“{key}”这个项目{near}。可用的有：{keys}")
        raise PackError(
            message.format(where=where, key=unknown[0], near=_nearest(unknown[0], _KEYS), keys="、".join(_KEYS))
        )
    counted = row.get(_TYPE, QUANTITY) == QUANTITY
    if missing := [key for key in _NEEDED if key not in row and (counted or key != _UNIT)]:
        raise PackError(_("{where}：缺“{key}”").format(where=where, key=missing[0]))
    if not counted and (idle := [key for key in _OF_QUANTITIES if key in row]):
        message = _("{where}：“{type}”没有单位，请删去“{key}”")
        raise PackError(message.format(where=where, type=str(row[_TYPE])[:20], key=idle[0]))
    about: dict[str, Any] = {}
    for key, value in row.items():
        name, read = _KEYS[key]
        try:
            about[name] = read(value)
        except ValueError as error:
            raise PackError(_("{where}：“{key}”{trouble}").format(where=where, key=key, trouble=error)) from None
    return _Typed(type=about.pop("type", QUANTITY), fact=Fact(**about))


def _text(value: object) -> str:
    if not isinstance(value, str) or not (text := clean_text(value)):
        raise ValueError(_("应为文字"))
    return text


def _label(value: object) -> str:
    label = _text(value)
    if not label.isidentifier() or unicodedata.normalize("NFKC", label) != label:
        raise ValueError(_("“{label}”只能用汉字、字母和数字，不带标点和空格，不以数字开头").format(label=label))
    return label


def _unit(value: object) -> str:
    unit = _text(value)
    try:
        understood = accepted(Quantity.parse(f"1{unit}").unit, unit)
    except ValueError:
        understood = False
    if not understood:
        raise ValueError(_("“{unit}”不像一个单位；有几种写法的，其余的写进“其他单位”").format(unit=unit))
    return unit


def _units(value: object) -> tuple[str, ...]:
    return tuple(_unit(unit) for unit in (value if isinstance(value, list) else [value]))


def _standing(value: object) -> bool:
    if value not in ("是", "否"):
        raise ValueError(_("应写“是”（长年不变的数，可以沿用上年）或“否”（当年的数）"))
    return value == "是"


def _type(value: object) -> str:
    if value not in _TYPES:
        raise ValueError(_("应写{types}之一").format(types="、".join(f"“{name}”" for name in _TYPES)))
    return str(value)


def _maximum(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(_("应写一个整数，不加引号"))
    return value


QUANTITY, TEXT, DAY = "数量", "文字", "日期"
_TYPES = {QUANTITY: Figure, TEXT: Text, DAY: Day}
_TYPE, _UNIT, _UNITS = "类型", "单位", "其他单位"
_KEYS: dict[str, tuple[str, Callable[[object], Any]]] = {
    "标签": ("label", _label),
    _TYPE: ("type", _type),
    _UNIT: ("unit", _unit),
    _UNITS: ("units", _units),
    "说明": ("help", _text),
    "责任科室": ("office", _text),
    "常量": ("standing", _standing),
    "上限": ("maximum", _maximum),
}
_NEEDED = ("标签", _UNIT)
_OF_QUANTITIES = (_UNIT, _UNITS)


def _topic(model: type[Frame], pack: Pack, label: str) -> tuple[Entry, type[ReportTopic]]:
    topics = {
        name: (entry, entry.model)
        for name, entry in entries(model).items()
        if entry.model is not None and issubclass(entry.model, ReportTopic)
    }
    if label in topics:
        return topics[label]
    message = _("{file}：没有“{topic}”这个板块{near}。可用的有：{topics}")
    raise PackError(
        message.format(file=pack.fields_file, topic=label, near=_nearest(label, topics), topics="、".join(topics))
    )


def _refuse_collisions(pack: Pack, label: str, topic: type[ReportTopic], facts: Iterable[Fact]) -> None:
    for new in facts:
        if new.label in entries(topic):
            message = _("{file}：“{topic}”里已经有“{label}”，请换一个标签，或者直接用已有的这一项")
            raise PackError(message.format(file=pack.fields_file, topic=label, label=new.label))


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=1, cutoff=0.4)
    return _("，是不是“{near}”").format(near=near[0]) if near else ""
