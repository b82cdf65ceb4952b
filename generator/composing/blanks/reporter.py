"""A reporter of whom nothing is known but what a blank must know."""

from __future__ import annotations

from generator.composing.blanks.blank import NO_NAME
from generator.facts.nodes import MapNode
from generator.facts.reading import FactFile
from schemas.packs import load_pack, with_pack
from schemas.report import annual_report
from schemas.reporter import Kind, Level
from schemas.text import clean_text


def reporter(level: Level, kind: Kind, year: int, name: str = "", pack: str = "") -> FactFile:
    """A fact file that says who reports on which year and no more; without a name it has the gap for one.

    pack: the name of a trade pack or its folder. Raises PackError for one of no use.
    """
    loaded = load_pack(pack) if pack else None
    model = with_pack(annual_report(), loaded) if loaded else annual_report()
    agency = {"全称": clean_text(name) or NO_NAME, "层级": level.value, "类别": kind.value}
    report = model.model_validate({"机关": agency, "年度": str(year)})
    return FactFile(report, (), MapNode(), model, "", "", pack=loaded)
