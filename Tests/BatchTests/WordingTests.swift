import Legislation
import Testing

@testable import Batch

@Suite("Which wording is the latest")
struct WordingTests {
  /// What a source says of its wording.
  struct Said: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var version: Version?
    var status: Identity.Status?
    var date: CalendarDate?
    var bytes = 100
    var sha256 = "aa"

    init(
      _ testDescription: String, _ version: String = "", _ status: Identity.Status? = nil,
      on date: String = "",
      bytes: Int = 100, sha256: String = "aa"
    ) {
      (self.testDescription, self.status, self.bytes, self.sha256) = (testDescription, status, bytes, sha256)
      (self.version, self.date) = (Version(version), CalendarDate(date))
    }

    var wording: Wording {
      Wording(version: version, status: status, date: date, bytes: bytes, sha256: sha256)
    }
  }

  /// From the earliest to the latest; those of one line are of equal rank but for what tells copies apart.
  static let order: [Said] = [
    Said("a draft without a date", "", .draft),
    Said("a proposal of 2020", "", .proposed, on: "2020-05-01"),
    Said("a draft of 2031, later than any other date", "", .draft, on: "2031-05-01"),
    Said("in prospect, of 2010", "prospective", .revised, on: "2010-01-01"),
    Said("in prospect, of 2030", "prospective", .revised, on: "2030-01-01"),
    Said("as made, by its status alone", "", .final),
    Said("as enacted in 2014", "enacted", .final, on: "2014-03-13"),
    Said("as made in 2029, though a revised text is of 2015", "made", nil, on: "2029-01-01"),
    Said("revised, without a date", "", .revised),
    Said("of neither status nor version, of 2014", "", nil, on: "2014-12-31"),
    Said("revised, of January 2015", "2015-01-02", .revised, on: "2015-01-02"),
    Said("revised, of the next day", "2015-01-03", .revised, on: "2015-01-03"),
    Said("revised, of the next month, a smaller day", "2015-02-01", .revised, on: "2015-02-01"),
    Said("the same in more bytes", "2015-02-01", .revised, on: "2015-02-01", bytes: 101, sha256: "99"),
    Said(
      "the same in as many bytes with a higher hash", "2015-02-01", .revised, on: "2015-02-01", bytes: 101,
      sha256: "9a"),
    Said(
      "revised, of the next year, a smaller month, fewer bytes", "2016-01-01", .revised, on: "2016-01-01",
      bytes: 1),
    Said("stated in words, of 2017", "consolidated", nil, on: "2017-01-01"),
  ]

  @Test("each is later than all before it")
  func total() {
    for (one, first) in Self.order.enumerated() {
      for (other, second) in Self.order.enumerated() {
        #expect(
          (first.wording < second.wording) == (one < other),
          "\(first.testDescription); \(second.testDescription)")
        #expect((first.wording == second.wording) == (one == other), "\(first.testDescription)")
      }
    }
  }
}
