"""`fazhi rules` and `fazhi explain`."""

from __future__ import annotations

from pathlib import Path

from command_line import fazhi, fazhi_each

from generator.checking.explaining import severity
from generator.checking.findings import Severity
from generator.checking.registry import page, rule, rules
from generator.facts.characters import display_width


def test_every_rule_has_a_line_with_its_severity_years_and_whether_its_source_was_compared(tmp_path: Path) -> None:
    run = fazhi(tmp_path, "rules")
    assert (run.code, run.err) == (0, "")
    head, *lines = run.out.split("\n\n")[0].splitlines()
    assert head.split() == ["代码", "程度", "问题", "对谁", "报告年度", "依据已核实"]
    assert [line.split()[0] for line in lines] == [one.CODE for one in rules()]
    for line, one in zip(lines, rules(), strict=True):
        assert severity(one).word in line
        assert one.CONFIRMED or severity(one) < Severity.ERROR
        assert one.TITLE in line
        assert line.endswith("是" if one.CONFIRMED else "否")
    assert len({display_width(line[: line.rindex("  ")]) for line in lines}) <= 2


def test_the_page_of_a_rule_has_its_source_and_its_samples(tmp_path: Path) -> None:
    first, second = fazhi_each(tmp_path, [("explain", "S103"), ("explain", " s103")])
    assert (first.code, first.err) == (0, "")
    assert first.out == second.out
    one = rule("S103")
    assert one is not None
    assert first.out.startswith(f"S103  {one.TITLE}\n")
    for part in (one.BASIS, "程度：必改", "2019年度起", "\n好例：\n", "\n坏例：\n", page(one).explanation):
        assert part in first.out


def test_every_page_can_be_printed_in_every_language(tmp_path: Path) -> None:
    from generator.checking.explaining import explained

    for one in rules():
        assert all(sample.text.splitlines()[0] in explained(one) for sample in (*page(one).good, *page(one).bad))
    english, traditional = fazhi_each(tmp_path, [("explain", "S103", "--lang", lang) for lang in ("en", "zh-Hant")])
    assert (english.code, traditional.code) == (0, 0)
    assert "依據：" in traditional.out


def test_a_slip_is_answered_with_the_nearest_code(tmp_path: Path) -> None:
    said = {
        "S1O3": "没有规则“S1O3”，是不是“S103”？全部规则见 fazhi rules",
        "缺原因": "没有规则“缺原因”，规则的代码以 E、S、W 开头。全部规则见 fazhi rules",
        "S": "没有规则“S”",
        "../../s103": "没有规则“../../s103”",
    }
    for run, expected in zip(fazhi_each(tmp_path, [("explain", code) for code in said]), said.values(), strict=True):
        assert (run.code, run.out) == (2, "")
        assert expected in run.err


def test_wrong_usage_is_answered_in_chinese(tmp_path: Path) -> None:
    runs = fazhi_each(tmp_path, [("explain",), ("explain", "S101", "S102"), ("rules", "S101")])
    for run, said in zip(runs, ("缺参数“代码”。", "多出参数（S102）", "多出参数（S101）"), strict=True):
        assert run.code == 2
        assert said in run.err
