"""机构职能: items and lists of powers, government services, business environment (P2).

Windows count what they take in and hand out (审批接件, 按时限办结, 作废); the licensing figures of the enforcement
statistics (许可申请 … 撤销许可) are counted otherwise and stand in the topic `enforcement`.
"""

from schemas.fields import Fact, Figure, Known, fact
from schemas.measures import ReportTopic
from schemas.relations import AtMost, Parts, Share
from schemas.reporter import Kind, Level

_GOVERNMENT = (Kind.GOVERNMENT,)
_COUNTY_UP = (Level.PROVINCE, Level.CITY, Level.COUNTY)
_TIMES = ("件", "次", "人次")


class Functions(ReportTopic):
    declaration = Fact("机构职能")
    order = 20
    relations = (
        Parts("政务服务事项", ("行政许可事项", "公共服务事项", "其他政务服务事项")),
        AtMost("网上可办事项", "政务服务事项"),
        Share("网上可办率", ("网上可办事项",), "政务服务事项"),
        Parts("审批接件", ("按时限办结", "审批退件", "作废"), exhaustive=False),
        Parts("公平竞争审查", ("公平竞争审查出台", "公平竞争审查调整", "公平竞争审查不予出台")),
        AtMost("废止政策措施", "清理政策措施"),
    )

    powers: Known[Figure] = fact(
        "权责清单事项",
        unit="项",
        office="编办",
        standing=True,
        help="可写“其中”：行政许可、行政处罚、行政强制、行政征收等",
    )
    powers_adjusted: Known[Figure] = fact(
        "权责清单调整", unit="项", office="编办", help="当年动态调整的事项，增加、取消、变更合计"
    )
    powers_township: Known[Figure] = fact(
        "乡镇权责事项",
        unit="项",
        office="编办",
        kinds=_GOVERNMENT,
        standing=True,
        help="乡镇（街道）权责清单或履职清单的事项",
    )
    cancelled: Known[Figure] = fact("取消审批事项", unit="项", office="行政审批科", levels=_COUNTY_UP)
    delegated: Known[Figure] = fact("下放审批事项", unit="项", office="行政审批科", levels=_COUNTY_UP)
    taken_over: Known[Figure] = fact("承接审批事项", unit="项", office="行政审批科", help="承接上级下放的审批事项")
    services: Known[Figure] = fact(
        "政务服务事项",
        unit="项",
        office="行政审批科",
        standing=True,
        help="行政许可事项＋公共服务事项＋其他政务服务事项，按大项计",
    )
    licences: Known[Figure] = fact("行政许可事项", unit="项", office="行政审批科", standing=True)
    public_services: Known[Figure] = fact("公共服务事项", unit="项", office="行政审批科", standing=True)
    other_services: Known[Figure] = fact(
        "其他政务服务事项", unit="项", office="行政审批科", standing=True, help="行政确认、行政给付、行政裁决等"
    )
    village_services: Known[Figure] = fact(
        "村级服务事项",
        unit="项",
        office="行政审批科",
        kinds=_GOVERNMENT,
        standing=True,
        help="村（社区）可以办理或代办的事项",
    )
    at_one_counter: Known[Figure] = fact(
        "集中受理事项", unit="项", office="行政审批科", standing=True, help="进驻政务服务大厅、综合窗口"
    )
    counters: Known[Figure] = fact("政务服务窗口", unit="个", office="行政审批科", standing=True)
    intermediaries: Known[Figure] = fact(
        "中介服务事项",
        unit="项",
        office="行政审批科",
        levels=_COUNTY_UP,
        standing=True,
        help="行政审批中介服务清单",
    )

    services_done: Known[Figure] = fact(
        "办结政务服务事项", unit="件", units=_TIMES, office="行政审批科", help="全年办件量"
    )
    taken_in: Known[Figure] = fact(
        "审批接件", unit="件", office="行政审批科", help="窗口接件数，不同于执法统计的许可申请"
    )
    done_in_time: Known[Figure] = fact("按时限办结", unit="件", office="行政审批科", depends_on="审批接件")
    returned: Known[Figure] = fact("审批退件", unit="件", office="行政审批科", depends_on="审批接件")
    voided: Known[Figure] = fact("作废", unit="件", office="行政审批科", depends_on="审批接件")
    time_saved: Known[Figure] = fact(
        "办理时限压缩",
        unit="%",
        units=("个工作日", "天"),
        office="行政审批科",
        help="须写比较基准：较法定时限，或较上一年",
    )
    online_items: Known[Figure] = fact("网上可办事项", unit="项", office="行政审批科", standing=True)
    online_rate: Known[Figure] = fact(
        "网上可办率", unit="%", office="行政审批科", help="网上可办事项÷政务服务事项；不是网上办理的件数占比"
    )
    online_share: Known[Figure] = fact(
        "网办事项占比", unit="%", office="行政审批科", help="实际网上办理的占比；不是网上可办率"
    )
    instant_share: Known[Figure] = fact("即办件占比", unit="%", office="行政审批科")
    papers_saved: Known[Figure] = fact("减少申请材料", unit="份", units=("项",), office="行政审批科")
    certificates_cancelled: Known[Figure] = fact("取消证明事项", unit="项", office="行政审批科")
    certificates_kept: Known[Figure] = fact("保留证明事项", unit="项", office="行政审批科", standing=True)
    declarations: Known[Figure] = fact("告知承诺事项", unit="项", office="行政审批科", help="实行告知承诺制的证明事项")
    across_provinces: Known[Figure] = fact("跨省通办事项", unit="项", office="行政审批科")
    one_thing: Known[Figure] = fact(
        "高效办成一件事事项", unit="件", units=("项",), office="行政审批科", help="事项数，不是办件量"
    )
    helpers: Known[Figure] = fact("帮办代办人员", unit="名", office="行政审批科", standing=True)
    helped: Known[Figure] = fact("帮办代办", unit="件次", units=_TIMES, office="行政审批科")
    self_service: Known[Figure] = fact(
        "自助办理", unit="件次", units=_TIMES, office="行政审批科", help="自助终端查询、办理"
    )
    praised: Known[Figure] = fact("政务服务好评率", unit="%", office="行政审批科", help="以“好差评”系统的数据为准")

    new_businesses: Known[Figure] = fact("新增经营主体", unit="户", office="市场监管局", kinds=_GOVERNMENT)
    businesses: Known[Figure] = fact(
        "经营主体总数", unit="户", office="市场监管局", kinds=_GOVERNMENT, standing=True, help="年末实有"
    )
    firms_served: Known[Figure] = fact(
        "服务企业", unit="家", units=("家次", "户次"), office="发展改革局", help="走访、帮办、跟踪服务的企业"
    )
    competition: Known[Figure] = fact(
        "公平竞争审查", unit="件", office="市场监管局", help="审查总数＝出台＋调整后出台＋不予出台"
    )
    competition_issued: Known[Figure] = fact(
        "公平竞争审查出台", unit="件", office="市场监管局", depends_on="公平竞争审查"
    )
    competition_amended: Known[Figure] = fact(
        "公平竞争审查调整", unit="件", office="市场监管局", depends_on="公平竞争审查", help="调整后出台的"
    )
    competition_refused: Known[Figure] = fact(
        "公平竞争审查不予出台", unit="件", office="市场监管局", depends_on="公平竞争审查"
    )
    policies_reviewed: Known[Figure] = fact(
        "清理政策措施", unit="件", office="市场监管局", help="妨碍统一市场和公平竞争的存量政策措施"
    )
    policies_repealed: Known[Figure] = fact("废止政策措施", unit="件", office="市场监管局", depends_on="清理政策措施")
