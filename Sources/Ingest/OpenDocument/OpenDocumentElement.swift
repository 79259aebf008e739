import Bytes
import Markup

/// What an element of OpenDocument is to a reader of text.
enum OpenDocumentElement: Sendable {
  case body, text
  // Styles.
  case style, textProperties, listStyle, outlineStyle, levelNumber, levelBullet, masterPage, header
  // Blocks.
  case paragraph, heading, list, listItem, section, contents, tableCell, coveredCell, table, textBox, shape
  // Inline.
  case span, space, tab, lineBreak, note, noteCitation, noteBody, annotation, hiddenText, rubyText
  case trackedChanges, changeInfo, deletion, insertion
  case image, object, description, forms
  case other

  enum Vocabulary: Sendable { case text, office, style, table, drawing, svg, other }

  static func vocabulary(of namespace: String?) -> Vocabulary {
    let start = "urn:oasis:names:tc:opendocument:xmlns:"
    guard let namespace, namespace.hasPrefix(start) else { return .other }
    switch namespace.dropFirst(start.count).prefix(while: { $0 != ":" }) {
    case "text": return .text
    case "office": return .office
    case "style": return .style
    case "table": return .table
    case "drawing": return .drawing
    case "svg-compatible": return .svg
    default: return .other
    }
  }

  static func named(_ name: Span<UInt8>, in vocabulary: Vocabulary) -> OpenDocumentElement {
    let table: NameTable<OpenDocumentElement>
    switch vocabulary {
    case .text: table = textTable
    case .office: table = officeTable
    case .style: table = styleTable
    case .table: table = tableTable
    case .drawing: table = drawingTable
    case .svg: return .description
    case .other: return .other
    }
    return table.value(of: name) ?? .other
  }

  private static let textTable = NameTable<OpenDocumentElement>([
    "p": .paragraph, "h": .heading, "list": .list, "list-item": .listItem, "section": .section,
    "table-of-content": .contents, "illustration-index": .contents, "table-index": .contents,
    "object-index": .contents, "user-index": .contents, "span": .span, "s": .space, "tab": .tab,
    "line-break": .lineBreak, "note": .note, "note-citation": .noteCitation, "note-body": .noteBody,
    "hidden-text": .hiddenText, "hidden-paragraph": .hiddenText, "ruby-text": .rubyText,
    "tracked-changes": .trackedChanges, "deletion": .deletion, "insertion": .insertion,
    "list-style": .listStyle, "outline-style": .outlineStyle, "list-level-style-number": .levelNumber,
    "outline-level-style": .levelNumber, "list-level-style-bullet": .levelBullet,
    "list-level-style-image": .levelBullet,
  ])
  private static let officeTable = NameTable<OpenDocumentElement>([
    "body": .body, "text": .text, "annotation": .annotation, "change-info": .changeInfo, "forms": .forms,
  ])
  private static let styleTable = NameTable<OpenDocumentElement>([
    "style": .style, "text-properties": .textProperties, "master-page": .masterPage, "header": .header,
    "header-left": .header, "header-first": .header, "footer": .header, "footer-left": .header,
    "footer-first": .header,
  ])
  private static let tableTable = NameTable<OpenDocumentElement>([
    "table": .table, "table-cell": .tableCell, "covered-table-cell": .coveredCell,
  ])
  private static let drawingTable = NameTable<OpenDocumentElement>([
    "text-box": .textBox, "custom-shape": .shape, "rect": .shape, "ellipse": .shape, "image": .image,
    "object": .object,
  ])
}

/// Names of attributes that the reader of OpenDocument looks at.
enum OpenDocumentAttribute: Int, MarkupAttributeName {
  case name, family, parent, display, listStyle, masterPage, nextStyle, level, outlineLevel, format, prefix
  case suffix, displayLevels, startValue, letterSync, pattern, styleName, id, continueNumbering, continueList
  case count, isHidden, isListHeader

  var letters: String {
    switch self {
    case .parent: "parent-style-name"
    case .listStyle: "list-style-name"
    case .masterPage: "master-page-name"
    case .nextStyle: "next-style-name"
    case .outlineLevel: "outline-level"
    case .format: "num-format"
    case .prefix: "num-prefix"
    case .suffix: "num-suffix"
    case .displayLevels: "display-levels"
    case .startValue: "start-value"
    case .letterSync: "num-letter-sync"
    case .pattern: "num-list-format"
    case .styleName: "style-name"
    case .continueNumbering: "continue-numbering"
    case .continueList: "continue-list"
    case .count: "c"
    case .isHidden: "is-hidden"
    case .isListHeader: "is-list-header"
    default: "\(self)"
    }
  }
}

typealias OpenDocumentAttributes = MarkupAttributes<OpenDocumentAttribute>
