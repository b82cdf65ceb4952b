"""化解矛盾纠纷: reconsideration and litigation as the respondent (everybody's), mediation, petitions, legal aid."""

from functools import partial

from schemas.fields import Fact, Figure, Known, Topic, fact
from schemas.measures import ReportTopic
from schemas.relations import AtMost, Parts, Share
from schemas.reporter import Kind, Level

_case = partial(fact, unit="件", office="法规科")
_rate = partial(fact, unit="%")
_peoples_mediation = partial(
    fact, office="司法局", kinds=(Kind.GOVERNMENT,), levels=(Level.CITY, Level.COUNTY, Level.TOWNSHIP)
)
_petition = partial(fact, office="信访部门", public=False)
_COUNTY_UP = (Level.PROVINCE, Level.CITY, Level.COUNTY)
_person = partial(fact, unit="人", units=("名",), office="司法局")
_helped = partial(fact, office="司法局", kinds=(Kind.GOVERNMENT,), levels=(Level.COUNTY, Level.TOWNSHIP))


class Supervised(Topic):
    """People under community correction, or released ones being resettled: who came, who left, who is there."""

    received: Known[Figure] = _person("接收", help="本年新接收的")
    released: Known[Figure] = _person("解除", help="本年期满解除的")
    registered: Known[Figure] = _person("在册", standing=True, help="年末在册")


class Disputes(ReportTopic):
    """Disputes the agency is party to, and disputes it settles for others.

    The cases that a government *hears* as reviewing organ are the topic 行政复议.
    """

    declaration = Fact("矛盾纠纷")
    order = 70
    relations = (
        Parts("被申请行政复议", ("行政复议被维持", "行政复议被纠错", "行政复议调解和解"), exhaustive=False),
        Parts("行政诉讼案件", ("一审案件", "二审案件"), exhaustive=False),
        Parts("行政诉讼审结", ("行政诉讼驳回", "行政诉讼撤诉", "行政诉讼败诉"), exhaustive=False),
        AtMost("行政诉讼败诉", "行政诉讼案件"),
        AtMost("负责人出庭应诉", "应出庭案件"),
        AtMost("司法建议回复", "司法建议收到"),
        AtMost("化解重大疑难纠纷", "化解矛盾纠纷"),
        AtMost("行政调解成功", "行政调解"),
        AtMost("人民调解成功", "人民调解"),
        Parts("人民调解组织", ("村社区调委会", "乡镇街道调委会", "行业专业调委会"), exhaustive=False),
        AtMost("信访办结", "信访受理"),
        Share("行政诉讼败诉率", ("行政诉讼败诉",), "行政诉讼审结"),
        Share("负责人出庭应诉率", ("负责人出庭应诉",), "应出庭案件"),
        Share("司法建议回复率", ("司法建议回复",), "司法建议收到"),
        Share("矛盾纠纷化解率", ("化解矛盾纠纷",), "排查矛盾纠纷"),
        Share("行政调解成功率", ("行政调解成功",), "行政调解"),
        Share("人民调解成功率", ("人民调解成功",), "人民调解"),
        Share("信访办结率", ("信访办结",), "信访受理"),
    )

    challenged: Known[Figure] = _case("被申请行政复议", help="本机关作被申请人的案件，不是本机关审理的")
    upheld: Known[Figure] = _case(
        "行政复议被维持", depends_on="被申请行政复议", help="“被申请行政复议”的案件里，复议决定维持的"
    )
    corrected: Known[Figure] = _case(
        "行政复议被纠错", depends_on="被申请行政复议", help="被撤销、变更、确认违法、责令履行的"
    )
    reconciled: Known[Figure] = _case("行政复议调解和解", depends_on="被申请行政复议", help="因调解、和解撤回的也算")

    sued: Known[Figure] = _case("行政诉讼案件", help="本机关作被告（被上诉人）的案件，民事诉讼不算")
    first_instance: Known[Figure] = _case("一审案件", depends_on="行政诉讼案件", help="本年新收的一审案件")
    second_instance: Known[Figure] = _case("二审案件", depends_on="行政诉讼案件")
    decided: Known[Figure] = _case("行政诉讼审结", depends_on="行政诉讼案件", help="含上年结转、本年审结的")
    dismissed: Known[Figure] = _case("行政诉讼驳回", depends_on="行政诉讼案件", help="驳回起诉和驳回诉讼请求合计")
    withdrawn: Known[Figure] = _case("行政诉讼撤诉", depends_on="行政诉讼案件", help="含按撤诉处理的")
    lost: Known[Figure] = _case("行政诉讼败诉", depends_on="行政诉讼案件", help="以生效裁判为准")
    loss_rate: Known[Figure] = _rate(
        "行政诉讼败诉率", office="法规科", depends_on="行政诉讼案件", help="败诉÷审结，分母不同的写明口径"
    )
    win_rate: Known[Figure] = _rate(
        "行政诉讼胜诉率", office="法规科", depends_on="行政诉讼案件", help="败诉率、胜诉率填一个就行"
    )
    to_appear: Known[Figure] = _case(
        "应出庭案件", depends_on="行政诉讼案件", help="开庭审理、负责人应当出庭的案件，书面审理的不算"
    )
    appeared: Known[Figure] = _case(
        "负责人出庭应诉",
        units=("件次", "次"),
        depends_on="行政诉讼案件",
        help="按案件计，正职、副职出庭的都算，只委托工作人员的不算",
    )
    appearance_rate: Known[Figure] = _rate(
        "负责人出庭应诉率",
        office="法规科",
        depends_on="行政诉讼案件",
        help="负责人出庭应诉÷应出庭案件，分母不同的写明口径",
    )
    deputed: Known[Figure] = _case(
        "委托负责人出庭",
        units=("件次", "次"),
        depends_on="行政诉讼案件",
        help="政府委托部门负责人、机关委托下属单位负责人出庭的，已算在“负责人出庭应诉”里的不填",
    )
    staff_appeared: Known[Figure] = _case(
        "工作人员出庭", units=("件次", "次"), depends_on="行政诉讼案件", help="负责人没有出庭、只有工作人员出庭的"
    )
    settled_before_trial: Known[Figure] = _case("行政争议诉前化解", help="法院立案前化解的行政争议")
    court_meetings: Known[Figure] = fact("府院联动", unit="次", office="法规科", help="与法院的联席会议、会商")
    procuratorate_meetings: Known[Figure] = fact(
        "府检联动", unit="次", office="法规科", help="与检察院的联席会议、会商"
    )
    judicial_proposals: Known[Figure] = _case("司法建议收到", units=("份",), help="法院发来的，检察建议不算")
    judicial_proposals_answered: Known[Figure] = _case("司法建议回复", units=("份",), depends_on="司法建议收到")
    answer_rate: Known[Figure] = _rate("司法建议回复率", office="法规科", depends_on="司法建议收到")

    disputes_found: Known[Figure] = fact("排查矛盾纠纷", unit="件", office="司法局")
    disputes_settled: Known[Figure] = fact("化解矛盾纠纷", unit="件", office="司法局", help="各种方式化解的合计")
    hard_disputes_settled: Known[Figure] = fact("化解重大疑难纠纷", unit="件", office="司法局")
    settlement_rate: Known[Figure] = _rate("矛盾纠纷化解率", office="司法局", help="化解÷排查")
    mediated: Known[Figure] = _case(
        "调解案件", office="司法局", help="不分行政调解、人民调解的总数，分开统计的填各自项目"
    )
    mediated_amount: Known[Figure] = fact("调解涉案金额", unit="万元", office="司法局", depends_on="调解案件")
    mediated_rate: Known[Figure] = _rate("调解成功率", office="司法局", depends_on="调解案件")
    administrative_rulings: Known[Figure] = _case("行政裁决", help="裁决的民事纠纷，与执法统计里的行政裁决一致")
    administrative_mediation: Known[Figure] = _case("行政调解", help="受理的案件，信访事项不算")
    administrative_mediation_settled: Known[Figure] = _case("行政调解成功", depends_on="行政调解")
    administrative_mediation_rate: Known[Figure] = _rate(
        "行政调解成功率", office="法规科", depends_on="行政调解", help="成功÷受理"
    )

    mediation_bodies: Known[Figure] = _peoples_mediation("人民调解组织", unit="个", standing=True, help="调委会总数")
    village_mediation_bodies: Known[Figure] = _peoples_mediation("村社区调委会", unit="个", standing=True)
    township_mediation_bodies: Known[Figure] = _peoples_mediation("乡镇街道调委会", unit="个", standing=True)
    trade_mediation_bodies: Known[Figure] = _peoples_mediation(
        "行业专业调委会", unit="个", standing=True, help="行业性、专业性的，如医疗纠纷、交通事故调委会"
    )
    mediators: Known[Figure] = _peoples_mediation("人民调解员", unit="名", standing=True)
    peoples_mediation: Known[Figure] = _peoples_mediation("人民调解", unit="件", help="受理的纠纷")
    peoples_mediation_settled: Known[Figure] = _peoples_mediation("人民调解成功", unit="件", depends_on="人民调解")
    peoples_mediation_rate: Known[Figure] = _peoples_mediation(
        "人民调解成功率", unit="%", help="成功÷受理，分母不同的写明口径"
    )
    peoples_mediation_amount: Known[Figure] = _peoples_mediation("人民调解涉案金额", unit="万元")

    arbitration: Known[Figure] = fact(
        "仲裁受案", unit="件", office="仲裁委", kinds=(Kind.GOVERNMENT,), levels=(Level.CITY,), help="商事仲裁"
    )
    arbitration_amount: Known[Figure] = fact(
        "仲裁标的额",
        unit="亿元",
        office="仲裁委",
        kinds=(Kind.GOVERNMENT,),
        levels=(Level.CITY,),
        depends_on="仲裁受案",
    )
    labour_arbitration: Known[Figure] = fact(
        "劳动人事争议仲裁", unit="件", office="人社部门", kinds=(Kind.GOVERNMENT,), levels=_COUNTY_UP
    )
    petitions: Known[Figure] = _petition("信访受理", unit="件", units=("件次", "批次"), help="涉法涉诉信访不算")
    petitions_settled: Known[Figure] = _petition("信访办结", unit="件", units=("件次", "批次"), depends_on="信访受理")
    petitions_rate: Known[Figure] = _petition("信访办结率", unit="%", help="办结÷受理")
    petitions_in_time: Known[Figure] = _petition("信访及时受理率", unit="%")
    legal_services: Known[Figure] = fact(
        "公共法律服务",
        unit="件",
        units=("件次", "人次"),
        office="司法局",
        kinds=(Kind.GOVERNMENT,),
        help="公共法律服务平台办理的，法律援助另填",
    )
    legal_aid: Known[Figure] = fact(
        "法律援助", unit="件", office="司法局", kinds=(Kind.GOVERNMENT,), levels=_COUNTY_UP, help="受理的案件，咨询不算"
    )
    losses_recovered: Known[Figure] = fact(
        "法律援助挽回损失",
        unit="万元",
        office="司法局",
        kinds=(Kind.GOVERNMENT,),
        levels=_COUNTY_UP,
        depends_on="法律援助",
    )
    correction: Known[Supervised] = _helped("社区矫正", help="社区矫正对象")
    resettlement: Known[Supervised] = _helped("安置帮教", help="刑满释放人员")
