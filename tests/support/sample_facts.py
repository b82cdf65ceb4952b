"""Fact files for the composer's tests: from data, from text, at random from the catalogue."""

from __future__ import annotations

import random
from typing import Any

from generator.composing.compose import Composition, compose
from generator.composing.frame import choose_document
from generator.draft.model import Heading, Paragraph
from generator.facts.nodes import MapNode
from generator.facts.reading import FactFile, read_text
from schemas.fields import Entry, Shape, Topic, entries
from schemas.measures import ReportTopic
from schemas.report import annual_report
from schemas.reporter import Kind, Level, Stage
from schemas.standard import load_standard

NAMES = {
    (Level.PROVINCE, Kind.GOVERNMENT): "云州省人民政府",
    (Level.PROVINCE, Kind.DEPARTMENT): "云州省司法厅",
    (Level.CITY, Kind.GOVERNMENT): "云州省清河市人民政府",
    (Level.CITY, Kind.DEPARTMENT): "清河市司法局",
    (Level.COUNTY, Kind.GOVERNMENT): "清河市云岭县人民政府",
    (Level.COUNTY, Kind.DEPARTMENT): "云岭县城市管理局",
    (Level.TOWNSHIP, Kind.GOVERNMENT): "云岭县清溪镇人民政府",
    (Level.TOWNSHIP, Kind.DEPARTMENT): "云岭县清溪镇综合行政执法办公室",
}

FRAME_FACTS = ("存在的不足和原因", "下一年度安排", "其他需要报告的情况", "依据文件", "政治表述", "成文日期")


def facts_from(data: dict[str, Any]) -> FactFile:
    """A fact file of `data` without going through YAML."""
    model = annual_report()
    return FactFile(model.model_validate(data), (), MapNode(), model, "", "facts.yaml")


def frame_of(level: Level, kind: Kind, year: int = 2025) -> dict[str, Any]:
    """The essentials of a fact file."""
    return {"机关": {"全称": NAMES[level, kind], "层级": level.value, "类别": kind.value}, "年度": str(year)}


def composed(file: FactFile, stage: Stage | None = None) -> Composition:
    """The composition of the file's first document."""
    assert file.year
    assert file.level
    assert file.kind
    return compose(file, load_standard(file.year, file.level, file.kind), choose_document(file, stage))


def compose_text(yaml: str, stage: Stage | None = None, year: int = 2025) -> Composition:
    """The composition of a county bureau's fact file: `yaml` below its essentials, which has no errors."""
    head = f"机关: {{全称: 云岭县城市管理局, 层级: 县, 类别: 部门}}\n年度: {year}\n"
    file = read_text(head + yaml)
    assert not file.errors, [str(problem) for problem in file.errors]
    return composed(file, stage)


def body_of(composition: Composition) -> str:
    """The words of the body, a line a paragraph."""
    return "\n".join(
        block.number + block.text + block.run_in if isinstance(block, Heading) else block.text
        for block in composition.draft.blocks
        if isinstance(block, Heading | Paragraph)
    )


def random_facts(level: Level, kind: Kind, seed: int) -> dict[str, Any]:
    """A random part of the catalogue with random values and states, as a clerk might leave the file."""
    chance = random.Random(f"{level.name} {kind.name} {seed}")
    density = chance.choice((0.03, 0.1, 0.3, 0.6, 1.0))
    model = annual_report()
    data: dict[str, Any] = {}
    for label, entry in entries(model).items():
        is_topic = entry.model is not None and issubclass(entry.model, ReportTopic)
        if is_topic and entry.fact.applies(level, kind) and chance.random() < 0.8:
            data[label] = _random_group(entry.model, level, kind, density, chance)
        elif label in FRAME_FACTS and chance.random() < density:
            data[label] = _random_value(entry, level, kind, density, chance)
    return {**frame_of(level, kind), **data}


def _random_group(model: type[Topic] | None, level: Level, kind: Kind, density: float, chance: random.Random) -> Any:
    assert model is not None
    return {
        label: _random_value(entry, level, kind, density, chance)
        for label, entry in entries(model).items()
        if entry.fact.applies(level, kind) and chance.random() < density
    }


def _random_value(entry: Entry, level: Level, kind: Kind, density: float, chance: random.Random) -> Any:
    if chance.random() < 0.15:
        return chance.choice(("无", "不适用", "有，未计数", "待补（法规科）"))
    match entry.shape:
        case Shape.QUANTITY:
            return chance.choice(("0", "1", "27", "1,234", "约3", "7.4万余")) if entry.fact.unit != "%" else "96.5%"
        case Shape.DATE:
            return "2026-01-15"
        case Shape.YES_NO:
            return chance.choice(("是", "否"))
        case Shape.TEXTS:
            return ["甲文", "《乙文》"][: chance.randint(1, 2)]
        case Shape.TABLE:
            return {"甲": "3部", "乙": "两套"}
        case Shape.GROUP:
            return _random_group(entry.model, level, kind, density, chance)
        case Shape.RECORDS:
            return [_random_group(entry.model, level, kind, 0.8, chance) for _ in range(chance.randint(1, 3))]
        case _:
            return chance.choice(("推进一件事", "办成一件事。", "写了两段。\n第二段也写了。"))
