"""The examples as they are rendered, and the real reports that five of them carry."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from generator.composing.compose import Composition, compose
from generator.composing.frame import choose_document
from generator.draft.writing.text import write
from generator.facts.reading import FactFile, read
from schemas.standard import load_standard

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
REPORTS = Path(os.environ.get("FAZHI_REPORTS") or ROOT.parent / "shared" / "reports")

# Example: the report's file, the words its body begins with, the words that follow its end.
REAL = {
    "youyang-urban-management-2020": ("youyang-urban-management-2020.txt", "根据中共中央", "扫一扫在手机"),
    "youyang-county-2018": ("youyang-county-2018.txt", "一、完善工作机制", "扫一扫在手机"),
    "district-enforcement": ("two-summaries-2020.txt", "【篇一】", "【篇二】"),
    "county-city": ("two-summaries-2020.txt", "【篇二】", "查看更多"),
    "baisha-town-2023": ("baisha-town-2023.txt", "2023年以来", "—1—"),
}

_TRADITIONAL = (
    "來個備傳價優內兩冊別創劃動務勢勵區協參員問單嚴國圍圓執堅報場壓壘壩學實審寬將專對導層師幫廢廣廳強從復態慣慶憂"
    "憑憲應戶掛揮搖撈撐擇擊擔據攬敗數斷時暢曉書會條業構標機檢欄權決沒況溝滿漁濃濟為無熱營獲現環畢當發監眾矯確種積"
    "穩節簡籌糾約紅納紛終組結絡統經綜綠維綱網緊線縣總織繞續罰義習聯聲職聽臺與興舉萬處號裝見規親覺訂計訓記訟訪設訴"
    "詐評詢試話認誰調請論諾謀講證識議護讀變讓負財貫責資質賬蹤車輕輸輿轉辦進運過達違選還鄉釋針釣錯鍵鎮門開間閱關陽"
    "隊險難電項預領頭題額類顧風養饋馬駐騙驗驛體點黨齊餘"
)
_SIMPLIFIED = (
    "来个备传价优内两册别创划动务势励区协参员问单严国围圆执坚报场压垒坝学实审宽将专对导层师帮废广厅强从复态惯庆忧"
    "凭宪应户挂挥摇捞撑择击担据揽败数断时畅晓书会条业构标机检栏权决没况沟满渔浓济为无热营获现环毕当发监众矫确种积"
    "稳节简筹纠约红纳纷终组结络统经综绿维纲网紧线县总织绕续罚义习联声职听台与兴举万处号装见规亲觉订计训记讼访设诉"
    "诈评询试话认谁调请论诺谋讲证识议护读变让负财贯责资质账踪车轻输舆转办进运过达违选还乡释针钓错键镇门开间阅关阳"
    "队险难电项预领头题额类顾风养馈马驻骗验驿体点党齐余"
)
_FULL_WIDTH = {chr(0xFF10 + n): str(n) for n in range(10)} | {"％": "%", "．": "."}
_ONE_SPELLING = str.maketrans(dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)) | _FULL_WIDTH)


@dataclass(frozen=True)
class Example:
    """An example folder, read and rendered as `fazhi render` does without options."""

    name: str
    facts: FactFile
    composition: Composition
    text: str


@dataclass(frozen=True)
class Real:
    """An example that carries a real report; body: the report's own words, `one_spelling`."""

    example: Example
    body: str


def one_spelling(text: str) -> str:
    """`text` without white space (reports are hard-wrapped), digits half width, traditional characters simplified."""
    return "".join(text.split()).translate(_ONE_SPELLING)


@cache
def rendered(name: str) -> Example:
    """The example of that name."""
    facts = read(EXAMPLES / name / "facts.yaml")
    assert facts.year is not None
    assert facts.level is not None
    assert facts.kind is not None
    standard = load_standard(facts.year, facts.level, facts.kind)
    composition = compose(facts, standard, choose_document(facts))
    return Example(name, facts, composition, write(composition.draft))


@cache
def body(name: str) -> str:
    """What the real report says, without the web page around it."""
    file, begins, ends = REAL[name]
    text = one_spelling((REPORTS / file).read_text(encoding="utf-8"))
    start = text.index(begins)
    return text[start : text.index(ends, start + 1)]


def _written(name: str) -> str:
    if not (EXAMPLES / name / "facts.yaml").is_file():
        pytest.skip(f"examples/{name}/facts.yaml is not there")
    return name


@pytest.fixture(params=sorted(REAL | {path.parent.name: () for path in EXAMPLES.glob("*/facts.yaml")}))
def example(request: pytest.FixtureRequest) -> Example:
    """Each example in turn."""
    return rendered(_written(request.param))


@pytest.fixture(params=list(REAL))
def real(request: pytest.FixtureRequest) -> Real:
    """Each example that carries a real report, with that report."""
    if not (REPORTS / REAL[request.param][0]).is_file():
        pytest.skip(f"the real reports are not in {REPORTS}; FAZHI_REPORTS names their folder")
    return Real(rendered(_written(request.param)), body(request.param))
