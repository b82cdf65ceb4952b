"""制度建设: legislation, normative documents from drafting to clearing up, contracts (P3).

合法性审核 is for normative documents; 合法性审查 for decisions and contracts; 法制审核 for enforcement decisions.
"""

from schemas.fields import Fact, Figure, Known, Topic, YesNo, fact
from schemas.measures import ReportTopic
from schemas.relations import AtMost, Parts, Share
from schemas.reporter import Kind, Level

_GOVERNMENT = (Kind.GOVERNMENT,)
_COUNTY_UP = (Level.PROVINCE, Level.CITY, Level.COUNTY)
_LEGISLATORS = (Level.PROVINCE, Level.CITY)
"""Who may make rules: provinces, cities with districts (《中华人民共和国立法法》 gives counties no such power)."""


class ClearingUp(Topic):
    """What became of the normative documents in force when they were gone through."""

    relations = (Parts("清理总数", ("继续有效", "重新计算有效期", "修改", "废止", "失效")),)

    done: Known[YesNo] = fact("开展", office="法规科", help="开展了清理而没有统计件数的，写“是”")
    total: Known[Figure] = fact("清理总数", unit="件", office="法规科", help="清理总数＝下面各项之和；没有的项写“无”")
    kept: Known[Figure] = fact("继续有效", unit="件", office="法规科", help="重新计算有效期的另填")
    renewed: Known[Figure] = fact(
        "重新计算有效期", unit="件", office="法规科", help="含延长有效期的，不再计入“继续有效”"
    )
    amended: Known[Figure] = fact("修改", unit="件", office="法规科", help="含拟修改的")
    repealed: Known[Figure] = fact("废止", unit="件", office="法规科", help="含拟废止的")
    lapsed: Known[Figure] = fact("失效", unit="件", office="法规科", help="宣布失效和自行失效的")


class Institutions(ReportTopic):
    declaration = Fact("制度建设")
    order = 30
    relations = (
        Share("报备率", ("规范性文件报备",), "制定规范性文件"),
        AtMost("备案审查纠错", "备案审查"),
        AtMost("采纳意见", "收到意见"),
        Share("意见采纳率", ("采纳意见",), "收到意见"),
    )

    bills: Known[Figure] = fact(
        "地方性法规草案",
        unit="件",
        office="司法局",
        kinds=_GOVERNMENT,
        levels=_LEGISLATORS,
        help="提请人大常委会审议的草案，正在起草的不计",
    )
    autonomous_bills: Known[Figure] = fact(
        "单行条例草案", unit="件", office="司法局", kinds=_GOVERNMENT, levels=(Level.COUNTY,), help="只有自治县填写"
    )
    rules_made: Known[Figure] = fact("制定规章", unit="件", office="司法局", kinds=_GOVERNMENT, levels=_LEGISLATORS)
    rules_amended: Known[Figure] = fact("修改规章", unit="件", office="司法局", kinds=_GOVERNMENT, levels=_LEGISLATORS)
    rules_repealed: Known[Figure] = fact("废止规章", unit="件", office="司法局", kinds=_GOVERNMENT, levels=_LEGISLATORS)
    drafted: Known[Figure] = fact(
        "起草法规规章草案",
        unit="件",
        office="法规科",
        kinds=(Kind.DEPARTMENT,),
        levels=_LEGISLATORS,
        help="本部门牵头起草并已报送审查的",
    )
    opinions_on_bills: Known[Figure] = fact(
        "反馈立法意见", unit="件", office="法规科", help="办理、反馈上级法规、规章、文件征求意见稿的件数"
    )
    contact_points: Known[Figure] = fact("基层立法联系点", unit="个", office="司法局", kinds=_GOVERNMENT, standing=True)
    contact_point_bills: Known[Figure] = fact(
        "立法联系点参与", unit="件", office="司法局", kinds=_GOVERNMENT, help="立法联系点参与讨论论证的法规、规章、文件"
    )

    made: Known[Figure] = fact(
        "制定规范性文件", unit="件", office="法规科", help="当年公布的行政规范性文件；内部管理制度不计"
    )
    filed: Known[Figure] = fact("规范性文件报备", unit="件", office="法规科", help="向上级报送备案的本机关规范性文件")
    filing_rate: Known[Figure] = fact("报备率", unit="%", office="法规科", depends_on="制定规范性文件")
    filing_in_time: Known[Figure] = fact("报备及时率", unit="%", office="法规科", depends_on="制定规范性文件")
    filing_in_form: Known[Figure] = fact("报备规范率", unit="%", office="法规科", depends_on="制定规范性文件")
    filings_reviewed: Known[Figure] = fact(
        "备案审查",
        unit="件",
        office="司法局",
        kinds=_GOVERNMENT,
        levels=_COUNTY_UP,
        help="受理审查下级政府和部门报备的规范性文件",
    )
    filings_corrected: Known[Figure] = fact(
        "备案审查纠错", unit="件", office="司法局", kinds=_GOVERNMENT, levels=_COUNTY_UP, depends_on="备案审查"
    )
    consultations: Known[Figure] = fact("公开征求意见", unit="次", units=("件",), office="法规科")
    comments: Known[Figure] = fact("收到意见", unit="条", office="法规科", depends_on="公开征求意见")
    comments_taken: Known[Figure] = fact("采纳意见", unit="条", office="法规科", depends_on="收到意见")
    comments_rate: Known[Figure] = fact("意见采纳率", unit="%", office="法规科", depends_on="收到意见")
    assessed: Known[Figure] = fact("规范性文件后评估", unit="件", office="法规科")

    examined: Known[Figure] = fact(
        "合法性审核文件", unit="件", office="法规科", help="审核的规范性文件（草案）；重大决策和合同另填"
    )
    opinions: Known[Figure] = fact("合法性审核意见", unit="份", office="法规科", help="出具的书面审核意见")
    suggestions: Known[Figure] = fact("审核修改建议", unit="条", office="法规科")
    townships_examined: Known[Figure] = fact(
        "乡镇合法性审核",
        unit="件",
        office="司法局",
        kinds=_GOVERNMENT,
        levels=(Level.COUNTY, Level.TOWNSHIP),
        help="乡镇（街道）合法性审核事项，含文件、决策、合同",
    )
    party_documents: Known[Figure] = fact(
        "党委规范性文件审核", unit="件", office="党委办公室", kinds=_GOVERNMENT, help="以党委名义制发的规范性文件"
    )
    contracts: Known[Figure] = fact(
        "合同合法性审查", unit="件", units=("份",), office="法规科", help="以本机关为一方的合同、协议"
    )
    clearing_up: Known[ClearingUp] = fact("规范性文件清理", office="法规科")
    own_systems: Known[Figure] = fact(
        "内部制度", unit="项", office="法规科", help="当年制定、修订的内部管理制度，不是规范性文件"
    )
