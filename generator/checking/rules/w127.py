"""署名和成文日期的位置不对。

不加盖印章的：署名右空二字，成文日期的首字比署名的首字右移二字；成文日期比署名长的，日期右空二字，署名相应左移。加
盖印章的：成文日期右空四字，署名以日期为准居中。两种里合一种就不报。几个机关联合署名的、日期还空着的、用制表符或表
格定位的，不查。

好例（说明）：
    署名右空二字，日期的首字比署名的首字右移二字。

坏例（说明）：
    署名和日期都靠右顶格。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import finding, plain
from generator.checking.findings import Finding, Severity
from generator.checking.measured import measured
from generator.checking.placing import Standing, standing
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message
from schemas.patterns import lazy_pattern

CODE = "W127"
TITLE = message("署名和成文日期的位置不对")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "发文机关署名、成文日期"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_OPEN = lazy_pattern("[【\\s]")
"""What is to be filled in yet."""
_TWO, _FOUR, _NEAR = 2.0, 4.0, 0.8
"""Characters; digits of several fonts are not equally wide."""


def check(case: Case) -> Iterator[Finding]:
    """One finding, at the signature."""
    draft = measured(case)
    if draft is None:
        return
    signatories, dates = tuple(draft.of("signatory")), tuple(draft.of("date"))
    if len(signatories) != 1 or len(dates) != 1:
        return
    if any(_OPEN.search(part.text.strip()) for part in (*signatories, *dates)):
        return
    places = [standing(draft, part) for part in (*signatories, *dates)]
    signatory, day = (place and place.scaled(signatories[0].element.size) for place in places)
    if signatory is None or day is None or _is_unsealed(signatory, day) or _is_sealed(signatory, day):
        return
    text = _(
        "署名右空{signatory}字，日期右空{date}字，{shift}。不盖章的，署名右空二字，日期首字比署名首字右移二字"
        "（日期较长的，日期右空二字）；盖章的，日期右空四字，署名居中在上。请在“段落”里用右对齐加右侧缩进设置。"
    )
    by = day.start - signatory.start
    shift = _("日期首字右移{n}字") if by >= 0 else _("日期首字左移{n}字")
    values = {
        "signatory": plain(signatory.end),
        "date": plain(day.end),
        "shift": shift.format(n=plain(abs(by))),
    }
    yield finding(CODE, SEVERITY, text.format(**values), signatories[0])


def _is_unsealed(signatory: Standing, day: Standing) -> bool:
    if not _is(day.start - signatory.start, _TWO):
        return False
    return _is(day.end if day.width > signatory.width else signatory.end, _TWO)


def _is_sealed(signatory: Standing, day: Standing) -> bool:
    middles = [place.start + place.width / 2 for place in (signatory, day)]
    return _is(day.end, _FOUR) and _is(middles[0], middles[1])


def _is(found: float, wanted: float) -> bool:
    return abs(found - wanted) <= _NEAR
