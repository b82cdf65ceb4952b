"""健全突发事件应对体系: plans, drills, forces, hidden dangers, accidents."""

from schemas.fields import Fact, Figure, Known, fact
from schemas.measures import ReportTopic
from schemas.relations import Parts, Share
from schemas.reporter import Level


class Emergencies(ReportTopic):
    """What was prepared for, found and put right. Accident figures stay out of a 公开稿 unless the clerk says so."""

    declaration = Fact("突发事件")
    order = 60
    relations = (
        Parts("排查隐患", ("整改隐患", "未整改隐患")),
        Share("隐患整改率", ("整改隐患",), "排查隐患"),
    )

    plans_made: Known[Figure] = fact(
        "应急预案制定", unit="件", units=("项",), office="应急管理部门", help="本年新制定的，修订的另填"
    )
    plans_revised: Known[Figure] = fact(
        "应急预案修订", unit="件", units=("项",), office="应急管理部门", help="只算已经印发的，正在修订的不算"
    )
    drills: Known[Figure] = fact("应急演练", unit="场次", office="应急管理部门", help="含桌面推演，不含培训")
    drill_participants: Known[Figure] = fact(
        "应急演练参加人次", unit="人次", units=("人",), office="应急管理部门", depends_on="应急演练"
    )
    teams: Known[Figure] = fact("应急队伍", unit="支", office="应急管理部门", standing=True)
    team_members: Known[Figure] = fact(
        "应急队员", unit="人", office="应急管理部门", standing=True, depends_on="应急队伍"
    )
    supplies: Known[Figure] = fact(
        "应急物资储备", unit="万元", units=("件", "吨", "类"), office="应急管理部门", standing=True, help="年末储备"
    )
    warnings: Known[Figure] = fact(
        "预警发布",
        unit="条",
        units=("次",),
        office="应急管理部门",
        levels=(Level.PROVINCE, Level.CITY, Level.COUNTY),
        help="本机关或本级发布的预警信息，转发的不算",
    )
    incidents: Known[Figure] = fact(
        "处置突发事件", unit="起", office="应急管理部门", help="启动应急响应的，日常警情、投诉不算"
    )
    safety_checks: Known[Figure] = fact(
        "安全检查", unit="次", units=("家次", "家"), office="应急管理部门", help="安全生产检查，不与“行政检查”重复"
    )
    dangers_found: Known[Figure] = fact("排查隐患", unit="处", units=("项", "条"), office="应急管理部门")
    dangers_removed: Known[Figure] = fact(
        "整改隐患", unit="处", units=("项", "条"), office="应急管理部门", depends_on="排查隐患", help="已经整改销号的"
    )
    dangers_left: Known[Figure] = fact(
        "未整改隐患",
        unit="处",
        units=("项", "条"),
        office="应急管理部门",
        depends_on="排查隐患",
        help="统计截止时还在整改的",
    )
    removal_rate: Known[Figure] = fact(
        "隐患整改率", unit="%", office="应急管理部门", depends_on="排查隐患", help="整改隐患÷排查隐患"
    )
    accidents: Known[Figure] = fact(
        "生产安全事故", unit="起", office="应急管理部门", public=False, help="以应急管理部门认定的为准"
    )
    deaths: Known[Figure] = fact(
        "事故死亡人数", unit="人", office="应急管理部门", public=False, depends_on="生产安全事故"
    )
    emergency_law_events: Known[Figure] = fact(
        "应急普法", unit="场次", office="应急管理部门", help="应急法律法规宣传，计入这里的不再计入“法治宣传活动”"
    )
