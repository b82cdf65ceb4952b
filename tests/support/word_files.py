"""Word files written by hand, as no library writes them: any markup, any prefix, any damage."""

from __future__ import annotations

import io
import zipfile

from generator.draft.model import Place
from generator.draft.reading.lines import Line, Lines
from generator.draft.reading.word import lines

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="{MC}" xmlns:r="{R}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_ML = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, properties: str = "") -> str:
    """A w:r with a text."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str = "", properties: str = "") -> str:
    """A w:p; content that is no markup is its text."""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def styled(style: str, text: str) -> str:
    """A paragraph in a style."""
    return p(text, f'<w:pStyle w:val="{style}"/>')


def numbered(text: str, num_id: int, ilvl: int = 0) -> str:
    """A paragraph in a list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{ilvl}"/><w:numId w:val="{num_id}"/></w:numPr>')


def table(*rows: tuple[str, ...]) -> str:
    """A w:tbl of texts."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


def cell(text: str, properties: str = "") -> str:
    """A w:tc; content that is markup stands as it is."""
    inner = text if text.startswith("<") else p(text)
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inner}</w:tc>"


def style(style_id: str, name: str, inner: str = "", *, based_on: str = "", kind: str = "paragraph") -> str:
    """A w:style of that id and name."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{base}{inner}</w:style>'


def level(ilvl: int, form: str, text: str, inner: str = "", start: int = 1) -> str:
    """A w:lvl of a list."""
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{inner}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(abstract_id: int, *levels: str) -> str:
    """A w:abstractNum."""
    return f'<w:abstractNum w:abstractNumId="{abstract_id}">{"".join(levels)}</w:abstractNum>'


def num(num_id: int, abstract_id: int, overrides: str = "") -> str:
    """A w:num."""
    return f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{abstract_id}"/>{overrides}</w:num>'


def document(body: str, namespaces: str = _NAMESPACES) -> str:
    """word/document.xml."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {namespaces}><w:body>{body}</w:body></w:document>'


def parts(body: str, *, styles: str = "", numbering: str = "", **others: str) -> dict[str, bytes]:
    """The members of a Word file. others: header1=…, footer1=…, the paragraphs of such a part."""
    contents = {"document": document(body)}
    if styles:
        contents["styles"] = f"<w:styles {_NAMESPACES}>{styles}</w:styles>"
    if numbering:
        contents["numbering"] = f"<w:numbering {_NAMESPACES}>{numbering}</w:numbering>"
    for name, content in others.items():
        root = "hdr" if name.startswith("header") else "ftr"
        contents[name] = f"<w:{root} {_NAMESPACES}>{content}</w:{root}>"
    return {
        "[Content_Types].xml": _content_types(contents).encode(),
        "_rels/.rels": relationships({"rId1": ("officeDocument", "word/document.xml")}),
        **{f"word/{name}.xml": content.encode() for name, content in contents.items()},
        "word/_rels/document.xml.rels": relationships(
            {f"rId{n}": (_kind(name), f"{name}.xml") for n, name in enumerate(contents) if name != "document"}
        ),
    }


def relationships(found: dict[str, tuple[str, str]], namespace: str = R) -> bytes:
    """A part of relationships: id → (kind, target)."""
    inner = "".join(
        f'<Relationship Id="{key}" Type="{namespace}/{kind}" Target="{target}"/>'
        for key, (kind, target) in found.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'.encode()


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _content_types(contents: dict[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml"'
        f' ContentType="{_ML}.{"document.main" if name == "document" else _kind(name)}+xml"/>'
        for name in contents
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>'
    )


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The members as a zip file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def word_file(body: str, **others: str) -> bytes:
    """A Word file with this body; others as for `parts`."""
    return packed(parts(body, **others))


def read(body: str, **others: str) -> Lines:
    """What the reader makes of a Word file with this body."""
    return lines(word_file(body, **others))


def texts(body: str, **others: str) -> list[str]:
    """The texts of its lines."""
    return [line.text for line in read(body, **others).lines]


def marks(body: str, **others: str) -> list[str]:
    """The automatic numbers of its lines."""
    return [line.mark for line in read(body, **others).lines]


def row(first: int, *cells: str) -> Line:
    """The line of a row whose cells have a paragraph each, `first` the first of them."""
    places = tuple(Place(0, number) for number in range(first, first + len(cells)))
    return Line("", first, cells=cells, places=places)


def only(body: str, **others: str) -> Line:
    """Its only line."""
    (line,) = read(body, **others).lines
    return line
