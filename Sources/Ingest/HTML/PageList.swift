import Bytes
import Markup

/// A list of a page, whose numbers a browser writes.
struct PageList {
  private let isOrdered: Bool
  private let format: NumberFormat
  private var value: Int
  private let step: Int

  init(_ element: PageElement, _ attributes: PageAttributes) {
    let style = attributes.string(.style)?.lowercased().filter { !$0.isWhitespace } ?? ""
    // Lists whose items are printed with their numbers in the text.
    isOrdered =
      element == .orderedList && !style.contains("list-style:none") && !style.contains("list-style-type:none")
      && !attributes.hasClass("legislative-list") && !attributes.hasClass("list-unstyled")
      && !attributes.hasClass("govuk-list--unstyled")
    format =
      switch attributes.string(.type) {
      case "a": .lowerLetterPair
      case "A": .upperLetterPair
      case "i": .lowerRoman
      case "I": .upperRoman
      default: .decimal
      }
    step = attributes.has(.reversed) ? -1 : 1
    value = attributes.number(.start) ?? 1
  }

  /// The number of the next item; nil for a sign.
  mutating func next(_ attributes: PageAttributes) -> String? {
    if let own = attributes.number(.value) { value = own }
    defer { value = value.addingReportingOverflow(step).partialValue }
    guard isOrdered, (1...99_999).contains(value) else { return nil }
    return format.text(value) + "."
  }

  /// Whether a text begins with a number of its own: `1.2`, `3.`, `(a)`.
  static func isNumbered(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
      index += 1
      let start = index
      while index < bytes.count, index - start < 5, bytes[index].isLetterOrDigit { index += 1 }
      return index > start && index < bytes.count && bytes[index] == UInt8(ascii: ")")
    }
    let start = index
    while index < bytes.count, bytes[index].isDigit { index += 1 }
    guard index > start, index - start < 4, index < bytes.count, bytes[index] == .fullStop else {
      return false
    }
    index += 1
    while index < bytes.count, bytes[index].isDigit || bytes[index] == .fullStop { index += 1 }
    return index == bytes.count || bytes[index] <= 0x20
  }

  static func isNumbered(_ bytes: [UInt8]) -> Bool { isNumbered(bytes.span) }
}
