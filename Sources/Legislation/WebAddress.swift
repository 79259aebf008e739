/// Addresses of legislation.gov.uk, as bytes.
package enum WebAddress {
  /// What addresses are printed with.
  static let host = "https://www.legislation.gov.uk/"

  private static let hosts = ["http://www.legislation.gov.uk/", "https://www.legislation.gov.uk/"].map {
    Array($0.utf8)
  }

  /// Where the path begins in an address, behind the host's name; nil if it is of another host.
  package static func start(of address: Span<UInt8>) -> Int? {
    for host in hosts where address.count > host.count {
      var index = 0
      while index < host.count, address[index] == host[index] { index += 1 }
      if index == host.count { return index }
    }
    return nil
  }
}
