import Ingest
import Legislation
import TestSupport
import Testing

@Suite("Addresses in real texts", .overRealTexts)
struct AddressesOverRealTexts {
  @Test(
    "every address of every document is that of a work, and is put together again",
    arguments: RealTexts.clml)
  func roundTrip(_ path: String) throws {
    let text = try SharedTexts.text(path)
    var addresses: Set<Substring> = []
    for start in ["DocumentURI=\"", "IdURI=\"", "<dc:identifier>"] {
      for piece in text.utf8.split(separator: start.utf8, maxSplits: 5000).dropFirst() {
        addresses.insert(Substring(piece.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }))
      }
    }
    for written in addresses where written.hasPrefix("http") {
      let address = try #require(ItemAddress(String(written)), "\(written)")
      let plain = written.replacing("http://", with: "https://").replacing("/id/", with: "/")
      #expect(address.description == plain)
      #expect(address.isOfLegislation)
      let work = try #require(address.id.work, "\(written)")
      #expect(WorkID(work.description) == work)
      #expect(plain.hasPrefix("https://www.legislation.gov.uk/\(work)"))
    }
  }

  @Test(
    "the work, the version and its date are those by which the file was saved",
    arguments: RealTexts.clml.filter { !$0.contains("/eco-parser-fixture") })
  func identity(_ path: String) throws {
    let file = path.split(separator: "/").last ?? ""
    let identity = try RealTexts.document(path).identity
    guard let work = identity.item?.work else {
      // Old drafts have the number of a book.
      #expect(identity.id?.hasPrefix("urn:isbn:") == true)
      return
    }
    let name = work.description.lowercased().replacing("/", with: "-")
    #expect(file.hasPrefix(name + "-"), "\(work)")
    // The name ends in the version that was asked for; the wording of a day may have begun earlier.
    let tail = file.dropLast(4).split(separator: "_").last.map { String($0) } ?? ""
    if let date = CalendarDate(tail.replacing("revised-", with: "")) {
      #expect(identity.textVersion == .pointInTime(date))
      #expect(try #require(identity.textDate) <= date)
    } else if ["made", "enacted", "adopted"].contains(tail) {
      #expect(identity.textVersion?.isAsMade ?? (identity.status == .final))
    }
  }
}
