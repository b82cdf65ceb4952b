"""The custom property of a Word file that carries a fingerprint; Word, WPS and LibreOffice keep it on saving."""

from __future__ import annotations

from html import escape

MEMBER = "docProps/custom.xml"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
NAME = "fazhi-fingerprint"

SURROUNDINGS = "fazhi-surroundings"
"""What stood in the headers and footers of a reference document, as a hash."""

_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_LONGEST = 240
"""Word holds 255 characters in a property; a long fingerprint takes several, numbered from 1."""


def custom_xml(fingerprint: str, surroundings: str = "") -> bytes:
    """docProps/custom.xml that holds the fingerprint, and what else is to be known of the file."""
    pieces = [
        (f"{NAME}-{n}", fingerprint[at : at + _LONGEST])
        for n, at in enumerate(range(0, len(fingerprint), _LONGEST), start=1)
    ]
    if surroundings:
        pieces.append((SURROUNDINGS, surroundings))
    entries = "".join(
        # 1 is taken by the format itself: property ids begin at 2.
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}">'
        f"<vt:lpwstr>{escape(piece)}</vt:lpwstr></property>"
        for pid, (name, piece) in enumerate(pieces, start=2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_NAMESPACE}" xmlns:vt="{_VALUES}">{entries}</Properties>'
    ).encode()
