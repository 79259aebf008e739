/// Writes a table in one format.
public protocol Renderer: Sendable {
  /// The whole table, ending in a line feed.
  func render(_ table: Table) -> String
}
