"""The documents that several rules cite, as one cites them."""

from __future__ import annotations

from generator.checking.rule import Case
from schemas.messages import shown
from schemas.standard_tables import Source

REGULATION = "《党政机关公文处理工作条例》（中办发〔2012〕14号）"
ELEMENTS = REGULATION + "第九条"
"""What an official document is made of: 标题由发文机关名称、事由和文种组成, 主送机关, 署名, 成文日期."""
TO_SUPERIORS = REGULATION + "第十五条"
FORMAT = "《党政机关公文格式》（GB/T 9704—2012）"
NUMBERS = FORMAT + "结构层次序数"
MARKS_BEHIND_NUMBERS = "《标点符号用法》（GB/T 15834—2011）附录B.3"
READABLE = "读得出文字的文件才能检查"
READING = "读取文件时的说明"
"""No documents: what the rules about files rest on."""


def notice(case: Case) -> str:
    """The local file that was laid over the national Standard last, as one cites it."""
    return cited(case.standard.sources[-1])


def cited(source: Source) -> str:
    """A notice by its title and number: 《关于报送…的通知》（云法办〔2025〕9号）."""
    title = source.title if source.title.startswith("《") else f"《{source.title}》"
    return shown(f"{title}（{source.doc_number}）" if source.doc_number else title)
