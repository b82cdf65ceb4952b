"""第一责任人履职情况: what the heads of party committee, government or unit did in person.

The duties are those of 《党政主要负责人履行推进法治建设第一责任人职责规定》 (2016), articles 5 and 6; for townships and
units they hold by analogy, with a shorter list.
"""

from schemas.fields import Fact, Figure, Known, Texts, Topic, YesNo, fact
from schemas.measures import ReportTopic
from schemas.reporter import Kind, Level

_GOVERNMENT = (Kind.GOVERNMENT,)
_COUNTY_UP = (Level.PROVINCE, Level.CITY, Level.COUNTY)
_BASIS = "《党政主要负责人履行推进法治建设第一责任人职责规定》"


class HeadDuties(Topic):
    """What every head is to report, whatever the office."""

    agenda_items: Known[Figure] = fact(
        "研究法治议题",
        unit="个",
        units=("次", "件"),
        office="办公室",
        basis=_BASIS,
        help="本人主持会议研究的法治建设议题",
    )
    reports_heard: Known[Figure] = fact(
        "听取汇报", unit="次", office="办公室", basis=_BASIS, help="本人听取法治建设工作汇报"
    )
    plans: Known[Texts] = fact(
        "年度计划", office="法规科", basis=_BASIS, help="本人审定的年度计划、工作要点等，写文件名称，带书名号"
    )
    instructions: Known[Figure] = fact(
        "批示", unit="件", units=("次", "件次"), office="办公室", help="对法治建设工作作出的批示"
    )
    visits: Known[Figure] = fact("调研督导", unit="次", office="办公室", help="法治建设专题调研、督导")
    study: Known[Figure] = fact("主持学法", unit="次", office="办公室", help="主持理论中心组学法、会前学法")
    lectures: Known[Figure] = fact("讲法治课", unit="次", office="办公室", help="讲法治课、法治专题党课")
    account: Known[YesNo] = fact("本人述法", office="法规科", basis=_BASIS, help="把履行职责情况列入年终述职的，写“是”")
    account_forms: Known[Texts] = fact(
        "述法形式", office="法规科", help="如年终述法、专题述法、书面述法", depends_on="本人述法"
    )
    publicity: Known[Figure] = fact("参加普法活动", unit="次", units=("场", "场次"), office="办公室")


class PartyHead(HeadDuties):
    """Article 5: the head of a party committee (党工委 of a 街道)."""

    committee_meetings: Known[Figure] = fact(
        "议事协调机构会议", unit="次", office="司法局", help="主持全面依法治省（市、县）委员会、法治建设领导小组会议"
    )
    accounts_heard: Known[Figure] = fact(
        "听取述法", unit="名", units=("个单位", "个部门"), office="司法局", help="听取下级党政主要负责人述法的人数"
    )
    party_documents: Known[Figure] = fact("审定党内制度", unit="件", office="党委办公室", basis=_BASIS)
    examined: Known[Figure] = fact(
        "合法合规性审查", unit="件", office="党委办公室", basis=_BASIS, help="提交党委会议前经审查的文件和重大决策"
    )
    advisers: Known[Figure] = fact("党委法律顾问", unit="名", office="党委办公室", basis=_BASIS, standing=True)
    party_groups_heard: Known[Figure] = fact(
        "听取党组汇报",
        unit="次",
        office="党委办公室",
        levels=_COUNTY_UP,
        basis=_BASIS,
        help="听取人大、政府、政协、法院、检察院党组工作汇报",
    )
    inspections: Known[Figure] = fact("部署法治督察", unit="次", office="司法局", levels=_COUNTY_UP)
    appointments: Known[Figure] = fact(
        "研究法治队伍建设",
        unit="次",
        office="党委办公室",
        levels=_COUNTY_UP,
        basis=_BASIS,
        help="研究政法机关班子和法治工作队伍建设",
    )


class GovernmentHead(HeadDuties):
    """Article 6: the head of a government (办事处 of a 街道)."""

    discussed: Known[Figure] = fact(
        "重大决策集体讨论",
        unit="件",
        units=("项",),
        office="办公室",
        basis=_BASIS,
        help="主持会议集体讨论决定的重大行政决策",
    )
    examined: Known[Figure] = fact(
        "合法性审查", unit="件", units=("项",), office="司法局", basis=_BASIS, help="提交审议前经合法性审查、审核的事项"
    )
    documents: Known[Figure] = fact("审议规范性文件", unit="件", office="办公室", basis=_BASIS, help="含规章")
    enforcement: Known[Figure] = fact("研究行政执法工作", unit="次", office="办公室", basis=_BASIS)
    court: Known[Figure] = fact(
        "出庭应诉", unit="件", units=("件次", "次"), office="司法局", basis=_BASIS, help="本人出庭的"
    )
    judgments: Known[Figure] = fact(
        "履行生效裁判", unit="件", office="司法局", basis=_BASIS, help="督促履行的法院生效行政裁判"
    )
    reconsideration: Known[Figure] = fact(
        "研究行政复议案件", unit="件", units=("次",), office="司法局", levels=_COUNTY_UP, help="协调重大、疑难复议案件"
    )
    inspections: Known[Figure] = fact("部署法治督察", unit="次", office="司法局", levels=_COUNTY_UP, basis=_BASIS)
    admonished: Known[Figure] = fact("约谈", unit="人", units=("人次", "次"), office="司法局", basis=_BASIS)
    staff: Known[Figure] = fact(
        "法治工作人员", unit="名", office="编办", basis=_BASIS, help="法治机构在岗人数", standing=True
    )
    budget: Known[Figure] = fact("法治工作经费", unit="万元", office="财政局", basis=_BASIS)


class UnitHead(HeadDuties):
    """By analogy with article 6: the head of a department."""

    cases: Known[Figure] = fact("重大案件集体讨论", unit="件", office="执法科", help="主持集体讨论的重大执法案件")
    examined: Known[Figure] = fact(
        "合法性审查", unit="件", units=("份",), office="法规科", help="督促审查的文件、决策和合同"
    )
    court: Known[Figure] = fact("出庭应诉", unit="件", units=("件次", "次"), office="法规科", help="本人出庭的")
    enforcement: Known[Figure] = fact("督导行政执法", unit="次", office="执法科", help="执法监督检查、随队督导")
    staff: Known[Figure] = fact("法治工作人员", unit="名", office="人事科", help="法治机构在岗人数", standing=True)
    budget: Known[Figure] = fact("法治工作经费", unit="万元", office="财务科")


class FirstResponsible(ReportTopic):
    declaration = Fact("第一责任人履职情况", basis="厅字〔2019〕28号", office="办公室")
    order = 200
    content = "first_responsible"

    party_head: Known[PartyHead] = fact("党委主要负责人", kinds=_GOVERNMENT, office="党委办公室", basis=_BASIS)
    government_head: Known[GovernmentHead] = fact(
        "政府主要负责人", kinds=_GOVERNMENT, office="政府办公室", basis=_BASIS
    )
    unit_head: Known[UnitHead] = fact("单位主要负责人", kinds=(Kind.DEPARTMENT,), office="办公室", basis=_BASIS)
