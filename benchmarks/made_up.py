"""Reports that no agency ever wrote, of any length: what the benchmark of the checker is fed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from random import Random

from generator.draft.model import Block, Draft, Heading, Paragraph

YEAR = 2025
_PLACES = ("云岭县", "青川县", "临江区", "白石市", "望城县", "东湖区", "金沙县", "南山区")
_OFFICES = ("城市管理局", "水利局", "农业农村局", "市场监督管理局", "交通运输局", "司法局")
_SECTIONS = {
    "主要举措和成效": ("依法履行职能", "规范行政执法", "健全决策机制", "化解矛盾纠纷", "开展普法宣传"),
    "存在的不足和原因": ("存在的不足", "原因分析"),
    "主要负责人履行推进法治建设第一责任人职责情况": ("加强组织领导", "带头学法用法"),
    "下一年度工作安排": ("补齐短板", "提升能力"),
}
_WHO = ("局党组", "法规科", "执法大队", "各股室", "下属单位", "政务服务窗口", "普法工作专班")
_WHEN = ("上半年", "第三季度", "年初", "专项行动期间", "全年", "“宪法宣传周”期间")
_DID = ("组织开展", "牵头落实", "认真梳理", "持续推进", "集中整治", "逐项评查", "公开发布", "规范办理")
_WHAT = ("行政处罚案卷", "规范性文件清理", "包容审慎监管", "占道经营整治", "行政复议应诉", "涉企检查计划", "学法培训")
_RESULT = ("群众满意度稳步提升", "办理质量明显提高", "未发生被撤销的案件", "制度更加完备", "检查次数同比下降12.5%")
_LACKING = ("个别执法人员运用法治思维的能力不足", "普法形式不够丰富", "基层执法力量薄弱", "案卷制作不够规范")
_CAUSE = ("主要是学习培训不够系统", "原因在于人员编制偏紧", "究其原因，是制度落实不到位", "主要是沟通协调机制不健全")
_PLANNED = ("加大培训力度", "完善案卷评查制度", "充实一线执法力量", "丰富普法形式", "推行综合查一次")


def report(paragraphs: int, number: int) -> Draft:
    """A report of so many paragraphs besides its frame and headings; each `number` gives another, always the same."""
    chance = Random(number)
    agency = chance.choice(_PLACES) + chance.choice(_OFFICES)
    return Draft(
        title=(f"{agency}关于{YEAR}年度法治政府建设情况的报告",),
        addressee="县委、县政府：",
        blocks=(Paragraph(f"现将{YEAR}年度法治政府建设情况报告如下。"), *_body(chance, paragraphs - 1)),
        signatories=(agency,),
        date=f"{YEAR + 1}年1月{chance.randint(4, 28)}日",
    )


def _body(chance: Random, paragraphs: int) -> Iterator[Block]:
    parts = [(section, part) for section, parts in _SECTIONS.items() for part in parts]
    shares = dict.fromkeys(parts, 0)
    for _number, part in zip(range(paragraphs), cycle(parts), strict=False):
        shares[part] += 1
    for n, (section, titles) in enumerate(_SECTIONS.items()):
        yield Heading(1, section, f"{'一二三四'[n]}、")
        for m, title in enumerate(titles):
            yield Heading(2, title, f"（{'一二三四五'[m]}）")
            for _paragraph in range(shares[section, title]):
                yield Paragraph("".join(_sentence(chance, section, title) for _sentences in range(3)))


def _sentence(chance: Random, section: str, title: str) -> str:
    one = chance.choice
    if title == "存在的不足":
        return f"{one(_LACKING)}，{one(_WHAT)}中仍有{chance.randint(2, 9)}项有待改进。"
    if title == "原因分析":
        return f"{one(_CAUSE)}，对{one(_WHAT)}重视不够。"
    if section.startswith("下一年度"):
        return f"{YEAR + 1}年，{one(_WHO)}将{one(_PLANNED)}，{one(_DID)}{one(_WHAT)}。"
    if section.startswith("主要负责人"):
        return f"局长{one(_WHEN)}主持研究{one(_WHAT)}{chance.randint(2, 12)}次，带头{one(_DID)}{one(_WHAT)}。"
    return f"{one(_WHEN)}，{one(_WHO)}{one(_DID)}{one(_WHAT)}{chance.randint(3, 400)}件，{one(_RESULT)}。"
