"""S14x: the numbers of headings and numbered paragraphs."""

from __future__ import annotations

import pytest
from drafts import CONTENTS, case, draft, found, messages
from drafts import given as given_contents
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.findings import Severity
from generator.checking.numbers import items
from generator.checking.sequence import faults
from generator.draft.model import Block, Heading, Paragraph
from generator.draft.numbering import mark, number
from generator.understanding.prose import prose


def numbered(*lines: str | Block) -> list[str]:
    """What S141 and S143 say of a body."""
    of = case(draft(*lines))
    return messages([*found("S141", of), *found("S143", of)])


RIGHT = {
    "every level in its order": [
        "一、甲",
        "（一）乙",
        "1.丙",
        "（1）丁",
        "（2）丁",
        "2.丙",
        "（二）乙",
        "1.丙",
        "二、甲",
        "（一）乙",
    ],
    "a level skipped": ["一、甲", "1.乙", "2.乙", "二、甲", "1.乙"],
    "two levels skipped": ["一、甲", "（1）乙", "（2）乙", "二、甲"],
    "（一） at the top": ["（一）甲", "1.乙", "2.乙", "（二）甲", "1.乙"],
    "numbered through": ["一、甲", "（一）乙", "（二）乙", "二、甲", "（三）乙", "（四）乙", "三、甲", "（五）乙"],
    "a list that begins anew": ["一、甲", "会议明确：", "1.乙", "2.乙", "会议还明确：", "1.乙", "2.乙"],
    "a list before the sections": ["一、甲", "1.乙", "2.乙", "（一）丙", "（二）丙", "二、甲"],
    "beyond ten": [mark(1, n) + "甲" for n in range(1, 24)],
    "half width": ["一、甲", "(一)乙", "(二)乙", "二、甲"],
    "figures at the beginning": ["一、甲", "3月，召开会议。", "2.5万件全部办结。", "12月4日，开展宣传。"],
    "nothing": [],
    "no numbers": ["正文。", "一是严格执法。", "二是优化服务。"],
    "an item run into the paragraph before": ["一、甲", "（一）乙。做了。（二）丙。也做了。", "（三）丁。做了。"],
    "items run into one paragraph": ["一、甲", "1.乙；2.丙；3.丁。", "4.戊。"],
    "a year behind the number": ["一、甲", "1.2025年乙", "2.2026年乙"],
}


@pytest.mark.parametrize("lines", RIGHT.values(), ids=RIGHT.keys())
def test_numbers_in_order_are_no_finding(lines: list[str]) -> None:
    assert numbered(*lines) == []


WRONG = [
    (["一、甲", "三、甲"], ["序号“三、”前面没有“二、”"]),
    (["一、甲", "（一）乙", "（三）乙", "（四）乙"], ["序号“（三）”前面没有“（二）”"]),
    (["一、甲", "（二）乙", "（三）乙"], ["序号“（二）”前面没有“（一）”"]),
    (["二、甲", "三、甲"], ["序号“二、”前面没有“一、”"]),
    (["一、甲", "1.乙", "3.乙"], ["序号“3.”前面没有“2.”"]),
    (["一、甲", "（一）乙", "（一）丙", "（二）丁"], ["序号“（一）”重复，依次应为“（二）”"]),
    (["一、甲", "二、乙", "二、丙"], ["序号“二、”重复，依次应为“三、”"]),
    (["一、甲", "二、乙", "三、丙", "二、丁"], ["序号“二、”倒退，依次应为“四、”"]),
    (["一、甲", "二、乙", "一、丙"], ["序号“一、”重复，依次应为“三、”"]),
    (["一、甲", "（一）乙", "二、甲", "（一）乙", "四、甲"], ["序号“四、”前面没有“三、”"]),
    (["1.甲", "（一）乙", "（二）乙", "2.甲", "（一）乙"], ["“1.”下面用了“（一）”，层次序数颠倒"]),
    (["（一）甲", "一、乙", "二、乙", "（二）甲"], ["“（一）”下面用了“一、”，层次序数颠倒"]),
]


@pytest.mark.parametrize(("lines", "said"), WRONG)
def test_a_number_out_of_order_is_said_once(lines: list[str], said: list[str]) -> None:
    assert [message[: len(start)] for message, start in zip(numbered(*lines), said, strict=True)] == said


def test_the_finding_stands_at_the_number_with_the_words_behind_it() -> None:
    (finding,) = found("S141", case(draft("一、甲", "（一）严格执法", "（三）优化服务")))
    start, end = finding.marked
    assert (finding.line, finding.column, finding.severity) == (5, 1, Severity.WARNING)
    assert finding.excerpt[start:end] == "（三）"
    assert "优化服务" in finding.excerpt


def test_a_heading_whose_number_is_lost_is_named_instead_of_a_gap() -> None:
    of = case(draft("一、甲", Heading(1, "存在的不足"), "三、丙"))
    (finding,) = found("S141", of)
    assert finding.message == "这个标题没有序号，按前后应为“二、”。请补上。"
    assert finding.excerpt == "存在的不足"


def test_headings_that_never_had_numbers_are_no_finding() -> None:
    assert numbered(Heading(1, "甲"), Heading(2, "乙"), Heading(1, "丙")) == []


SEVERAL = [
    (
        ["（一）甲", "（二）乙", "（四）丙", "（五）丁", "（五）戊"],
        "（一）（二）（四）（五）（五）",
        "（一）",
        "（五）",
        "（三）",
    ),
    (["一、甲", "二、乙", "二、丙", "四、丁", "四、戊"], "一、二、二、四、四、", "一、", "五、", "三、"),
    (["（二）甲", "（三）乙", "（三）丙"], "（二）（三）（三）", "（一）", "（三）", "（一）"),
]


@pytest.mark.parametrize(("lines", "written", "first", "last", "missing"), SEVERAL)
def test_a_list_with_several_faults_is_said_once_with_the_right_series(
    lines: list[str], written: str, first: str, last: str, missing: str
) -> None:
    series = f"序号为“{written}”，依次应为“{first}”至“{last}”。"
    assert numbered(*lines) == [f"{series}请改正，并核对是否漏了“{missing}”的内容。"]


def test_lists_below_different_headings_are_said_each_for_itself() -> None:
    assert len(numbered("一、甲", "（一）乙", "（三）丙", "二、甲", "（一）乙", "（三）丙")) == 2


def test_a_number_in_the_mark_of_another_level_is_there_and_wrong() -> None:
    lines = ("（一）甲", "（二）乙", Heading(2, "3加强安全监管"), "（四）丁")
    assert numbered(*lines) == ["序号“3”应写作“（三）”。请改正。"]


def test_numbers_written_twice_are_said_once() -> None:
    assert numbered("一、一、甲", "二、二、乙") == ["序号“一、”写了两遍，全文共2处。请各删去一个。"]


def test_the_number_that_goes_with_a_missing_content_is_no_trouble_of_its_own() -> None:
    contents = given_contents(*(name for name in CONTENTS if name not in ("shortcomings", "causes")))
    assert not found("S141", case(draft("一、甲", "三、丙"), contents=contents))
    assert found("S141", case(draft("一、甲", "四、丙"), contents=contents))


def test_a_number_typed_where_the_word_processor_counts_is_doubled() -> None:
    assert numbered(Heading(1, "一、甲", "一、"))[0].startswith("序号“一、”写了两遍")


def test_numbers_may_begin_anew_under_a_heading_without_one() -> None:
    assert numbered("（一）甲", "（二）甲", Heading(1, "第二部分"), "（一）乙", "（二）乙") == []


# Marks


@pytest.mark.parametrize(
    ("lines", "said", "severity"),
    [
        (["一、甲", "1、乙", "2、乙"], "序号“1、”应写作“1.”，全文共2处，请一并改正。", Severity.WARNING),
        (["（一）、甲"], "序号“（一）、”的括号后面不用标点，应写作“（一）”", Severity.WARNING),
        (["(一)、甲"], "序号“(一)、”的括号后面不用标点，应写作“（一）”", Severity.WARNING),
        (["一，甲", "二，乙"], "序号“一，”的标点不对，应写作“一、”", Severity.WARNING),
        (["一)纵深推进"], "序号“一)”缺半边括号，应为“（一）”。可能是网页转换造成", Severity.HINT),
        (["(一)甲", "(二)乙"], "序号“(一)”用了半角括号，应为全角“（一）”，全文共2处，请一并改正。", Severity.HINT),
        (["1.甲", "2优化法治教育", "3.丙"], "序号“2”后面没有标点，应为“2.”。可能是网页转换造成", Severity.HINT),
        (["1规范审批", "2优化服务", "3.继续"], "序号“1”后面没有标点，应为“1.”，全文共2处", Severity.HINT),
        ([Heading(1, "基本情况", "一"), "甲。"], "序号“一”后面没有标点，应为“一、”", Severity.HINT),
    ],
)
def test_each_sort_of_wrong_mark_is_said_once_and_what_may_be_lost_accuses_nobody(
    lines: list[str], said: str, severity: Severity
) -> None:
    (finding,) = found("S142", case(draft(*lines)))
    assert finding.message.startswith(said)
    assert finding.severity is severity
    start, end = finding.marked
    assert said.startswith(f"序号“{finding.excerpt[start:end]}”")


@pytest.mark.parametrize(
    "lines", [["一、甲", "（一）乙", "1.丙", "（1）丁"], ["１．甲"], ["(一)甲"], ["2件办结。", "3月。"]]
)
def test_right_marks_are_no_finding(lines: list[str]) -> None:
    assert not found("S142", case(draft(*lines)))


# Anything

LEVELS = st.lists(st.integers(1, 4), max_size=40)


@given(LEVELS)
def test_what_the_program_numbers_itself_is_in_order(levels: list[int]) -> None:
    made = draft(*number(tuple(Heading(level, "甲") for level in levels)))
    assert list(faults(prose(made))) == []


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 30)), max_size=60))
def test_any_numbers_in_any_order_are_taken(marks: list[tuple[int, int]]) -> None:
    texts = prose(draft(*(Paragraph(mark(*one) + "甲") for one in marks)))
    assert len(list(items(texts))) == len(marks)
    list(faults(texts))


@given(st.lists(st.text("一二（）()、，.．1203年月 甲", max_size=8), max_size=20))
def test_any_text_is_taken(lines: list[str]) -> None:
    texts = prose(draft(*(Paragraph(line) for line in lines)))
    list(faults(texts))
    list(items(texts))
