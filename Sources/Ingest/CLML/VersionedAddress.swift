import Legislation

/// An address of legislation.gov.uk taken apart: path of the item or provision, version keyword, language.
struct VersionedAddress {
  /// `ukpga`, `2014`, `6`, `section`, `28`; empty if the text is no such address.
  private(set) var path: [String] = []
  /// `enacted`, `made`, `2018-03-07` …; empty for the current version.
  private(set) var version = ""
  private(set) var isWelsh = false
  /// Whether it is one of legislation.gov.uk.
  private(set) var isOfLegislation = false

  init(_ address: String) {
    guard let range = Self.afterHost(address) else { return }
    var parts = range.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
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
    isOfLegislation = WebAddress.start(of: Array(address.utf8).span) != nil
  }

  var isDated: Bool { Self.isDate(version) }

  private static let keywords: Set<String> = ["enacted", "made", "created", "adopted", "prospective"]

  private static let schemes = ["http://", "https://"].map { Array($0.utf8) }

  private static func afterHost(_ address: String) -> Substring.UTF8View? {
    for scheme in schemes where address.utf8.starts(with: scheme) {
      let rest = address.utf8.dropFirst(scheme.count)
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      return rest[rest.index(after: slash)...]
    }
    return nil
  }

  static func isDate(_ text: String) -> Bool {
    guard text.utf8.count == 10 else { return false }
    let bytes = Array(text.utf8)
    guard bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    return bytes.enumerated().allSatisfy { $0 == 4 || $0 == 7 || (0x30...0x39).contains($1) }
  }
}
