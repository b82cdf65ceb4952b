"""数字法治政府: services online, shared data, the enforcement platform, enforcement without a visit."""

from schemas.fields import Fact, Figure, Known, fact
from schemas.measures import ReportTopic
from schemas.reporter import Level

_COUNTY_UP = (Level.PROVINCE, Level.CITY, Level.COUNTY)


class Digital(ReportTopic):
    """What runs on networks and platforms. Body cameras and the like are 行政执法.执法装备."""

    declaration = Fact("数字法治")
    order = 100

    one_network_items: Known[Figure] = fact("一网通办事项", unit="项", office="数据部门", standing=True)
    one_network_rate: Known[Figure] = fact(
        "一网通办率", unit="%", office="数据部门", help="一网通办事项占全部政务服务事项的比例，不是网办件占比"
    )
    certificate_kinds: Known[Figure] = fact(
        "电子证照种类", unit="类", units=("种",), office="数据部门", levels=_COUNTY_UP, standing=True
    )
    certificates: Known[Figure] = fact(
        "电子证照", unit="张", units=("个", "份"), office="数据部门", levels=_COUNTY_UP, help="本年签发的"
    )
    certificate_free: Known[Figure] = fact("免证办事项", unit="项", office="数据部门", standing=True)
    shared_kinds: Known[Figure] = fact(
        "共享数据种类", unit="类", units=("项",), office="数据部门", levels=_COUNTY_UP, standing=True
    )
    shared_records: Known[Figure] = fact("共享数据", unit="条", office="数据部门", levels=_COUNTY_UP)
    interface_calls: Known[Figure] = fact("接口调用", unit="次", office="数据部门", levels=_COUNTY_UP)
    catalogue: Known[Figure] = fact(
        "政务数据目录", unit="条", units=("项",), office="数据部门", levels=_COUNTY_UP, standing=True
    )
    catalogue_linked: Known[Figure] = fact(
        "目录挂接率", unit="%", office="数据部门", levels=_COUNTY_UP, help="已挂接数据资源的目录占比"
    )
    platform_items: Known[Figure] = fact(
        "执法平台入库事项", unit="项", units=("条",), office="法规科", standing=True, help="一体化行政执法平台"
    )
    platform_bodies: Known[Figure] = fact(
        "执法平台上线单位", unit="家", office="法规科", levels=_COUNTY_UP, standing=True
    )
    platform_cases: Known[Figure] = fact("执法平台办案", unit="件", office="法规科", help="在平台上办理的案件")
    terminals: Known[Figure] = fact(
        "移动执法终端", unit="台", office="法规科", standing=True, help="执法记录仪等装备填“行政执法.执法装备”"
    )
    remote_cases: Known[Figure] = fact("非现场执法", unit="件", units=("次",), office="法规科")
    remote_share: Known[Figure] = fact("非现场执法占比", unit="%", office="法规科", help="占全部案件（检查）的比例")
    scans: Known[Figure] = fact("扫码检查", unit="次", units=("户次",), office="法规科", help="“扫码入企”检查")
    scans_rate: Known[Figure] = fact("扫码检查率", unit="%", office="法规科", help="扫码检查占涉企检查的比例")
