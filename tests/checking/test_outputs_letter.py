"""A letter to whoever wrote a draft."""

from __future__ import annotations

from drafts_checked import DOUBT, HOSTILE, MISSING, REMARK, REPORTS, UNREAD, WHOLE, hostile, report

from generator.checking.findings import DraftReport
from generator.checking.outputs import writer


def letter(*reports: DraftReport) -> str:
    return "".join(writer("letter")(reports))


def test_it_says_to_the_agency_in_numbered_sentences_what_to_change() -> None:
    draft = report("报送/水利局.docx", WHOLE, MISSING, DOUBT, REMARK)._replace(agency="云岭县水利局")
    assert letter(draft) == (
        "云岭县水利局：\n"
        "　　《云岭县水利局关于2025年度法治政府建设情况的报告》请作如下修改：\n"
        "　　必须修改的：\n"
        "　　1.未见“主要举措和成效”。请写明。\n"
        "　　2.标题“二、存在的不足”（第12段）：有不足，未见原因。请逐条写明原因。（厅字〔2019〕28号）\n"
        "　　建议修改的：\n"
        "　　3.“二、存在的不足”部分（第20段）：缺“（二）”，请核对序号。\n"
    )


def test_a_heading_that_the_sentence_names_is_not_named_again() -> None:
    assert "1.第12段：“存在的不足”下面没有内容。" in letter(
        report("a.docx", MISSING._replace(message="“存在的不足”下面没有内容。", basis=""))
    )
    assert "1.第2行：标题缺年度。" in letter(
        report("a.txt", MISSING._replace(message="标题缺年度。", basis="", line=2))
    )


def test_one_trouble_in_several_places_is_said_once() -> None:
    def found(times: int) -> str:
        return letter(report("a.docx", *(DOUBT._replace(line=line + 1) for line in range(times))))

    assert "1.第1段、第2段、第3段：缺“（二）”，请核对序号。\n" in found(3)
    assert "第5段、“一、主要举措和成效”" not in found(9)
    assert "等9处：缺“（二）”" in found(9)


def test_a_draft_with_nothing_to_change_is_told_so_whatever_hints_there_are() -> None:
    for draft in (report("a.docx"), report("a.docx", REMARK)):
        assert letter(draft) == (
            "a.docx：\n　　《云岭县水利局关于2025年度法治政府建设情况的报告》没有需要修改的地方。\n"
        )
    assert letter(report("a.docx")._replace(title="")).endswith("\n　　报告没有需要修改的地方。\n")


def test_a_file_that_was_not_checked_is_told_by_its_name_with_the_next_step() -> None:
    assert letter(DraftReport("丁.pdf", findings=(UNREAD,))) == "丁.pdf：\n　　没有这个文件。请核对文件名。\n"


def test_letters_stand_apart_and_none_names_a_rule() -> None:
    shown = letter(*REPORTS)
    assert shown.count("\n\n") == len(REPORTS) - 1
    assert not any(finding.rule in shown for each in REPORTS for finding in each.findings)


def test_no_draft_commands_the_terminal() -> None:
    shown = letter(hostile(), hostile()._replace(agency=HOSTILE))
    assert [character for character in shown if not character.isprintable() and character not in "\n\u3000"] == []
