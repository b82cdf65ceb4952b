"""行政决策: the catalogue of major decisions and its five procedures, review, meetings, legal advisers (P4)."""

from schemas.fields import Fact, Figure, Known, fact
from schemas.measures import ReportTopic
from schemas.relations import AtMost, Share
from schemas.reporter import Kind, Level

_GOVERNMENT = (Kind.GOVERNMENT,)
_COUNTY_UP = (Level.PROVINCE, Level.CITY, Level.COUNTY)
_BASIS = "《重大行政决策程序暂行条例》（国务院令第713号）"
_PROCEDURES = ("完成公众参与", "完成专家论证", "完成风险评估", "完成合法性审查", "完成集体讨论")


class Decisions(ReportTopic):
    declaration = Fact("行政决策")
    order = 40
    relations = (
        *(AtMost(procedure, "决策目录事项") for procedure in _PROCEDURES),
        Share("合法性审查覆盖率", ("完成合法性审查",), "决策目录事项"),
        AtMost("司法局列席", "常务会议"),
    )

    catalogue: Known[Figure] = fact(
        "决策目录事项", unit="项", units=("件",), office="办公室", basis=_BASIS, help="列入当年重大行政决策事项目录的"
    )
    public_took_part: Known[Figure] = fact(
        "完成公众参与", unit="项", units=("件",), office="办公室", basis=_BASIS, depends_on="决策目录事项"
    )
    experts_argued: Known[Figure] = fact(
        "完成专家论证", unit="项", units=("件",), office="办公室", basis=_BASIS, depends_on="决策目录事项"
    )
    risks_assessed: Known[Figure] = fact(
        "完成风险评估", unit="项", units=("件",), office="办公室", basis=_BASIS, depends_on="决策目录事项"
    )
    legality_examined: Known[Figure] = fact(
        "完成合法性审查",
        unit="项",
        units=("件",),
        office="法规科",
        basis=_BASIS,
        depends_on="决策目录事项",
        help="只计目录内的事项；全部决策的审查数填“决策合法性审查”",
    )
    discussed: Known[Figure] = fact(
        "完成集体讨论", unit="项", units=("件",), office="办公室", basis=_BASIS, depends_on="决策目录事项"
    )
    coverage: Known[Figure] = fact(
        "合法性审查覆盖率",
        unit="%",
        office="法规科",
        help="完成合法性审查÷决策目录事项；分母另有口径的写“分子、分母、口径”",
    )
    examined: Known[Figure] = fact(
        "决策合法性审查",
        unit="件",
        units=("项",),
        office="法规科",
        help="提请审议的决策事项，不限目录；规范性文件和合同不计",
    )
    opinions: Known[Figure] = fact(
        "决策审查意见", unit="份", units=("条",), office="法规科", help="出具的合法性审查意见书"
    )
    hearings: Known[Figure] = fact("决策听证会", unit="场次", office="办公室", help="行政处罚、行政许可的听证不计")
    experts: Known[Figure] = fact(
        "决策咨询专家",
        unit="名",
        office="办公室",
        levels=_COUNTY_UP,
        standing=True,
        help="决策咨询论证专家库在库人数",
    )
    assessed: Known[Figure] = fact("决策后评估", unit="件", units=("项",), office="办公室")

    executive_meetings: Known[Figure] = fact(
        "常务会议", unit="次", office="办公室", kinds=_GOVERNMENT, levels=_COUNTY_UP
    )
    office_meetings: Known[Figure] = fact(
        "办公会议",
        unit="次",
        office="办公室",
        kinds=_GOVERNMENT,
        help="市长、县长、镇长办公会议，街道办事处主任办公会议",
    )
    matters: Known[Figure] = fact("会议审议事项", unit="件", units=("项",), office="办公室", kinds=_GOVERNMENT)
    justice_sat_in: Known[Figure] = fact(
        "司法局列席",
        unit="次",
        office="司法局",
        kinds=_GOVERNMENT,
        levels=_COUNTY_UP,
        help="司法局负责人列席政府常务会议",
    )
    advisers_sat_in: Known[Figure] = fact("法律顾问列席", unit="次", office="司法局", kinds=_GOVERNMENT)

    advisers: Known[Figure] = fact(
        "法律顾问", unit="名", units=("家",), office="法规科", standing=True, help="年末在聘，按人计"
    )
    advised_bodies: Known[Figure] = fact(
        "聘请法律顾问单位",
        unit="个",
        units=("个单位", "个部门"),
        office="司法局",
        kinds=_GOVERNMENT,
        levels=_COUNTY_UP,
        standing=True,
        help="聘请法律顾问的部门、乡镇（街道）",
    )
    public_lawyers: Known[Figure] = fact("公职律师", unit="名", office="法规科", standing=True)
    advised_matters: Known[Figure] = fact(
        "法律顾问参与事项",
        unit="件",
        units=("项", "件次"),
        office="法规科",
        help="法律顾问、公职律师参与办理的涉法事务",
    )
    advice: Known[Figure] = fact(
        "法律顾问咨询", unit="次", units=("件", "件次", "人次"), office="法规科", help="法律顾问解答咨询"
    )
    legal_matters: Known[Figure] = fact(
        "涉法事务", unit="件", office="法规科", help="法治机构办理的，法律顾问参与的另填"
    )
