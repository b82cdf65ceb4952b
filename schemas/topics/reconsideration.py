"""行政复议: the reviewing organ's view. Since the reform only governments of county level and above hear cases."""

from functools import partial

from schemas.fields import Fact, Figure, Known, fact
from schemas.measures import ReportTopic
from schemas.relations import AtMost, CarryOver, Parts, Share
from schemas.reporter import Kind, Level

_organ = partial(fact, office="司法局", kinds=(Kind.GOVERNMENT,), levels=(Level.PROVINCE, Level.CITY, Level.COUNTY))
_case = partial(_organ, unit="件")
_outcome = partial(_case, depends_on="审结")
_share_of_decided = partial(_organ, unit="%", depends_on="审结")

CORRECTIONS = ("撤销", "变更", "确认违法", "责令履行")
"""The outcomes that put an act right (纠错)."""


class Reconsideration(ReportTopic):
    """What the government did as reviewing organ. The arithmetic is that of the yearly reconsideration statistics."""

    declaration = Fact(
        "行政复议",
        kinds=(Kind.GOVERNMENT,),
        levels=(Level.PROVINCE, Level.CITY, Level.COUNTY),
        office="司法局",
        help="本级政府作为复议机关办理的案件；本机关当被申请人的，填“矛盾纠纷”",
        basis="《中华人民共和国行政复议法》",
    )
    order = 80
    relations = (
        AtMost("受理", "收到申请"),
        CarryOver("受理", "上年结转", ("审结",), "结转下年"),
        Parts("审结", ("维持", "驳回", *CORRECTIONS, "终止", "其他结案")),
        AtMost("调解和解", "终止"),
        Share("调解和解率", ("调解和解",), "审结"),
        Share("直接纠错率", CORRECTIONS, "审结"),
        Share("综合纠错率", (*CORRECTIONS, "终止"), "审结"),
    )

    received: Known[Figure] = _case("收到申请", help="本年收到的，上年结转的不算")
    settled_before: Known[Figure] = _case("受理前化解", help="收到申请后、受理前化解的")
    accepted: Known[Figure] = _case("受理", help="本年新受理的")
    refused: Known[Figure] = _case("不予受理", help="转送其他机关的不算")
    carried_over: Known[Figure] = _case("上年结转")
    decided: Known[Figure] = _case("审结", help="含上年结转、本年审结的")
    upheld: Known[Figure] = _outcome("维持")
    dismissed: Known[Figure] = _outcome("驳回", help="驳回申请和驳回请求合计")
    quashed: Known[Figure] = _outcome("撤销")
    varied: Known[Figure] = _outcome("变更")
    declared_unlawful: Known[Figure] = _outcome("确认违法", help="含确认无效的")
    ordered_to_act: Known[Figure] = _outcome("责令履行")
    terminated: Known[Figure] = _outcome("终止", help="撤回、和解、调解结案的都算")
    reconciled: Known[Figure] = _outcome("调解和解", help="已算在“终止”里的，这里再单独填")
    other_outcome: Known[Figure] = _outcome("其他结案")
    left: Known[Figure] = _case("结转下年", help="年底还没有审结的")
    reconciled_rate: Known[Figure] = _share_of_decided("调解和解率", help="调解和解÷审结")
    direct_correction_rate: Known[Figure] = _share_of_decided(
        "直接纠错率", help="（撤销＋变更＋确认违法＋责令履行）÷审结，分母不同的写明口径"
    )
    overall_correction_rate: Known[Figure] = _share_of_decided(
        "综合纠错率", help="直接纠错再加终止（撤回、调解、和解）的，÷审结"
    )
    closed_for_good_rate: Known[Figure] = _share_of_decided("案结事了率", help="复议后没有再进入诉讼、信访的占比")
    opinions: Known[Figure] = _organ("复议意见书", unit="份")
    proposals: Known[Figure] = _organ("复议建议书", unit="份")
    officers: Known[Figure] = _organ("行政复议人员", unit="名", standing=True, help="专门办案的人员")
