"""党的领导: how committee and government lead the work, see that it is done, hear who answers for it (P1, P10).

What the heads did in person is the topic `first_responsible`; training and examinations are `capacity`.
"""

from schemas.fields import Fact, Figure, Known, Texts, fact
from schemas.measures import ReportTopic
from schemas.relations import AtMost, Share
from schemas.reporter import Kind, Level

_GOVERNMENT = (Kind.GOVERNMENT,)
_COUNTY_UP = (Level.PROVINCE, Level.CITY, Level.COUNTY)
_BODIES = ("个单位", "个部门")


class Leadership(ReportTopic):
    declaration = Fact("党的领导")
    order = 10
    relations = (
        AtMost("理论中心组学法", "理论中心组学习"),
        AtMost("重点任务完成", "年度重点任务"),
        Share("重点任务完成率", ("重点任务完成",), "年度重点任务"),
        AtMost("述法人数", "应述法人数"),
        Share("述法覆盖率", ("述法人数",), "应述法人数"),
        AtMost("督察问题整改", "督察发现问题"),
        Share("督察问题整改率", ("督察问题整改",), "督察发现问题"),
        AtMost("年度报告公开单位", "年度报告报送单位"),
    )

    group_study: Known[Figure] = fact(
        "理论中心组学习", unit="次", office="办公室", help="集体学习总次数；其中专题学法的另填“理论中心组学法”"
    )
    group_law_study: Known[Figure] = fact(
        "理论中心组学法", unit="次", office="办公室", help="只计以法治为专题的集体学习，含学习习近平法治思想"
    )
    executive_law_study: Known[Figure] = fact(
        "常务会议会前学法", unit="次", office="办公室", kinds=_GOVERNMENT, levels=_COUNTY_UP
    )
    meeting_law_study: Known[Figure] = fact(
        "会前学法", unit="次", office="办公室", help="党委（党组）会、办公会会前学法；政府常务会议的另填"
    )
    agenda_items: Known[Figure] = fact(
        "研究法治议题",
        unit="个",
        units=("次", "件"),
        office="办公室",
        help="党委（党组）会、政府常务会议、办公会研究的法治建设议题，一题计一个",
    )
    reports_heard: Known[Figure] = fact(
        "听取法治工作汇报", unit="次", office="办公室", help="集体听取；负责人个人听取的填入第一责任人履职情况"
    )
    committee_meetings: Known[Figure] = fact(
        "议事协调机构会议",
        unit="次",
        office="司法局",
        kinds=_GOVERNMENT,
        levels=_COUNTY_UP,
        help="党委全面依法治省（市、县）委员会及其协调小组、办公室的会议",
    )
    steering_meetings: Known[Figure] = fact(
        "领导小组会议", unit="次", office="法规科", help="法治政府建设领导小组的会议"
    )
    work_meetings: Known[Figure] = fact(
        "法治建设工作会议", unit="次", office="法规科", help="部署、推进法治政府建设的大会，领导小组会议不计"
    )
    documents: Known[Texts] = fact("印发文件", office="法规科", help="当年印发的工作要点、实施方案等，写名称，带书名号")
    key_tasks: Known[Figure] = fact("年度重点任务", unit="项", office="法规科")
    key_tasks_done: Known[Figure] = fact("重点任务完成", unit="项", office="法规科", depends_on="年度重点任务")
    key_tasks_rate: Known[Figure] = fact("重点任务完成率", unit="%", office="法规科", depends_on="年度重点任务")
    accounts_due: Known[Figure] = fact("应述法人数", unit="人", office="法规科", help="按规定当年应当述法的人数")
    accounts: Known[Figure] = fact("述法人数", unit="人", office="法规科", help="会议述法、书面述法都计，一人计一次")
    accounts_bodies: Known[Figure] = fact("述法单位", unit="个", units=_BODIES, office="法规科")
    accounts_sessions: Known[Figure] = fact("述法会议", unit="场", office="法规科", help="专题述法、现场述法的场次")
    accounts_rate: Known[Figure] = fact("述法覆盖率", unit="%", office="法规科", help="述法人数÷应述法人数")
    appraised: Known[Figure] = fact(
        "法治建设考核单位",
        unit="个",
        units=_BODIES,
        office="司法局",
        kinds=_GOVERNMENT,
        levels=_COUNTY_UP,
        help="纳入法治建设考核的单位数",
    )
    reports_filed: Known[Figure] = fact(
        "年度报告报送单位",
        unit="个",
        units=_BODIES,
        office="司法局",
        kinds=_GOVERNMENT,
        levels=_COUNTY_UP,
        basis="厅字〔2019〕28号",
        help="按期报送上一年度法治政府建设年度报告的下级政府和部门",
    )
    reports_published: Known[Figure] = fact(
        "年度报告公开单位",
        unit="个",
        units=_BODIES,
        office="司法局",
        kinds=_GOVERNMENT,
        levels=_COUNTY_UP,
        basis="厅字〔2019〕28号",
    )
    inspections: Known[Figure] = fact(
        "法治督察", unit="次", office="法规科", help="法治政府建设督察；行政执法监督检查不计"
    )
    inspected: Known[Figure] = fact(
        "督察单位", unit="个", units=_BODIES, office="法规科", levels=_COUNTY_UP, depends_on="法治督察"
    )
    issues_found: Known[Figure] = fact("督察发现问题", unit="个", units=("条",), office="法规科", depends_on="法治督察")
    issues_settled: Known[Figure] = fact(
        "督察问题整改", unit="个", units=("条",), office="法规科", depends_on="督察发现问题"
    )
    issues_rate: Known[Figure] = fact("督察问题整改率", unit="%", office="法规科", depends_on="督察发现问题")
    censured: Known[Figure] = fact(
        "通报单位", unit="个", units=_BODIES, office="法规科", help="因法治建设问题被通报的单位"
    )
    admonished: Known[Figure] = fact("约谈", unit="人", units=("人次", "次"), office="法规科")
    model_projects: Known[Figure] = fact(
        "示范创建", unit="项", office="法规科", help="当年开展创建的法治政府建设示范地区、示范项目"
    )
    models_named: Known[Figure] = fact(
        "示范命名", unit="项", office="法规科", help="当年获上级命名的示范地区、示范项目"
    )
