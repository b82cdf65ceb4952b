"""The YAML of a fact file: hostile content is named, never expanded; time grows with the file and no faster."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest

from generator.facts.document import load
from generator.facts.plain import plain
from generator.facts.reading import read_text

HEAD = "机关: {全称: 某某县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"

SAID = [
    ("a: 甲: 乙", 1, "这一行有两个冒号"),
    ("a: 1\n b: 1", 2, "这一行有两个冒号"),
    ("a:\n    b: 1\n  c: 1", 3, "缩进与上下行不齐"),
    ("a:\n  - 甲\n  乙: 1", 3, "缩进与上下行不齐"),
    ("a: 1\n甲\nb: 1", 2, "应写作“名称: 内容”"),
    ("a: - 甲", 1, "列表要另起一行"),
    ("a: [甲\nb: 1", 1, "括号没有配对"),
    ("a: {甲: 1\nb: [1]", 1, "括号没有配对"),
    ("a: 1\nb: '甲\n  乙", 2, "引号没有配对"),
    ("a: @甲", 1, "内容以特殊符号开头"),
    ("a: %甲", 1, "内容以特殊符号开头"),
    ("a: 1\nb: &甲 乙", 2, "请加引号"),
    ("a: *甲", 1, "请加引号"),
    ("a: !!str 甲", 1, "请加引号"),
    ("a: !甲", 1, "请加引号"),
    ("a: 1\n---\nb: 1", 2, "应写作“名称: 内容”"),
    ("a: 1\n? [b]\n: 1", 2, "名称看不懂"),
    ("a: 1\na: 2", 2, "在第1行已经写过"),
    ("a: 甲\x00乙", 1, "有不能识别的字符"),
    ("a: 1\nb: 甲\ud800乙", 2, "有不能识别的字符"),
    ("a: 1\nb: 甲\u2028乙\u0085丙", 2, "有不能识别的字符"),
    ("- 甲", 1, "填报表应由一行行"),
]
"""Text, the line of its only problem, what is said."""

HOSTILE = {
    "bomb": "a: &a [甲, 甲]\n" + "".join(f"x{n + 1}: &x{n + 1} [*x{n}, *x{n}]\n" for n in range(30)),
    "deep lists": "a: " + "[" * 10_000,
    "deep lists that are closed": "a: " + "[" * 10_000 + "]" * 10_000,
    "deep groups": "a: " + "{b: " * 10_000,
    "deep items": "- " * 10_000,
    "deep items in a group": "a:\n  " + "- " * 10_000,
    "deep lines": "".join(" " * n + "a:\n" for n in range(1_000)),
    "tag": "a: !!python/object/apply:os.system [id]\n",
    "anchor": "a: &x 甲\n",
    "merged": "a: &x {b: 甲}\nc: {<<: *x}\n",
    "long key": "钥" * 350_000 + ": 1\n",
    "long key in quotes": '"' + "k" * 1_000_000 + '": 1\n',
}


@pytest.mark.parametrize(("text", "line", "said"), SAID)
def test_what_is_no_yaml_is_said_in_the_words_of_a_clerk(text: str, line: int, said: str) -> None:
    (problem,) = load(text).problems
    assert problem.line == line
    assert said in problem.message


PROGRAM = """
import json, sys
if "without" in sys.argv:
    sys.modules["yaml._yaml"] = None
import yaml
from generator.facts.document import load
texts = json.load(sys.stdin)
assert yaml.__with_libyaml__ is ("without" not in sys.argv)
print(json.dumps([[str(problem) for problem in load(text).problems] for text in texts]))
"""


def test_a_machine_without_libyaml_says_the_same() -> None:
    texts = json.dumps([text for text, _line, _said in SAID])
    command = [sys.executable, "-c", PROGRAM, "without"]
    done = subprocess.run(command, input=texts, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [[str(problem) for problem in load(text).problems] for text, _l, _s in SAID]


def test_the_rest_of_the_file_is_read() -> None:
    assert plain(load("a: 1\nb: @甲\nc:\n  d: [1\n  e: 1\nf: 甲\x01乙\n").document) == {
        "a": "1",
        "c": {"e": "1"},
        "f": "甲 乙",
    }


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_hostile_yaml_is_a_problem_and_takes_no_time(hostile: str) -> None:
    begun = time.process_time()
    assert load(hostile).problems
    assert read_text(HEAD + hostile).errors
    assert time.process_time() - begun < 5


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert load("<<: {机关: 甲}\n").document == {"<<": {"机关": "甲"}}


def test_scalars_of_every_kind_are_text() -> None:
    text = (
        "a: 010\nb: 96.50\nc: no\nd: ~\ne: 2025-12-25\nf: 甲\n  乙\ng: '1'\nh: |\n  甲\n\n  乙\ni: >-\n  甲\n  乙\n"
        'j: "甲\\n乙"\nk:\nl: ""\nm: [http://a.cn/b, 1:20, 😀]\n'
    )
    assert load(text).document == {
        "a": "010",
        "b": "96.50",
        "c": "no",
        "d": "~",
        "e": "2025-12-25",
        "f": "甲 乙",
        "g": "1",
        "h": "甲\n\n乙\n",
        "i": "甲 乙",
        "j": "甲\n乙",
        "k": None,
        "l": "",
        "m": ["http://a.cn/b", "1:20", "😀"],
    }


def seconds(lines: int) -> float:
    """What it takes to read a file of so many lines, the best of three."""
    record = "    - 小标题: 应诉\n      内容: 全年「行政诉讼案件」，一是：加强\n        领导。\n      链接: [a?b, 乙]\n"
    text = HEAD + "矛盾纠纷:\n  行政诉讼案件: 5件  # 法规科\n  举措:\n" + record * (lines // 4)
    took = []
    for _ in range(3):
        begun = time.process_time()
        read_text(text)
        took.append(time.process_time() - begun)
    return min(took)


@pytest.mark.slow
def test_time_grows_with_the_lines_and_no_faster() -> None:
    assert seconds(10_000) / seconds(2_500) < 6
