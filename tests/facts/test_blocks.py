"""A fact file read block by block is as if it were read as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.facts.blocks import blocks
from generator.facts.document import load
from generator.facts.mending import mend
from generator.facts.nodes import ListNode, MapNode
from schemas.report import annual_report

MODEL = annual_report()
LINES = (Path(__file__).parents[2] / "examples" / "bureau-2025" / "facts.yaml").read_text(encoding="utf-8").split("\n")
TYPED = [
    "行政执法:",
    "矛盾纠纷：",
    "导语: |",
    "  一段。",
    "导语: >",
    "  举措:",
    "  - 内容: 好",
    "- 好",
    "内容: {",
    "}",
    "导语: [甲",
    " 乙]",
    "]",
    "导语: “甲",
    '导语: "甲',
    '乙"',
    "乱写的一行",
    "# 注",
    "\u3000\u3000缩进的字",
    "  深：一",
    "...",
    "---",
    "%YAML 1.1",
    "a: *x",
    "",
    "行政检查: 3次",
    "标准 ，",
]
SAMPLES = st.one_of(st.lists(st.sampled_from(TYPED), max_size=12), st.lists(st.sampled_from(LINES), max_size=12))


def nodes(node: Any) -> Any:
    """The node with the places of all that is in it."""
    if not isinstance(node, MapNode | ListNode):
        return node
    inner = [(key, nodes(child)) for key, child in (node.items() if isinstance(node, MapNode) else enumerate(node))]
    return type(node), node.in_brackets, node.places, inner


@given(SAMPLES)
def test_the_blocks_joined_are_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert "".join(blocks(text)) == text


@settings(deadline=None)
@example(["导语: |", "  一段。", "行政执法:"])
@example(["...", "行政执法:"])
@example(["行政执法:", "乱写的一行", "矛盾纠纷:"])
@given(SAMPLES)
def test_text_is_mended_and_read_by_blocks_as_in_one_piece(lines: list[str]) -> None:
    rest = "\n".join(lines)
    # A first key in quotes begins no block, and so leaves the text in one piece.
    pieces, whole = f"甲: 一\n{rest}", f'"甲": 一\n{rest}'
    assert len(blocks(whole)) == 1
    mended, slips = mend(pieces, MODEL)
    in_one, same_slips = mend(whole, MODEL)
    assert (mended.split("\n")[1:], slips) == (in_one.split("\n")[1:], same_slips)
    for text, other in ((mended, in_one), (pieces, whole)):
        loaded, at_once = load(text), load(other)
        assert nodes(loaded.document) == nodes(at_once.document)
        assert loaded.problems == at_once.problems


def test_a_file_has_a_block_for_each_of_its_keys() -> None:
    text = "\n".join(LINES)
    assert len(blocks(text)) == len(load(text).document)
