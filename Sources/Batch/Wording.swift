import Legislation

/// Which of several wordings of one item is the latest, by what the sources say and never by the order of files.
///
/// Revised text is later than text as enacted or made, whatever dates these have; then come text in a version that is
/// wholly in prospect, and drafts. Among texts of one kind the date of the wording decides, one without a date being the
/// earliest. Copies of one wording are told apart by their bytes: the larger source, which is more likely whole, then the
/// higher hash; equal bytes are equal.
struct Wording: Comparable, Sendable {
  private enum Kind: Int, Sendable { case draft, prospective, asMade, revised }
  private let kind: Kind
  private let date: String
  private let bytes: Int
  private let sha256: String

  init(version: String, status: String, date: String, bytes: Int, sha256: String) {
    (self.date, self.bytes, self.sha256) = (date, bytes, sha256)
    if Wording.isAsMade(version: version, status: status) {
      kind = .asMade
    } else if version == "prospective" {
      kind = .prospective
    } else if status == Identity.Status.draft.rawValue || status == Identity.Status.proposed.rawValue {
      kind = .draft
    } else {
      kind = .revised
    }
  }

  init(_ identity: Identity) {
    self.init(
      version: identity.version, status: identity.status?.rawValue ?? "", date: identity.versionDate,
      bytes: identity.bytes, sha256: identity.sha256)
  }

  /// Whether a text is as enacted or made.
  static func isAsMade(version: String, status: String) -> Bool {
    ["enacted", "made", "created", "adopted"].contains(version)
      || version.isEmpty && status == Identity.Status.final.rawValue
  }

  private var key: (Int, String, Int, String) { (kind.rawValue, date, bytes, sha256) }

  static func < (one: Wording, other: Wording) -> Bool { one.key < other.key }
  static func == (one: Wording, other: Wording) -> Bool { one.key == other.key }
}
