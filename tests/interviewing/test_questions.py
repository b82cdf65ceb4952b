"""Which questions there are for a reporter, by part, in the order of its report."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from interviews import interview_of, over

from generator.facts.catalogue import entry_at, labels_by_path
from generator.facts.reading import read, read_text
from generator.interviewing.answering import with_text
from schemas.errors import FactFileError
from schemas.fields import Shape
from schemas.report import annual_report
from schemas.reporter import Kind, Level

EXAMPLES = Path(__file__).parents[2] / "examples"
CONTENTS = ["存在的不足和原因", "第一责任人履职情况", "下一年度安排", "其他需要报告的情况"]
EVERYBODY = list(product(Level, Kind))


def labels_of(yaml: str = "") -> list[str]:
    return [part.label for part in interview_of(yaml).parts]


def test_parts_follow_the_outline_of_the_standard_with_the_mandated_contents_last() -> None:
    labels = labels_of()
    assert labels[:4] == ["报告信息", "党的领导", "机构职能", "制度建设"]
    assert labels[-4:] == CONTENTS


def test_parts_follow_the_own_outline_and_topics_that_it_leaves_out_come_behind() -> None:
    own = "提纲: [{标题: 一, 取自: [普法宣传]}, {标题: 二, 取自: [行政执法.三项制度, 普法宣传]}]\n"
    labels = labels_of(own + "行政执法: {举措: [{小标题: 三项制度, 内容: 好}]}\n")
    assert labels[:3] == ["报告信息", "普法宣传", "行政执法"]
    assert sorted(labels) == sorted(labels_of())
    assert labels[-4:] == CONTENTS


@pytest.mark.parametrize("own", ["提纲: 待补", "提纲: [{标题: 一}]", "提纲: [{标题: 一, 取自: 待补}]"])
def test_an_outline_that_names_no_topic_changes_nothing(own: str) -> None:
    assert labels_of(own + "\n") == labels_of()


def test_parts_follow_the_outline_of_a_local_notice(tmp_path: Path) -> None:
    notice = tmp_path / "通知.yaml"
    outline = "[{标题: 普法, 取自: [普法宣传]}, {标题: 领导, 取自: [党的领导]}]"
    notice.write_text(f"名称: 通知\n提纲: {outline}\n", encoding="utf-8")
    labels = [part.label for part in interview_of(notices=(notice,)).parts]
    assert labels[1:3] == ["普法宣传", "党的领导"]


def test_facts_of_a_trade_pack_are_asked_within_their_topic() -> None:
    file = read_text("机关: {全称: 甲局, 层级: 县, 类别: 部门, 行业: 城市管理}\n年度: 2025\n")
    question = over(file).questions["行政执法", "占道经营"]
    assert over(file).parts[question.part].label == "行政执法"
    assert ("行政执法", "占道经营") not in interview_of().questions


@pytest.mark.parametrize(("level", "kind"), EVERYBODY)
def test_every_fact_that_concerns_the_reporter_is_one_question_and_no_other_is(level: Level, kind: Kind) -> None:
    questions = interview_of(level=level, kind=kind).questions
    declared = labels_by_path(annual_report())

    def concerns(path: tuple[str, ...]) -> bool:
        around = [declared[path[:depth]] for depth in range(1, len(path))]
        own = all(not entry.fact.rare and entry.fact.applies(level, kind) for entry in [*around, declared[path]])
        return own and all(entry.shape is Shape.GROUP for entry in around)

    assert set(questions) == {path for path, e in declared.items() if e.shape is not Shape.GROUP and concerns(path)}


@pytest.mark.parametrize(("level", "kind"), EVERYBODY)
def test_a_question_knows_its_place(level: Level, kind: Kind) -> None:
    interview = interview_of(level=level, kind=kind)
    for number, part in enumerate(interview.parts):
        assert part.questions
        assert [(question.part, question.place) for question in part.questions] == [
            (number, place) for place in range(len(part.questions))
        ]


@pytest.mark.parametrize(("level", "kind"), EVERYBODY)
def test_whoever_is_asked_for_a_result_is_asked_before_whether_there_were_cases(level: Level, kind: Kind) -> None:
    questions = interview_of(level=level, kind=kind).questions
    for question in questions.values():
        governing = question.governs
        if governing is not None:
            assert governing in questions, question.path
            assert questions[governing].place < question.place, question.path


def test_what_a_fact_depends_on_never_leads_back_to_it() -> None:
    model = annual_report()
    for path in labels_by_path(model):
        seen = [path]
        while (entry := entry_at(model, seen[-1])) and entry.fact.depends_on:
            seen.append((*seen[-1][:-1], entry.fact.depends_on))
            assert len(seen) == len(set(seen)), seen


def test_figures_come_before_lists_and_measures_last() -> None:
    part = next(part for part in interview_of().parts if part.label == "行政执法")
    names = [question.path[-1] for question in part.questions]
    assert names[-1] == "举措"
    assert names.index("行政检查") < names.index("联合行动") < names.index("举措")


def test_a_question_is_named_within_its_part() -> None:
    questions = interview_of().questions
    assert questions["制度建设", "规范性文件清理", "修改"].name == "规范性文件清理·修改"
    assert questions["机关", "自称"].name == "机关·自称"
    assert questions["下一年度安排",].name == "下一年度安排"


def test_without_level_and_kind_nobody_knows_what_to_ask() -> None:
    file = read_text("机关: {全称: 甲局}\n年度: 2025\n")
    before = over(read_text("机关: {全称: 甲局, 层级: 县, 类别: 部门}\n年度: 2025\n"))
    with pytest.raises(FactFileError, match="层级"):
        with_text(before, file.text)


def test_the_questions_of_the_examples_cover_what_the_examples_say() -> None:
    interview = over(read(EXAMPLES / "bureau-2025" / "facts.yaml"))
    for path, entry, _value in interview.file.stated:
        inside = any(path[:depth] in interview.questions for depth in range(1, len(path) + 1))
        assert inside or entry.shape is Shape.GROUP, path
