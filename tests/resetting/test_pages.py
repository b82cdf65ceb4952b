"""Paper, margins, page numbers and settings of re-set files, and what of a package must not be touched."""

from __future__ import annotations

import pytest
from reset_files import again, members, part
from word_files import STRICT, STRICT_R, W, document, p, packed, parts, relationships, run, table, word_file

from generator.draft.resetting import KeptReason, Refusal, RefusedError, reset

R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
TITLE = p("云岭县水利局关于2025年度法治政府建设情况的报告")
TEXT = p("全年办理行政许可128件，均在法定期限内办结，没有超期。")
NUMBER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
"""The relationships of `parts` are numbered in the order of its members: rId1 is the first of the others."""


def section(inner: str) -> str:
    """A w:sectPr."""
    return f"<w:sectPr>{inner}</w:sectPr>"


def said(data: bytes, path: str, name: str = "word/document.xml") -> list[str]:
    """Values in a part."""
    found = part(data, name).xpath(path, namespaces={"w": W})
    assert isinstance(found, list)
    return [str(one) for one in found]


def footers(data: bytes) -> dict[str, str]:
    """Kind → the text of the footer of the last section."""
    targets = {one.get("Id"): one.get("Target") for one in part(data, "word/_rels/document.xml.rels")}
    references = part(data).findall(f"{{{W}}}body/{{{W}}}sectPr/{{{W}}}footerReference")
    return {
        one.get(f"{{{W}}}type") or "": "".join(part(data, f"word/{targets[one.get(R_ID)]}").itertext(f"{{{W}}}t"))
        for one in references
    }


def test_a_file_without_sections_gets_the_page_of_the_standard() -> None:
    data = again(word_file(TITLE + TEXT))
    assert said(data, "//w:pgMar/@w:top") == ["2098"]
    assert said(data, "//w:docGrid/@w:linePitch") == ["579"]
    assert footers(data) == {"default": "— 1 —", "even": "— 2 —"}


def test_a_section_that_lies_keeps_lying_with_its_binding_at_the_top() -> None:
    lying = section('<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>')
    last = section('<w:pgSz w:w="12240" w:h="15840"/><w:cols w:num="2"/>')
    data = again(word_file(TITLE + TEXT + f"<w:p><w:pPr>{lying}</w:pPr></w:p>" + TEXT + last))
    assert said(data, "//w:pgSz/@w:w") == ["16838", "11906"]
    assert said(data, "//w:pgMar/@w:top") == ["1587", "2098"]
    assert said(data, "//w:cols/@w:num") == ["2"]


def test_a_page_number_of_another_form_gives_way() -> None:
    footer = p(run("第") + NUMBER + run("页"))
    data = again(word_file(TITLE + TEXT + section('<w:footerReference w:type="default" r:id="rId1"/>'), footer1=footer))
    assert footers(data) == {"default": "— 1 —", "even": "— 2 —"}
    assert "word/footer1.xml" not in members(data)
    assert not any("第" in "".join(part(data, name).itertext()) for name in members(data) if "footer" in name)


def test_words_beside_a_page_number_stay_on_odd_and_even_pages() -> None:
    footer = p("云岭县水利局") + p(NUMBER)
    data = again(word_file(TITLE + TEXT + section('<w:footerReference w:type="default" r:id="rId1"/>'), footer1=footer))
    assert footers(data) == {"default": "云岭县水利局— 1 —", "even": "云岭县水利局— 2 —"}


def test_a_footer_with_its_number_amid_words_stays_and_is_told() -> None:
    footer = p(run("云岭县水利局第") + NUMBER)
    body = TITLE + TEXT + section('<w:footerReference w:type="default" r:id="rId1"/>')
    result = reset(word_file(body, footer1=footer))
    assert footers(result.data)["default"] == "云岭县水利局第1"
    assert [(one.reason, one.text) for one in result.kept] == [(KeptReason.FOOTER, "云岭县水利局第1")]


def test_a_header_with_words_is_shown_on_even_pages_too() -> None:
    body = TITLE + TEXT + section('<w:headerReference w:type="default" r:id="rId1"/>')
    data = again(word_file(body, header1=p("云岭县水利局")))
    assert said(data, "//w:headerReference/@w:type") == ["default", "even"]
    assert len({*said(data, "//w:headerReference/@*[local-name()='id']")}) == 1


def test_a_first_page_of_its_own_has_a_number_too() -> None:
    assert footers(again(word_file(TITLE + TEXT + section("<w:titlePg/>"))))["first"] == "— 1 —"


def test_page_numbers_are_arabic_and_begin_where_they_began() -> None:
    data = again(word_file(TITLE + TEXT + section('<w:pgNumType w:fmt="upperRoman" w:start="3"/>')))
    assert said(data, "//w:pgNumType/@w:start") == ["3"]
    assert said(data, "//w:pgNumType/@w:fmt") == []


def test_settings_say_what_the_format_hangs_on_in_the_order_of_the_schema() -> None:
    settings = (
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:mirrorMargins/><w:trackRevisions/>'
        "<w:characterSpacingControl/><w:compat><w:useFELayout/><w:compatSetting"
        ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="12"/></w:compat>'
        "<w:rsids/></w:settings>"
    )
    found = parts(TITLE + TEXT)
    found["word/settings.xml"] = settings.encode()
    found["word/_rels/document.xml.rels"] = relationships({"rId1": ("settings", "settings.xml")})
    data = again(packed(found))
    names = [child.tag.partition("}")[2] for child in part(data, "word/settings.xml")]
    assert names == ["zoom", "trackRevisions", "evenAndOddHeaders", "characterSpacingControl", "compat", "rsids"]
    assert said(data, "//w:compatSetting[@w:name='compatibilityMode']/@w:val", "word/settings.xml") == ["15"]


def test_all_other_members_stay_byte_for_byte() -> None:
    others = {
        "word/media/image1.png": bytes(range(256)),
        "customXml/item1.xml": b"<a >\n</a>",
        "word/comments.xml": b"<x/>",
    }
    data = again(packed(parts(TITLE + TEXT) | others))
    assert {name: members(data)[name] for name in others} == others


def test_the_same_file_gives_the_same_bytes() -> None:
    data = word_file(TITLE + TEXT + table(("甲", "乙")))
    assert again(data) == again(data)


def test_a_strict_file_is_refused() -> None:
    found = parts(TITLE + TEXT)
    found["word/document.xml"] = document(TITLE + TEXT).replace(W, STRICT).encode()
    found["_rels/.rels"] = relationships({"rId1": ("officeDocument", "word/document.xml")}, STRICT_R)
    assert _refusal(packed(found)) is Refusal.STRICT


@pytest.mark.parametrize(
    ("name", "refusal"),
    [("word/vbaProject.bin", Refusal.MACROS), ("_xmlsignatures/sig1.xml", Refusal.SIGNED)],
)
def test_a_file_with_macros_or_a_signature_is_refused(name: str, refusal: Refusal) -> None:
    assert _refusal(packed(parts(TITLE + TEXT) | {name: b""})) is refusal


def _refusal(data: bytes) -> Refusal:
    with pytest.raises(RefusedError) as caught:
        reset(data)
    return caught.value.refusal
