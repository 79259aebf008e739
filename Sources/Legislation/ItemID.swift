/// Identifier of what a source holds, without version: a work, `ukpga/2014/6`, or a part of one,
/// `ukpga/2014/6/section/19`.
///
/// Sources of other kinds name themselves as they like, `urn:isbn:0110792750`. Such a name is kept and printed as it is;
/// it is that of no known work.
package struct ItemID: Sendable, Hashable, CustomStringConvertible {
  /// As it is printed; never empty.
  package let description: String
  /// The work, if the name is of a form that says it.
  package let work: WorkID?

  /// Takes any name that a source has.
  ///
  /// - Returns: nil if the text is empty: the source has no name.
  package init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    description = text
    work = WorkID.read(text.split(separator: "/", omittingEmptySubsequences: false))?.0
  }

  /// Where in its work this is, as in addresses: `section/19`, `contents`; nil if it is all of it, or of no known work.
  package var part: Substring? {
    guard let work else { return nil }
    let rest = description.dropFirst(work.description.count)
    return rest.isEmpty ? nil : rest.dropFirst()
  }

  // The work follows from the text.
  /// Whether both are the same name.
  package static func == (one: ItemID, other: ItemID) -> Bool { one.description == other.description }
  /// Hashes the name.
  package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
