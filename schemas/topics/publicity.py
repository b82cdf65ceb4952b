"""普法宣传: who enforces the law explains it."""

from functools import partial

from schemas.fields import Fact, Figure, Known, Text, fact
from schemas.measures import ReportTopic
from schemas.reporter import Kind, Level

# Townships and counties count these, bureaus do not.
_local = partial(
    fact, office="司法局", kinds=(Kind.GOVERNMENT,), levels=(Level.CITY, Level.COUNTY, Level.TOWNSHIP), standing=True
)


class Publicity(ReportTopic):
    """What was explained to whom."""

    declaration = Fact("普法宣传")
    order = 120

    programme: Known[Text] = fact("普法规划", office="法规科", standing=True, help="执行的规划名称，如“八五”普法规划")
    duty_bodies: Known[Figure] = fact(
        "普法责任清单",
        unit="个单位",
        units=("个", "家", "个部门", "项"),
        office="司法局",
        standing=True,
        help="列入“谁执法谁普法”责任清单的单位；按事项编的写“项”",
    )
    events: Known[Figure] = fact("法治宣传活动", unit="场次", office="法规科", help="线下活动，网上推送的另填")
    audience: Known[Figure] = fact("宣传受众", unit="人次", units=("人",), office="法规科", depends_on="法治宣传活动")
    leaflets: Known[Figure] = fact("宣传资料", unit="份", units=("册", "张"), office="法规科", help="发放的纸质资料")
    posts: Known[Figure] = fact("网上普法", unit="条", units=("篇", "期"), office="法规科", help="新媒体推送的普法信息")
    consultations: Known[Figure] = fact("法律咨询", unit="人次", units=("件",), office="法规科", help="解答群众的咨询")
    visits: Known[dict[Text, Figure]] = fact(
        "送法活动", office="法规科", help="去向和场次，如“进机关: 71场次”，已算在“法治宣传活动”里"
    )
    cases_explained: Known[Figure] = fact("以案释法", unit="件", office="法规科", help="发布的典型案例")
    law_sites: Known[Figure] = fact("法治文化阵地", unit="个", office="司法局", standing=True)
    law_literate: Known[Figure] = _local("法律明白人", unit="名")
    village_counsel_rate: Known[Figure] = _local("村社区法律顾问覆盖率", unit="%")
    model_villages: Known[Figure] = _local("民主法治示范村", unit="个", help="含社区；省级以上、市级的合计")
