"""How many prompts a year takes a department that has last year's file: every screen that waits for a key counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from clerk import Clerk, at_work
from command_line import fazhi, given
from screens import Kind, Screen

from generator.facts.reading import read
from generator.facts.typed import typed_at
from schemas.values import parse_figure

pytestmark = pytest.mark.slow

AGENCY = ["--name", "云岭县城市管理局", "--level", "县", "--kind", "部门", "--year", "2025"]
STANDING = {
    "机构职能": {"权责清单事项": "262项", "政务服务窗口": "3个"},
    "行政决策": {"法律顾问": "1家", "公职律师": "1名"},
    "行政执法": {"法制审核人员": "5名", "在岗执法人员": "94名", "持证执法人员": "90名", "执法辅助人员": "151名"},
    "突发事件": {"应急队伍": "3支", "应急队员": "82人"},
    "权力监督": {"执法监督员": "8名", "政务新媒体": "2个"},
    "数字法治": {"执法平台入库事项": "250项", "移动执法终端": "36台"},
    "普法宣传": {"普法规划": "“八五”普法规划", "法治文化阵地": "4个"},
}
CHANGES = {
    ("机构职能", "权责清单事项"): "268项",
    ("机构职能", "政务服务窗口"): "4个",
    ("行政决策", "公职律师"): "2名",
    ("行政执法", "法制审核人员"): "6名",
    ("行政执法", "在岗执法人员"): "96名",
    ("行政执法", "持证执法人员"): "93名",
    ("行政执法", "执法辅助人员"): "142名",
    ("突发事件", "应急队员"): "86人",
    ("权力监督", "执法监督员"): "10名",
    ("数字法治", "移动执法终端"): "40台",
}
COUNTS = {
    "党的领导": "理论中心组学习 11次 理论中心组学法 3次 会前学法 7次 研究法治议题 5个 领导小组会议 1次",
    "机构职能": "审批接件 1210件 减少申请材料 11份 服务企业 79家 清理政策措施 8件",
    "制度建设": "反馈立法意见 3件 合法性审核文件 3件 合同合法性审查 31份 内部制度 5项",
    "行政决策": "决策合法性审查 4件 法律顾问参与事项 48件 法律顾问咨询 61次",
    "行政执法": "行政裁量权基准 1项 行政处罚 6388件 罚没金额 104万元 行政强制措施 41件 行政检查 2105次 涉企检查 356次 "
    "不予处罚 71件 评查案卷 48卷 重大执法决定 18件",
    "突发事件": "应急演练 4场次 排查隐患 187处",
    "矛盾纠纷": "被申请行政复议 12件 行政诉讼案件 8件 信访受理 16件 行政调解 118件",
    "权力监督": "人大代表建议 12件 政协提案 15件 主动公开信息 431条",
    "数字法治": "非现场执法 2430件",
    "依法行政能力": "法治培训 2期 旁听庭审 1次",
    "普法宣传": "法治宣传活动 36场次 宣传资料 11000份 法律咨询 790人次",
}
MANDATED = ("存在的不足和原因", "第一责任人履职情况", "下一年度安排")
MOST = 65


def counts() -> dict[tuple[str, str], str]:
    """Last year's forty counts."""
    words = {topic: line.split() for topic, line in COUNTS.items()}
    return {(topic, name): n for topic, line in words.items() for name, n in zip(line[::2], line[1::2], strict=True)}


def this_year(figure: str) -> str:
    """One more than last year."""
    value = parse_figure(figure)
    return f"{value.value + 1}{value.unit}"


def last_year(folder: Path) -> None:
    """Last year's file: the standing facts, the counts, what was said of shortcomings and plans."""
    lines = ["机关:", "  全称: 云岭县城市管理局", "  自称: 我局", "  层级: 县", "  类别: 部门", "年度: 2024"]
    lines += ["成文日期: 2025-01-17"]
    for topic, line in COUNTS.items():
        words = line.split()
        facts = {**STANDING.get(topic, {}), **dict(zip(words[::2], words[1::2], strict=True))}
        lines += [f"{topic}:", *(f"  {name}: {value}" for name, value in facts.items())]
    lines += ["存在的不足和原因:", "  - {问题: 个别中队取证不细, 原因: 办案骨干集中在机关}"]
    lines += ["下一年度安排:", "  - 内容: 实行骨干带案轮训"]
    given(folder, "\n".join(lines) + "\n", "last.yaml")


def answer(clerk: Clerk, prompt: Screen) -> None:
    """What the clerk does at this prompt."""
    if prompt.kind is Kind.CONFIRM:
        for line in prompt.marked_rows:
            if (prompt.part, line) in CHANGES:
                clerk.terminal.press("space")
            clerk.terminal.press("down")
        clerk.terminal.press("enter")
    elif prompt.kind in (Kind.SELECT, Kind.END):
        clerk.terminal.press("enter")
    elif prompt.part in MANDATED:
        clerk.terminal.press("f7")
    else:
        clerk.terminal.type(typed(prompt))
        clerk.terminal.press("enter")


def typed(prompt: Screen) -> str:
    """The answer to a question. KeyError for one that nobody expects."""
    if prompt.name == "成文日期":
        return "2026-01-16"
    if prompt.path in CHANGES:
        return CHANGES[prompt.path]
    return this_year(counts()[prompt.part, prompt.name])


def prompts_of_a_year(folder: Path) -> list[Screen]:
    """Every screen that waited for a key, the overview at the end too."""
    found: list[Screen] = []
    with at_work(folder, "--previous", "last.yaml") as clerk:
        prompt = None
        while (prompt := clerk.next(prompt)) is not None:
            found.append(prompt)
            answer(clerk, prompt)
        assert clerk.terminal.ends() == 0
    return found


def in_file(folder: Path) -> dict[tuple[str, str], object]:
    """What this year's file says of every count and standing fact."""
    file = read(folder / "facts.yaml")
    assert not file.errors
    standing = [(topic, name) for topic, facts in STANDING.items() for name in facts]
    return {path: typed_at(file, path) for path in (*counts(), *standing)}


def expected() -> dict[tuple[str, str], object]:
    standing = {(topic, name): value for topic, facts in STANDING.items() for name, value in facts.items()}
    return {**{path: this_year(figure) for path, figure in counts().items()}, **standing, **CHANGES}


@pytest.mark.parametrize(
    "carried", [[], ["--previous", "last.yaml"]], ids=["file from scratch", "standing facts in it"]
)
def test_a_year_with_forty_counts_and_ten_changes_takes_at_most_65_prompts(tmp_path: Path, carried: list[str]) -> None:
    last_year(tmp_path)
    assert fazhi(tmp_path, "new", "-o", "facts.yaml", *AGENCY, *carried).code == 0
    found = prompts_of_a_year(tmp_path)
    assert len(found) <= MOST, [(prompt.kind.name, *prompt.path) for prompt in found]
    assert sum(prompt.path in counts() for prompt in found) == len(counts()) == 40
    assert sum(prompt.path in CHANGES for prompt in found) == len(CHANGES) == 10
    parts = [prompt.part for prompt in found if prompt.kind is Kind.CONFIRM]
    assert parts == ["报告信息", *(topic for topic in COUNTS if topic in STANDING)]
    assert [prompt.part for prompt in found if prompt.part in MANDATED] == list(MANDATED)
    assert in_file(tmp_path) == expected()


def test_enter_alone_takes_over_every_standing_fact_and_no_count(tmp_path: Path) -> None:
    last_year(tmp_path)
    assert fazhi(tmp_path, "new", "-o", "facts.yaml", *AGENCY).code == 0
    with at_work(tmp_path, "--previous", "last.yaml") as clerk:
        prompt = None
        while (prompt := clerk.next(prompt)) is not None:
            clerk.terminal.press("f7" if prompt.kind is Kind.LIST else "enter")
    standing = {(topic, name): value for topic, facts in STANDING.items() for name, value in facts.items()}
    assert in_file(tmp_path) == {**dict.fromkeys(counts()), **standing}
