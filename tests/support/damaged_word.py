"""Word files whose markup means harm: their packages are in order."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

from damaged_texts import hostile_units
from word_files import W, abstract, cell, document, level, num, numbered, p, packed, parts, run, style, styled

_TITLE = p("某县2023年法治政府建设情况报告") + p("一、主要工作")
_TAG = re.compile(r"<[^>]*>")
_NUMBERS = ("0", "-1", "9", "63", "999999999", "4294967296", "9" * 400, "x", "", "1.5", "一", "\u0661")
_NAMES = ("p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "txbxContent", "hyperlink", "smartTag")


def mutated_markup(chance: random.Random, data: bytes) -> bytes:
    """A good file with tags of its parts taken out, doubled, exchanged, given other values."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for _part in range(chance.choice((1, 2, 5))):
        name = chance.choice((*members, "word/document.xml", "word/document.xml"))
        if name.endswith((".xml", ".rels")):
            members[name] = _mutated(chance, members[name].decode()).encode()
    if chance.random() < 0.1:
        members.pop(chance.choice(tuple(members)))
    return packed(members)


def _mutated(chance: random.Random, text: str) -> str:
    for _change in range(chance.choice((1, 3, 30))):
        tags = list(_TAG.finditer(text))
        if not tags:
            return text
        tag, other = chance.choice(tags), chance.choice(tags)
        new = chance.choice((_without, _twice, _other_number, _other_name, _exchanged, _entity))(
            chance, tag[0], other[0]
        )
        text = text[: tag.start()] + new + text[tag.end() :]
    return text


def _without(_chance: random.Random, _tag: str, _other: str) -> str:
    return ""


def _twice(chance: random.Random, tag: str, _other: str) -> str:
    closed = tag.endswith("/>")
    return tag * (chance.choice((2, 9, 3000)) if closed else 2)


def _other_number(chance: random.Random, tag: str, _other: str) -> str:
    return re.sub(r'"[^"]*"', lambda _found: f'"{chance.choice(_NUMBERS)}"', tag, count=chance.choice((1, 9)))


def _other_name(chance: random.Random, tag: str, _other: str) -> str:
    return re.sub(r"w:\w+", f"w:{chance.choice(_NAMES)}", tag, count=1)


def _exchanged(_chance: random.Random, _tag: str, other: str) -> str:
    return other


def _entity(chance: random.Random, tag: str, _other: str) -> str:
    return tag + chance.choice(("&a;", "&#0;", "&#x10ffff;", "<![CDATA[<w:p>]]>", "<!-- - -->", "<?a?>", "]]>", "\x01"))


def hostile_word(chance: random.Random, _largest: int) -> tuple[str, bytes]:
    """Deep, wide, circular, huge: markup that a careless reader never comes to the end of."""
    count = chance.choice((100, 3_000, 25_000, 60_000))
    body, others = chance.choice(_HOSTILE)(chance, count)
    return ".docx", packed(parts(_TITLE * chance.randrange(2) + body + p("甲。"), **others))


Hostile = tuple[str, dict[str, str]]


def _deep(chance: random.Random, count: int) -> Hostile:
    names = [f"w:{chance.choice(_NAMES)}" for _name in range(chance.choice((1, 2, 4)))]
    names *= chance.choice((20, 200, 250, count)) // len(names)
    inner = p("甲") * chance.choice((1, 1000, 20_000))
    return "".join(f"<{name}>" for name in names) + inner + "".join(f"</{name}>" for name in reversed(names)), {}


def _runs(chance: random.Random, count: int) -> Hostile:
    properties = chance.choice(("", '<w:rStyle w:val="a"/>', "<w:vanish/>", "<w:b/>"))
    return p(run(chance.choice(("甲", "一、", "。", " ", "")), properties) * count), {
        "styles": style("a", "标题后正文")
    }


def _paragraphs(chance: random.Random, count: int) -> Hostile:
    unit = chance.choice(
        ("", "甲", "一、", "（一）甲", "1.甲。", "一、主要工作", "甲县人民政府", "附件", "2024年1月2日")
    )
    return styled(chance.choice(("1", "a", "", "none")), unit) * count, {
        "styles": style("1", "heading 1") + style("a", chance.choice(("Title", "公文标题", "Date", "附件标识")))
    }


def _numbered(chance: random.Random, count: int) -> Hostile:
    form = chance.choice(("decimal", "chineseCounting", "upperRoman", "lowerLetter", "ideographDigital", "bullet", "x"))
    start = chance.choice((0, 1, 4000, 10**6, 2**31 - 1))
    text = chance.choice(("%1", "%1%2%3%4%5%6%7%8%9", "（%1）", "%1、" * 99, "%" * 500, ""))
    lists = abstract(0, *(level(n, form, text, start=start) for n in range(9)))
    lists += "".join(
        num(n, 0, f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{n}"/></w:lvlOverride>') for n in range(1, 99)
    )
    several = chance.choice((1, 98))
    return "".join(numbered("甲", n % several + 1, n % 9) for n in range(min(count, 30_000))), {"numbering": lists}


def _styles(chance: random.Random, count: int) -> Hostile:
    """Styles that are based on each other in a circle or in a long row."""
    count = min(count, 20_000)
    circle = chance.randrange(2)
    chain = "".join(
        style(f"s{n}", f"n{n}", based_on=f"s{n + 1 if n + 1 < count else circle - 1}") for n in range(count)
    )
    return "".join(styled(f"s{n}", "甲") for n in range(0, count, max(1, count // 2000))), {"styles": chain}


def _tables(chance: random.Random, count: int) -> Hostile:
    span = f'<w:gridSpan w:val="{chance.choice(_NUMBERS)}"/>' + chance.choice(
        ("", '<w:vMerge w:val="restart"/>', "<w:vMerge/>")
    )
    columns = chance.choice((1, 60, 20_000))
    row = f"<w:tr>{cell('甲', span) * columns}</w:tr>"
    return f"<w:tbl>{row * max(1, min(count, 25_000) // columns)}<w:tr>{cell('甲')}</w:tr></w:tbl>", {}


def _attributes(chance: random.Random, count: int) -> Hostile:
    prefix = chance.choice(("a", "xmlns:a"))
    return "<w:p " + " ".join(f'{prefix}{n}="{n}"' for n in range(count)) + "/>", {}


def _fields(chance: random.Random, count: int) -> Hostile:
    kinds = [f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")]
    kinds = kinds[: chance.randrange(1, 4)]
    return p(("<w:r>" + "".join(kinds) + "<w:t>甲</w:t></w:r>") * (count // 3)), {}


def _changes(chance: random.Random, count: int) -> Hostile:
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
    return chance.choice((joined, p("<w:ins><w:r><w:t>甲</w:t></w:r></w:ins>"), p("<w:del/>"), "<w:br/>")) * (
        count // 3
    ), {}


def _boxes(chance: random.Random, count: int) -> Hostile:
    box = "<w:r><w:pict><v:textbox><w:txbxContent>" + p("甲") + "</w:txbxContent></v:textbox></w:pict></w:r>"
    choice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    return p(chance.choice((box, choice)) * (count // 12)), {"header1": p("页眉") * 99}


_HOSTILE: tuple[Callable[[random.Random, int], Hostile], ...] = (
    *(_deep, _runs, _paragraphs, _numbered, _styles, _tables, _attributes, _fields, _changes, _boxes),
)


def strange_format(chance: random.Random, data: bytes) -> bytes:
    """A good file whose format is strange: other values, styles in circles, parts gone, sections without end."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name in _OF_FORMAT:
        members[name] = _with_strange_values(chance, members[name].decode()).encode()
    count = chance.choice((1, 50, 4_000))
    _change(members, "word/document.xml", "</w:pPr>", f"{chance.choice(_STRANGE)}</w:pPr>", count)
    base = chance.choice(("Title", "BodyText", "Heading1", "none"))
    _change(members, "word/styles.xml", '<w:basedOn w:val="Normal"', f'<w:basedOn w:val="{base}"', count)
    if chance.random() < 0.3:
        _change(members, "word/footer1.xml", "</w:p>", f"{_strange_fields(chance, count)}</w:p>", 1)
    for name in _OF_FORMAT[1:]:
        if chance.random() < 0.05:
            members[name] = chance.choice((b"", b"<a/>", b"<a", members[name][: len(members[name]) // 2]))
        elif chance.random() < 0.05:
            del members[name]
    return packed(members)


def _with_strange_values(chance: random.Random, text: str) -> str:
    share = chance.choice((0.0, 0.01, 0.2, 1.0))

    def one(found: re.Match[str]) -> str:
        return f'{found[1]}"{chance.choice(_VALUES)}"' if chance.random() < share else found[0]

    return _VALUE.sub(one, text)


def _change(members: dict[str, bytes], name: str, old: str, new: str, count: int) -> None:
    members[name] = members[name].decode().replace(old, new, count).encode()


def _strange_fields(chance: random.Random, count: int) -> str:
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
    deep = f"{'<w:sdt><w:sdtContent>' * 80}{field}{'</w:sdtContent></w:sdt>' * 80}"
    return chance.choice((field * count, deep, field + "<w:p/>" * count))


_OF_FORMAT = (
    *("word/document.xml", "word/styles.xml", "word/settings.xml"),
    *("word/footer1.xml", "word/footer2.xml", "word/theme/theme1.xml"),
)
_VALUE = re.compile(
    r"(w:(?:val|w|h|top|left|right|bottom|gutter|footer|linePitch|charSpace|line|before|after|first\w+|\w+Chars|"
    r'\w+Lines|eastAsia|ascii|type|fmt|xAlign|hAnchor|id)=)"[^"]*"'
)
_VALUES = (
    *_NUMBERS,
    *("abc", "1e9", "-32768", "31680", "99999999.99", "0.0001", "12pt", "-3mm", "NaN", "auto", "true", "仿宋"),
)
_STRANGE = (
    "",
    "<w:sectPr/>",
    '<w:sectPr><w:pgSz w:w="1" w:h="1"/><w:docGrid w:type="lines" w:linePitch="1"/></w:sectPr>',
    '<w:sectPr><w:footerReference w:type="default"/><w:pgNumType w:fmt="x"/></w:sectPr>',
    '<w:spacing w:line="0" w:lineRule="exact" w:before="-99" w:afterLines="99999999"/><w:jc w:val=""/>',
    '<w:ind w:leftChars="-9999" w:firstLineChars="99999999" w:hanging="abc"/><w:framePr/>',
    '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="-1"/></w:numPr>',
)


def word_of_hostile_text(chance: random.Random, largest: int) -> tuple[str, bytes]:
    """Plain paragraphs with the words that cost most; a package holds four times as many as a text file."""
    unit = hostile_units(chance).replace("&", "甲").replace("<", "甲").translate(dict.fromkeys((0, 1, 0xFEFF), "甲"))
    size = chance.choice((4 * largest, *(largest * 9 // 20,) * 3, largest // 10, largest // 20))
    most = min(max(1, size // len(unit.encode())), chance.choice((10**9, 10**9, 400)))
    text = unit * most
    body = p(text) * min(max(1, size // len(text.encode())), 25_000)
    if chance.random() < 0.2:
        body = f'<!DOCTYPE a [<!ENTITY a "{"甲" * 99}">]>' + body
    members = parts(_TITLE * chance.randrange(2) + body)
    if chance.random() < 0.1:
        members["word/document.xml"] = document(body).replace(W, chance.choice(("", "urn:a"))).encode()
    return ".docx", packed(members, chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))
