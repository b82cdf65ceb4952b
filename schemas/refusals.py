"""Why a text is not a figure, in the clerk's words: what it looks like, and what to write instead."""

from __future__ import annotations

import re

from schemas.messages import _, message
from schemas.numerals import NUMERALS

_SHOWN = 40
_VAGUE = re.compile(r"[-—–－/／\\_＿*?？.…·〃、]{1,10}|[xX×]{2,10}|同上|同左|略|空|暂无|[nN]/?[aA]")

# Each pattern is searched for in at most _SHOWN characters; the first that fits is the reason.
_REASONS = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (
            rf"[0-9{NUMERALS}%][^0-9,，；;]{{0,4}}?[-—–~～至到][^0-9]{{0,2}}?[0-9{NUMERALS}]",
            message("“{text}”是一个范围，这里只能填一个数；只有大概数的，写作 约10个工作日 或 3次以上"),
        ),
        (
            r"^[-+]|增|减|升|降|同比",
            message("“{text}”写的是增减，这里填当年的数；要写增减，填“本年”和“上年”两个数，由程序来算"),
        ),
        (r"/", message("“{text}”里有“/”，单位只能写一个，如 27件")),
        (r"\.[0-9]{9}", message("“{text}”的小数太长，请按报告里要印的位数写，如 96.3%")),
        (r"[0-9]{16}", message("“{text}”这个数太大了，请核对")),
        (
            r"^[0-9]*,[0-9,]*(?:\.[0-9]+)?\D*$",
            message("“{text}”的数字看不准：千分位的逗号每三位一个，如 12,345件，也可以不写"),
        ),
        (r"[（(,;；、]|其中", message("“{text}”不只是一个数：这里写一个数和单位，分项写进“其中”，说明写进“口径”")),
        (rf"^[约近超逾]?[{NUMERALS}]", message("看不懂的数量“{text}”，请用阿拉伯数字写")),
    )
)


def is_vague(text: str) -> bool:
    """Whether `text` is a dash, a slash, 同上 or the like: it leaves open which state is meant."""
    return _VAGUE.fullmatch(text) is not None


def vague(text: str) -> str:
    """What to say of a text that `is_vague`."""
    return _("“{text}”看不出是什么意思：没有发生写“无”，与本单位无关写“不适用”，还没拿到写“待补（科室）”").format(
        text=text
    )


def no_figure(text: str) -> str:
    """What to say of `text`, which is not a figure (digits in half width); it is shown shortened."""
    if is_vague(text):
        return vague(text)
    shown = text[:_SHOWN]
    if shown == "有":
        return _("“有”不是数量：做了但没有计数的写“有，未计数”")
    for pattern, said in _REASONS:
        if pattern.search(shown):
            return _(said).format(text=shown)
    return _("看不懂的数量“{text}”，应写作 27件、1,234件 或 7.4万余处").format(text=shown)
