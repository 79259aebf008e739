/// An address of legislation, or of another place that is built alike, taken apart: what it names, in which version and
/// language.
package struct ItemAddress: Sendable, Hashable, CustomStringConvertible {
  /// `ukpga/2014/6/section/28`, without version and language.
  package let id: ItemID
  /// Nil for the current version.
  package let version: Version?
  package let isWelsh: Bool
  /// Whether it is one of legislation.gov.uk.
  package let isOfLegislation: Bool

  /// Reads `http://www.legislation.gov.uk/id/ukpga/2014/6`, `https://…/ukpga/2014/6/section/28/2018-03-07/welsh`.
  ///
  /// - Returns: nil if the text is no address of the web with a path.
  package init?(_ address: String) {
    guard let path = ItemAddress.afterHost(address) else { return nil }
    self.init(path, isOfLegislation: WebAddress.start(of: Array(address.utf8).span) != nil)
  }

  /// Reads what follows the host in an address of legislation.gov.uk: `ukpga/2014/6/enacted`.
  package init?(path: String) { self.init(path[...].utf8, isOfLegislation: true) }

  private init?(_ path: Substring.UTF8View, isOfLegislation: Bool) {
    var segments = path.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    if segments.first == "id" { segments.removeFirst() }
    var (version, isWelsh) = (Version?.none, false)
    while let last = segments.last, segments.count > 1 {
      if last == "welsh" {
        isWelsh = true
      } else if let named = Version(segment: String(last)) {
        version = named
      } else if last != "revision" {
        // A working copy's address ends in `revision`; the date is before it.
        break
      }
      segments.removeLast()
    }
    guard let id = ItemID(segments.joined(separator: "/")) else { return nil }
    (self.id, self.version, self.isWelsh) = (id, version, isWelsh)
    self.isOfLegislation = isOfLegislation
  }

  /// Address at legislation.gov.uk, `https://www.legislation.gov.uk/ukpga/2014/6/2018-03-07`.
  package var description: String { address(of: id.description) }

  /// Address of something within the item, in the same version and language.
  ///
  /// - Parameter path: below the item, `section/28`.
  func address(below path: String) -> String { address(of: "\(id)/\(path)") }

  /// Address of another path of the same host, in the same version and language.
  func address(of path: String) -> String {
    "\(WebAddress.host)\(path)\(version.map { "/\($0)" } ?? "")\(isWelsh ? "/welsh" : "")"
  }

  private static let schemes = ["http://", "https://"].map { Array($0.utf8) }

  private static func afterHost(_ address: String) -> Substring.UTF8View? {
    for scheme in schemes where address.utf8.starts(with: scheme) {
      let rest = address.utf8.dropFirst(scheme.count)
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      return rest[rest.index(after: slash)...]
    }
    return nil
  }
}
