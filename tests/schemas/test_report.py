"""The model of a fact file: topics found by themselves, labels that can be written everywhere, light imports."""

from __future__ import annotations

import ast
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator
import schemas.topics
from schemas.fields import Entry, Known, Shape, Text, Topic, entries, fact
from schemas.measures import ReportTopic
from schemas.report import annual_report, assemble, topics
from schemas.reporter import Kind, Level
from schemas.values import Owed

MODULES = sorted(file.stem for file in Path(schemas.topics.__path__[0]).glob("*.py") if file.stem != "__init__")
GENERATOR = Path(generator.__path__[0])
LIGHT = ("schemas.values", "schemas.reporter", "schemas.standard")
HEAVY = ("pydantic", "docx", "lxml", "jinja2", "yaml", "babel", "click")


def walk(model: type[Topic], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Entry]]:
    """Every fact beneath `model` with its label path."""
    for label, entry in entries(model).items():
        yield (*path, label), entry
        if entry.model:
            yield from walk(entry.model, (*path, label))


CATALOGUE = dict(walk(annual_report()))


def test_texts_of_sentences_are_declared_as_prose() -> None:
    assert {path for path, entry in CATALOGUE.items() if entry.fact.prose and path[-2:] != ("举措", "内容")} == {
        ("导语",),
        ("存在的不足和原因", "问题"),
        ("存在的不足和原因", "原因"),
        ("下一年度安排", "内容"),
        ("其他需要报告的情况",),
    }
    assert all(entry.fact.prose for path, entry in CATALOGUE.items() if path[-2:] == ("举措", "内容"))


COUNTED_ABOVE = {
    "党的领导": "法治建设考核单位 督察单位",
    "机构职能": "取消审批事项 下放审批事项 中介服务事项",
    "行政决策": "决策咨询专家 聘请法律顾问单位",
    "行政执法": "执法主体 赋权乡镇事项 行政裁量权基准 食品药品案件 案卷自查单位 执法监督意见书 执法监督督办",
    "权力监督": "政府督查 督查通报",
}


def test_what_counties_count_of_others_is_not_asked_of_a_township() -> None:
    for topic, labels in COUNTED_ABOVE.items():
        for label in labels.split():
            declared = CATALOGUE[topic, label].fact
            assert not declared.applies(Level.TOWNSHIP, Kind.GOVERNMENT), label
            assert declared.applies(Level.COUNTY, Kind.GOVERNMENT), label


def test_every_topic_module_is_a_topic_of_the_report() -> None:
    assert sorted(topic.attribute() for topic in topics()) == MODULES
    assert {topic.declaration.label for topic in topics()} <= set(entries(annual_report()))


def test_topics_stand_in_their_order_between_the_frame_and_the_mandated_parts() -> None:
    labels = list(entries(annual_report()))
    found = [topic.declaration.label for topic in topics()]
    first = labels.index(found[0])
    assert labels[first : first + len(found)] == found
    assert labels[0] == "机关"
    assert labels[-3:] == ["存在的不足和原因", "下一年度安排", "其他需要报告的情况"]


def test_no_two_topics_claim_the_same_place() -> None:
    assert len({topic.order for topic in topics()}) == len(topics())


def test_a_topic_that_somebody_else_defines_is_not_found() -> None:
    class Foreign(ReportTopic):
        declaration = fact("外来").metadata[0]
        order = 0

    assert Foreign not in topics()


def test_a_report_can_be_made_of_chosen_topics() -> None:
    model = assemble(topics()[:1])
    assert topics()[0].declaration.label in entries(model)
    assert topics()[1].declaration.label not in entries(model)


def test_labels_are_unique_identifiers_that_survive_normalisation() -> None:
    for path in CATALOGUE:
        assert path[-1].isidentifier(), path
        assert unicodedata.normalize("NFKC", path[-1]) == path[-1], path


def test_every_figure_has_a_unit_except_where_the_clerk_names_it() -> None:
    bare = {path for path, entry in CATALOGUE.items() if entry.shape is Shape.QUANTITY and not entry.fact.unit}
    assert {path[-2:] for path in bare} <= {("数据", "数量")}


def test_the_fields_of_the_whole_report_can_be_owed() -> None:
    report = annual_report().model_validate(
        {label: "待补（办公室）" for label, entry in entries(annual_report()).items() if entry.shape is not Shape.TEXT}
    )
    said = [getattr(report, entry.attribute) for entry in entries(annual_report()).values()]
    assert all(value == Owed("办公室") for value in said if value is not None)


def test_a_mandated_part_takes_texts_and_records() -> None:
    report = annual_report().model_validate(
        {"存在的不足和原因": ["人手不够。", {"问题": "培训少。", "原因": "经费紧。"}]}
    )
    assert [item.problem for item in report.shortcomings] == ["人手不够。", "培训少。"]  # type: ignore[attr-defined]


def imported(source: Path) -> set[str]:
    """The modules that a file imports, at any depth of its code."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_nothing_of_the_generator_names_a_topic() -> None:
    offenders = {
        str(file.relative_to(GENERATOR))
        for file in GENERATOR.rglob("*.py")
        if any(name.startswith("schemas.topics") for name in imported(file))
    }
    assert offenders == set()


def test_values_reporter_and_standard_load_no_heavy_library() -> None:
    code = f"import sys, {', '.join(LIGHT)}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("model", [annual_report(), *topics()])
def test_a_report_with_nothing_in_it_is_a_report(model: type[Topic]) -> None:
    assert all(value is None for _name, value in model.model_validate({}))


def test_a_topic_may_be_added_by_its_module_alone() -> None:
    class Extra(ReportTopic):
        declaration = fact("新板块").metadata[0]
        order = 999

        note: Known[Text] = fact("说明")

    report = assemble([*topics(), Extra]).model_validate({"新板块": {"说明": "甲"}})
    assert getattr(report, Extra.attribute()).note == "甲"
