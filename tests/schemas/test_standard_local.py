"""A user's own Standard: a county's notice laid over the national one."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.errors import StandardError
from schemas.reporter import Kind, Level
from schemas.standard import Standard, load_standard
from schemas.standard_local import KEYS
from schemas.standard_local_tables import Day
from schemas.standard_local_text import MAX_BYTES

EXAMPLE = Path(__file__).parents[2] / "examples" / "local-standard" / "通知.yaml"


def bureau(*local: Path, year: int = 2025) -> Standard:
    return load_standard(year, Level.COUNTY, Kind.DEPARTMENT, local)


@pytest.fixture
def notice(tmp_path: Path) -> Notice:
    return Notice(tmp_path)


class Notice:
    """Writes a notice and reads it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, text: str, name: str = "通知.yaml", encoding: str = "utf-8") -> Path:
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return path

    def trouble(self, text: str, name: str = "通知.yaml") -> list[str]:
        with pytest.raises(StandardError) as raised:
            bureau(self.file(text, name))
        return str(raised.value).splitlines()


def test_the_example_says_it_is_invented_and_is_usable() -> None:
    standard = bureau(EXAMPLE)
    assert "虚构" in standard.sources[-1].title
    assert standard.filing_deadline == date(2025, 12, 20)
    assert standard.publication_deadline == date(2026, 3, 25)
    assert standard.cut_off == date(2025, 11, 30)
    assert standard.report_name == "{机关}{年度}年度法治政府建设情况报告"
    assert standard.required[-2:] == ("行政执法.执法培训", "矛盾纠纷.行政诉讼案件")


def test_the_example_draws_on_every_topic_once() -> None:
    standard = bureau(EXAMPLE)
    assert sorted(topic for part in standard.outline for topic in part.draws_on) == sorted(
        topic for part in standard.national_outline for topic in part.draws_on
    )


def test_local_headings_replace_the_outline_and_keep_its_name() -> None:
    standard = bureau(EXAMPLE)
    assert standard.outline[0].heading == "加强组织领导，落实法治责任"
    assert standard.outline_title == "法治政府建设实施纲要（2021—2025年）"
    assert standard.national_outline == bureau().outline


def test_a_heading_for_a_mandated_content_renames_and_orders_the_parts() -> None:
    assert [(content.id, content.heading) for content in bureau(EXAMPLE).contents] == [
        ("achievements", "2025年工作开展情况"),
        ("first_responsible", "党政主要负责人履行第一责任人职责情况"),
        ("shortcomings", "存在的不足和原因"),
        ("causes", "存在的不足和原因"),
        ("plans", "2026年工作安排"),
        ("other", "其他需要报告的情况"),
    ]


def test_the_first_responsible_part_may_stand_at_the_very_front(notice: Notice) -> None:
    path = notice.file("""名称: 通知
提纲:
  - {标题: 履职情况, 取自: [第一责任人履职情况]}
  - {标题: 规范执法, 取自: [行政执法]}
""")
    assert [content.id for content in bureau(path).contents][:2] == ["first_responsible", "achievements"]


def test_renaming_one_part_moves_none_before_the_achievements(notice: Notice) -> None:
    path = notice.file("名称: 通知\n提纲:\n  - {标题: 打算, 取自: [下一年度安排]}\n")
    standard = bureau(path)
    assert [content.id for content in standard.contents][:2] == ["achievements", "plans"]
    assert standard.outline == bureau().outline


def test_what_a_notice_does_not_mention_stays(notice: Notice) -> None:
    plain, local = bureau(), bureau(notice.file("名称: 通知\n"))
    assert local.contents == plain.contents
    assert local.outline == plain.outline
    assert local.required == plain.required
    assert local.filing_deadline == plain.filing_deadline
    assert local.sources[:-1] == plain.sources


def test_the_last_file_has_the_last_word(notice: Notice) -> None:
    province = notice.file("名称: 省\n报告名称: '{机关}年报'\n必填: 普法宣传.活动\n", "省.yaml")
    county = notice.file("名称: 县\n报告名称: '{机关}报告'\n必填: [行政执法.处罚]\n", "县.yaml")
    standard = bureau(province, county)
    assert [source.title for source in standard.sources[-2:]] == ["省", "县"]
    assert standard.report_name == "{机关}报告"
    assert standard.required[-2:] == ("普法宣传.活动", "行政执法.处罚")


@pytest.mark.parametrize("scope", ["适用年度: 2024", "适用层级: 市", "适用类别: [政府]", "适用年度: 2026—2028"])
def test_a_notice_for_others_is_skipped_and_named(notice: Notice, scope: str) -> None:
    standard = bureau(notice.file(f"名称: 通知\n{scope}\n报告名称: '{{机关}}报告'\n"))
    assert [source.title for source in standard.skipped] == ["通知"]
    assert standard.report_name is None


@pytest.mark.parametrize(
    "years", ["2025", "2025年", "2025年度", "[2024, 2025]", "2024—2026", "2024-2026年", "2024至2026"]
)
def test_report_years_are_written_as_people_write_them(notice: Notice, years: str) -> None:
    assert not bureau(notice.file(f"名称: 通知\n适用年度: {years}\n")).skipped


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12月20日", date(2025, 12, 20)),
        ("12月20日前", date(2025, 12, 20)),
        ("12-20", date(2025, 12, 20)),
        ("2月10日", date(2026, 2, 10)),
        ("次年7月1日", date(2026, 7, 1)),
        ("本年6月30日", date(2025, 6, 30)),
        ("2025-12-20", date(2025, 12, 20)),
        ("2026年1月5日", date(2026, 1, 5)),
    ],
)
def test_a_deadline_lies_after_the_work_it_reports(notice: Notice, written: str, meant: date) -> None:
    path = notice.file(f"名称: 通知\n适用年度: 2025\n报送截止: {written}\n")
    assert bureau(path).filing_deadline == meant


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(2015, 2030))
def test_a_day_without_year_falls_between_july_of_the_year_and_june_of_the_next(day: date, year: int) -> None:
    if (day.month, day.day) != (2, 29):
        found = Day(day.month, day.day).of(year)
        assert date(year, 7, 1) <= found <= date(year + 1, 6, 30)


def test_last_years_notice_is_noticed(notice: Notice) -> None:
    (line,) = notice.trouble("名称: 通知\n适用年度: 2025\n报送截止: 2024-12-20\n")
    assert line.startswith("通知.yaml:3：“报送截止”写了2024年，与“适用年度”对不上")


def test_a_date_with_its_year_needs_the_report_year(notice: Notice) -> None:
    assert "适用年度" in notice.trouble("名称: 通知\n报送截止: 2025-12-20\n")[0]


def test_an_unknown_key_is_answered_with_the_nearest(notice: Notice) -> None:
    assert notice.trouble("名称: 通知\n报送截至: 12月1日\n") == [
        "通知.yaml:2：没有“报送截至”这个项目，是不是“报送截止”？"
    ]


def test_an_unknown_topic_is_answered_with_the_nearest(notice: Notice) -> None:
    text = "名称: 通知\n提纲:\n  - 标题: 执法\n    取自:\n      - 行政决策\n      - 行政执发.三项制度\n"
    assert notice.trouble(text) == ["通知.yaml:6：“取自”里没有“行政执发.三项制度”这个板块，是不是“行政执法”？"]


def test_a_heading_may_draw_on_one_measure_of_a_topic(notice: Notice) -> None:
    path = notice.file("名称: 通知\n提纲:\n  - {标题: 学法, 取自: [党的领导．学法]}\n")
    assert bureau(path).outline[0].draws_on == ("党的领导.学法",)


def test_all_problems_come_in_one_message_in_the_order_of_the_lines(notice: Notice) -> None:
    lines = notice.trouble("""名称:
提刚: 1
适用年度: [2025, 二五]
适用层级: 县城
公开截止: 13月1日
统计截止: [1]
必填: [行政复议., 行政复议.受理]
报告名称: "{机构}报告{"
提纲:
  - {标题: 乙, 取白: [矛盾纠纷]}
  - 丁
  - {标题: "{年份}", 取自: [矛盾纠纷, 存在的不足和原因]}
""")
    numbers = [int(line.split(":")[1].split("：")[0]) for line in lines]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, 13)) - {9}
    assert not any("{{" in line for line in lines)


def test_a_topic_used_twice_would_say_everything_twice(notice: Notice) -> None:
    (line,) = notice.trouble("名称: 通知\n提纲: [{标题: 甲, 取自: 行政执法}, {标题: 乙, 取自: 行政执法}]\n")
    assert "用了两次" in line


def test_a_report_name_must_have_a_place_for_the_agency(notice: Notice) -> None:
    (line,) = notice.trouble("名称: 通知\n报告名称: 法治政府建设年度报告\n")
    assert "{机关}" in line


@pytest.mark.parametrize(
    "text", ["名称：通知\n文号: x\n", "名称:通知\n", "名称: 通知\n提纲:\n  - {标题：甲, 取自: 行政执法}\n"]
)
def test_a_slip_at_the_colon_is_named_with_its_line(notice: Notice, text: str) -> None:
    line = 1 + text.splitlines().index(next(row for row in text.splitlines() if "：" in row or "称:通" in row))
    assert notice.trouble(text)[0].startswith(f"通知.yaml:{line}：“")
    assert "半角冒号" in notice.trouble(text)[0]


def test_a_doubled_key_is_an_error_that_names_both_lines(notice: Notice) -> None:
    assert notice.trouble("名称: 甲\n文号: x\n名称: 乙\n") == ["通知.yaml:3：“名称”写了两次，前一次在第1行。请只留一处"]


def test_toml_with_quoted_keys_says_the_same(notice: Notice) -> None:
    path = notice.file(
        """"名称" = "通知"
"适用年度" = [2025]
"报送截止" = 2025-12-20
"提纲" = [{"标题" = "规范执法", "取自" = ["行政执法"]}]
""",
        "通知.toml",
    )
    standard = bureau(path)
    assert standard.filing_deadline == date(2025, 12, 20)
    assert standard.outline[0].draws_on == ("行政执法",)


def test_broken_toml_is_named_with_its_line(notice: Notice) -> None:
    assert notice.trouble('"名称" = "甲"\n名称 = "乙"\n', "通知.toml")[0].startswith("通知.toml:2：不合 TOML 格式")


def test_a_file_saved_in_gbk_by_the_notepad_is_read(notice: Notice) -> None:
    assert bureau(notice.file("名称: 通知\n", encoding="gbk")).sources[-1].title == "通知"


def test_a_byte_order_mark_is_no_part_of_the_first_key(notice: Notice) -> None:
    assert bureau(notice.file("名称: 通知\n", encoding="utf-8-sig")).sources[-1].title == "通知"


def test_a_full_width_space_in_a_heading_is_the_clerks_own(notice: Notice) -> None:
    path = notice.file("名称: 通知\n提纲: [{标题: 规范　执法, 取自: 行政执法}]\n")
    assert bureau(path).outline[0].heading == "规范　执法"


@pytest.mark.parametrize("beginning", ["机关:\n", "机关：{", "# 填报表\n机关 : "])
def test_a_fact_file_is_said_to_be_one(notice: Notice, beginning: str) -> None:
    (trouble,) = notice.trouble(beginning + "a: " * 20)
    assert trouble.startswith("通知.yaml：这是填报表，这里要的是上级通知")


def test_a_file_over_one_mebibyte_is_refused_before_it_is_read(notice: Notice) -> None:
    assert "1 MiB" in notice.trouble("#" * (MAX_BYTES + 1))[0]


def test_a_missing_file_and_a_folder_are_named(notice: Notice) -> None:
    for path in (notice.folder / "没有.yaml", notice.folder):
        with pytest.raises(StandardError, match="读不到"):
            bureau(path)


def test_a_small_file_that_holds_far_too_much_is_refused_at_once(notice: Notice) -> None:
    assert "太多" in notice.trouble("必填: [" + "a," * 100_000 + "]")[0]


@pytest.mark.parametrize(
    "hostile",
    [
        "a: &x [1]\nb: [*x, *x]\n",
        "[" * 5000,
        "名称: !!python/object/apply:os.system [id]\n",
        "<<: {名称: a}\n",
        "? [1, 2]\n: 3\n",
        "- 1\n",
        "",
        "名称: a\x00",
        "---\n名称: a\n---\n名称: b\n",
        "名称: [1\n",
        "报告名称: '{机关.__class__}'\n",
    ],
)
def test_a_strange_file_gets_a_chinese_message_and_nothing_else(notice: Notice, hostile: str) -> None:
    assert all(line.startswith("通知.yaml") for line in notice.trouble(hostile))


VALUE = st.recursive(
    st.sampled_from(["行政执法", "存在的不足和原因", "2025", "{年度}", "12月1日", "县", "", "a.b", "~", "{", "'"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: "[" + ", ".join(items) + "]")
        | st.tuples(st.sampled_from(["标题", "取自"]), inner).map(lambda pair: f"{{{pair[0]}: {pair[1]}}}")
    ),
    max_leaves=6,
)
LINES = st.lists(st.tuples(st.sampled_from(KEYS), VALUE).map(lambda pair: f"{pair[0]}: {pair[1]}"), max_size=6)


@given(st.one_of(LINES.map("\n".join).map(str.encode), st.binary(max_size=60)), st.sampled_from([".yaml", ".toml"]))
def test_whatever_the_file_holds_it_is_used_or_refused_in_words(content: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"通知{suffix}"
        path.write_bytes(content)
        try:
            outcome = bureau(path).sources[-1].id
        except StandardError as error:
            outcome = str(error)
        assert outcome.startswith("通知")


@pytest.mark.parametrize("day", ["2月29日", "次年2月29日", "本年2月29日"])
def test_a_day_that_not_every_year_has_is_refused(day: str, tmp_path: Path) -> None:
    notice = tmp_path / "通知.yaml"
    notice.write_text(f"名称: 某县通知\n报送截止: {day}\n", "utf-8")
    with pytest.raises(StandardError, match="报送截止"):
        load_standard(2025, Level.COUNTY, Kind.DEPARTMENT, [notice])
