"""What a learned template asks for: slots, each a fact with its value of the year that the report is on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from generator.learning.spots import Spot
from schemas.quantities import Quantity

LabelPath = tuple[str, ...]


class Confidence(Enum):
    """How sure it is that a figure is the fact it was taken for."""

    BOUND = "已对应"
    GUESSED = "可能是"
    LEFT = "未对应"


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure (or a 无) of the report and the facts it may be.

    spot: in the folded text of line `line`. words: as the report has them. figure: None for 无, and for what would not
    be printed as it is. candidates: facts of the catalogue, each with the number of characters that speak for it.
    sentence: folded. before, behind: what stands around the figure in it, other figures left out. topic: of the
    catalogue, by the headings.
    """

    line: int
    spot: Spot
    words: str
    figure: Quantity | None
    candidates: Mapping[LabelPath, int]
    sentence: str
    before: str
    behind: str
    topic: str
    target: str = ""
    """What was aimed at, where the report says so beside the figure."""
    is_target: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """A reading and the fact it is taken for, empty where none fits."""

    reading: Reading
    confidence: Confidence
    path: LabelPath = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A fact that the template prints. value: as it was typed last year.

    own: whether the catalogue lacks it; then its type and unit are declared with it.
    """

    path: LabelPath
    value: str
    own: bool = False
    type: str = ""
    unit: str = ""
    sentence: str = ""
