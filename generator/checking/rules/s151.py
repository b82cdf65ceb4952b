"""提纲的方面没有触及。

政府（含乡镇、街道）的报告一般写到提纲的每个方面。没有这方面工作的可以不写，所以只是提示；部门按职责写，本条不检查。
怎样算写到，看正文里有没有这个方面常用的词，不看标题。没有纲要覆盖的年度，又没有地方提纲的，不检查。

好例：
    云岭县柳塘镇人民政府关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我镇推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    镇党委会议研究法治议题4次，村（社区）便民服务点办结政务服务事项260件，合法性审核规范性文件和合同12件，重大行政决策都经集体讨论。行政执法检查38次，防汛演练2次，调解矛盾纠纷47件，办理人大代表建议5件，执法平台录入案件12件，学法6次，普法宣传9场。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    镇长主持镇党委会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县柳塘镇人民政府
    2026年1月15日

坏例：
    云岭县柳塘镇人民政府关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我镇推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    镇长主持镇党委会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县柳塘镇人民政府
    2026年1月15日
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking import duty
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.words import words
from schemas.messages import _, message, shown
from schemas.reporter import Kind
from schemas.standard_tables import OutlinePart

CODE = "S151"
TITLE = message("提纲的方面没有触及")
SEVERITY = Severity.HINT
BASIS = "《法治政府建设实施纲要》；上级的通知或者指引另有提纲的，从其提纲"
CONFIRMED = True
YEARS = None
WHOM = message("各级政府（含乡镇、街道）")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole, which names the parts that it does not touch."""
    if case.standard.kind is not Kind.GOVERNMENT or not duty.is_given(case, "achievements"):
        return
    if case.standard.outline_title is None and case.standard.outline == case.standard.national_outline:
        return
    parts = [part for part in case.standard.outline if not _is_touched(part, case)]
    if parts:
        names = _("、").join(_("“{heading}”").format(heading=shown(part.heading)) for part in parts)
        text = _("正文没有写到提纲的这些方面：{parts}。有这方面工作的，请补写；没有的，可以不写。")
        yield Finding(CODE, SEVERITY, text.format(parts=names), basis=parts[0].source)


def _is_touched(part: OutlinePart, case: Case) -> bool:
    """Whether a word of one of its topics, or of a measure that it names, stands in the draft."""
    sought = [word for drawn in part.draws_on for word in _words(drawn)]
    texts = [prose.text for prose in case.understood.prose if prose.part in ("block", "attachment")]
    return not sought or any(word in text for word in sought for text in texts)


def _words(drawn: str) -> tuple[str, ...]:
    """The words of 党的领导, or of the one measure 党的领导.学法."""
    topic, _dot, measure = drawn.partition(".")
    return (measure,) if measure else words("topics", topic)
