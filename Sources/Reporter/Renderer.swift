/// Writes tables in one format.
package protocol Renderer: Sendable {
  /// A whole file that holds these tables, in this order.
  ///
  /// - Throws: ``RenderingError`` where the format cannot hold them all whole.
  func bytes(of tables: [Table]) throws(RenderingError) -> [UInt8]
}

/// Writes tables as text, which holds any table.
package protocol TextualRenderer: Renderer {
  /// The whole table, ending in a line feed.
  func render(_ table: Table) -> String
}

extension TextualRenderer {
  /// The tables one below another, an empty line between two, in UTF-8.
  package func bytes(of tables: [Table]) -> [UInt8] {
    Array(tables.map(render).joined(separator: "\n").utf8)
  }
}
