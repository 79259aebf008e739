import Bytes
import Legislation

/// Which items a run has met: two versions, two languages or two formats of one item, or an item and a part of it,
/// have words in common, and adding them up would count these twice.
///
/// Keeps 16 bytes a document and the bytes of its path. Items are distinguished by a 64-bit hash of their identifier:
/// among a million items the chance that any two share one is about 3 in 100 million.
struct Duplicates: Sendable {
  private var firstByKey: [UInt64: UInt32] = [:]
  private var paths: [UInt8] = []
  private var ends: [Int] = []

  /// Path of the earlier source that this one overlaps, or nil.
  func earlier(id: ItemID?, sha256: String) -> String? {
    let item = Item(id: id, sha256: sha256)
    let earlier = firstByKey[item.own] ?? (item.isPart ? firstByKey[item.whole] : firstByKey[item.anyPart])
    return earlier.map { path(of: Int($0)) }
  }

  /// Remembers a source that others may overlap.
  mutating func add(id: ItemID?, sha256: String, path: String) {
    let item = Item(id: id, sha256: sha256)
    let number = UInt32(truncatingIfNeeded: ends.count)
    if firstByKey[item.own] == nil { firstByKey[item.own] = number }
    if item.isPart, firstByKey[item.anyPart] == nil { firstByKey[item.anyPart] = number }
    paths += path.utf8
    ends.append(paths.count)
  }

  /// An item, or a part of one, in hashes.
  struct Item {
    let own: UInt64
    /// The item that it is a part of; itself, if it is none.
    let whole: UInt64
    var isPart: Bool { own != whole }
    /// Stands for all parts of the item.
    var anyPart: UInt64 { whole ^ 0x9E37_79B9_7F4A_7C15 }

    /// - Parameter sha256: of the bytes, for a source without an identifier.
    init(id: ItemID?, sha256: String) {
      own = Duplicates.hash(id?.description ?? sha256)
      // `ukpga/2014/6/section/19` is a part of `ukpga/2014/6`.
      whole = if let id, id.part != nil, let work = id.work { Duplicates.hash(work.description) } else { own }
    }
  }

  private func path(of number: Int) -> String {
    String(decoding: paths[(number == 0 ? 0 : ends[number - 1])..<ends[number]], as: UTF8.self)
  }

  /// FNV-1a, with its bits mixed; the same on every machine and in every run.
  static func hash(_ text: String) -> UInt64 {
    let hash = FNV1a(text.utf8).value
    return (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }
}
