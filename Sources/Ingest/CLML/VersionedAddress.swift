import Legislation

/// An address of legislation.gov.uk taken apart: path of the item or provision, version keyword, language.
struct VersionedAddress {
  /// `ukpga`, `2014`, `6`, `section`, `28`; empty if the text is no such address.
  private(set) var path: [String] = []
  /// `enacted`, `made`, `2018-03-07` …; empty for the current version.
  private(set) var version = ""
  private(set) var isWelsh = false

  init(_ address: String) {
    guard let range = Self.afterHost(address) else { return }
    var parts = range.split(separator: "/").map(String.init)
    if parts.first == "id" { parts.removeFirst() }
    while let last = parts.last, parts.count > 1 {
      if last == "welsh" {
        isWelsh = true
      } else if Self.keywords.contains(last) || Self.isDate(last) {
        version = last
      } else if last == "revision" {
        // A working copy's address; the date stands before it.
      } else {
        break
      }
      parts.removeLast()
    }
    path = parts
  }

  var isDated: Bool { Self.isDate(version) }

  private static let keywords: Set<String> = ["enacted", "made", "created", "adopted", "prospective"]

  private static func afterHost(_ address: String) -> Substring? {
    for scheme in ["http://", "https://"] where address.hasPrefix(scheme) {
      let rest = address.dropFirst(scheme.count)
      guard let slash = rest.firstIndex(of: "/") else { return nil }
      return rest[rest.index(after: slash)...]
    }
    return nil
  }

  static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    return bytes.enumerated().allSatisfy { $0 == 4 || $0 == 7 || (0x30...0x39).contains($1) }
  }
}
