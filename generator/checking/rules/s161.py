"""主送机关缺漏，或者不止一个。

报送稿要写主送机关。上行文只主送一个机关，其他需要知道的机关用抄送；同时要报同级党委和人大常委会的，分作两件。
“县委、县政府”这样的同一级党委和政府，通行作一个主送机关写，不是毛病。只检查报送稿。

好例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

坏例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

坏例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县人大常委会：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.addressees import is_one_body
from generator.checking.findings import Finding, Severity
from generator.checking.gaps import is_open
from generator.checking.rule import Case
from generator.checking.spots import Spot, all_of
from schemas.messages import _, message
from schemas.reporter import Stage

CODE = "S161"
TITLE = message("主送机关缺漏，或者不止一个")
SEVERITY = Severity.ERROR
BASIS = "《党政机关公文处理工作条例》（中办发〔2012〕14号）第十五条"
CONFIRMED = True
YEARS = None
WHOM = message("报送稿")


def check(case: Case) -> Iterator[Finding]:
    """One finding: about the draft as a whole where there is no addressee, at the addressee where there are several."""
    if case.request.stage is not Stage.FILING:
        return
    addressee = next((prose for prose in case.understood.prose if prose.part == "addressee"), None)
    if addressee is None or is_open(addressee.text):
        text = _("没有主送机关。请在标题下一行顶格写明，如“县委、县政府：”。")
        yield Finding(CODE, SEVERITY, text, *(all_of(addressee) if addressee else Spot()), BASIS)
    elif not is_one_body(addressee.text, case.standard.routes):
        text = _("主送写了“{addressee}”。上行文只主送一个机关，请把其余的改为抄送，或者分作两件报送。")
        text = text.format(addressee=addressee.words.strip(" ：:"))
        yield Finding(CODE, SEVERITY, text, *all_of(addressee), BASIS)
