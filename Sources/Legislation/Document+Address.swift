/// Where on the web, and under which heading, a provision is read.
extension Document {
  /// The heading of a provision, or of the nearest above it that has one; empty if there is none.
  ///
  /// Complexity: O(depth).
  package func heading(of provision: Int32) -> String {
    var index = Int(provision)
    while index >= 0 {
      if !provisions[index].title.isEmpty { return title(of: Int32(index)) }
      index = Int(provisions[index].parent)
    }
    return ""
  }

  /// Address of a provision at legislation.gov.uk, `https://www.legislation.gov.uk/ukpga/2014/6/section/28`, with the
  /// version if this text was read from the address of one; of the nearest above it whose address is known, else of the
  /// item; empty if the text has none there.
  ///
  /// Complexity: O(depth).
  package func address(of provision: Int32) -> String {
    var index = Int(provision)
    while index >= 0 {
      if let address = ownAddress(of: provisions[index]) { return address }
      index = Int(provisions[index].parent)
    }
    return identity.address?.description ?? ""
  }

  /// The source's own name of a provision, `section-28-1`, by which it is found again in other versions of the work; nil
  /// if it has none.
  package func sourceID(of provision: Int32) -> String? {
    guard provision >= 0 else { return nil }
    let id = provisions[Int(provision)].id
    return id.isEmpty ? nil : anchor(id)
  }

  /// From the address that the source gives, else from its name for the provision.
  private func ownAddress(of provision: Provision) -> String? {
    if !provision.path.isEmpty {
      var path = anchor(provision.path)
      // An address of a thing, `id/ukpga/2014/6/section/28`, is that of no version.
      guard path.hasPrefix("id/") else { return WebAddress.host + path }
      path.removeFirst(3)
      return identity.address?.address(of: path) ?? WebAddress.host + path
    }
    guard let address = identity.address, let path = Document.path(ofID: anchor(provision.id)) else {
      return nil
    }
    return address.address(below: path)
  }

  /// `section/28/1` of `section-28-1`; nil if the name does not say the path, as `p00057`.
  private static func path(ofID id: String) -> String? {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, units.contains(String(first)) else { return nil }
    let slug = parts.firstIndex(of: "crossheading") ?? parts.count
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix("wrapper")
        && part.utf8.allSatisfy { $0 == 0x2E || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
    }
    guard isPlain, slug == parts.count || slug + 1 < parts.count else { return nil }
    guard slug < parts.count else { return parts.joined(separator: "/") }
    // The words of a heading keep their hyphens.
    let heading = parts[(slug + 1)...].joined(separator: "-")
    return (parts[...slug] + [Substring(heading)]).joined(separator: "/")
  }

  private static let units: Set<String> = [
    "part", "chapter", "crossheading", "section", "regulation", "article", "rule", "paragraph", "schedule",
    "annex", "appendix", "attachment", "title", "group", "division",
  ]

  private func anchor(_ range: Range<Int32>) -> String {
    String(decoding: anchors[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
