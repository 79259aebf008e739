import Bytes
import Markup

/// What an element of WordprocessingML is to a reader of text.
enum WordElement: Sendable {
  // Of a story: the body, notes, headers, comments.
  case body, footnote, endnote, comment, headerPart, footerPart
  case paragraph, run, text, deletedText, instruction
  case paragraphProperties, runProperties, sectionProperties
  // Properties.
  case style, outlineLevel, numbering, level, numberID, runStyle, vanish, inserted, deleted
  case movedFrom, movedTo, titlePage, headerReference, footerReference
  /// Properties as they were before a tracked change.
  case formerProperties
  // Of a run.
  case tab, lineBreak, noBreakHyphen, softHyphen, symbol, positionedTab
  case footnoteReference, endnoteReference, annotationReference
  case fieldCharacter, simpleField
  case textBox, picture, drawing, object
  case table, row, cell, rowProperties, cellProperties, verticalMerge, deletedCell
  case contentControl, gallery
  case foreignPart, subDocument
  case alternateContent, choice, fallback
  case formula, formulaText, rubyText
  case other

  enum Vocabulary: Sendable { case word, compatibility, math, other }

  static func vocabulary(of namespace: String?) -> Vocabulary {
    switch namespace {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      .word
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      .math
    default: .other
    }
  }

  static func named(_ name: Span<UInt8>, in vocabulary: Vocabulary) -> WordElement {
    switch vocabulary {
    case .word: word.value(of: name) ?? .other
    case .compatibility: compatibility.value(of: name) ?? .other
    case .math: math.value(of: name) ?? .other
    case .other: .other
    }
  }

  private static let word = NameTable<WordElement>([
    "body": .body, "footnote": .footnote, "endnote": .endnote, "comment": .comment, "hdr": .headerPart,
    "ftr": .footerPart, "p": .paragraph, "r": .run, "t": .text, "delText": .deletedText,
    "instrText": .instruction, "delInstrText": .instruction, "pPr": .paragraphProperties,
    "rPr": .runProperties, "sectPr": .sectionProperties, "pStyle": .style, "outlineLvl": .outlineLevel,
    "numPr": .numbering, "ilvl": .level, "numId": .numberID, "rStyle": .runStyle, "vanish": .vanish,
    "ins": .inserted, "del": .deleted, "moveFrom": .movedFrom, "moveTo": .movedTo, "titlePg": .titlePage,
    "headerReference": .headerReference, "footerReference": .footerReference,
    "pPrChange": .formerProperties, "rPrChange": .formerProperties, "sectPrChange": .formerProperties,
    "tblPrChange": .formerProperties, "trPrChange": .formerProperties, "tcPrChange": .formerProperties,
    "tblPrExChange": .formerProperties, "tblGridChange": .formerProperties,
    "numberingChange": .formerProperties, "tab": .tab, "ptab": .positionedTab, "br": .lineBreak,
    "cr": .lineBreak, "noBreakHyphen": .noBreakHyphen, "softHyphen": .softHyphen, "sym": .symbol,
    "footnoteReference": .footnoteReference, "endnoteReference": .endnoteReference,
    "footnoteRef": .annotationReference, "endnoteRef": .annotationReference,
    "annotationRef": .annotationReference, "commentReference": .annotationReference,
    "fldChar": .fieldCharacter, "fldSimple": .simpleField, "txbxContent": .textBox, "pict": .picture,
    "drawing": .drawing, "object": .object, "tbl": .table, "tr": .row, "tc": .cell, "trPr": .rowProperties,
    "tcPr": .cellProperties, "vMerge": .verticalMerge, "cellDel": .deletedCell, "sdt": .contentControl,
    "docPartGallery": .gallery, "altChunk": .foreignPart, "subDoc": .subDocument, "rt": .rubyText,
  ])
  private static let compatibility = NameTable<WordElement>([
    "AlternateContent": .alternateContent, "Choice": .choice, "Fallback": .fallback,
  ])
  private static let math = NameTable<WordElement>(["oMath": .formula, "t": .formulaText])
}

/// Names of attributes that the reader of Word looks at.
enum WordAttribute: Int, MarkupAttributeName {
  case val, id, type, fldCharType, instr, char, font, space
}

typealias WordAttributes = MarkupAttributes<WordAttribute>

extension MarkupAttributes<WordAttribute> {
  /// A property that is on unless it says otherwise: `<w:vanish/>`, `<w:vanish w:val="0"/>`.
  var isOn: Bool {
    !(matches(.val, "0") || matches(.val, "false") || matches(.val, "off") || matches(.val, "none"))
  }
}
