"""署名不是标题里的机关。

标题用全称、署名用规范化简称（“云岭县水利局”署“县水利局”）都可以；换成另一个机关的名称，多半是套用了别的单位的稿子。
标题没有写机关名称的，不检查。只检查报送稿。

好例（稿种：报送稿）：
    ……
    特此报告。
    县水利局
    2026年1月15日

坏例（稿种：报送稿）：
    ……
    特此报告。
    云岭县综合行政执法局
    2026年1月15日
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.gaps import is_open
from generator.checking.rule import Case
from generator.checking.sources import ELEMENTS
from generator.checking.spots import all_of
from generator.checking.titles import agency_part, names_agency, title_text
from schemas.messages import _, message
from schemas.reporter import Stage

CODE = "S165"
TITLE = message("署名不是标题里的机关")
SEVERITY = Severity.WARNING
BASIS = ELEMENTS
CONFIRMED = True
YEARS = None
WHOM = message("报送稿")


def check(case: Case) -> Iterator[Finding]:
    """One finding at each signature that is no form of a name in the title."""
    if case.request.stage is not Stage.FILING or not names_agency(case):
        return
    title, named = title_text(case), agency_part(case)
    for prose in case.understood.prose:
        signed = prose.part == "signatories" and not is_open(prose.text)
        if signed and not _is_short_for(prose.text, title) and not _is_short_for(named, prose.text):
            text = _("署名“{name}”与标题里的机关不一致。请核对后统一。").format(name=prose.words.strip())
            yield Finding(CODE, SEVERITY, text, *all_of(prose), BASIS)


def _is_short_for(short: str, full: str) -> bool:
    """Whether the characters of `short` stand in `full` in their order: 县住建局, 云岭县住房和城乡建设局."""
    rest = iter(full)
    return bool(short) and all(character in rest for character in short)
