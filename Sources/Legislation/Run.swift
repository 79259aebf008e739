/// A stretch of the text buffer that is alike in provision, zone, state, flags and language.
///
/// Runs ascend and do not overlap. Between two runs there may be one separating line feed, which is no text:
/// it is exactly before a run with ``Flags/startsBlock``.
@usableFromInline package struct Run: Sendable, Hashable {
  /// Byte range in `Document.text`.
  package var start: Int32
  package var end: Int32
  /// Index in `Document.provisions`, or ``Provision/whole``.
  package var provision: Int32
  package var zone: Zone
  package var state: TextState
  package var flags: Flags
  /// Index in `Document.languages`.
  package var language: UInt8

  /// Read and set for every element of a document: inlined in other rooms, which a stored constant is not.
  @usableFromInline package struct Flags: OptionSet, Sendable, Hashable, BitwiseCopyable {
    @usableFromInline package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A hard break is before this run: no token, phrase or n-gram crosses it.
    @inlinable package static var startsBlock: Flags { Flags(rawValue: 1) }
    /// Inside a quoted amendment, whatever the zone (its numbers are zone `number`).
    @inlinable package static var quoted: Flags { Flags(rawValue: 2) }
    /// Inside a quotation that amends nothing.
    @inlinable package static var extract: Flags { Flags(rawValue: 4) }
    /// Inside a table, whatever the zone.
    @inlinable package static var table: Flags { Flags(rawValue: 8) }
    /// A heading, whatever the zone (headings inside quotations are zone `quoted`).
    @inlinable package static var heading: Flags { Flags(rawValue: 16) }
  }

  package init(
    start: Int32, end: Int32, provision: Int32, zone: Zone, state: TextState = .inForce, flags: Flags = [],
    language: UInt8 = 0
  ) {
    (self.start, self.end, self.provision) = (start, end, provision)
    (self.zone, self.state, self.flags, self.language) = (zone, state, flags, language)
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
}
