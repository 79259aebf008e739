/// The shape of a BCP 47 tag: `en`, `cy`, `en-GB`.
enum LanguageTagShape {
  static func fits(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isAlphanumeric = parts.joined().allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    guard let primary = parts.first, isAlphanumeric, 2...3 ~= primary.count else { return false }
    return primary.allSatisfy { ($0 | 0x20) &- 0x61 < 26 } && parts.allSatisfy { 1...8 ~= $0.count }
  }
}
