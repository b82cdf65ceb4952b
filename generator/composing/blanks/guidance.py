"""What a blank tells who fills it in, from the catalogue and the Standard. Chinese words of a document, no messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.composing.blanks.all_open import is_prose
from generator.facts.catalogue import entry_at
from generator.facts.problems import Path
from schemas.fields import Entry, Fact, Shape, Topic, entries
from schemas.standard import Content, OutlinePart, Standard

_HOW = (
    "以“填写说明：”开头的段落是给填写人看的，不写进报告，读回时自动略去，填好以后也可以删去。",
    "带底纹的“【待补：……】”是要填的地方，用查找功能找“【待补”，逐处往下走，整处换成内容。"
    "数字连单位写，如 27件、7.4万余处、96.5%；没有发生写“无”，与本单位无关写“不适用”，做了但没有计数写“有，未计数”，"
    "还没拿到的留着不动，或者写“待补（科室）”。",
    "没有的句子可以整句删去，其余文字请不要改动；要多说的另起一段写。"
    "比率的分子、分母都填了的，比率可以不填，由程序计算。",
    "填好后用“fazhi facts from 本文件 --into 填报表.yaml”读入填报表，再用“fazhi render”生成报告。",
)


def opening(standard: Standard) -> Iterator[str]:
    """How to fill it in, and what it was made for."""
    what = f"{standard.level.value}·{standard.kind.value}·{standard.year}年度"
    yield f"空白模板（{what}）。{_HOW[0]}"
    yield from _HOW[1:]


def of_content(content: Content, entry: Entry | None) -> Iterator[str]:
    """What a mandated content asks for. entry: the facts that hold it, None where topics make it up."""
    duty = "本部分必须单列。" if content.mandatory and content.binding else "本部分按需要写，没有的删去标题。"
    yield f"{duty}依据：{content.source}。"
    if entry:
        yield from of_prose(entry)


def of_part(part: OutlinePart, standard: Standard, topics: Sequence[Entry]) -> Iterator[str]:
    """What a heading of the outline stands for, and what its topics hold."""
    national = next((one for one in standard.national_outline if one.id == part.id), None)
    if national and standard.outline_title:
        yield f"对应《{standard.outline_title}》“{national.title}”部分。"
    for entry in topics:
        about = [part for part in (entry.fact.help, _basis(entry.fact), _office(entry.fact)) if part]
        if about:
            yield f"{entry.fact.label}：{'；'.join(about)}。"


def of_prose(entry: Entry) -> Iterator[str]:
    """How a list of measures, shortcomings or plans is written."""
    about = [part for part in (entry.fact.help.removesuffix("，一条一段"), _office(entry.fact)) if part]
    inner = [one.fact for one in entries(entry.model).values() if not one.fact.rare] if entry.model else []
    named = "、".join(f"{fact.label}（{fact.help}）" if fact.help else fact.label for fact in inner)
    said = f"{entry.fact.label}：{'；'.join(about)}。" if about else f"{entry.fact.label}："
    if named:
        said += f"一条一段，写{named}；小标题可以不写，写的后面用句号，正文接着写。"
    if any(fact.label == "原因" for fact in inner):
        said += "原因接在问题后面，写“主要原因是……”。"
    yield said


def of_facts(model: type[Topic], facts: Iterable[Path]) -> Iterator[str]:
    """What counts and what does not, other units, and the source of the rule, for the facts of one paragraph."""
    told, ruled = [], dict[str, list[str]]()
    for path in facts:
        entry = entry_at(model, path)
        if entry is None or is_prose(entry):
            continue
        name = entry.fact.label
        about = [part for part in (_shape(entry), _units(entry.fact), entry.fact.help) if part]
        told += [f"{name}：{'，'.join(about)}"] if about else []
        if entry.fact.basis:
            ruled.setdefault(entry.fact.basis, []).append(name)
    told += [f"依据{basis}：{'、'.join(names)}" for basis, names in ruled.items()]
    if told:
        yield "。".join(told) + "。"


def _shape(entry: Entry) -> str:
    """How what is no single figure is written."""
    match entry.shape:
        case Shape.TEXTS:
            return "几个的用顿号隔开"
        case Shape.TABLE:
            return "名称后面接数量，几项的用顿号隔开，如“执法记录仪32部、皮尺11个”"
        case Shape.RECORDS:
            return "名称后面接次数，会同的写在括号里，如“节前联合检查3次（会同公安、交通）”"
        case Shape.YES_NO:
            return "写“是”或“否”"
        case _:
            return ""


def _units(fact: Fact) -> str:
    return f"单位也可以用{'、'.join(fact.units)}" if fact.units else ""


def _basis(fact: Fact) -> str:
    return f"依据{fact.basis}" if fact.basis else ""


def _office(fact: Fact) -> str:
    return f"由{fact.office}提供" if fact.office else ""
