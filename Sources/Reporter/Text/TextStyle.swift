/// What the place where text is shown can do.
package struct TextStyle: Hashable, Sendable {
  /// Whether bold may be set with an escape sequence: true on a terminal, never in a file.
  package let ansi: Bool
  /// Columns a line may take; nil for no limit.
  package let width: Int?

  /// - Parameter width: a width below one is no limit, as terminals that do not know theirs say 0.
  package init(ansi: Bool = false, width: Int? = nil) {
    self.ansi = ansi
    self.width = width.flatMap { $0 > 0 ? $0 : nil }
  }

  /// For files and pipes: no escape sequences, no limit.
  package static let plain = Self()

  func bold(_ line: String) -> String { ansi && !line.isEmpty ? "\u{1B}[1m\(line)\u{1B}[0m" : line }
}
