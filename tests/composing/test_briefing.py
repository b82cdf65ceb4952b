"""送签说明: what the leader reads beside the report, on one page."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import partial
from pathlib import Path

import pytest

from generator.composing.briefing import briefing
from generator.composing.compose import compose
from generator.composing.frame import choose_document
from generator.draft.model import Draft, Heading, Paragraph, Table
from generator.draft.writing.word import write
from generator.draft.writing.word.rows import rows
from generator.facts.lastyear import last_value
from generator.facts.reading import read_text
from schemas.reporter import Stage
from schemas.standard import load_standard

HEAD = "机关: {全称: 云岭县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n成文日期: 2026-01-16\n"
WHOLE = """存在的不足和原因: [{问题: 力量不足, 原因: 编制少}]
第一责任人履职情况: {单位主要负责人: {研究法治议题: 6个}}
下一年度安排: [{内容: 配备法制员}]
"""


def page(yaml: str, last: str = "", head: str = HEAD) -> Draft:
    file = read_text(head + WHOLE + yaml)
    assert not file.errors, [str(problem) for problem in file.errors]
    before = read_text(HEAD.replace("2025", "2024").replace("2026", "2025") + last) if last else None
    assert file.year
    assert file.level
    assert file.kind
    standard, figures = load_standard(file.year, file.level, file.kind), partial(last_value, file, before)
    request = choose_document(file)
    composed = compose(file, standard, request, figures)
    public = compose(file, standard, choose_document(file, Stage.PUBLIC), figures)
    return briefing(file, composed, request, before, figures, file.problems, public)


def parts(draft: Draft) -> dict[str, list[str]]:
    """The paragraphs under each heading, the rows of a table joined by spaces; before the first one under nothing."""
    found: dict[str, list[str]] = {"": []}
    for block in draft.blocks:
        if isinstance(block, Heading):
            found[block.text] = []
        else:
            words = [block.text] if isinstance(block, Paragraph) else [" ".join(row) for row in block.rows]
            found[list(found)[-1]] += words
    return found


SETTLE, CHANGED, HIDDEN = "签发前需要核实的事项", "与上年相比的主要变化", "公开稿不写入的内容"


def test_the_page_says_which_report_it_is_about_and_has_three_parts() -> None:
    draft = page("行政执法: {行政处罚: 7件}\n")
    assert draft.title == ("送签说明",)
    assert parts(draft)[""] == ["《云岭县城市管理局关于2025年度法治政府建设情况的报告》（送审稿），主送县委、县政府。"]
    assert [(block.number, block.text) for block in draft.blocks if isinstance(block, Heading)] == [
        ("一、", SETTLE),
        ("二、", CHANGED),
        ("三、", HIDDEN),
    ]


def test_agencies_that_report_together_are_kept_apart_in_the_name_of_the_report() -> None:
    joint = "报送: [{稿种: 送审稿, 发文机关: [中共云岭县委, 云岭县人民政府], 主送: 市委}]\n"
    (lead,) = parts(page(joint + "行政执法: {行政处罚: 7件}\n"))[""]
    assert lead.startswith("《中共云岭县委 云岭县人民政府关于2025年度")


def test_where_there_is_nothing_to_say_that_is_said() -> None:
    found = parts(page("行政执法: {行政处罚: 7件}\n"))
    assert found[SETTLE] == ["数据核对没有发现矛盾，没有待补的数据。"]
    assert found[CHANGED] == ["没有上年数据可比。"]
    assert found[HIDDEN] == ["没有注明不公开的数据和举措。"]


def test_contradictions_come_first_then_what_is_owed_then_doubts_each_with_its_office() -> None:
    found = parts(
        page(
            "行政执法:\n  在岗执法人员: 96名\n  持证执法人员: 93名\n  持证率: 99%\n"
            "  收到检察建议: 1份\n  回复检察建议: 2份\n  行政检查: 待补\n  行政处罚: 待补（执法大队）\n"
        )
    )[SETTLE]
    assert found == [
        "1.行政执法·回复检察建议：“回复检察建议2份”大于“收到检察建议1份”（必须改正，法规科）。",
        "2.还有2项待补：执法大队1项（行政执法·行政处罚），执法科1项（行政执法·行政检查）。",
        "3.行政执法·持证率：持证执法人员93名÷在岗执法人员96名＝96.88%，与所填99%不符（请核对，法规科）。",
    ]


def test_what_was_taken_over_from_last_year_and_not_checked_is_told_in_one_sentence() -> None:
    found = parts(page("行政执法:\n  在岗执法人员: 96名 # 上年沿用，请核对\n  执法辅助人员: 9名 # 上年沿用，请核对\n"))
    assert found[SETTLE] == ["沿用上年、还没有核对的有2项：行政执法·在岗执法人员、行政执法·执法辅助人员。"]


def test_the_largest_changes_stand_in_figures_and_words_the_largest_first() -> None:
    found = parts(
        page(
            "行政执法: {行政处罚: 110件, 行政检查: 50次, 行政强制措施: 3件, 案卷合格率: 98%, 专项检查: 20次}\n",
            "行政执法: {行政处罚: 100件, 行政检查: 100次, 行政强制措施: 2件, 案卷合格率: 95.5%, 专项检查: 20次}\n",
        )
    )
    assert found[CHANGED][:6] == [
        "可与上年比较的数据5项，3项上升、1项下降、1项持平，变化如下。",
        "数据 本年 上年 变化",
        "行政检查 50次 100次 下降50%",
        "行政处罚 110件 100件 增长10%",
        "案卷合格率 98% 95.5% 提高2.5个百分点",
        "行政强制措施 3件 2件 增加1件",
    ]


def test_a_figure_from_nothing_and_one_to_nothing_have_words_too() -> None:
    found = parts(page("行政执法: {行政处罚: 5件, 行政检查: 无}\n", "行政执法: {行政处罚: 无, 行政检查: 30次}\n"))
    assert found[CHANGED][2:4] == ["行政检查 无 30次 下降100%", "行政处罚 5件 0件 增加5件"]


def test_what_is_new_and_what_is_gone_are_counted_and_named() -> None:
    found = parts(
        page(
            "行政执法: {行政处罚: 5件, 行政检查: 30次}\n矛盾纠纷: 不适用\n",
            "行政执法: {行政处罚: 5件, 罚没金额: 3万元, 减轻处罚: 无}\n矛盾纠纷: {信访受理: 7件}\n",
        )
    )
    assert found[CHANGED] == [
        "可与上年比较的数据1项，1项持平。",
        "上年填报过、本年没有填的1项（罚没金额）；"
        "上年没有填报、本年新填的2项（行政检查、单位主要负责人·研究法治议题）。",
    ]


def test_what_the_public_text_leaves_out_is_named_a_text_of_which_only_sentences_go_as_such() -> None:
    yaml = """行政执法:
  行政处罚: {本年: 7件, 公开: 否}
  举措: [{小标题: 规范执法, 内容: 做了甲事。作出处罚「行政处罚」。}]
"""
    assert parts(page(yaml))[HIDDEN] == ["共2项：行政执法·行政处罚、行政执法·举措·规范执法（部分语句）。"]


MANY = """行政执法:
  在岗执法人员: 96名
  持证执法人员: 93名
  持证率: 99%
  收到检察建议: 1份
  回复检察建议: 2份
  许可申请: 1件
  许可受理: 2件
  不予许可: 3件
  重大执法决定: 1件
  重大执法决定法制审核: 2件
  双随机抽查: 1户次
  跨部门联合抽查: 3户次
  评查案卷: 5卷
  优秀案卷: 9卷
  行政处罚: {本年: 7件, 公开: 否}
  行政检查: {本年: 30次, 公开: 否}
  行政强制措施: {本年: 3件, 公开: 否}
  行政强制执行: {本年: 3件, 公开: 否}
  行政征收: {本年: 3次, 公开: 否}
  行政确认: {本年: 3次, 公开: 否}
  专项检查: 待补
"""


def test_a_page_with_much_to_say_holds_a_page_and_counts_the_rest() -> None:
    last = "行政执法: {" + ", ".join(f"{name}: 50{unit}" for name, unit in LAST_YEARS.items()) + "}\n"
    draft = page(MANY, last)
    found = parts(draft)
    assert found[SETTLE][0].startswith("1.行政执法·")
    assert found[SETTLE][-1].startswith("另有")
    assert "（另" in found[CHANGED][0]
    assert found[HIDDEN][0].startswith("共6项：")
    assert found[HIDDEN][0].endswith("等。")
    (table,) = (block for block in draft.blocks if isinstance(block, Table))
    assert len(table.rows) >= 3
    # The title and the empty row below it; a row of a table is less high than one of the page.
    taken = 2 + 0.85 * len(table.rows)
    taken += sum(rows(block.text, 28, 2)[0] for block in draft.blocks if not isinstance(block, Table))
    assert 18 <= taken <= 22


@pytest.mark.slow
@pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdfinfo") is None,
    reason="soffice (LibreOffice) and pdfinfo are needed to lay out a page",
)
@pytest.mark.parametrize("last", ["", "full"])
def test_a_page_with_much_to_say_is_laid_out_on_one_page(last: str, tmp_path: Path) -> None:
    before = "行政执法: {" + ", ".join(f"{name}: 50{unit}" for name, unit in LAST_YEARS.items()) + "}\n"
    (tmp_path / "page.docx").write_bytes(write(page(MANY, before if last else "")))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
    command += ["pdf", "--outdir", str(tmp_path), str(tmp_path / "page.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    told = subprocess.run(["pdfinfo", str(tmp_path / "page.pdf")], check=True, capture_output=True, text=True).stdout
    assert re.search(r"Pages: +1\n", told)


LAST_YEARS = {
    "在岗执法人员": "名",
    "持证执法人员": "名",
    "行政处罚": "件",
    "行政检查": "次",
    "行政强制措施": "件",
    "双随机抽查": "户次",
    "重大执法决定": "件",
    "评查案卷": "卷",
    "罚没金额": "万元",
    "减轻处罚": "件",
}
