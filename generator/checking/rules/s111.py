"""标题下面没有实质内容。

规定的内容有了标题，下面却是空的、还是【待补】，或者只有“无。”“不存在问题”这样一句，没有实质内容，必改。
只有原则表述的，作建议：“与上级要求相比还有差距”没有写具体不足，“按上级部署执行”没有写具体安排，“重要工作亲自部署、
重大问题亲自过问”没有写主要负责人做了哪些事；不足只有原则表述、原因也没有写的，必改。2019年以前的报告不受这项规定约束。
标题说的是原因、正文只有不足的，见 S112；“原因”单独成一个标题、下面没有内容的，由本条指出。

好例：
    ……
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……

坏例：
    ……
    二、存在的不足和原因
    无。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……

坏例：
    ……
    二、存在的不足和原因
    与上级要求相比还有差距。
    三、主要负责人履行推进法治建设第一责任人职责情况
    ……

坏例：
    ……
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长切实做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。
    四、2026年推进法治政府建设的主要安排
    ……

坏例：
    ……
    四、2026年推进法治政府建设的主要安排
    待补充。
    特此报告。
    ……
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking import duty
from generator.checking.duties import deeds_of
from generator.checking.findings import Finding, Severity
from generator.checking.gaps import is_open
from generator.checking.rule import Case
from generator.checking.spots import at_first, at_heading
from generator.draft.model import Heading
from generator.understanding.model import Content as Understood
from generator.understanding.prose import Prose
from generator.understanding.sections import heading_name
from schemas.messages import _, message, shown
from schemas.standard_tables import Content

CODE = "S111"
TITLE = message("标题下面没有实质内容")
SEVERITY = Severity.ERROR
BASIS = duty.BASIS
CONFIRMED = True
YEARS = duty.YEARS
WHOM = duty.WHOM

_LONGEST = 20
"""Characters of what stands under a heading, in the message."""
_GENERAL = {
    "shortcomings": message("“{label}”只有原则表述，没有写具体不足。请逐条写明不足和原因。"),
    "first_responsible": message("“{label}”只有原则要求，没有写主要负责人做了哪些具体工作。请写明，如{deeds}。"),
    "plans": message("“{label}”只有原则表述，没有写具体安排。请写明做哪些工作。"),
}


def check(case: Case) -> Iterator[Finding]:
    """An error for each heading of a mandated content that the draft gives nowhere, a warning for one in principle."""
    for content in duty.asked(case):
        understood = case.understood.contents[content.id]
        if not understood.present:
            headings = _own_headings(case, content)
            still_open = _with_gaps(case.understood.prose) if headings else frozenset()
            for heading in headings:
                text = _message(case, understood, heading, content, id(heading) in still_open)
                yield Finding(CODE, SEVERITY, text, *at_heading(heading), duty.cited(case, content))
        elif understood.general and content.id in _GENERAL:
            text = _(_GENERAL[content.id]).format(label=shown(content.label), deeds=deeds_of(case))
            without_causes = content.id == "shortcomings" and not duty.is_given(case, "causes")
            severity = SEVERITY if without_causes else Severity.WARNING
            yield Finding(CODE, severity, text, *at_first(understood.at), duty.cited(case, content))


def _own_headings(case: Case, content: Content) -> Sequence[Heading]:
    """The headings that name the content; of 原因 those whose emptiness is not that of 不足."""
    if content.under is None:
        return case.understood.contents[content.id].headings
    above = case.understood.contents[content.under]
    of_both = set() if above.present else {id(heading) for heading in above.headings}
    return [heading for heading in duty.empty_of_causes(case) if id(heading) not in of_both]


def _message(case: Case, understood: Understood, heading: Heading, content: Content, is_gap: bool) -> str:
    words = understood.empty_words
    if not words and is_gap:
        text = _("“{heading}”标题下仍是待补。请补写。")
    elif not words:
        text = _("“{heading}”标题下没有内容。请补写。")
    elif content.id == "first_responsible" and len(words) > _LONGEST:
        text = _("“{heading}”标题下没有写主要负责人做了哪些具体工作。请写明，如{deeds}。")
    else:
        text = _("“{heading}”标题下只有“{words}”，没有实质内容。请写明实际情况。")
    return text.format(heading=heading_name(heading), words=words.rstrip("。"), deeds=deeds_of(case))


def _with_gaps(prose: Sequence[Prose]) -> frozenset[int]:
    """Ids of the blocks that a gap follows, in the same paragraph or the next."""
    return frozenset(
        id(one.block) for one, below in zip(prose, (*prose[1:], None), strict=True) if _is_open(one, below)
    )


def _is_open(prose: Prose, below: Prose | None) -> bool:
    return is_open(prose.text) or (below is not None and is_open(below.text))
