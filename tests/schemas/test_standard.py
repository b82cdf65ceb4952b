"""The Standard in force, for every level, kind and report year that the program may meet."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from itertools import product

import pytest

from schemas.reporter import ALL_KINDS, ALL_LEVELS, Kind, Level
from schemas.standard import Standard, fill, load_standard, placeholders

TOPICS = {
    "党的领导",
    "机构职能",
    "制度建设",
    "行政决策",
    "行政执法",
    "突发事件",
    "矛盾纠纷",
    "行政复议",
    "权力监督",
    "数字法治",
    "依法行政能力",
    "普法宣传",
}
EVERY = [pytest.param(*case, id="-".join(map(str, case))) for case in product(range(2013, 2031), ALL_LEVELS, ALL_KINDS)]


def of(year: int, level: Level = Level.COUNTY, kind: Kind = Kind.GOVERNMENT) -> Standard:
    return load_standard(year, level, kind)


def route_ids(standard: Standard) -> list[str]:
    return [route.id for route in standard.routes]


@pytest.mark.parametrize(("year", "level", "kind"), EVERY)
def test_any_reporter_in_any_year_has_the_five_contents_and_every_topic_once(
    year: int, level: Level, kind: Kind
) -> None:
    standard = of(year, level, kind)
    assert [content.id for content in standard.contents] == [
        "achievements",
        "shortcomings",
        "causes",
        "first_responsible",
        "plans",
        "other",
    ]
    drawn = [topic for part in standard.outline for topic in part.draws_on]
    assert len(drawn) == len(set(drawn))
    assert set(drawn) == TOPICS
    assert standard.outline == standard.national_outline
    assert drawn[0] == "党的领导"
    assert drawn[-2:] == ["依法行政能力", "普法宣传"]
    assert set(standard.required) == {
        "主要举措和成效",
        "存在的不足和原因",
        "第一责任人履职情况",
        "下一年度安排",
        "存在的不足和原因.原因",
        "成文日期",
    }
    assert standard.duties or year < 2016


@pytest.mark.parametrize(("year", "level", "kind"), EVERY)
def test_the_2019_rule_binds_reports_from_2019_of_everyone_but_township_offices(
    year: int, level: Level, kind: Kind
) -> None:
    standard = of(year, level, kind)
    bound = year >= 2019 and (level, kind) != (Level.TOWNSHIP, Kind.DEPARTMENT)
    assert {content.binding for content in standard.contents} == {bound}


@pytest.mark.parametrize(("year", "level", "kind"), EVERY)
def test_deadlines_lie_in_the_spring_after_the_report_year(year: int, level: Level, kind: Kind) -> None:
    standard = of(year, level, kind)
    assert all(date(year + 1, 3, 1) <= route.deadline <= date(year + 1, 4, 1) for route in standard.routes)
    assert standard.filing_deadline == min((route.deadline for route in standard.routes), default=None)
    published = standard.publication_deadline
    assert published == (date(year + 1, 4, 1) if year >= 2019 else None)


@pytest.mark.parametrize(("year", "level", "kind"), EVERY)
def test_routes_use_only_known_placeholders_and_one_addressee_each(year: int, level: Level, kind: Kind) -> None:
    standard = of(year, level, kind)
    for route in standard.routes:
        names = [name for pattern in (route.addressee, *route.copies) for name in placeholders(pattern)]
        assert set(names) <= {"本级", "上级", "业务主管部门"}
    assert len(set(route_ids(standard))) == len(standard.routes)


@pytest.mark.parametrize("year", [2019, 2020])
def test_reports_of_2019_and_2020_obey_the_2019_rule_and_the_old_outline(year: int) -> None:
    standard = of(year)
    assert standard.outline_title == "法治政府建设实施纲要（2015—2020年）"
    assert all(content.binding for content in standard.contents)
    assert {"duty-2019", "outline-2015"} <= {source.id for source in standard.sources}


def test_a_2018_report_uses_the_contents_as_a_skeleton_that_does_not_bind() -> None:
    standard = of(2018)
    assert standard.outline_title == "法治政府建设实施纲要（2015—2020年）"
    assert not any(content.binding for content in standard.contents)
    assert standard.filing_deadline == date(2019, 3, 31)
    assert standard.publication_deadline is None


@pytest.mark.parametrize("year", [2014, 2026, 2030])
def test_a_year_without_outline_names_none_and_keeps_the_topics(year: int) -> None:
    assert of(year).outline_title is None


@pytest.mark.parametrize("year", range(2021, 2026))
def test_reports_from_2021_to_2025_follow_the_ten_parts(year: int) -> None:
    standard = of(year)
    assert standard.outline_title == "法治政府建设实施纲要（2021—2025年）"
    assert [part.id for part in standard.outline] == [f"P{number}" for number in range(1, 11)]


def test_headings_carry_the_report_year_and_plans_the_next() -> None:
    headings = {content.id: content.heading for content in of(2025).contents}
    assert headings["achievements"] == "2025年推进法治政府建设的主要举措和成效"
    assert headings["plans"] == "2026年推进法治政府建设的主要安排"


def test_shortcomings_and_causes_are_two_contents_under_one_heading() -> None:
    by_id = {content.id: content for content in of(2025).contents}
    assert by_id["causes"].under == "shortcomings"
    assert by_id["causes"].heading == by_id["shortcomings"].heading
    assert [content.id for content in of(2025).contents if not content.mandatory] == ["other"]


def test_only_governments_of_county_level_and_above_report_to_a_peoples_congress() -> None:
    reporting = {
        (level, kind)
        for level, kind in product(ALL_LEVELS, ALL_KINDS)
        if any("人大" in route.addressee for route in of(2024, level, kind).routes)
    }
    assert reporting == {(level, Kind.GOVERNMENT) for level in (Level.PROVINCE, Level.CITY, Level.COUNTY)}


def test_a_county_bureau_reports_to_its_county_and_copies_the_office_above() -> None:
    (route,) = of(2024, Level.COUNTY, Kind.DEPARTMENT).routes
    assert fill(route.addressee, {"本级": "县"}) == "县委、县政府"
    assert [fill(copy, {"本级": "县", "业务主管部门": "市城市管理局"}) for copy in route.copies] == [
        "市城市管理局",
        "县委全面依法治县委员会办公室",
    ]
    assert route.deadline == date(2025, 3, 1)


def test_a_province_reports_to_the_centre_before_april_and_to_its_own_committee_before_march() -> None:
    deadlines = {route.id: route.deadline for route in of(2024, Level.PROVINCE).routes}
    assert deadlines == {
        "centre": date(2025, 4, 1),
        "own_committee": date(2025, 3, 1),
        "own_congress": date(2025, 3, 1),
    }


def test_a_town_reports_to_the_county_only_together_with_its_party_committee() -> None:
    (route,) = of(2024, Level.TOWNSHIP).routes
    assert fill(route.addressee, {"上级": "县"}) == "县委、县政府"
    assert route.joint


def test_a_renamed_institution_is_out_of_place_only_after_the_years_of_the_change() -> None:
    def outdated(year: int) -> set[str]:
        return {term.text for term in of(year).terms}

    assert "法制办" not in outdated(2018)
    assert "法制办" in outdated(2020)
    assert "一般程序" not in outdated(2021)
    assert "一般程序" in outdated(2022)


def test_a_twice_renamed_institution_has_one_right_name_in_each_year() -> None:
    for year in range(2022, 2031):
        assert len([term for term in of(year).terms if term.text == "扶贫办"]) == 1


def test_a_phrase_is_offered_from_the_year_in_which_it_was_coined() -> None:
    def offered(year: int) -> set[str]:
        return {phrase.text for phrase in of(year).phrases}

    assert "习近平法治思想" not in offered(2018)
    assert "习近平法治思想" in offered(2020)
    assert "党的二十届四中全会精神" not in offered(2024)
    assert "党的二十届四中全会精神" in offered(2025)
    assert "党的十九大精神" not in offered(2023)


def test_the_duties_of_2016_bind_governments_and_are_followed_by_bureaus_and_towns() -> None:
    county, bureau, town = of(2024), of(2024, Level.COUNTY, Kind.DEPARTMENT), of(2024, Level.TOWNSHIP)
    assert {duty.office for duty in county.duties} >= {"党委主要负责人", "政府主要负责人"}
    assert all(duty.binding for duty in county.duties)
    assert bureau.duties == town.duties
    assert not any(duty.binding for duty in bureau.duties)


def test_a_placeholder_without_a_name_stays_and_attributes_are_out_of_reach() -> None:
    assert fill("{本级}委、{上级}委", {"本级": "县"}) == "县委、{上级}委"
    assert fill("{本级.__class__}", {"本级": "县"}) == "{本级.__class__}"


def test_loading_a_standard_loads_no_heavy_library() -> None:
    program = (
        "import sys; from schemas.reporter import Kind, Level; from schemas.standard import load_standard; "
        "load_standard(2025, Level.COUNTY, Kind.DEPARTMENT); "
        "print(sorted({'pydantic', 'yaml', 'docx', 'jinja2', 'difflib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
