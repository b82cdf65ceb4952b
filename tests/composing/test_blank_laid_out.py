"""A blank in Word, as LibreOffice lays it out."""

from __future__ import annotations

import re
from pathlib import Path

from filled_blanks import MARK, blank_for, facts_in, gaps_of
from laid_out import MM, boxes, converted, needs_layout, pages

from generator.draft.saving import made

pytestmark = needs_layout


def test_every_gap_is_to_be_seen_and_guidance_stands_apart(tmp_path: Path) -> None:
    draft = blank_for(facts_in(tmp_path))
    pdf = converted(tmp_path, made(draft, ".docx"))
    shown = "".join("".join(page[:-1]) for page in pages(pdf))
    marks = [mark for mark, _fact in gaps_of(draft)]
    assert [mark for mark in MARK.findall(shown) if mark in marks] == marks
    lines = [box for page in boxes(pdf) for box in page]
    guidance = [box for box in lines if box.text.startswith("填写说明：")]
    own = [box for box in lines if re.match(r"\d+\.[一-鿿]", box.text)]
    assert len(guidance) > 50
    assert {round(box.left / MM) for box in guidance} == {34}
    assert max(box.bottom - box.top for box in guidance) < min(box.bottom - box.top for box in own)
