"""What a Word file has for who fills it in: content controls that name their facts, paragraphs of guidance."""

from __future__ import annotations

from generator.draft.control_tags import tag_of
from generator.draft.model import Block, Draft, FactPath, Paragraph, Span
from generator.draft.word_styles import GUIDANCE, PARAGRAPH_STYLES
from generator.draft.writing.word.styles import fonts
from generator.draft.writing.word.xml import W, quoted
from schemas.format import Format

_SIZE = 24
"""Half-points: 小4号, smaller than the text around it."""
_COLOUR, _RULE = "7F7F7F", "BFBFBF"


def in_control(xml: str, fact: FactPath, *, paragraphs: bool = False) -> str:
    """The runs, or the paragraphs, within a content control for the fact; as they are where its name is too long.

    A control around paragraphs takes any number of them, one around runs a single line of text.
    """
    tag = tag_of(fact)
    if not tag:
        return xml
    kind = "richText" if paragraphs else "text"
    label = next(str(step) for step in reversed(fact) if isinstance(step, str))
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoted(label)}/><w:tag w:val={quoted(tag)}/><w:{kind}/></w:sdtPr>"
        f"<w:sdtContent>{xml}</w:sdtContent></w:sdt>"
    )


def lone_gap(paragraph: Paragraph) -> Span | None:
    """The gap to be filled that is all of the paragraph: its place takes sentences, and more than one paragraph."""
    first = paragraph.spans[0] if len(paragraph.spans) == 1 else None
    whole = first is not None and first.fillable and (first.start, first.end) == (0, len(paragraph.text))
    return first if whole else None


def has_guidance(draft: Draft) -> bool:
    """Whether the draft is a blank that tells how to fill it in."""
    return any(_is_guidance(block) for block in draft.blocks)


def _is_guidance(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.guidance


def guidance_style(standard: Format) -> str:
    """The w:style of guidance: 楷体 in grey, with a rule at its left; it looks like no element of a report."""
    return (
        f'<w:style xmlns:w="{W}" w:type="paragraph" w:customStyle="1" w:styleId="{GUIDANCE.id}">'
        f"<w:name w:val={quoted(GUIDANCE.name)}/>"
        f'<w:basedOn w:val="Normal"/><w:next w:val="{PARAGRAPH_STYLES["body"].id}"/><w:qFormat/><w:pPr>'
        f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{_RULE}"/></w:pBdr>'
        '<w:snapToGrid w:val="0"/><w:spacing w:before="60" w:after="60" w:line="360" w:lineRule="exact"/>'
        '<w:ind w:left="320"/><w:jc w:val="both"/></w:pPr>'
        f'<w:rPr>{fonts(standard.elements["heading2"].font)}<w:color w:val="{_COLOUR}"/>'
        f'<w:sz w:val="{_SIZE}"/><w:szCs w:val="{_SIZE}"/></w:rPr></w:style>'
    )
