"""The order of children that the schema of WordprocessingML asks for (ECMA-376, part 1, annex A)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from generator.draft.reading.word.names import w


def _places(names: str) -> dict[str, int]:
    return {w(name): place for place, name in enumerate(names.split())}


PARAGRAPH = _places(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
RUN = _places(
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText"
    " vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
)
SECTION = _places(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols"
    " formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)
SETTINGS = _places(
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries"
    " displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts"
    " embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader"
    " bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState"
    " formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge"
    " revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride"
    " styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone"
    " doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders"
    " bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing"
    " drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery"
    " doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData"
    " noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter"
    " noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent"
    " alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt"
    " showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat"
)
LEVEL = _places("start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr")
_LAST = 10_000


def put(parent: etree._Element, child: etree._Element, order: Mapping[str, int]) -> None:
    """Puts a child where the schema has it, in the place of one of its name; what the order does not know is later."""
    for old in parent.findall(str(child.tag)):
        parent.remove(old)
    place = order[str(child.tag)]
    for n, other in enumerate(parent):
        if order.get(str(other.tag), _LAST) > place:
            parent.insert(n, child)
            return
    parent.append(child)


def put_new(parent: etree._Element, name: str, order: Mapping[str, int], **values: object) -> etree._Element:
    """Puts a new child of that name, its attributes in Word's namespace."""
    child = etree.Element(w(name), {w(key): str(value) for key, value in values.items()})
    put(parent, child, order)
    return child


def remove(parent: etree._Element, *names: str) -> None:
    """Takes the children of these names out."""
    for name in names:
        for child in parent.findall(w(name)):
            parent.remove(child)
