"""版头 and 版记: which 稿种 has them, and what is kept open."""

from __future__ import annotations

import pytest
from sample_facts import compose_text

from generator.draft.model import Draft, Head, Record
from schemas.reporter import Stage

DOCUMENT = """
报送:
  - 主送: 县委、县政府
    发文机关标志: 云岭县城市管理局文件
    发文字号: 云城管〔2026〕4号
    签发人: [秦守正]
    抄送: [市城市管理局, 县委依法治县办。]
    印发机关: 云岭县城市管理局办公室
    印发日期: 2026-01-16
    盖章: 是
"""


def drafted(document: str, stage: Stage = Stage.FILING) -> Draft:
    return compose_text(f"成文日期: 2026-01-16\n{document}", stage=stage).draft


def test_a_报送稿_has_what_its_document_says() -> None:
    draft = drafted(DOCUMENT)
    assert draft.head == Head(("云岭县城市管理局文件",), "云城管〔2026〕4号", ("秦守正",))
    assert draft.record == Record("市城市管理局，县委依法治县办", "云岭县城市管理局办公室", "2026年1月16日印发")
    assert draft.sealed


def test_a_送审稿_has_number_and_signer_but_no_mark_and_no_record() -> None:
    draft = drafted(DOCUMENT, Stage.APPROVAL)
    assert draft.head == Head((), "云城管〔2026〕4号", ("秦守正",))
    assert draft.record == Record()


@pytest.mark.parametrize("stage", [Stage.MEETING, Stage.PUBLIC])
def test_a_会议稿_and_a_公开稿_have_nothing_around_the_report(stage: Stage) -> None:
    draft = drafted(DOCUMENT, stage)
    assert (draft.head, draft.record) == (Head(), Record())


@pytest.mark.parametrize("stage", list(Stage))
def test_what_nobody_wants_is_absent(stage: Stage) -> None:
    draft = drafted("报送:\n  - 主送: 县委、县政府\n", stage)
    assert (draft.head, draft.record, draft.sealed) == (Head(), Record(), False)


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("云城管〔2026〕号", "云城管〔2026〕　号"),
        ("云城管〔2026〕 号", "云城管〔2026〕　号"),
        ("云城管〔2026〕12号", "云城管〔2026〕12号"),
        ("待补（办公室）", "　　　〔2026〕　号"),
        ("无", ""),
    ],
)
def test_a_number_that_is_still_to_come_is_kept_open(given: str, printed: str) -> None:
    head = drafted(f"报送:\n  - 主送: 县委\n    发文字号: {given}\n", Stage.APPROVAL).head
    assert (head.number, head.signers) == (printed, ("　　",))


def test_a_mark_alone_keeps_number_and_signer_open() -> None:
    head = drafted("报送:\n  - 主送: 县委\n    发文机关标志: [中共云岭县委, 云岭县人民政府, 文件]\n").head
    assert head == Head(("中共云岭县委", "云岭县人民政府", "文件"), "　　　〔2026〕　号", ("　　",))


def test_the_day_of_printing_is_kept_open() -> None:
    record = drafted("报送:\n  - 主送: 县委\n    印发机关: 县城管局办公室\n").record
    assert record == Record("", "县城管局办公室", "2026年　月　日印发")


def test_a_date_that_nobody_gave_is_kept_open_in_the_year_after_the_report_year_and_named_as_owed() -> None:
    composition = compose_text("报送:\n  - 主送: 县委\n")
    assert composition.draft.date == "2026年　月　日"
    assert "【待补：成文日期】" in composition.gaps


def test_a_date_that_an_office_owes_names_the_office() -> None:
    assert compose_text("成文日期: 待补（办公室）\n").draft.date == "【待补：成文日期，办公室】"
