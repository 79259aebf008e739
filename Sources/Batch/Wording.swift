import Legislation

/// Which of several wordings of one item is the latest, by what the sources say and never by the order of files.
///
/// Revised text is later than text as enacted or made, whatever dates these have; then come text in a version that is
/// wholly in prospect, and drafts. Among texts of one kind the date of the wording decides, one without a date being the
/// earliest. Copies of one wording are distinguished by their bytes: the larger source, which is more likely whole, then the
/// higher hash; equal bytes are equal.
struct Wording: Comparable, Sendable {
  private enum Kind: Int, Sendable { case draft, prospective, asMade, revised }
  private let kind: Kind
  /// The date as a number in its order; 0 without one.
  private let day: Int
  private let bytes: Int
  private let sha256: String

  init(version: Version?, status: Identity.Status?, date: CalendarDate?, bytes: Int, sha256: String) {
    day = date.map { ($0.year * 100 + $0.month) * 100 + $0.day } ?? 0
    (self.bytes, self.sha256) = (bytes, sha256)
    if Wording.isAsMade(version: version, status: status) {
      kind = .asMade
    } else if version == .prospective {
      kind = .prospective
    } else if status == .draft || status == .proposed {
      kind = .draft
    } else {
      kind = .revised
    }
  }

  init(_ identity: Identity) {
    self.init(
      version: identity.textVersion, status: identity.status, date: identity.textDate,
      bytes: identity.bytes, sha256: identity.sha256)
  }

  /// Whether a text is as enacted or made.
  static func isAsMade(version: Version?, status: Identity.Status?) -> Bool {
    version?.isAsMade ?? (status == .final)
  }

  private var key: (Int, Int, Int, String) { (kind.rawValue, day, bytes, sha256) }

  static func < (one: Wording, other: Wording) -> Bool { one.key < other.key }
  static func == (one: Wording, other: Wording) -> Bool { one.key == other.key }
}
