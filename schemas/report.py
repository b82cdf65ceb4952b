"""AnnualReport: the frame, every topic module, the mandated parts. Topics are discovered, nobody lists them."""

from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from pydantic import create_model

import schemas.topics
from schemas.agency import Frame
from schemas.fields import Known, Text, Texts, Topic, fact, known
from schemas.measures import ReportTopic


class Shortcoming(Topic):
    """A shortcoming with its cause: the 2019 rule asks for both (厅字〔2019〕28号)."""

    plain_text = "问题"

    heading: Known[Text] = fact("小标题")
    problem: Known[Text] = fact("问题", help="存在什么不足，写本机关自己的", prose=True)
    cause: Known[Text] = fact("原因", help="为什么会这样", prose=True)


class Plan(Topic):
    """What is planned for the next year."""

    plain_text = "内容"

    heading: Known[Text] = fact("小标题")
    text: Known[Text] = fact("内容", prose=True)


class MandatedParts(Topic):
    """The mandated contents that are not topics; the first-responsible duties are a topic module."""

    shortcomings: Known[list[Shortcoming]] = fact("存在的不足和原因", basis="厅字〔2019〕28号", office="法规科")
    plans: Known[list[Plan]] = fact("下一年度安排", basis="厅字〔2019〕28号", office="法规科")
    other_matters: Known[Texts] = fact("其他需要报告的情况", basis="厅字〔2019〕28号", prose=True)


def topics() -> tuple[type[ReportTopic], ...]:
    """Every topic there is, in the order of a report without an outline."""
    modules = [import_module(f"schemas.topics.{module.name}") for module in iter_modules(schemas.topics.__path__)]
    found = [topic for module in modules for topic in _topics_of(module)]
    return tuple(sorted(found, key=lambda topic: topic.order))


def _topics_of(module: ModuleType) -> list[type[ReportTopic]]:
    """The topics that `module` itself defines, not those it imports."""
    classes = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, ReportTopic)]
    return [topic for topic in classes if topic.__module__ == module.__name__]


def assemble(models: Iterable[type[ReportTopic]]) -> type[Frame]:
    """The model of a fact file with these topics: `Frame`, the topics in order, `MandatedParts`."""
    fields: dict[str, Any] = {topic.attribute(): (known(topic), fact(**asdict(topic.declaration))) for topic in models}
    fields |= {name: (info.annotation, info) for name, info in MandatedParts.model_fields.items()}
    return create_model("AnnualReport", __base__=Frame, **fields)


@cache
def annual_report() -> type[Frame]:
    """The model of a fact file without a pack."""
    return assemble(topics())
