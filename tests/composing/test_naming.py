"""What bodies are called, from the agency's full name."""

from __future__ import annotations

import pytest

from generator.composing.naming import addressee, region_word, self_reference, superior_word
from schemas.reporter import Kind, Level
from schemas.standard import load_standard

GOVERNMENT, DEPARTMENT = Kind.GOVERNMENT, Kind.DEPARTMENT


@pytest.mark.parametrize(
    ("name", "level", "kind", "own"),
    [
        ("云州省人民政府", Level.PROVINCE, GOVERNMENT, "我省"),
        ("内蒙古自治区人民政府", Level.PROVINCE, GOVERNMENT, "我区"),
        ("重庆市人民政府", Level.PROVINCE, GOVERNMENT, "我市"),
        ("黔东南苗族侗族自治州人民政府", Level.CITY, GOVERNMENT, "我州"),
        ("深圳市人民政府", Level.CITY, GOVERNMENT, "我市"),
        ("酉阳土家族苗族自治县人民政府", Level.COUNTY, GOVERNMENT, "我县"),
        ("武汉市江夏区人民政府", Level.COUNTY, GOVERNMENT, "我区"),
        ("内蒙古自治区扎赉特旗人民政府", Level.COUNTY, GOVERNMENT, "我旗"),
        ("赤壁市人民政府", Level.COUNTY, GOVERNMENT, "我市"),
        ("重庆市江津区白沙镇人民政府", Level.TOWNSHIP, GOVERNMENT, "我镇"),
        ("云岭县桃花源街道办事处", Level.TOWNSHIP, GOVERNMENT, "我街道"),
        ("云岭县白云乡人民政府", Level.TOWNSHIP, GOVERNMENT, "我乡"),
        ("云岭县城市管理局", Level.COUNTY, DEPARTMENT, "我局"),
        ("云州省司法厅", Level.PROVINCE, DEPARTMENT, "我厅"),
        ("云岭县发展和改革委员会", Level.COUNTY, DEPARTMENT, "我委"),
        ("云岭县人民政府办公室", Level.COUNTY, DEPARTMENT, "我办"),
        ("云岭县气象台", Level.COUNTY, DEPARTMENT, "我单位"),
    ],
)
def test_an_agency_speaks_of_itself_as_usual_for_its_level_and_kind(
    name: str, level: Level, kind: Kind, own: str
) -> None:
    assert self_reference(name, level, kind) == own


def test_the_word_city_inside_the_name_of_an_office_is_no_region() -> None:
    assert region_word("酉阳土家族苗族自治县城市管理局", Level.COUNTY) == "县"


def test_the_region_above_is_read_from_the_name_or_left_open() -> None:
    assert superior_word("重庆市江津区白沙镇人民政府", Level.TOWNSHIP) == "区"
    assert superior_word("白沙镇人民政府", Level.TOWNSHIP) is None
    assert superior_word("武汉市江夏区人民政府", Level.COUNTY) == "市"


@pytest.mark.parametrize(
    ("name", "level", "kind", "joint", "body"),
    [
        ("云岭县城市管理局", Level.COUNTY, DEPARTMENT, False, "县委、县政府"),
        ("云岭县人民政府", Level.COUNTY, GOVERNMENT, False, "县委"),
        ("清河市云岭县人民政府", Level.COUNTY, GOVERNMENT, True, "市委、市政府"),
        ("云岭县清溪镇人民政府", Level.TOWNSHIP, GOVERNMENT, False, "县委、县政府"),
        ("清溪镇人民政府", Level.TOWNSHIP, GOVERNMENT, False, None),
        ("内蒙古自治区通辽市人民政府", Level.CITY, GOVERNMENT, True, "自治区党委、自治区政府"),
    ],
)
def test_the_addressee_follows_the_routes_of_the_rule(
    name: str, level: Level, kind: Kind, joint: bool, body: str | None
) -> None:
    assert addressee(load_standard(2025, level, kind).routes, name, level, joint=joint) == body
