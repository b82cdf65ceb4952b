"""Texts that cost most to read: what patterns begin to match a million times over, and reports that were cut up."""

from __future__ import annotations

import random
from collections.abc import Callable

_TITLE = "某县2023年法治政府建设情况报告"
_SENTENCE = "局长主持会议研究法治工作，仍存在培训不够等问题，主要是由于力量不足，下一步将继续加强。"
_UNITS = (
    *(
        " ",
        "\t",
        "\u3000",
        "\u00a0",
        "a ",
        "一 ",
        "甲 ",
        "甲  ",
        "一、",
        "（一）",
        "(一)",
        "1.",
        "1、",
        "（1）",
        "１．",
    ),
    *(
        "。",
        "，",
        "；",
        "：",
        "、",
        "9",
        "0.",
        "《",
        "》",
        "“",
        "”",
        '"',
        "'",
        "（",
        "）",
        "〔",
        "【",
        "】",
        "【】",
        "…",
    ),
    *("第一部分", "第", "部分", "篇一：", "【篇一】", "范文1", "附件", "附件1：", _TITLE, _TITLE + " ", "法治政府"),
    *(
        "法治政府建设",
        "依法行政情况",
        "关于",
        "报告",
        "某县人民政府",
        "人民政府",
        "委员会",
        "首页",
        "当前位置",
        "来源：",
    ),
    *("发布日期：2024-01-01", "字号：大中小", "2023年", "20", "２０２３年", "xx年", "2023年1月2日", "二○二三年"),
    *("现将", "我县", "我局", "主要负责人", "局长", "县委书记", "认识到", "仍存在", "与要求", "存在的", "问题", "一是"),
    *("主要是", "主要", "原因是", "受", "因", "这", "，受", "，因", "。下一步", "，今后", "推进", "工作", "主要工作"),
    *("整治", "但", "针对", "任", "无", "待", "特此报告", "【待补：", "【待补：金额】", "http://a.cn/", "www.abc.cn"),
    *("與", "門", "(", "[", "-", "—", "- 1 -", "x", "×", "*", "_", "a", "%", "\\", "\x00", "\ufeff", "\u200b", "𠀀"),
    *(
        "国务院",
        "市区县",
        "甲",
        "委",
        "局",
        "市",
        "街道",
        "履行",
        "第一责任人",
        _SENTENCE,
        _SENTENCE[:-1],
        _SENTENCE[:9],
    ),
)
_TAGS = (
    *(
        "<td>",
        "<tr>",
        "<p",
        "<p>",
        "</p>",
        "<br>",
        "<",
        "</",
        "<!--",
        "<!",
        "<?",
        "<table>",
        "<table><tr><td>",
        "<div>",
    ),
    *(
        '<p class="',
        "<p a='",
        '<a b="c">',
        "&amp;",
        "&",
        "&#",
        "&#x41;",
        "&nbsp",
        "<script>",
        "<style",
        "<title>",
        "<h1>",
    ),
    *(
        "<h2>一、甲</h2>",
        "<td>甲</td>",
        "<tr><td>甲</td><td>乙</td></tr>",
        "<span>",
        "</span>",
        "<select>",
        "<svg>",
        "\n<",
    ),
    *(
        "|",
        "| 甲 ",
        "|\n",
        "| 甲 | 乙 |\n",
        "\\|",
        "*",
        "**",
        "#",
        "# ",
        "## 一、甲\n",
        "`",
        "~",
        "---\n",
        "> ",
        "- ",
        "+ ",
    ),
    *("\\", "\\\\", "[", "](", "<!-- -->", "_", "=", "===\n", "- [ ] ", "![", "#\t", " #"),
)


def huge_line(chance: random.Random, largest: int) -> tuple[str, bytes]:
    """One unit, or two in turn, over and over in one line."""
    units = [chance.choice(_UNITS) for _unit in range(chance.choice((1, 1, 1, 2, 3)))]
    size = chance.choice((largest, *(largest * 9 // 20,) * 3, largest // 10, largest // 100))
    text = chance.choice(("", "", _TITLE + "\n", _TITLE + "\n一、主要工作\n", "一、存在的问题\n"))
    text += _repeated("".join(units), size) + chance.choice(("", "", "\n", "甲", "。", "\n甲。", "\n2024年1月2日"))
    return chance.choice((".txt", ".txt", ".md", ".html")), _encoded(chance, text, largest)


def many_lines(chance: random.Random, largest: int) -> tuple[str, bytes]:
    """Lines that are alike, or numbers that count up or down."""
    size = chance.choice((largest, largest * 9 // 20, largest // 10, largest // 30))
    line = chance.choice(_LINES)(chance)
    lines: list[str] = []
    length = 0
    while length < size:
        lines.append(line(len(lines)))
        length += len(lines[-1].encode()) + 1
    head = chance.choice(("", _TITLE + "\n", _TITLE + "\n各位领导：\n"))
    text = head + chance.choice(("\n", "\n", "\r\n", "\r", "\n\n")).join(lines)
    return chance.choice((".txt", ".txt", ".md", ".html")), _encoded(chance, text, largest)


Counted = Callable[[int], str]


def _alike(chance: random.Random) -> Counted:
    text = chance.choice(_UNITS) * chance.choice((1, 1, 3, 20))
    return lambda _n: text


def _in_turn(chance: random.Random) -> Counted:
    some = [chance.choice(_UNITS) * chance.choice((1, 4, 30)) for _unit in range(chance.choice((2, 5, 40)))]
    return lambda n: some[n % len(some)]


def _counting(chance: random.Random) -> Counted:
    form = chance.choice(("{}.", "（{}）", "{}、", "{}", "{}．甲", "{}.加强执法", "{}、甲。", "第{}部分 ", "({})甲；"))
    most = chance.choice((9, 99, 999, 10**9))
    step = chance.choice((1, 1, 2, -1))
    return lambda n: form.format(step * n % most + 1)


def _counting_in_chinese(chance: random.Random) -> Counted:
    form = chance.choice(
        ("{}、", "（{}）", "{}、主要工作", "（{}）加强执法。", "第{}部分 甲", "{} 甲", "（{}）主要工作情况")
    )
    text = chance.choice(("", "\n甲", "\n" + _SENTENCE, "\n1.甲\n2.乙"))
    step = chance.choice((1, 1, 2, -1))
    return lambda n: form.format(_CHINESE[step * n % len(_CHINESE)]) + text


def _descending(chance: random.Random) -> Counted:
    forms = ("一、主要工作{}", "（一）甲{}", "1.甲{}", "（1）甲{}", "存在的问题{}", "下一步工作安排")
    some = [chance.choice(forms).format(chance.choice(("", "。", "。" + _SENTENCE))) for _form in range(7)]
    return lambda n: some[n % len(some)]


_CHINESE = [
    ones if not tens else f"{'' if tens == '一' else tens}十{ones}"
    for tens in ("", *"一二三四五六七八九")
    for ones in "一二三四五六七八九"
]
_LINES = (_alike, _in_turn, _counting, _counting_in_chinese, _descending)


def markup(chance: random.Random, largest: int) -> tuple[str, bytes]:
    """Tags and marks of Markdown over and over, nested, or in no order."""
    size = chance.choice((largest, largest // 3, largest // 10, largest // 40))
    some = [chance.choice(_TAGS + _UNITS[:9]) for _unit in range(chance.choice((1, 1, 2, 3, 30)))]
    if chance.random() < 0.3:
        count = size // 6
        text = "".join(chance.choice(some) for _piece in range(count))[:size]
    else:
        text = _repeated("".join(some), size)
    head = chance.choice(("", "<html><body>", "<table><tr><td>", _TITLE + "\n", "---\n"))
    return chance.choice((".html", ".html", ".md", ".txt")), _encoded(chance, head + text, largest)


def mutated_text(chance: random.Random, text: str, largest: int) -> bytes:
    """A report cut, doubled, disarranged; then some of its bytes."""
    for _change in range(chance.choice((1, 4, 40))):
        first, last = sorted(chance.randrange(len(text) + 1) for _end in range(2))
        last = min(last, first + chance.choice((1, 9, 300, len(text))))
        match chance.randrange(7):
            case 0:
                text = text[:first] + text[last:]
            case 1:
                text = text[:last] + text[first:last] * chance.choice((1, 1, 3)) + text[last:]
            case 2:
                text = text[:first] + chance.choice(_UNITS) * chance.choice((1, 2, 50)) + text[first:]
            case 3:
                text = text[:first] + text[first:last].replace("\n", chance.choice(("", " ", "\n\n"))) + text[last:]
            case 4:
                text = text[:first] + "\n".join(text[first:last]) + text[last:]
            case 5:
                text = text[:first] + " ".join(text[first:last]) + text[last:]
            case 6:
                text = text[:first] + text[first:last][::-1] + text[last:]
        text = text[: largest // 3] or "甲"
    if chance.random() < 0.1:
        text = _repeated(text, largest // 4)
    data = bytearray(_encoded(chance, text, largest))
    for _byte in range(chance.choice((0, 0, 3, 100))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data[: chance.choice((len(data), len(data), chance.randrange(len(data)) + 1))])


def hostile_units(chance: random.Random) -> str:
    """One unit, or some in turn."""
    return "".join(chance.choice(_UNITS) for _unit in range(chance.choice((1, 1, 2, 4))))


def _repeated(unit: str, size: int) -> str:
    """The unit until the text has about that many bytes in UTF-8."""
    return unit * max(1, size // len(unit.encode()))


def _encoded(chance: random.Random, text: str, largest: int) -> bytes:
    """In one of the encodings that are read; twice as many characters fit into some of them."""
    encoding = chance.choice(("utf-8", "utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16"))
    return text.encode(encoding, "replace")[: largest + largest // 50]
