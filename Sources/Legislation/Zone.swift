/// What kind of text a run is. Independent of whether it is law (``TextState``) and of where it is
/// (``Provision``).
public enum Zone: UInt8, CaseIterable, Sendable, Hashable, BitwiseCopyable, CustomStringConvertible {
  /// The words of the law: everything in the body and the schedules that no other zone claims.
  case operative
  /// Headings of Parts, sections, schedules, cross-headings.
  case heading
  /// Numbers of provisions as printed: `28`, `(a)`, `PART 3`.
  case number
  /// Text this law puts into another law.
  case quoted
  /// Text quoted without amending.
  case extract
  case table
  case formula
  /// Title page, long title, words of enactment, enabling powers.
  case prelims
  /// Preamble of legislation of EU origin.
  case recital
  /// Contents lists.
  case contents
  case signature
  /// Explanatory notes and lists of earlier orders, which are no part of an instrument.
  case note
  case footnote
  case marginal
  /// Editors' annotations.
  case commentary
  /// Other wording for another extent or language, beside the wording in place.
  case alternative
  /// Running headers, footers and page numbers of a printed page; never in a word total.
  case furniture
  /// Numbers and headings of the divisions above a provision that was requested alone.
  case context

  public var description: String { Zone.names[Int(rawValue)] }

  /// The zone of that name, as `description` gives it.
  package init?(named name: String) {
    guard let index = Zone.names.firstIndex(of: name) else { return nil }
    self = Zone.allCases[index]
  }

  /// The zone that a user means: `Commentaries`, `footnote`, `recitals`.
  package init?(written name: String) {
    let name = name.split(whereSeparator: \.isWhitespace).joined().lowercased()
    let singular =
      name.hasSuffix("ies") ? name.dropLast(3) + "y" : name.hasSuffix("s") ? name.dropLast() : name[...]
    guard let zone = Zone(named: name) ?? Zone(named: String(singular)) else { return nil }
    self = zone
  }

  private static let names = [
    "operative", "heading", "number", "quoted", "extract", "table", "formula", "prelims", "recital",
    "contents", "signature", "note", "footnote", "marginal", "commentary", "alternative", "furniture",
    "context",
  ]
}

/// A set of zones.
package struct ZoneSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ zones: [Zone]) { self.rawValue = zones.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }
  package static let all = ZoneSet(Zone.allCases)
  package func contains(_ zone: Zone) -> Bool { rawValue & (1 << UInt32(zone.rawValue)) != 0 }
  /// The zones of the set, in the order of `Zone.allCases`.
  package var zones: [Zone] { Zone.allCases.filter { contains($0) } }
}
