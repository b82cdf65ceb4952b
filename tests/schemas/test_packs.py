"""Trade packs: facts of a trade added to the model at run time."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from schemas.fields import Entry, entries
from schemas.packs import MAX_BYTES, PackError, built_in_packs, load_pack, with_pack
from schemas.report import annual_report

URBAN = "城市管理"
FACT = '[["行政执法"]]\n"标签" = "{label}"\n"单位" = "{unit}"\n'


def make_pack(folder: Path, fields: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "fields.toml").write_text(fields, encoding="utf-8")
    return folder


def facts_of(model: type, topic: str) -> dict[str, Entry]:
    inner = entries(model)[topic].model
    assert inner is not None
    return dict(entries(inner))


def refusal(folder: Path, fields: str) -> str:
    with pytest.raises(PackError) as caught:
        with_pack(annual_report(), load_pack(make_pack(folder, fields)))
    return str(caught.value)


@pytest.fixture(scope="module")
def urban() -> type:
    return with_pack(annual_report(), load_pack(URBAN))


def test_a_pack_adds_its_facts_after_those_of_the_topic(urban: type) -> None:
    own = list(facts_of(annual_report(), "行政执法"))
    added = [new.label for new in load_pack(URBAN).facts["行政执法"]]
    assert list(facts_of(urban, "行政执法")) == own + added


def test_a_pack_leaves_the_order_of_the_report_and_the_model_without_it_as_they_were(urban: type) -> None:
    assert list(entries(urban)) == list(entries(annual_report()))
    assert "占道经营" not in facts_of(annual_report(), "行政执法")


def test_a_topic_with_a_pack_keeps_the_name_of_its_template(urban: type) -> None:
    model = entries(urban)["行政执法"].model
    assert model is not None
    assert model.attribute() == "enforcement"  # type: ignore[attr-defined]


def test_a_fact_of_a_pack_is_read_like_any_other(urban: type) -> None:
    report = urban.model_validate({"行政执法": {"占道经营": "7.4万余", "违停劝离": "3780余辆", "油烟整治": "无"}})
    by_label = facts_of(urban, "行政执法")
    assert str(getattr(report.enforcement, by_label["占道经营"].attribute)) == "7.4万余处"
    assert str(getattr(report.enforcement, by_label["违停劝离"].attribute)) == "3780余辆"


@pytest.mark.parametrize(("label", "typed"), [("占道经营", "5人"), ("智慧城管结案率", "101%")])
def test_a_fact_of_a_pack_refuses_a_wrong_unit_and_more_than_all(urban: type, label: str, typed: str) -> None:
    with pytest.raises(ValidationError):
        urban.model_validate({"行政执法": {label: typed}})


def test_two_packs_stand_side_by_side(urban: type, tmp_path: Path) -> None:
    second = load_pack(make_pack(tmp_path / "园林", FACT.format(label="古树名木", unit="株")))
    assert {"占道经营", "古树名木"} <= set(facts_of(with_pack(urban, second), "行政执法"))


def test_the_same_pack_twice_is_refused(urban: type) -> None:
    with pytest.raises(PackError, match="已经有“占道经营”"):
        with_pack(urban, load_pack(URBAN))


def test_the_keys_of_a_pack_reach_the_fact(tmp_path: Path) -> None:
    fields = FACT.format(label="古树名木", unit="株") + (
        '"其他单位" = ["棵", "处"]\n"说明" = "在册的"\n"责任科室" = "绿化科"\n"常量" = "是"\n'
    )
    (new,) = load_pack(make_pack(tmp_path / "园林", fields)).facts["行政执法"]
    assert (new.label, new.unit, new.units) == ("古树名木", "株", ("棵", "处"))
    assert (new.help, new.office, new.standing) == ("在册的", "绿化科", True)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (FACT.format(label="行政检查", unit="次"), "“行政执法”里已经有“行政检查”"),
        (FACT.format(label="古树", unit="株") * 2, "“行政执法”第2项：标签“古树”前面已经有了"),
        ('[["行政执发"]]\n"标签" = "古树"\n"单位" = "株"\n', "没有“行政执发”这个板块，是不是“行政执法”"),
        ('[["机关"]]\n"标签" = "古树"\n"单位" = "株"\n', "没有“机关”这个板块"),
        (FACT.format(label="古树", unit="株") + '"责任科" = "绿化科"\n', "没有“责任科”这个项目，是不是“责任科室”"),
        ('[["行政执法"]]\n"标签" = "古树"\n', "缺“单位”"),
        (FACT.format(label="古树、名木", unit="株"), "只能用汉字、字母和数字"),
        (FACT.format(label="12319热线", unit="件"), "不以数字开头"),
        (FACT.format(label="违停", unit="台/件"), "“台/件”不像一个单位"),
        (FACT.format(label="古树", unit="株") + '"常量" = "对"\n', "“常量”应写“是”"),
        (FACT.format(label="古树", unit="株") + '"说明" = 3\n', "“说明”应为文字"),
        ('"行政执法" = "古树"\n', '每段以 [["行政执法"]] 开头'),
        ("[[行政执法]]\n", "中文的项目名和内容都要加英文引号"),
    ],
)
def test_a_pack_that_cannot_be_used_says_what_to_put_right(tmp_path: Path, fields: str, said: str) -> None:
    message = refusal(tmp_path / "园林", fields)
    assert message.startswith("园林/fields.toml：")
    assert said in message


def test_an_unknown_pack_is_answered_with_the_nearest_name_and_all_names() -> None:
    with pytest.raises(PackError, match=r"没有“城管管理”这个行业包，是不是“城市管理”。现有：.*城市管理"):
        load_pack("城管管理")


def test_a_name_too_long_for_a_folder_is_an_unknown_pack() -> None:
    with pytest.raises(PackError, match="没有"):
        load_pack("城" * 5000)


def test_a_folder_without_fields_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="没有这个文件"):
        load_pack(tmp_path)


def test_a_pack_larger_than_any_real_one_is_refused_unread(tmp_path: Path) -> None:
    assert "文件太大" in refusal(tmp_path / "园林", "#" * (MAX_BYTES + 1))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=200) | st.text(alphabet='[]{}"=,.\n标签单位行政执法1', max_size=80).map(str.encode))
@example(content=b'"a" = ' + b"9" * 5000)
@example(content=b"a = " + b"[" * 5000)
def test_whatever_a_file_holds_the_trouble_is_a_pack_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "fields.toml").write_bytes(content)
    with suppress(PackError):
        load_pack(tmp_path)


@pytest.mark.parametrize("name", built_in_packs())
def test_every_fact_of_a_built_in_pack_has_its_sentence(name: str) -> None:
    pack = load_pack(name)
    model = with_pack(annual_report(), pack)
    for topic, facts in pack.facts.items():
        inner = entries(model)[topic].model
        assert inner is not None
        template = (pack.folder / f"{inner.attribute()}.md").read_text("utf-8")  # type: ignore[attr-defined]
        assert [new.label for new in facts if f"{{{{ {topic}.{new.label} }}}}" not in template] == []


@pytest.mark.parametrize("name", built_in_packs())
def test_a_built_in_pack_is_plain_toml(name: str) -> None:
    assert tomllib.loads((files("templates") / "packs" / name / "fields.toml").read_text("utf-8"))


def test_a_fact_of_a_pack_may_be_a_text_or_a_day(tmp_path: Path) -> None:
    fields = (
        '[["行政执法"]]\n"标签" = "工作要点"\n"类型" = "文字"\n[["行政执法"]]\n"标签" = "挂牌时间"\n"类型" = "日期"\n'
    )
    model = with_pack(annual_report(), load_pack(make_pack(tmp_path / "水利", fields)))
    inner = entries(model)["行政执法"].model
    assert inner is not None
    assert [entries(inner)[label].shape.value for label in ("工作要点", "挂牌时间")] == ["文字", "日期"]


@pytest.mark.parametrize("row", ['"类型" = "图片"', '"类型" = "文字"\n"单位" = "件"', '"单位" = "%"\n"上限" = "百"'])
def test_a_type_or_limit_that_makes_no_sense_is_refused(row: str, tmp_path: Path) -> None:
    with pytest.raises(PackError):
        load_pack(make_pack(tmp_path / "水利", f'[["行政执法"]]\n"标签" = "要点"\n{row}\n'))
