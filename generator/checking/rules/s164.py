"""报告里夹带请示事项。

报告不能夹带请示事项：要上级批准、支持、拨款的，另写请示。“请审阅”不是请示。这一条还没有对照原文核实，所以只作建议。
只检查报送稿。

好例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    云岭县水利局
    2026年1月15日

坏例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    二、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    三、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    四、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    恳请县委、县政府增加执法经费。妥否，请批示。
    云岭县水利局
    2026年1月15日
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at
from generator.checking.words import words
from schemas.messages import _, message
from schemas.reporter import Stage

CODE = "S164"
TITLE = message("报告里夹带请示事项")
SEVERITY = Severity.ERROR
BASIS = "《党政机关公文处理工作条例》（中办发〔2012〕14号）第十五条"
CONFIRMED = False
YEARS = None
WHOM = message("报送稿")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each text with a request in it, at the first words that make it one."""
    if case.request.stage is not Stage.FILING:
        return
    for prose in case.understood.prose:
        found = [(prose.text.index(word), word) for word in words("requests", "words") if word in prose.text]
        if found and prose.part == "block":
            start, word = min(found)
            text = _("“{word}”是请示用语，报告里不能夹带请示事项。请删去，需要上级决定的另写请示。")
            yield Finding(CODE, SEVERITY, text.format(word=word), *at(prose, start, start + len(word)), BASIS)
