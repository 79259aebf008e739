/// What marks in the place of a figure mean. They are declared for a file and never assumed: *x* means one thing here
/// and another there.
package struct MissingMarks: Hashable, Sendable {
  /// By the mark, as it is written in a cell.
  package private(set) var meanings: [String: Meaning] = [:]

  package enum Meaning: Hashable, Sendable {
    /// No figure, and why.
    case missing(String)
    /// A figure of 0, as tables that write a dash for it have.
    case zero
  }

  package init() {}

  /// Marks as `x=unavailable,z=not applicable`; `-=0` is a mark of zero.
  ///
  /// A set by its name (``knownSets``) may be among them; what is declared later holds.
  package init(_ text: String) throws(DataTableError) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let words = trimmed(String(part))
      if let set = MissingMarks.knownSets[words.lowercased()] {
        meanings.merge(set) { $1 }
        continue
      }
      // The mark may itself hold the sign: the last one separates.
      guard let sign = words.lastIndex(of: "="), sign > words.startIndex else {
        throw .notAMark(String(part))
      }
      let (mark, meaning) = (
        trimmed(String(words[..<sign])), trimmed(String(words[words.index(after: sign)...]))
      )
      guard !mark.isEmpty, !meaning.isEmpty else { throw .notAMark(String(part)) }
      meanings[mark] = meaning == "0" || meaning.lowercased() == "zero" ? .zero : .missing(meaning)
    }
  }

  /// Adds marks; what is declared later holds.
  package mutating func add(_ other: MissingMarks) { meanings.merge(other.meanings) { $1 } }

  package subscript(mark mark: String) -> Meaning? { meanings[mark] }

  /// Marks of publishers whose own pages say what they mean.
  package static let knownSets: [String: [String: Meaning]] = [
    // Department for Education, *Explore education statistics*: the conventions of its data files.
    "dfe": marks(["z": "not applicable", "x": "unavailable", "c": "suppressed", "low": "rounds to zero"]),
    // Ministry of Justice, as its tables of tribunals explain them.
    "moj": marks(["..": "not available", "~": "suppressed"]),
    // Government Analysis Function, *Symbols in tables*: those that are in the place of a figure.
    "gss": marks([
      "[c]": "confidential", "[low]": "rounds to zero", "[w]": "none recorded", "[x]": "not available",
      "[z]": "not applicable",
    ]),
  ]

  private static func marks(_ words: [String: String]) -> [String: Meaning] {
    words.mapValues { .missing($0) }
  }
}
