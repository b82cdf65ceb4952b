"""主送机关不止一个，或者是下级机关。

上行文原则上主送一个上级机关，其他需要知道的机关用抄送；同时要报同级党委和人大常委会的，分作两件。不主送下级机关。
“县委、县政府”这样的同一级党委和政府，通行作一个主送机关写，不算错误。没有主送机关的，见 S162。只检查报送稿。

好例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

坏例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县人大常委会：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

坏例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    各乡镇人民政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.addressees import is_one_body, is_subordinate
from generator.checking.findings import Finding, Severity
from generator.checking.gaps import is_open
from generator.checking.rule import Case
from generator.checking.sources import TO_SUPERIORS
from generator.checking.spots import all_of
from schemas.messages import _, message
from schemas.reporter import Stage

CODE = "S161"
TITLE = message("主送机关不止一个，或者是下级机关")
SEVERITY = Severity.WARNING
BASIS = TO_SUPERIORS
CONFIRMED = True
YEARS = None
WHOM = message("报送稿")


def check(case: Case) -> Iterator[Finding]:
    """One finding at the addressee."""
    if case.request.stage is not Stage.FILING:
        return
    addressee = next((prose for prose in case.understood.prose if prose.part == "addressee"), None)
    if addressee is None or is_open(addressee.text):
        return
    if is_subordinate(addressee.text):
        text = _("主送写了“{addressee}”。上行文主送上级机关，不主送下级机关。请改正。")
    elif not is_one_body(addressee.text, case.standard.routes):
        text = _(
            "主送写了“{addressee}”。上行文原则上主送一个上级机关，其他机关用抄送。请把其余的改为抄送，或者分作两件报送。"
        )
    else:
        return
    text = text.format(addressee=addressee.words.strip(" ：:"))
    yield Finding(CODE, SEVERITY, text, *all_of(addressee), BASIS)
