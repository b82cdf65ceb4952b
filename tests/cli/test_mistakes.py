"""A fact file with the slips that people make: what is mended, what is named, and where."""

from __future__ import annotations

from pathlib import Path

import docx
from command_line import contents, fazhi, fazhi_each, given, reports

TEN = """\
机关：
　　全称：某某县城市管理局
\t层级：现级
  类别:部门
年度：2025年
成文日期: 2025-13-25
依据文件:
  - 《某某办法》（某政发[2018]44号）
报送:
  - 发文字号: [2018]44号
矛盾纠纷：
  行政诉讼案件:54件
\t行政诉讼败诉：55件
  行政诉讼按件: 3
  被申请行政复议: 5公里
  应出庭案件: 若干
  行政诉讼案件: 60件
  举措:
    - 小标题：应诉
      内容：全年「行政诉讼安件」
执法培训: 3次
提纲:
  - 标题: 甲
    取自: [矛盾纠份]
"""


def test_ten_mistakes_get_ten_messages_with_their_lines_and_nothing_is_written(tmp_path: Path) -> None:
    given(tmp_path, TEN)
    before = contents(tmp_path)
    run = fazhi(tmp_path, "render", "facts.yaml", *reports())
    assert run.code == 2
    assert run.out == ""
    assert run.lines == [
        "错误 facts.yaml:3: 机关·层级: 层级写“省”“市”“县”“乡镇”之一（县级市、区、旗写“县”，街道写“乡镇”）",
        "错误 facts.yaml:6: 成文日期: 看不懂的日期“2025-13-25”，应写作 2025-12-25",
        "必改 facts.yaml:13: 矛盾纠纷·行政诉讼败诉: “行政诉讼败诉55件”大于“行政诉讼案件54件”",
        "错误 facts.yaml:14: 矛盾纠纷·行政诉讼按件: 没有这个项目，是不是“行政诉讼案件”？",
        "错误 facts.yaml:15: 矛盾纠纷·被申请行政复议: 单位“公里”不对，这一项用“件”",
        "错误 facts.yaml:16: 矛盾纠纷·应出庭案件: 看不懂的数量“若干”，应写作 27件、1,234件 或 7.4万余处",
        "错误 facts.yaml:17: “行政诉讼案件”在第12行已经写过，请合并成一处（这里没有采用）",
        "错误 facts.yaml:20: 矛盾纠纷·举措·1·内容: 填报表里没有叫“行政诉讼安件”的数据，是不是「行政诉讼案件」？",
        "错误 facts.yaml:21: 执法培训: 没有这个项目，“执法培训”在“行政执法”下面",
        "错误 facts.yaml:24: 提纲·1·取自·1: 没有“矛盾纠份”这个板块，是不是“矛盾纠纷”？",
        "填报表有9处错误，没有生成报告。请按上面各行改好后再来。",
    ]
    assert contents(tmp_path) == before


MENDED = """\
机关：
　　全称：某某县城市管理局
\t层级：县
  类别:部门
年度：２０２５年
成文日期：2026年1月20日
依据文件：
　　－ 《某某办法》（某政发[2018]44号）
报送:
  - 主送：某某县人民政府
    发文字号: [2018]44号
矛盾纠纷：
  行政诉讼案件:５４件
\t行政诉讼败诉：无
"""


def test_slips_with_one_reading_are_mended_and_not_mentioned(tmp_path: Path) -> None:
    given(tmp_path, MENDED)
    run = fazhi(tmp_path, "render", "facts.yaml", "-o", "报告.txt")
    assert run.code == 0
    assert not [line for line in run.lines if line.startswith(("错误", "必改", "建议"))]
    text = (tmp_path / "报告.txt").read_text(encoding="utf-8")
    for words in ("某某县人民政府：\n", "54件", "2026年1月20日\n", "44号"):
        assert words in text


def test_a_file_is_read_in_every_encoding_that_notepad_writes(tmp_path: Path) -> None:
    encodings = ("gb18030", "utf-16")
    for encoding in encodings:
        (tmp_path / f"{encoding}.yaml").write_bytes(MENDED.replace("\n", "\r\n").encode(encoding))
    commands = [("render", f"{encoding}.yaml", "-o", f"{encoding}.docx") for encoding in encodings]
    assert [run.code for run in fazhi_each(tmp_path, commands)] == [0] * len(encodings)
    assert len({(tmp_path / f"{encoding}.docx").read_bytes() for encoding in encodings}) == 1
    words = "\n".join(paragraph.text for paragraph in docx.Document(str(tmp_path / "gb18030.docx")).paragraphs)
    assert "54件" in words
