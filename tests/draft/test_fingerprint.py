from __future__ import annotations

import pytest

from generator.draft.fingerprint import Fingerprint
from generator.draft.model import Attachment, Draft, Heading, Paragraph, Span, Table

OLD = Draft(
    ("报告",),
    blocks=(
        Paragraph("全年收到申请27件。"),
        Heading(2, "加强领导。", "（一）", "召开会议3次。"),
        Table((("指标", "数量"), ("处罚", "12"))),
    ),
    date="2026年1月20日",
)


def test_a_dumped_fingerprint_is_parsed_again() -> None:
    fingerprint = Fingerprint.of(OLD)
    assert Fingerprint.parse(fingerprint.dump()) == fingerprint


@pytest.mark.parametrize("dumped", ["", "1", "2:0a1b2c3d", "1:0a1b2c3", "1:0A1B2C3D", "1:0a1b2c3d\n"])
def test_what_is_no_fingerprint_is_refused(dumped: str) -> None:
    with pytest.raises(ValueError, match="not a fingerprint"):
        Fingerprint.parse(dumped)


def test_only_words_count() -> None:
    spaced = Draft(
        ("报 告",), blocks=(Paragraph("全年收到申请 27件。", (Span(0, 2, ("甲",)),)), *OLD.blocks[1:]), date=OLD.date
    )
    assert Fingerprint.of(spaced) == Fingerprint.of(OLD)


def test_a_figure_moved_to_the_next_cell_is_a_change() -> None:
    before = Draft((), blocks=(Table((("12", ""),)),))
    after = Draft((), blocks=(Table((("", "12"),)),))
    assert Fingerprint.of(before) != Fingerprint.of(after)


def test_changed_paragraphs_are_those_with_new_words() -> None:
    new = Draft(
        ("报告",),
        blocks=(
            Paragraph("全年收到申请28件。"),
            Heading(2, "加强领导。", "（一）", "召开会议3次。"),
            Table((("指标", "数量"), ("处罚", "13"))),
        ),
        attachments=(Attachment("清单"),),
        date="2026年1月20日",
    )
    assert Fingerprint.of(OLD).changed_paragraphs(new) == [
        "全年收到申请28件。",
        "处罚\t13",
        "附件：清单",
        "附件",
        "清单",
    ]


def test_a_paragraph_that_only_moved_has_not_changed() -> None:
    moved = Draft(("报告",), blocks=OLD.blocks[::-1], date=OLD.date)
    assert Fingerprint.of(OLD).changed_paragraphs(moved) == []
    assert Fingerprint.of(OLD) != Fingerprint.of(moved)
