"""健全行政权力制约和监督体系: people's congress, open government, hotline, audit, inspection, honouring promises."""

from functools import partial

from schemas.fields import Fact, Figure, Known, Topic, fact
from schemas.measures import ReportTopic
from schemas.relations import AtMost, CarryOver, Parts, Share
from schemas.reporter import Kind, Level

_request = partial(fact, unit="件", office="政务公开科")
_review = partial(fact, unit="件", office="政务公开科")
_COUNTY_UP = (Level.PROVINCE, Level.CITY, Level.COUNTY)
_FORM = "国办公开办函〔2021〕30号"


class InformationRequests(Topic):
    """Requests for information, row by row of the national form."""

    relations = (
        CarryOver(
            "新收",
            "上年结转",
            ("予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"),
            "结转下年",
        ),
    )

    received: Known[Figure] = _request("新收")
    carried_over: Known[Figure] = _request("上年结转")
    disclosed: Known[Figure] = _request("予以公开")
    partly_disclosed: Known[Figure] = _request("部分公开")
    refused: Known[Figure] = _request("不予公开")
    not_held: Known[Figure] = _request("无法提供")
    not_handled: Known[Figure] = _request("不予处理")
    otherwise: Known[Figure] = _request("其他处理")
    left: Known[Figure] = _request("结转下年")


class DisclosureReview(Topic):
    """Reconsiderations or lawsuits about open government, as the national form counts them."""

    relations = (Parts("总计", ("结果维持", "结果纠正", "其他结果", "尚未审结")),)

    total: Known[Figure] = _review("总计")
    upheld: Known[Figure] = _review("结果维持", depends_on="总计")
    corrected: Known[Figure] = _review("结果纠正", depends_on="总计")
    otherwise: Known[Figure] = _review("其他结果", depends_on="总计")
    pending: Known[Figure] = _review("尚未审结", depends_on="总计")


class Oversight(ReportTopic):
    """Who checked the agency, what it disclosed, what it put right."""

    declaration = Fact("权力监督")
    order = 90
    relations = (
        AtMost("巡视巡察整改", "巡视巡察反馈问题"),
        AtMost("审计问题整改", "审计问题"),
        AtMost("热线按期办结", "热线工单"),
        Share("审计问题整改率", ("审计问题整改",), "审计问题"),
        Share("热线按期办结率", ("热线按期办结",), "热线工单"),
    )

    deputies_proposals: Known[Figure] = fact("人大代表建议", unit="件", office="办公室", help="本机关主办、会办的合计")
    members_motions: Known[Figure] = fact("政协提案", unit="件", office="办公室", help="本机关主办、会办的合计")
    proposals_answered: Known[Figure] = fact("建议提案办复率", unit="%", office="办公室", help="按期办复的占比")
    proposals_content: Known[Figure] = fact(
        "建议提案满意率", unit="%", office="办公室", help="含“基本满意”的，请写进口径"
    )

    published: Known[Figure] = fact("主动公开信息", unit="条", office="政务公开科")
    interpretations: Known[Figure] = fact("政策解读", unit="篇", units=("条",), office="政务公开科")
    notices: Known[Figure] = fact("通知公告", unit="条", units=("件", "篇"), office="政务公开科", help="政府网站发布的")
    new_media: Known[Figure] = fact("政务新媒体", unit="个", office="政务公开科", standing=True)
    requests: Known[InformationRequests] = fact(
        "依申请公开", basis=_FORM, office="政务公开科", help="与政府信息公开工作年度报告一致"
    )
    disclosure_reviews: Known[DisclosureReview] = fact(
        "信息公开行政复议", basis=_FORM, office="政务公开科", help="与政府信息公开工作年度报告一致"
    )
    disclosure_suits: Known[DisclosureReview] = fact(
        "信息公开行政诉讼", basis=_FORM, office="政务公开科", help="未经复议直接起诉和复议后起诉的合计"
    )

    hotline: Known[Figure] = fact("热线工单", unit="件", units=("条",), office="办公室", help="12345等热线转办的工单")
    hotline_in_time: Known[Figure] = fact(
        "热线按期办结", unit="件", units=("条",), office="办公室", depends_on="热线工单"
    )
    hotline_in_time_rate: Known[Figure] = fact("热线按期办结率", unit="%", office="办公室")
    hotline_content: Known[Figure] = fact("热线满意率", unit="%", office="办公室")

    matters_raised: Known[Figure] = fact(
        "群众反映事项",
        unit="件",
        units=("条", "件次"),
        office="办公室",
        help="网络问政、热线、领导信箱等渠道合计；只有热线的填“热线工单”",
    )
    matters_settled_rate: Known[Figure] = fact("群众反映办结率", unit="%", office="办公室", depends_on="群众反映事项")
    matters_content: Known[Figure] = fact("群众反映满意度", unit="%", office="办公室", depends_on="群众反映事项")

    enforcement_complaints: Known[Figure] = fact(
        "执法监督投诉", unit="件", office="法规科", help="反映执法问题的投诉举报，含12345平台转来的"
    )
    supervisors: Known[Figure] = fact("执法监督员", unit="名", office="法规科", standing=True, help="聘任的社会监督员")
    supervisors_actions: Known[Figure] = fact("执法监督员活动", unit="次", office="法规科", depends_on="执法监督员")

    audits: Known[Figure] = fact(
        "审计项目",
        unit="个",
        office="审计局",
        kinds=(Kind.GOVERNMENT,),
        levels=_COUNTY_UP,
        help="本级审计机关完成的，接受上级审计的另填",
    )
    audits_undergone: Known[Figure] = fact("接受审计", unit="项", units=("次",), office="办公室")
    audit_findings: Known[Figure] = fact("审计问题", unit="个", units=("条",), office="审计局")
    audit_findings_corrected: Known[Figure] = fact(
        "审计问题整改", unit="个", units=("条",), office="审计局", depends_on="审计问题"
    )
    audit_rate: Known[Figure] = fact("审计问题整改率", unit="%", office="审计局")
    inspections: Known[Figure] = fact(
        "政府督查",
        unit="项",
        units=("次",),
        office="督查室",
        levels=_COUNTY_UP,
        help="法治督察不算",
    )
    inspection_notices: Known[Figure] = fact(
        "督查通报", unit="份", units=("期",), office="督查室", levels=_COUNTY_UP, help="含交办通知"
    )
    dishonest_bodies: Known[Figure] = fact(
        "政府失信案件",
        unit="件",
        office="发展改革部门",
        kinds=(Kind.GOVERNMENT,),
        help="政府机构被列为失信被执行人的案件",
    )
    arrears_paid: Known[Figure] = fact("清偿拖欠账款", unit="万元", office="发展改革部门", help="清偿拖欠企业的账款")
    inspectors_findings: Known[Figure] = fact(
        "巡视巡察反馈问题", unit="项", office="办公室", public=False, help="纪检监察机关指出的问题也算"
    )
    inspectors_findings_corrected: Known[Figure] = fact(
        "巡视巡察整改", unit="项", office="办公室", public=False, depends_on="巡视巡察反馈问题"
    )
