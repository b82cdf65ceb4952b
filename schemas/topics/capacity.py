"""依法行政能力: training and examination of officials, attending court hearings, the oath to the constitution."""

from schemas.fields import Fact, Figure, Known, fact
from schemas.measures import ReportTopic
from schemas.relations import AtMost, Share


class Capacity(ReportTopic):
    """How officials learn law. The enforcement officers' own training is 行政执法.执法培训."""

    declaration = Fact("依法行政能力")
    order = 110
    relations = (
        AtMost("学法考试参考", "学法考试应考"),
        AtMost("学法考试合格", "学法考试参考"),
        Share("学法考试参考率", ("学法考试参考",), "学法考试应考"),
        Share("学法考试合格率", ("学法考试合格",), "学法考试参考"),
    )

    trainings: Known[Figure] = fact(
        "法治培训", unit="期", units=("场次",), office="法规科", help="行政执法人员的培训填“行政执法.执法培训”"
    )
    trained: Known[Figure] = fact("法治培训参训", unit="人次", units=("人",), office="法规科", depends_on="法治培训")
    lectures: Known[Figure] = fact("法治讲座", unit="场次", office="法规科", help="理论中心组学法、会前学法不算")
    exam_due: Known[Figure] = fact("学法考试应考", unit="人", units=("人次",), office="法规科")
    exam_taken: Known[Figure] = fact("学法考试参考", unit="人", units=("人次",), office="法规科", help="实际参加的")
    exam_passed: Known[Figure] = fact(
        "学法考试合格", unit="人", units=("人次",), office="法规科", depends_on="学法考试参考"
    )
    exam_taken_rate: Known[Figure] = fact("学法考试参考率", unit="%", office="法规科", help="参考÷应考")
    exam_passed_rate: Known[Figure] = fact("学法考试合格率", unit="%", office="法规科", help="合格÷参考")
    exam_before_office: Known[Figure] = fact(
        "任前法律考试", unit="人", units=("人次",), office="组织部门", help="新提任领导干部参加的，与学法考试分开"
    )
    hearings: Known[Figure] = fact("旁听庭审", unit="次", office="法规科", help="含观看庭审直播")
    hearings_attended: Known[Figure] = fact(
        "旁听庭审参加", unit="人次", units=("人",), office="法规科", depends_on="旁听庭审"
    )
    oaths: Known[Figure] = fact("宪法宣誓", unit="场次", office="办公室")
    oath_takers: Known[Figure] = fact(
        "宪法宣誓参加", unit="人次", units=("人",), office="办公室", depends_on="宪法宣誓"
    )
