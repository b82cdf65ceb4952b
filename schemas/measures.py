"""What every topic may hold beside its own facts: measures, groups of trade figures; and records of things done."""

from typing import ClassVar

from schemas.fields import Fact, Figure, Known, Text, Texts, Topic, YesNo, fact


class Measure(Topic):
    """A measure (举措): text that may hold placeholders 「标签」, printed under its short heading."""

    plain_text = "内容"

    heading: Known[Text] = fact("小标题", standing=True)
    text: Known[Text] = fact("内容", help="可用「数据名」引用填报的数据，引用过的不再重复", prose=True)
    published: Known[YesNo] = fact("公开", help="写“否”的不进公开稿", standing=True, rare=True)


class TradeFigure(Topic):
    """One figure of a group, with its verb: 劝离占道停车 3780余台."""

    action: Known[Text] = fact("事项", help="连动词写，如“劝离占道停车”", standing=True)
    amount: Known[Figure] = fact("数量", help="连单位写")


class TradeGroup(Topic):
    """A group of trade figures (业务数据) that make one sentence."""

    name: Known[Text] = fact("专项", help="这一组说的是什么，不印出来", standing=True)
    figures: Known[list[TradeFigure]] = fact("数据")
    published: Known[YesNo] = fact("公开", help="写“否”的不进公开稿", standing=True, rare=True)


class Record(Topic):
    """Something done: its name, how often, with whom."""

    name: Known[Text] = fact("名称")
    times: Known[Figure] = fact("次数", unit="次", units=("人次", "天", "个"))
    together_with: Known[Texts] = fact("会同")


class ReportTopic(Topic):
    """A topic of the report: a top-level key of the fact file.

    declaration: its label, whom it concerns. order: its place in a report without an outline.
    content: the mandated content it belongs to, an id of the Standard's `[[contents]]`.
    """

    declaration: ClassVar[Fact]
    order: ClassVar[int]
    content: ClassVar[str] = "achievements"

    measures: Known[list[Measure]] = fact("举措", help="做了什么、怎么做的、有什么成效，一条一段")
    trade_figures: Known[list[TradeGroup]] = fact("业务数据", help="本行业的数据，一组一句")

    @classmethod
    def attribute(cls) -> str:
        """The Python name of the topic in a report, and of its template: the module's name."""
        return cls.__module__.rpartition(".")[2]
