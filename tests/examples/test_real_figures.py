"""Five real reports live in fact files: their figures stand in the rendered text, their sentences do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from generator.facts.catalogue import facts
from generator.facts.placeholders import PLACEHOLDER
from schemas.fields import Shape

if TYPE_CHECKING:
    from conftest import Example, Real

LEAST_SHARE = 0.95
LONGEST_COPY = 13
"""汉字 in a row that may be the same: terms of the trade and half-sentences that nobody can say otherwise."""

_UNITS = (
    "个工作日|平方米|场次|车次|件次|户次|家次|人次|批次|万元|项|条|件|份|宗|卷|个|名|人|次|处|台|部|套|家|辆|支|期|本|张|起|户|吨|"
    "㎡|元|%|‰"
)
_FIGURE = re.compile(
    rf"(?<![第\d.〔\[-])(?P<about>[约近逾])?(?P<amount>\d+(?:\.\d+)?)(?P<scale>[余多]?[万亿]?[余多]?)(?P<unit>{_UNITS})"
)
_IN_WORDS = re.compile(r"(?<![第一二三四五六七八九十百])[两二三四五六七八九十百]+(?:套|名|台|部|家|宗|卷|份|人次|场次)")
_NAMES = re.compile(r"《[^《》]*》|“[^“”]{0,30}”")
"""Titles and names: “721”, “148-1265” and the years of a plan are no figures, a title may be quoted in full."""

_DIGITS_IN_WORDING = re.compile(
    r"\d{4}[年—-](?:\d{4}年)?(?:度|版|\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{1,2}[月日]|〔\d{4}〕\d+号|第\d+[次批届号令]"
    r"|123(?:45|48|19)(?:平台|热线)"
)
_FRAME = ("机关", "年度", "依据文件", "导语", "政治表述", "报送", "固定表述", "标准", "上年")
_NAMES_AND_TERMS = (
    "酉阳土家族苗族自治县城市管理局",
    "酉阳土家族苗族自治县城市管理综合行政执法局",
    "党政主要负责人履行推进法治建设第一责任人职责",
    "习近平总书记关于全面依法治国的重要论述",
    "重点生态功能区酉阳产业准入负面清单",
)


def figures(text: str) -> set[str]:
    """The figures in `text` with their units, as written: 7.4万余处, 99.8%, 两套. Dates, numbers of documents, not."""
    return {match[0] for pattern in (_FIGURE, _IN_WORDS) for match in pattern.finditer(text)}


def figures_to_carry(real: Real) -> set[str]:
    """The figures of a real report, without those in titles and names."""
    return figures(_NAMES.sub("“”", real.body))


def figures_stated(example: Example) -> set[str]:
    """The figures in the rendered text."""
    return figures("".join(example.text.split()))


def own_texts(example: Example) -> Iterator[tuple[str, str]]:
    """Where it stands and what it says, for every text the clerk wrote of the year's work."""
    for path, entry, value in facts(example.facts.report):
        texts = [value] if entry.shape is Shape.TEXT else value if entry.shape is Shape.TEXTS else []
        if path[0] not in _FRAME and isinstance(texts, list):
            yield from ((".".join(map(str, path)), text) for text in texts if isinstance(text, str))


def wording(text: str) -> str:
    """`text` without what may hold digits: placeholders, titles and names, dates, numbers of documents."""
    return _DIGITS_IN_WORDING.sub("", _NAMES.sub("“”", PLACEHOLDER.sub("", text)))


def copied(text: str, source: str) -> set[str]:
    """The runs of 汉字 in `text`, names left out, that stand in `source` and are longer than LONGEST_COPY."""
    for name in _NAMES_AND_TERMS:
        text = text.replace(name, "，")
    found = set()
    for run in re.findall(r"[\u4e00-\u9fff]+", _NAMES.sub("，", PLACEHOLDER.sub("，", text))):
        start = 0
        while start < len(run) - LONGEST_COPY:
            length = next((n for n in range(len(run) - start, LONGEST_COPY, -1) if run[start : start + n] in source), 0)
            if length:
                found.add(run[start : start + length])
            start += length or 1
    return found


def test_an_example_of_a_real_report_states_its_figures_in_the_same_words(real: Real) -> None:
    wanted, stated = figures_to_carry(real), figures_stated(real.example)
    share = len(wanted & stated) / len(wanted)
    said = f"{real.example.name}: {len(wanted & stated)} of {len(wanted)} figures ({share:.1%})"
    print(said)
    assert share >= LEAST_SHARE, f"{said}; missing: {'、'.join(sorted(wanted - stated))}"


def test_no_figure_of_an_example_is_invented(real: Real) -> None:
    """But for rates that follow from others, computed by the program."""
    report = real.example.facts.report
    typed = {str(figure) for _path, _entry, value in facts(report) for figure in _typed(value)}
    unknown = {text for text in typed & figures_stated(real.example) if text not in real.body}
    assert not unknown


def _typed(value: object) -> Iterator[object]:
    """The figures in the value of one fact."""
    if hasattr(value, "parts"):
        yield value
        yield from (part for _name, part in value.parts)
    elif isinstance(value, dict):
        yield from value.values()


def test_an_example_of_a_real_report_copies_none_of_its_sentences(real: Real) -> None:
    found = {place: runs for place, text in own_texts(real.example) if (runs := copied(text, real.body))}
    assert not found


def test_the_texts_of_an_example_hold_no_digits_of_their_own(example: Example) -> None:
    """Figures are facts: they come into a sentence by 「 」. Dates, document numbers and set phrases are wording."""
    phrases = example.facts.report.fixed_phrases
    found = {}
    for place, text in own_texts(example):
        for phrase in phrases if isinstance(phrases, list) else ():
            text = text.replace(phrase, "")
        if re.search(r"\d", wording(text)):
            found[place] = wording(text)
    assert not found


def test_an_example_is_read_without_a_problem(example: Example) -> None:
    assert [str(problem) for problem in example.facts.problems] == []


def test_an_example_leaves_no_figure_unsaid(example: Example) -> None:
    assert example.composition.unused == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("清理占道经营7.4万余处、批评教育21000余人次", {"7.4万余处", "21000余人次"}),
        ("1.39万名工作人员，近5000件，罚款1.5万余元", {"1.39万名", "近5000件", "1.5万余元"}),
        ("内部视频监控系统两套，占比70.5%", {"两套", "70.5%"}),
        ("2018年9月30日前，第25次会议，酉阳府办〔2018〕44号，“148-1265”机制，1.建立制度", set()),
    ],
)
def test_a_figure_is_a_number_with_its_unit(text: str, expected: set[str]) -> None:
    assert figures(text) == expected
