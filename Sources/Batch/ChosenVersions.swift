import Ingest
import Legislation

/// The sources that a choice between versions keeps: of each item and language one.
///
/// Sources that cannot be read are kept too, so that the run reports them.
struct ChosenVersions: Sendable {
  private var kept: [UInt64] = []

  func contains(_ item: Int) -> Bool {
    let word = (item - 1) / 64
    return word < kept.count && kept[word] & (1 << UInt64((item - 1) % 64)) != 0
  }

  private mutating func set(_ item: Int, _ isKept: Bool) {
    let word = (item - 1) / 64
    while word >= kept.count { kept.append(0) }
    let bit: UInt64 = 1 << UInt64((item - 1) % 64)
    if isKept { kept[word] |= bit } else { kept[word] &= ~bit }
  }

  /// The best source of an item so far: its number, and by what it was chosen.
  private struct Best {
    var item: Int
    var wording: Wording
  }
  private var bestByKey: [UInt64: Best] = [:]

  init() {}

  /// - Parameter identity: nil if the source cannot be read.
  mutating func consider(
    _ item: Int, _ identity: Identity?, _ choice: VersionChoice, _ filter: DocumentFilter
  ) {
    guard let identity else { return set(item, true) }
    guard filter.admits(identity) else { return }
    if choice == .enacted {
      guard Wording.isAsMade(version: identity.textVersion, status: identity.status) else { return }
    }
    // A text without an identifier has no other version that could be known.
    guard let id = identity.id else { return set(item, true) }
    let key = Duplicates.hash("\(id) \(LanguageTag.base(identity.language))")
    let wording = Wording(identity)
    if let best = bestByKey[key] {
      // Of equal bytes the first is kept.
      guard wording > best.wording else { return }
      set(best.item, false)
    }
    set(item, true)
    bestByKey[key] = Best(item: item, wording: wording)
  }

  /// Forgets what was needed to choose.
  mutating func settle() { bestByKey = [:] }
}
