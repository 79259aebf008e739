/// What an archive may ask for; more of it than any genuine archive has, less than hurts.
package struct ArchiveLimits: Sendable, Hashable {
  /// Bytes of one member, unpacked.
  package var memberBytes: Int
  /// How many times its packed size something may unpack to, once it is past ``ratioFloor``.
  package var ratio: Int
  /// Unpacked bytes below which the ratio is not looked at.
  package var ratioFloor: Int
  /// Members of one archive.
  package var members: Int

  package init(
    memberBytes: Int = 1 << 29, ratio: Int = 200, ratioFloor: Int = 16 << 20,
    members: Int = 5_000_000
  ) {
    (self.memberBytes, self.ratio, self.ratioFloor) = (memberBytes, ratio, ratioFloor)
    self.members = members
  }

  package static let standard = ArchiveLimits()

  /// The error for a source that has unpacked to too much for its packed size; nil if it has not.
  func bomb(_ name: String, packed: Int, unpacked: Int) -> IngestError? {
    guard unpacked > ratioFloor, unpacked / ratio > packed else { return nil }
    return .limit(path: name, line: 1, what: "it unpacks to more than \(ratio) times its size")
  }

  /// The error for a member of more than ``memberBytes``; nil if it has not so many.
  func tooLarge(_ name: String, bytes: Int) -> IngestError? {
    bytes > memberBytes ? .tooLarge(name, limit: memberBytes) : nil
  }
}
