/// A place in a file: `mine.yaml:14`; or what was given in place of a file, which has no lines.
public struct SourceLine: Sendable, Hashable, CustomStringConvertible {
  /// The file, as a sentence names it.
  public let file: String
  /// From 1; nil where the whole is meant.
  public let line: Int?

  package init(file: String, line: Int? = nil) { (self.file, self.line) = (file, line) }

  public var description: String { line.map { "\(file):\($0)" } ?? file }
}
