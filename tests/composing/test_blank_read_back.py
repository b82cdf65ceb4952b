"""A filled blank comes back into the fact file: what was written is bound, what can't be is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from filled_blanks import (
    HEAD,
    SUFFIXES,
    blank_in,
    change_word,
    edited,
    facts_in,
    filled_text,
    filled_word,
    taken,
)
from lxml import etree

from generator.facts.catalogue import value_at
from generator.facts.reading import read
from schemas.errors import FactFileError
from schemas.fields import Shape
from schemas.states import Stated
from schemas.values import Quantity

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_untouched_blank_changes_nothing(suffix: str, tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    found = taken(blank_in(tmp_path, suffix, facts), facts)
    assert facts.read_text("utf-8") == HEAD
    assert (found.taken, found.conflicts, found.left) == ((), (), ())
    assert found.still_open > 300


@pytest.mark.parametrize("way", ["text", "markdown", "controls", "words of a Word file"])
def test_every_figure_comes_back_to_its_own_fact(way: str, tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = blank_in(tmp_path, {"text": ".txt", "markdown": ".md"}.get(way, ".docx"), facts)
    if path.suffix == ".docx":
        given = filled_word(path, facts, keep_controls=way == "controls")
    else:
        given = filled_text(path, facts)
    found = taken(path, facts)
    assert (found.conflicts, found.left) == ((), ())
    file = read(facts)
    assert file.errors == ()
    figures = {fact: words for fact, words in given.items() if isinstance(value_at(file.report, fact), Quantity)}
    assert len(figures) > 300
    assert {fact: str(value_at(file.report, fact)) for fact in figures} == figures
    assert {value_at(file.report, fact).source for fact in figures} == {path.name}
    others = [entry.shape for path, entry, _value in file.stated if path in given and path not in figures]
    assert {Shape.TEXTS, Shape.TABLE, Shape.YES_NO} <= set(others)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_reading_twice_changes_nothing(suffix: str, tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = blank_in(tmp_path, suffix, facts)
    (filled_word if suffix == ".docx" else filled_text)(path, facts)
    first = taken(path, facts)
    once = facts.read_text("utf-8")
    second = taken(path, facts)
    assert facts.read_text("utf-8") == once
    assert (second.taken, second.conflicts, second.left) == ((), (), first.left)
    assert second.same > 300


def test_an_answer_is_read_as_the_questionnaire_reads_it(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = edited(
        blank_in(tmp_path, ".txt", facts),
        ("【待补：行政处罚（件），执法科】", "１，２３４ 件"),
        ("【待补：罚没金额（万元），执法科】", "三十二万余元"),
        ("【待补：被申请行政复议（件），法规科】", "无"),
        ("【待补：行政诉讼案件（件），法规科】", "不适用"),
        ("【待补：行政检查（次），执法科】", "有，未计数"),
        ("【待补：专项检查（次），执法科】", "待补（督查科）"),
        ("【待补：联合行动，执法科】", "节前检查3次（会同公安、交通）、夜查两次"),
    )
    found = taken(path, facts)
    assert found.left == ()
    report = read(facts).report
    assert str(value_at(report, ("行政执法", "行政处罚"))) == "1,234件"
    assert str(value_at(report, ("行政执法", "罚没金额"))) == "三十二万余元"
    assert value_at(report, ("矛盾纠纷", "被申请行政复议")) is Stated.NONE
    assert value_at(report, ("矛盾纠纷", "行政诉讼案件")) is Stated.NOT_APPLICABLE
    assert value_at(report, ("行政执法", "行政检查")) is Stated.UNCOUNTED
    assert value_at(report, ("行政执法", "专项检查")).office == "督查科"
    assert value_at(report, ("行政执法", "联合行动", 0, "会同")) == ["公安", "交通"]
    assert str(value_at(report, ("行政执法", "联合行动", 1, "次数"))) == "两次"


def test_what_is_no_answer_is_told_with_its_line_and_the_rest_is_taken(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = edited(
        blank_in(tmp_path, ".txt", facts),
        ("【待补：行政处罚（件），执法科】", "很多很多"),
        ("【待补：罚没金额（万元），执法科】", "3万元，比上年多一倍"),
    )
    found = taken(path, facts)
    line = next(n for n, text in enumerate(path.read_text("utf-8").split("\n"), 1) if "很多很多" in text)
    assert [(one.line, one.words) for one in found.left] == [(line, "很多很多"), (line, "，比上年多一倍")]
    assert found.taken == (("行政执法", "罚没金额"),)


def test_deleted_clauses_and_sentences_say_nothing(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    text = (
        "全年理论学习中心组开展集体学习【待补：理论中心组学习（次），办公室】、专题学法【待补：理论中心组学法（次），"
        "办公室】，领导班子会前学法【待补：会前学法（次），办公室】。"
    )
    path = edited(
        blank_in(tmp_path, ".txt", facts), (text, "全年理论学习中心组开展集体学习12次，领导班子会前学法6次。")
    )
    found = taken(path, facts)
    assert found.left == ()
    assert set(found.taken) == {("党的领导", "理论中心组学习"), ("党的领导", "会前学法")}


def test_a_figure_whose_sentence_was_rewritten_is_not_guessed(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = edited(
        blank_in(tmp_path, ".txt", facts),
        ("，罚没金额【待补：罚没金额（万元），执法科】。", "，共收缴款项8万元。"),
    )
    found = taken(path, facts)
    assert found.taken == ()
    assert any("8万元" in one.words for one in found.left)


def test_a_content_control_tells_its_figure_whatever_the_sentence_around_it(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = blank_in(tmp_path, ".docx", facts)

    def rewrite(root: etree._Element) -> None:
        control = next(
            c for c in root.iter(f"{_W}sdt") if c.find(f"{_W}sdtPr/{_W}tag").get(f"{_W}val") == "行政执法.行政处罚"
        )  # type: ignore[union-attr]
        next(control.iter(f"{_W}t")).text = "97件"
        paragraph = control.getparent()
        assert paragraph is not None
        for child in [*paragraph]:
            if child is not control and child.tag != f"{_W}pPr":
                paragraph.remove(child)
        for words, add in (("今年我们换了说法，一共办了", control.addprevious), ("，群众都说好。", control.addnext)):
            run = etree.Element(f"{_W}r")
            etree.SubElement(run, f"{_W}t").text = words
            add(run)

    found = taken(change_word(path, rewrite), facts)
    report = read(facts).report
    assert str(value_at(report, ("行政执法", "行政处罚"))) == "97件"
    assert value_at(report, ("行政执法", "举措", 0, "内容")) == (
        "今年我们换了说法，一共办了「行政执法·行政处罚」，群众都说好。"
    )
    assert found.left == ()
    assert read(facts).problems == ()


def test_what_stands_in_the_fact_file_stays_and_is_told(tmp_path: Path) -> None:
    facts = facts_in(tmp_path, HEAD + "行政执法:\n  行政处罚: 120件    # 已核\n  行政检查: {目标: 40次}\n")
    path = edited(
        blank_in(tmp_path, ".txt", facts),
        ("【待补：行政处罚（件），执法科】", "121件"),
        ("【待补：行政检查（次），执法科】", "36次"),
    )
    found = taken(path, facts)
    assert [(one.path, one.there, one.new) for one in found.conflicts] == [(("行政执法", "行政处罚"), "120件", "121件")]
    text = facts.read_text("utf-8")
    assert "行政处罚: 120件    # 已核" in text
    figure = value_at(read(facts).report, ("行政执法", "行政检查"))
    assert (str(figure), str(figure.target), figure.source) == ("36次", "40次", "模板.txt")


@pytest.mark.parametrize(
    ("made_for", "said"),
    [
        (HEAD.replace("2025", "2024"), "2024"),
        (HEAD.replace("层级: 县", "层级: 市"), "市·部门"),
        (HEAD.replace("云岭县城市管理局", "云岭县水利局"), "云岭县水利局"),
    ],
)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_blank_of_another_year_level_or_agency_is_refused(
    made_for: str, said: str, suffix: str, tmp_path: Path
) -> None:
    path = blank_in(tmp_path, suffix, facts_in(tmp_path, made_for))
    facts = facts_in(tmp_path)
    with pytest.raises(FactFileError, match=said):
        taken(path, facts)
    assert facts.read_text("utf-8") == HEAD


def test_a_blank_of_another_year_is_known_without_its_guidance(tmp_path: Path) -> None:
    path = blank_in(tmp_path, ".txt", facts_in(tmp_path, HEAD.replace("2025", "2024")))
    lines = [line for line in path.read_text("utf-8").split("\n") if "填写说明" not in line]
    path.write_text("\n".join(lines), "utf-8")
    with pytest.raises(FactFileError, match="2024年"):
        taken(path, facts_in(tmp_path))


def test_a_report_that_is_no_blank_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(
        "云岭县城市管理局\n关于2025年度法治政府建设情况的报告\n\n　　一、主要工作\n　　干了很多事。\n", "utf-8"
    )
    with pytest.raises(FactFileError, match="看不出是空白模板"):
        taken(path, facts_in(tmp_path))


def test_sentences_under_a_heading_become_items_of_its_list(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = edited(
        blank_in(tmp_path, ".txt", facts),
        (
            "【待补：党的领导·举措】",
            "1.压实责任。局主要负责人任组长，班子成员分工负责。\n　　抓好中层干部述法，逐一点评，限期整改。",
        ),
        ("　　【待补：普法宣传·举措】\n", "　　送法上门。向商户发放口袋书，逐户讲解。\n"),
        (
            "【待补：存在的不足和原因，法规科】",
            "（一）执法文书不规范。部分中队要素不全。主要原因是新录用人员多，培训没有跟上。\n"
            "　　（二）宣传形式单一。原因在于经费不足。",
        ),
        ("【待补：下一年度安排，法规科】", "一是分级培训执法人员；二是统一文书样式。"),
        ("【待补：第一责任人履职情况·举措】", "主要负责人带头旁听庭审，听后开会讲评。"),
    )
    found = taken(path, facts)
    assert (found.left, found.conflicts) == ((), ())
    report = read(facts).report
    assert [(one.heading, one.text) for one in value_at(report, ("党的领导", "举措"))] == [
        ("压实责任", "局主要负责人任组长，班子成员分工负责。"),
        (None, "抓好中层干部述法，逐一点评，限期整改。"),
    ]
    assert value_at(report, ("依法行政能力", "举措")) is None
    assert value_at(report, ("普法宣传", "举措", 0, "小标题")) == "送法上门"
    shortcomings = value_at(report, ("存在的不足和原因",))
    assert [(one.heading, one.problem, one.cause) for one in shortcomings] == [
        ("执法文书不规范", "部分中队要素不全。", "新录用人员多，培训没有跟上。"),
        (None, "宣传形式单一", "经费不足。"),
    ]
    assert [one.text for one in value_at(report, ("下一年度安排",))] == ["分级培训执法人员", "统一文书样式。"]
    assert value_at(report, ("第一责任人履职情况", "举措", 0, "内容")) == "主要负责人带头旁听庭审，听后开会讲评。"


def test_several_paragraphs_typed_into_a_content_control_go_to_its_list(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = blank_in(tmp_path, ".docx", facts)

    def type_in(root: etree._Element) -> None:
        for control in root.iter(f"{_W}sdt"):
            if control.find(f"{_W}sdtPr/{_W}tag").get(f"{_W}val") == "普法宣传.举措":  # type: ignore[union-attr]
                paragraph = next(control.iter(f"{_W}p"))
                second = etree.fromstring(etree.tostring(paragraph))
                next(paragraph.iter(f"{_W}t")).text = "送法进社区，现场答疑，群众反响好。"
                next(second.iter(f"{_W}t")).text = "送法进商户，逐户讲解，发放口袋书。"
                paragraph.addnext(second)

    taken(change_word(path, type_in), facts)
    items = value_at(read(facts).report, ("普法宣传", "举措"))
    assert [one.text for one in items] == ["送法进社区，现场答疑，群众反响好。", "送法进商户，逐户讲解，发放口袋书。"]


def test_a_heading_that_the_blank_has_not_is_told_with_what_is_under_it(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = edited(
        blank_in(tmp_path, ".txt", facts),
        (
            "　　（六）健全突发事件应对体系",
            "　　（六）特色亮点工作\n　　建成智慧城管平台。\n　　（七）健全突发事件应对体系",
        ),
        ("【待补：应急演练（场次），应急管理部门】", "3场次"),
    )
    found = taken(path, facts)
    assert [one.words for one in found.left] == ["特色亮点工作", "建成智慧城管平台。"]
    assert found.taken == (("突发事件", "应急演练"),)


def test_guidance_is_no_text_unless_somebody_wrote_into_it(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = edited(
        blank_in(tmp_path, ".txt", facts), ("填写说明：没有的句子可以", "填写说明：我局情况特殊。没有的句子可以")
    )
    found = taken(path, facts)
    assert [one.why[:4] for one in found.left] == ["填写说明"]
    assert found.taken == ()


def test_headings_of_ones_own_that_name_a_measure_take_its_text(tmp_path: Path) -> None:
    own = "提纲:\n  - {标题: 推行柔性执法, 取自: [行政执法.首违慎罚]}\n  - {标题: 规范执法, 取自: [行政执法]}\n"
    facts = facts_in(tmp_path, HEAD + own + "行政执法:\n  举措:\n    - 小标题: 首违慎罚\n      内容:\n")
    path = blank_in(tmp_path, ".txt", facts)
    mark = next(line for line in path.read_text("utf-8").split("\n") if "第1条·内容】" in line).strip()
    found = taken(edited(path, (mark, "对轻微违法先提醒、再约谈、后处罚。")), facts)
    assert found.left == ()
    (measure,) = value_at(read(facts).report, ("行政执法", "举措"))
    assert (measure.heading, measure.text) == ("首违慎罚", "对轻微违法先提醒、再约谈、后处罚。")


def test_signature_and_date_come_back(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    path = edited(blank_in(tmp_path, ".txt", facts), ("2026年　月　日", "2026年1月20日"))
    taken(path, facts)
    assert str(read(facts).report.signed_on) == "2026-01-20"
