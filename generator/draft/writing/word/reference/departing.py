"""What departs from the standard in a reference document, in words: it is told once, and respected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.draft.measuring.numbers import PageNumber
from generator.draft.measuring.styles import Given
from generator.draft.writing.word.reference.measuring import Measured, indents
from schemas.format import Element, Format
from schemas.messages import _

_SLACK = 0.1
"""pt, characters: what rounding in a word processor may cost."""
_PITCH_SLACK = 0.06
_MM = 1.0
"""GB/T 9704—2012 allows 1 mm for the margins."""
_AT_WILL = frozenset(("issuer_mark",))
"""As large as is conspicuous, beautiful and solemn."""
_DASHES = frozenset("—–-－ ")


def departures(standard: Format, found: Measured) -> Iterator[str]:
    """A line for the page, one for its numbers, one for each element that departs; what nobody decreed counts not."""
    yield from _joined(_("页面"), _page(standard, found))
    yield from _joined(_("页码"), _numbers(standard, found))
    for name, given in found.given.items():
        element = standard.elements[name]
        if element.confirmed:
            details = chain(
                _characters(standard, element, given, sized=name not in _AT_WILL),
                _place(element, given),
                _pitch(standard, element, given, found) if name not in _AT_WILL else (),
            )
            yield from _joined(_(element.label), details)


def _joined(what: str, details: Iterable[str]) -> Iterator[str]:
    told = _("，").join(details)
    if told:
        yield _("{element}：{details}").format(element=what, details=told)


def _page(standard: Format, found: Measured) -> Iterator[str]:
    page, section = standard.page, found.section
    sizes = ((section.width, page.width), (section.height, page.height))
    if any(abs(there - right) > _MM for there, right in sizes):
        paper = (
            _("{width}×{height}毫米").format(width=_plain(w), height=_plain(h)) for w, h in zip(*sizes, strict=True)
        )
        yield _instead(_("纸张"), *paper)
    sides = {
        _("上边距"): (section.top, page.top),
        _("下边距"): (section.bottom, page.bottom),
        _("左边距"): (section.left + section.gutter, page.left),
        _("右边距"): (section.right, page.right),
    }
    for side, (there, right) in sides.items():
        if abs(there - right) > _MM:
            yield _instead(side, _("{n}毫米").format(n=_plain(there)), _("{n}毫米").format(n=_plain(right)))


def _numbers(standard: Format, found: Measured) -> Iterator[str]:
    odd, even = found.numbers
    if odd is None:
        yield _("没有页码")
        return
    number = standard.page_number
    wanted = _("{dash} 1 {dash}").format(dash=number.dash)
    if not all(side and set(side) <= _DASHES for side in (odd.before, odd.after)):
        yield _instead(_("形式"), f"{odd.before} 1 {odd.after}".strip(), wanted)
    if odd.size and abs(odd.size - number.size) > _SLACK:
        yield _instead(_("字号"), size_name(standard, odd.size), size_name(standard, number.size))
    sides = (_side(odd), _side(even) if even else _("没有"))
    if (odd.align, even.align if even else "") not in ((number.odd, number.even), ("outside", "outside")):
        told = _("单页{odd}，双页{even}")
        right = told.format(odd=_aligned(number.odd), even=_aligned(number.even))
        yield _instead(_("位置"), told.format(odd=sides[0], even=sides[1]), right)


def _side(number: PageNumber) -> str:
    return _aligned(number.align) or _("说不准")


def _aligned(align: str) -> str:
    """An alignment in words; empty for none."""
    named = {"left": _("左对齐"), "center": _("居中"), "right": _("右对齐"), "both": _("两端对齐")}
    return (named | {"outside": _("外侧"), "inside": _("内侧")}).get(align, "")


def _characters(standard: Format, element: Element, given: Given, *, sized: bool) -> Iterator[str]:
    run, size = given.run, given.run.size
    if run.east_asian and run.east_asian not in element.font.names:
        yield _instead(_("字体"), run.east_asian, element.font.name)
    if sized and size and abs(size - element.size) > _SLACK:
        yield _instead(_("字号"), size_name(standard, size), size_name(standard, element.size))
    if run.bold:
        yield _("加粗")
    if run.colour and run.colour not in ("000000", element.colour):
        yield _instead(_("颜色"), run.colour, element.colour or _("黑色"))


def _place(element: Element, given: Given) -> Iterator[str]:
    align = given.paragraph.align or "left"
    if align != element.align and {align, element.align} != {"left", "both"}:
        yield _instead(_("对齐"), _aligned(align), _aligned(element.align))
    names = (_("左缩进"), _("右缩进"), _("首行缩进"))
    there = indents(given, given.run.size or element.size)
    for name, is_so, right in zip(names, there, (element.left, element.right, element.first_line), strict=True):
        if abs(is_so - right) > _SLACK:
            yield _instead(name, _("{n}字").format(n=_plain(is_so)), _("{n}字").format(n=_plain(right)))


def _pitch(standard: Format, element: Element, given: Given, found: Measured) -> Iterator[str]:
    line = found.section.pitch(given.paragraph, given.run.size or element.size)
    if abs(line.points - standard.word.line_pitch) > _PITCH_SLACK:
        told = _("{n}磅") if line.fixed else _("约{n}磅")
        right = _("{n}磅").format(n=_plain(standard.word.line_pitch, 2))
        yield _instead(_("行距"), told.format(n=_plain(line.points, 2)), right)


def _instead(what: str, there: str, right: str) -> str:
    return _("{what} {there}（标准 {right}）").format(what=what, there=there, right=right)


def size_name(standard: Format, points: float) -> str:
    """A size as clerks know it, 3号, else in pt."""
    named = (name for name, size in standard.sizes.items() if abs(size - points) < _SLACK)
    return next(named, None) or _("{n}磅").format(n=_plain(points))


def _plain(number: float, digits: int = 1) -> str:
    return f"{number:.{digits}f}".rstrip("0").rstrip(".")
