"""纲要（提纲）的方面没有写到。

政府的报告一般写到纲要的每个方面，用的是纲要各部分的标题。没有这方面工作的可以不写，所以只是提示；部门按职责写，本条不检查。
乡镇、街道只看党的领导、行政决策、行政执法、矛盾纠纷、权力监督这几个方面，大半没有写到的才提示。上级的通知另有提纲的，按
通知的提纲。怎样算写到，看正文里有没有这个方面常用的词，不看标题。没有纲要覆盖的年度，又没有地方提纲的，不检查。

好例：
    云岭县人民政府关于2025年度法治政府建设情况的报告
    县委：
    2025年，县政府推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    县委常委会会议研究法治议题4次。办结政务服务事项260件。备案规范性文件5件。重大行政决策都经集体讨论。
    行政执法检查38次。突发事件应急演练2次。调解矛盾纠纷47件。收到行政复议申请26件。办理人大代表建议5件。
    执法平台录入案件12件。学法6次，普法宣传9场。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    县长主持县政府常务会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县人民政府
    2026年1月15日

坏例：
    云岭县人民政府关于2025年度法治政府建设情况的报告
    县委：
    2025年，县政府推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    行政执法检查38次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待，办理人大代表建议5件。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    县长主持县政府常务会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县人民政府
    2026年1月15日
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking import duty
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import notice
from generator.checking.words import words
from schemas.messages import _, message, shown
from schemas.reporter import Kind, Level
from schemas.standard_tables import OutlinePart

CODE = "S151"
TITLE = message("纲要（提纲）的方面没有写到")
SEVERITY = Severity.HINT
BASIS = "《法治政府建设实施纲要》；上级的通知或者指引另有提纲的，从其提纲"
CONFIRMED = True
YEARS = None
WHOM = message("各级政府（含乡镇、街道）")

_OF_TOWNSHIPS = frozenset(("党的领导", "行政决策", "行政执法", "矛盾纠纷", "权力监督"))
_FEWEST_OF_TOWNSHIPS = 3


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole, which names the parts that it does not touch."""
    if case.standard.kind is not Kind.GOVERNMENT or not duty.is_given(case, "achievements"):
        return
    is_local = case.standard.outline != case.standard.national_outline
    if case.standard.outline_title is None and not is_local:
        return
    expected = case.standard.outline if is_local else tuple(_national(case))
    body = "\n".join(prose.text for prose in case.understood.prose if prose.part in ("block", "attachment"))
    parts = [part for part in expected if not _is_touched(part, body)]
    is_few = not is_local and case.standard.level is Level.TOWNSHIP and len(parts) < _FEWEST_OF_TOWNSHIPS
    if not parts or is_few:
        return
    if is_local:
        text = _("没有写到提纲的以下方面：{parts}。有这方面工作的，宜补写；没有的，可以不写。")
        names, basis = [shown(part.heading) for part in parts], notice(case)
    else:
        text = _("没有写到《{outline}》的以下方面：{parts}。有这方面工作的，宜补写；没有的，可以不写。")
        names, basis = [shown(_short(part.title)) for part in parts], parts[0].source
    text = text.format(outline=shown(case.standard.outline_title or ""), parts=_("、").join(names))
    yield Finding(CODE, SEVERITY, text, basis=basis)


def _national(case: Case) -> Iterator[OutlinePart]:
    """The parts of the outline that concern this reporter."""
    for part in case.standard.outline:
        if case.standard.level is not Level.TOWNSHIP or _OF_TOWNSHIPS.intersection(part.draws_on):
            yield part


def _short(title: str) -> str:
    """The first half of a part's official title: 健全政府机构职能体系，推动更好发挥政府作用."""
    return title.partition("，")[0]


def _is_touched(part: OutlinePart, body: str) -> bool:
    """Whether a word of one of its topics, or of a measure that it names, stands in the text."""
    sought = [word for drawn in part.draws_on for word in _words(drawn)]
    return not sought or any(word in body for word in sought)


def _words(drawn: str) -> tuple[str, ...]:
    """The words of 党的领导, or of the one measure 党的领导.学法."""
    topic, _dot, measure = drawn.partition(".")
    return (measure,) if measure else words("topics", topic)
