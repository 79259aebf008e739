import Reporter
import Testing

@Suite("CSV and TSV")
struct DelimitedRendererTests {
  @Test("CSV holds the body of the awkward table exactly")
  func csv() {
    let expected = """
      term,hits,rate,hits_2,rate_2
      "say ""no""\",31,0.5,0,0.0
      "co-operat*
      anew",3,12.345,,
      ŵyau 協力 👍🏽,0,0.004,1,-1.5

      """
    #expect(DelimitedRenderer.csv.render(AwkwardTable.table) == expected)
  }

  @Test("TSV holds it on one line a row, without quoting")
  func tsv() {
    let expected =
      "term\thits\trate\thits_2\trate_2\n" + "say \"no\"\t31\t0.5\t0\t0.0\n"
      + "co-operat* anew\t3\t12.345\t\t\n"
      + "ŵyau 協力 👍🏽\t0\t0.004\t1\t-1.5\n"
    #expect(DelimitedRenderer.tsv.render(AwkwardTable.table) == expected)
  }

  static let values = [
    "", "a", "\"", "\"\"", ",", "\n", "\r\n", "\r", "\t", " lead and trail ", "=1+1", "-x", "@x", "+x",
    "e\u{301}", "\"\u{301}", ",\u{301}", "👍🏽,\"協\"\n", "'", ";",
  ]

  @Test("an independent reader gets every pair of awkward values back from CSV")
  func roundTrip() {
    for first in Self.values {
      for second in Self.values {
        let table = Table(
          columns: [.init(key: "a,\"b", title: ""), .init(key: "c", title: "")],
          rows: [.init(cells: [.text(first), .text(second)])])
        let read = Self.read(DelimitedRenderer.csv.render(table))
        #expect(
          read.map { $0.map { Array($0.utf8) } }
            == [["a,\"b", "c"], [first, second]].map { $0.map { Array($0.utf8) } })
      }
      let single = Table(columns: [.init(key: "a", title: "")], rows: [.init(cells: [.text(first)])])
      let read = Self.read(DelimitedRenderer.csv.render(single))
      #expect(read.map { $0.map { Array($0.utf8) } } == [["a"], [first]].map { $0.map { Array($0.utf8) } })
    }
  }

  @Test(
    "a field of CSV stands in quotes where it has a mark, a comma or any end of a line, and only there",
    arguments: [
      ("a\rb", "\"a\rb\""), ("\r", "\"\r\""), ("a\r", "\"a\r\""), ("a\nb", "\"a\nb\""),
      ("a\r\nb", "\"a\r\nb\""),
      ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("ŵ\rŷ", "\"ŵ\rŷ\""), ("ŵ,\u{301}", "\"ŵ,\u{301}\""),
      ("a;b", "a;b"), ("a\tb", "a\tb"), (" a b ", " a b "), ("ŵ ŷ", "ŵ ŷ"), ("", ""),
    ])
  func quoting(_ value: String, _ field: String) {
    #expect(Array(DelimitedRenderer.csv.field(value).utf8) == Array(field.utf8))
  }

  @Test("a line of TSV has as many fields as the header, whatever the values")
  func tsvFields() {
    for value in Self.values {
      let table = Table(
        columns: [.init(key: "a", title: ""), .init(key: "b", title: "")],
        rows: [.init(cells: [.text(value), .text(value)])])
      let lines = DelimitedRenderer.tsv.render(table).unicodeScalars.split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 3 && lines[2].isEmpty)
      #expect(lines[1].count { $0 == "\t" } == 1)
    }
  }

  @Test(
    "figures read back as the same number",
    arguments: [
      0.1, 1.0 / 3, .leastNonzeroMagnitude, 1.7976931348623157e308, -2.5, 1e21, 100, 123_456_789.125,
    ])
  func exact(_ value: Double) {
    let table = Table(
      columns: [.init(key: "x", title: "", kind: .decimal(places: 2))],
      rows: [.init(cells: [.decimal(value)])])
    #expect(Self.read(DelimitedRenderer.csv.render(table)).last?.first.flatMap { Double($0) } == value)
  }

  @Test("escape sequences do not reach a terminal, and missing and infinite figures are empty")
  func harmless() {
    let table = Table(
      columns: [.init(key: "a", title: ""), .init(key: "b", title: "")],
      rows: [.init(cells: [.text("\u{1B}[2J\u{9B}x"), .decimal(.infinity)])])
    #expect(DelimitedRenderer.csv.render(table) == "a,b\n\u{FFFD}[2J\u{FFFD}x,\n")
    #expect(DelimitedRenderer.tsv.render(table) == "a\tb\n\u{FFFD}[2J\u{FFFD}x\t\n")
  }

  /// RFC 4180 by its grammar, on scalars, with LF between records.
  static func read(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if rest.first == "\"" {
          field.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || scalar == "\n" {
        record.append(String(field))
        field = .init()
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      } else {
        field.append(scalar)
      }
    }
    return records
  }
}
