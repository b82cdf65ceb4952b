"""Whatever is answered in whichever order: the file stays readable, and what was said of other facts as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from interviews import facts_text, interview_of, over

from generator.facts.interview import Interview
from generator.facts.questions import LabelPath, Question
from generator.facts.reading import read, read_text
from generator.facts.typed import typed_at
from generator.interviewing.answering import answered, answered_all
from generator.interviewing.supplied import supplied
from schemas.agency import SET_ASIDE
from schemas.errors import NotUnderstoodError
from schemas.fields import Shape

EXAMPLE = Path(__file__).parents[2] / "examples" / "bureau-2025" / "facts.yaml"
TOPICS = ("矛盾纠纷", "突发事件", "普法宣传", "下一年度安排")
FIGURES = ("3", "０件", "无", "不适用", "待补（法规科）", "7.4万余", "约5", "12.5%", "三百家", "有，未计数", "")
WORDS = ("甲", "3件：好 # 注", "无", "不涉及", "待补", "- 一", "“甲”：{乙}", "第一段\n第二段", "", "是", "2026-01-15")
ODD = """\
矛盾纠纷:   # 法规科填
    被申请行政复议:  2件   # 被申请行政复议
    行政复议被维持: '1件'  # 行政复议被维持
    行政诉讼案件:   6件    # 行政诉讼案件
    行政诉讼败诉: {本年: 1件, 目标: 2件}  # 行政诉讼败诉
    司法建议收到:   待补（法院）  # 司法建议收到
    司法建议回复:   # 司法建议回复
    信访受理: 三百家   # 信访受理
"""


def listed(question: Question, number: int) -> Any:
    match question.entry.shape:
        case Shape.QUANTITY:
            return FIGURES[number % len(FIGURES)]
        case Shape.TABLE:
            return ({"甲": "3部"}, "无", "")[number % 3]
        case Shape.TEXTS | Shape.RECORDS:
            return ("无", "待补", "")[number % 3] if question.entry.shape is Shape.RECORDS else ["甲", "乙：丙"]
        case _:
            return WORDS[number % len(WORDS)]


def answerable(interview: Interview) -> list[Question]:
    """All questions but those that decide what can be asked at all."""
    return [question for path, question in interview.questions.items() if path[0] not in ("机关", "年度")]


def said(interview: Interview) -> dict[LabelPath, Any]:
    return {path: typed for path in interview.questions if (typed := typed_at(interview.file, path)) is not None}


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_same_answers_in_any_order_make_the_same_report(chance: Any) -> None:
    example = read(EXAMPLE)
    found = supplied(example.text, "答案.yaml", example.model).answers
    answers = [(path, typed) for path, typed in found.items() if path[0] in TOPICS]
    chosen = chance.sample(answers, 12)
    whole = answered_all(interview_of(), dict(chosen)).interview
    chance.shuffle(chosen)
    interview = interview_of()
    for path, typed in chosen:
        after = answered(interview, path, typed)
        assert after.set_aside == after.restored == ()
        interview = after.interview
    assert interview.file.report == whole.file.report
    assert not interview.file.errors


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=10))
def test_after_any_answers_the_file_is_read_without_an_error_and_says_the_rest_as_before(
    moves: list[tuple[int, int]],
) -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 6件, 行政诉讼败诉: 1件, 信访受理: 2件}\n", source="张三")
    for which, number in moves:
        question = answerable(interview)[which % len(answerable(interview))]
        try:
            after = answered(interview, question.path, listed(question, number))
        except NotUnderstoodError:
            continue
        moved = {found.path for found in (question, *after.set_aside, *after.restored)}
        before, now = said(interview), said(after.interview)
        assert {path: typed for path, typed in before.items() if path not in moved} == {
            path: typed for path, typed in now.items() if path not in moved
        }
        assert all(path not in now for path in {found.path for found in after.set_aside})
        assert all(path in now for path in {found.path for found in after.restored})
        interview = after.interview
        assert not interview.file.errors
        again = over(read_text(interview.file.text))
        assert again.file.report == interview.file.report
        assert [q.path for q in again.asked] == [q.path for q in interview.asked]


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(ODD.split("\n")[1:-1]), st.sampled_from(FIGURES)), min_size=1, max_size=6),
)
def test_only_the_lines_of_what_was_answered_change(moves: list[tuple[str, str]]) -> None:
    interview = interview_of(ODD)
    assert interview.file.text == facts_text(ODD)
    for line, typed in moves:
        path = ("矛盾纠纷", line.split("# ")[1])
        try:
            after = answered(interview, path, typed)
        except NotUnderstoodError:
            continue
        moved = {found.path[-1] for found in (*after.set_aside, *after.restored)} | {path[-1]}
        before, now = (_own_lines(interview, moved), _own_lines(after.interview, moved))
        assert before == now
        interview = after.interview


def _own_lines(interview: Interview, moved: set[str]) -> list[str]:
    """The lines of the file above 搁置, but those of the facts called `moved`, and of what stands beside them."""
    lines = interview.file.text.split(f"\n{SET_ASIDE}:")[0].rstrip("\n").split("\n")
    labels = [line.split("# ")[-1] for line in ODD.split("\n")[1:-1]]
    found, inside = [], False
    for line in lines:
        name = line.strip().split(":")[0]
        inside = name in moved or (inside and name not in labels)
        if not inside:
            found.append(line)
    return found
