import Legislation

/// A place in a text: a provision, or a paragraph by its number in the order of the text, as a ``TextView`` shows it.
package enum TextPlace: Sendable, Hashable {
  /// From 1.
  case paragraph(Int)
  case provision(ProvisionReference)

  /// - Parameter text: figures alone, `120`, are a paragraph; all else is a provision, `s. 28`.
  /// - Throws: `ScopeError.notUnderstood`.
  package init(_ text: String) throws(ScopeError) {
    let figures = text.split(whereSeparator: \.isWhitespace).joined()
    if !figures.isEmpty, figures.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      guard let number = Int(figures), number > 0 else { throw .notUnderstood(text) }
      self = .paragraph(number)
    } else {
      self = .provision(try ProvisionReference(text))
    }
  }
}
