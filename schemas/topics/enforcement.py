"""行政执法: acts by the categories of the annual statistics, checks of firms, files, officers, supervision (P5).

The statistics count from 1 January to 31 December by the date of the decision, and a case with several penalties once.
"""

from functools import partial

from schemas.fields import Fact, Figure, Known, Text, Topic, fact
from schemas.measures import Record, ReportTopic
from schemas.relations import AtMost, Parts, Share
from schemas.reporter import Kind, Level

_GOVERNMENT = (Kind.GOVERNMENT,)
_COUNTY_UP = (Level.PROVINCE, Level.CITY, Level.COUNTY)
_field_case = partial(fact, unit="件", kinds=_GOVERNMENT, levels=_COUNTY_UP)
_STATISTICS = "行政执法统计年报"
_FIRM_CHECKS = "国办发〔2024〕54号"


class EnforcementTraining(Topic):
    """Training of enforcement officers."""

    sessions: Known[Figure] = fact("场次", unit="场次", office="执法科")
    attendances: Known[Figure] = fact("参训", unit="人次", units=("人",), office="执法科")
    kinds: Known[dict[Text, Figure]] = fact("其中", office="执法科", help="各种培训的场次，如“市级网络培训: 1次”")


class Enforcement(ReportTopic):
    declaration = Fact("行政执法")
    order = 50
    relations = (
        Parts("行政处罚", ("普通程序案件", "简易程序案件"), exhaustive=False),
        AtMost("许可受理", "许可申请"),
        AtMost("不予许可", "许可申请"),
        Parts("不予处罚", ("首违不罚", "轻微免罚"), exhaustive=False),
        Share("法制审核率", ("重大执法决定法制审核",), "重大执法决定"),
        AtMost("重大执法决定法制审核", "重大执法决定"),
        AtMost("跨部门联合抽查", "双随机抽查"),
        Parts("评查案卷", ("优秀案卷", "良好案卷", "合格案卷", "不合格案卷")),
        Share("案卷优秀率", ("优秀案卷",), "评查案卷"),
        Share("案卷合格率", ("优秀案卷", "良好案卷", "合格案卷"), "评查案卷"),
        AtMost("持证执法人员", "在岗执法人员"),
        Share("持证率", ("持证执法人员",), "在岗执法人员"),
        AtMost("回复检察建议", "收到检察建议"),
    )

    bodies: Known[Figure] = fact(
        "执法主体",
        unit="个",
        units=("家",),
        office="司法局",
        kinds=_GOVERNMENT,
        levels=_COUNTY_UP,
        standing=True,
        help="具有行政执法主体资格的单位",
    )
    items: Known[Figure] = fact(
        "执法事项清单",
        unit="项",
        office="执法科",
        standing=True,
        help="行政执法事项目录的事项数，乡镇（街道）含承接的县级事项",
    )
    township_items: Known[Figure] = fact(
        "赋权乡镇事项",
        unit="项",
        office="司法局",
        kinds=_GOVERNMENT,
        levels=(Level.CITY, Level.COUNTY),
        standing=True,
        help="赋予乡镇（街道）的县级执法事项",
    )
    discretion: Known[Figure] = fact(
        "行政裁量权基准",
        unit="项",
        units=("件",),
        office="执法科",
        levels=_COUNTY_UP,
        help="制定、修订并公布的",
    )

    penalties: Known[Figure] = fact(
        "行政处罚",
        unit="件",
        office="执法科",
        basis=_STATISTICS,
        help="全年作出决定的，按决定日期；一案多罚按最重的一种计一件",
    )
    ordinary: Known[Figure] = fact("普通程序案件", unit="件", office="执法科", depends_on="行政处罚")
    summary: Known[Figure] = fact("简易程序案件", unit="件", office="执法科", depends_on="行政处罚", help="当场处罚的")
    fines: Known[Figure] = fact(
        "罚没金额", unit="万元", office="执法科", basis=_STATISTICS, help="以决定书为准；没收物品价值无法确定的不计"
    )
    applied: Known[Figure] = fact(
        "许可申请", unit="件", office="行政审批科", basis=_STATISTICS, help="不同于窗口的审批接件"
    )
    accepted: Known[Figure] = fact("许可受理", unit="件", office="行政审批科", basis=_STATISTICS, depends_on="许可申请")
    granted: Known[Figure] = fact(
        "准予许可",
        unit="件",
        office="行政审批科",
        basis=_STATISTICS,
        depends_on="许可申请",
        help="变更、延续的计入此项或不予许可",
    )
    refused: Known[Figure] = fact("不予许可", unit="件", office="行政审批科", basis=_STATISTICS, depends_on="许可申请")
    revoked: Known[Figure] = fact("撤销许可", unit="件", office="行政审批科", basis=_STATISTICS)
    coercive_measures: Known[Figure] = fact("行政强制措施", unit="件", office="执法科", basis=_STATISTICS)
    forced_executions: Known[Figure] = fact(
        "行政强制执行", unit="件", office="执法科", basis=_STATISTICS, help="含申请法院强制执行的"
    )
    levies: Known[Figure] = fact("行政征收", unit="次", units=("件",), office="执法科", basis=_STATISTICS)
    confirmations: Known[Figure] = fact("行政确认", unit="次", units=("件",), office="执法科", basis=_STATISTICS)
    benefits: Known[Figure] = fact("行政给付", unit="次", units=("件",), office="执法科", basis=_STATISTICS)
    rewards: Known[Figure] = fact("行政奖励", unit="次", units=("件",), office="执法科", basis=_STATISTICS)
    other_acts: Known[Figure] = fact("其他行政行为", unit="次", units=("件",), office="执法科", basis=_STATISTICS)
    inspections: Known[Figure] = fact(
        "行政检查",
        unit="次",
        office="执法科",
        basis=_STATISTICS,
        help="一个对象、有完整书面记录计一次；巡查和已立案处罚的检查不计",
    )
    special_checks: Known[Figure] = fact(
        "专项检查", unit="次", office="执法科", help="专项检查、执法行动的次数，不计入行政检查"
    )
    food_cases: Known[Figure] = _field_case("食品药品案件", office="市场监管局")
    environment_cases: Known[Figure] = _field_case("生态环境案件", office="生态环境局")
    safety_cases: Known[Figure] = _field_case("安全生产案件", office="应急管理局")
    labour_cases: Known[Figure] = _field_case("劳动保障案件", office="人力资源社会保障局")
    joint_actions: Known[list[Record]] = fact("联合行动", office="执法科", help="一项一行：名称、次数、会同的单位")
    joint_checks: Known[Figure] = fact(
        "联合执法", unit="次", office="执法科", help="只有总次数时填；逐项有名称的填“联合行动”"
    )

    firm_check_plans: Known[Figure] = fact(
        "涉企检查计划", unit="项", units=("件",), office="执法科", basis=_FIRM_CHECKS
    )
    firm_checks: Known[Figure] = fact(
        "涉企检查", unit="次", units=("户次", "家次"), office="执法科", basis=_FIRM_CHECKS
    )
    combined_checks: Known[Figure] = fact("综合查一次", unit="次", office="执法科")
    combined_rate: Known[Figure] = fact("联合检查实施率", unit="%", office="执法科")
    random_checks: Known[Figure] = fact("双随机抽查", unit="户次", units=("家", "户"), office="执法科")
    random_joint: Known[Figure] = fact(
        "跨部门联合抽查", unit="户次", units=("家", "户"), office="执法科", depends_on="双随机抽查"
    )
    results_shown: Known[Figure] = fact("公示抽查信息", unit="条", office="执法科")
    results_rate: Known[Figure] = fact("抽查结果公示率", unit="%", office="执法科", depends_on="双随机抽查")
    spared: Known[Figure] = fact("不予处罚", unit="件", office="执法科", help="含首违不罚、轻微免罚")
    first_time: Known[Figure] = fact("首违不罚", unit="件", office="执法科")
    trifles: Known[Figure] = fact("轻微免罚", unit="件", office="执法科")
    mitigated: Known[Figure] = fact("减轻处罚", unit="件", office="执法科")
    lenient: Known[Figure] = fact("从轻处罚", unit="件", office="执法科")
    fines_spared: Known[Figure] = fact("免罚金额", unit="万元", office="执法科")
    guidance: Known[Figure] = fact("行政指导", unit="次", units=("件", "户次", "家次"), office="执法科")

    published: Known[Figure] = fact("执法公示信息", unit="条", office="执法科")
    equipment: Known[dict[Text, Figure]] = fact(
        "执法装备", office="执法科", standing=True, help="在用装备，如“执法记录仪: 32部”"
    )
    major_decisions: Known[Figure] = fact("重大执法决定", unit="件", office="法规科", help="当年作出的重大执法决定")
    major_examined: Known[Figure] = fact(
        "重大执法决定法制审核", unit="件", office="法规科", help="规范性文件的审核、决策和合同的审查不计"
    )
    major_rate: Known[Figure] = fact("法制审核率", unit="%", office="法规科", help="重大执法决定法制审核÷重大执法决定")
    examiners: Known[Figure] = fact("法制审核人员", unit="名", office="法规科", standing=True)
    reviews: Known[Figure] = fact(
        "案卷评查", unit="次", units=("卷", "件"), office="法规科", help="评查的次数；有卷数和等次的填“评查案卷”"
    )
    files: Known[Figure] = fact(
        "评查案卷", unit="卷", units=("件",), office="法规科", help="＝优秀＋良好＋合格＋不合格"
    )
    files_excellent: Known[Figure] = fact("优秀案卷", unit="卷", units=("件",), office="法规科", depends_on="评查案卷")
    files_good: Known[Figure] = fact("良好案卷", unit="卷", units=("件",), office="法规科", depends_on="评查案卷")
    files_fair: Known[Figure] = fact("合格案卷", unit="卷", units=("件",), office="法规科", depends_on="评查案卷")
    files_failed: Known[Figure] = fact("不合格案卷", unit="卷", units=("件",), office="法规科", depends_on="评查案卷")
    files_excellent_rate: Known[Figure] = fact("案卷优秀率", unit="%", office="法规科", depends_on="评查案卷")
    files_passed_rate: Known[Figure] = fact(
        "案卷合格率", unit="%", office="法规科", help="含优秀、良好", depends_on="评查案卷"
    )

    files_self_reviewed: Known[Figure] = fact(
        "案卷自查单位",
        unit="个",
        units=("家", "个单位", "个部门"),
        office="司法局",
        kinds=_GOVERNMENT,
        levels=_COUNTY_UP,
        help="组织自查自评案卷的执法单位",
    )

    officers: Known[Figure] = fact("在岗执法人员", unit="名", office="人事科", standing=True, help="辅助人员不计")
    licensed: Known[Figure] = fact("持证执法人员", unit="名", office="法规科", standing=True)
    licensed_rate: Known[Figure] = fact("持证率", unit="%", office="法规科", help="持证执法人员÷在岗执法人员")
    licences_new: Known[Figure] = fact("新领执法证件", unit="个", units=("名", "件", "本"), office="法规科")
    licences_void: Known[Figure] = fact("注销执法证件", unit="个", units=("名", "件", "本"), office="法规科")
    auxiliaries: Known[Figure] = fact("执法辅助人员", unit="名", office="人事科", standing=True)
    training: Known[EnforcementTraining] = fact("执法培训", office="执法科")
    discipline: Known[Figure] = fact("纪律作风专项整顿", unit="次", office="执法科")

    supervision_notices: Known[Figure] = fact(
        "执法监督意见书", unit="份", office="司法局", kinds=_GOVERNMENT, levels=_COUNTY_UP
    )
    supervision_orders: Known[Figure] = fact(
        "执法监督督办", unit="份", units=("件",), office="司法局", kinds=_GOVERNMENT, levels=_COUNTY_UP
    )
    handed_to_police: Known[Figure] = fact(
        "移送司法机关案件", unit="件", office="执法科", help="涉嫌犯罪移送公安、监察、检察机关的"
    )
    procurator_received: Known[Figure] = fact("收到检察建议", unit="份", units=("件",), office="法规科")
    procurator_answered: Known[Figure] = fact(
        "回复检察建议", unit="份", units=("件",), office="法规科", depends_on="收到检察建议"
    )
