"""Drafts of a heading and what stands under it."""

from __future__ import annotations

from generator.draft.model import Draft, Heading, Paragraph


def draft_of(heading: str, *paragraphs: str, title: str = "某某县人民政府关于2023年度法治政府建设情况的报告") -> Draft:
    """A report with one part."""
    return Draft((title,), blocks=(Heading(1, heading, "一、"), *map(Paragraph, paragraphs)))
