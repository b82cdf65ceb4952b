"""What to ask offices again, and who has not answered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from offices import came_back, facts, filled, interview

from generator.collecting.division import Division, read_text
from generator.collecting.doubts import doubts
from generator.collecting.owing import lines, standings, table
from generator.collecting.returned import Returned
from generator.collecting.taking import take
from generator.draft.model import Table
from generator.facts.reading import reread

LAST = facts(
    "行政执法:\n  行政处罚: 100件\n  行政检查: 36次\n  法制审核率: 100%\n", head=facts().text.replace("2025", "2024")
)


def doubtful(folder: Path, answers: dict[str, str], office: str = "执法科", share: int | None = None) -> list[str]:
    file = facts()
    found = [one for one in came_back(folder, file, 表=filled(file, office, answers)) if isinstance(one, Returned)]
    after = interview(reread(file, take(file, found).text), LAST)
    by_office = doubts(after, found, None if share is None else Decimal(share))
    assert set(by_office) <= {office}
    return list(by_office.get(office, ()))


def test_figures_that_do_not_add_up_are_told_with_the_arithmetic(tmp_path: Path) -> None:
    answers = {"行政执法·行政处罚": "12件", "行政执法·普通程序案件": "9件", "行政执法·简易程序案件": "5件"}
    (told,) = doubtful(tmp_path, answers)
    assert told.startswith("行政执法·行政处罚：普通程序案件9件＋简易程序案件5件＝14件，与“行政处罚12件”不符")


def test_an_answer_about_what_there_was_none_of_is_told(tmp_path: Path) -> None:
    told = doubtful(tmp_path, {"矛盾纠纷·行政诉讼案件": "无", "矛盾纠纷·工作人员出庭": "2件"}, "法规科")
    assert "矛盾纠纷·工作人员出庭：填了“2件”，可是“行政诉讼案件”填的是“无”，请核对" in told


def test_a_change_against_last_year_is_told_beyond_the_share_that_was_asked_for(tmp_path: Path) -> None:
    answers = {"行政执法·行政处罚": "160件", "行政执法·行政检查": "37次"}
    assert doubtful(tmp_path, answers) == []
    assert doubtful(tmp_path, answers, share=70) == []
    assert doubtful(tmp_path, answers, share=50) == [
        "行政执法·行政处罚：160件，比上年的100件多60%，请核对，确实的请说明原因"
    ]


YAML = """\
行政执法:
  行政处罚: {本年: 12件, 来源: 执法科 张三（表.xlsx） 2026-01-05}
"""


def test_who_owes_what_is_told_by_office_with_the_day_it_is_due() -> None:
    found = standings(interview(facts(YAML), LAST), Division())
    (enforcement,) = (one for one in found if one.office == "执法科")
    assert (enforcement.asked, len(enforcement.owed), enforcement.last) == (2, 1, date(2026, 1, 5))
    told = lines(found, date(2026, 1, 10))
    assert "执法科：还有1项没有报：行政检查（次）。请于1月10日前报来。" in told


def test_the_offices_are_those_of_the_division() -> None:
    division = read_text("支队: [行政执法]\n", "分工.yaml", facts().model).division
    told = lines(standings(interview(facts(YAML), LAST), division))
    assert told[0].startswith("支队：还有")


def test_the_table_has_every_office_with_its_days() -> None:
    draft = table(standings(interview(facts(YAML), LAST), Division()), "云岭县城市管理局", 2025)
    (rows,) = (block.rows for block in draft.blocks if isinstance(block, Table))
    assert rows[0] == ("科室", "应报", "已报", "未报", "最近报来", "未报的数据")
    assert ("执法科", "2", "1", "1", "2026-01-05", "行政检查（次）") in rows
