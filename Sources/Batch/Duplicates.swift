import Legislation

/// Which items a run has met: two versions, two languages or two formats of one item, or an item and a part of it,
/// have words in common, and adding them up would count these twice.
///
/// Keeps 16 bytes a document and the bytes of its path. Items are told apart by a 64-bit hash of their identifier:
/// among a million items the chance that any two share one is about 3 in 100 million.
struct Duplicates: Sendable {
  private var firstByKey: [UInt64: UInt32] = [:]
  private var paths: [UInt8] = []
  private var ends: [Int] = []

  /// Path of the earlier source that this one overlaps, or nil; remembers it either way.
  mutating func add(id: String, sha256: String, path: String) -> String? {
    let own = Duplicates.hash(id.isEmpty ? sha256 : id)
    let segments = id.split(separator: "/", omittingEmptySubsequences: false)
    // `ukpga/2014/6/section/19` is a part of `ukpga/2014/6`.
    let isPart = segments.count > 3
    let whole = isPart ? Duplicates.hash(segments.prefix(3).joined(separator: "/")) : own
    let anyPart = whole ^ 0x9E37_79B9_7F4A_7C15
    let earlier = firstByKey[own] ?? (isPart ? firstByKey[whole] : firstByKey[anyPart])
    let number = UInt32(truncatingIfNeeded: ends.count)
    if firstByKey[own] == nil { firstByKey[own] = number }
    if isPart, firstByKey[anyPart] == nil { firstByKey[anyPart] = number }
    paths += path.utf8
    ends.append(paths.count)
    return earlier.map { self.path(of: Int($0)) }
  }

  private func path(of number: Int) -> String {
    String(decoding: paths[(number == 0 ? 0 : ends[number - 1])..<ends[number]], as: UTF8.self)
  }

  /// FNV-1a, with its bits mixed; the same on every machine and in every run.
  static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }
}
