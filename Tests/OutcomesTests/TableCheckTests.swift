import DataTables
import Outcomes
import Testing

private func check(_ text: String, _ marks: String? = nil) throws -> TableCheck {
  var options = TableOptions()
  if let marks { options.marks = try MissingMarks(marks) }
  return try TableCheck(DataTable.read(Array(text.utf8), path: "t.csv", options), marks: options.marks)
}

@Suite("The arithmetic of a table")
struct TableCheckTests {
  @Test("a total row is checked column by column, and one cell named where a row relation breaks too")
  func totals() throws {
    let rows = ["a,120,45,165", "b,98,61,159", "c,77,12,89", "d,210,33,243"]
    let good = try check("unit,yes,no,both\n" + rows.joined(separator: "\n") + "\nTotal,505,151,656\n")
    #expect(good.findings.isEmpty && good.totals.first?.kept == [0, 1, 2])
    // 45 becomes 54: the row's sum, and the column's.
    let bad = try check(
      "unit,yes,no,both\na,120,54,165\n" + rows.dropFirst().joined(separator: "\n") + "\nTotal,505,151,656\n")
    #expect(bad.findings.count == 1)
    #expect(bad.findings[0].suspects == [CellFinding.Cell(row: 0, column: 2, wouldBe: "45")])
    let sentence = CheckSentences(bad).sentence(bad.findings[0])
    #expect(sentence.hasPrefix("Cannot be: no '54' (line 2, a); 45 would fit: "))
    #expect(sentence.contains("both = yes + no gives 174 for both"))
  }

  @Test("per cents that add up to 99 or 101 by rounding are not those that cannot")
  func hundred() throws {
    // 33 + 33 + 33 and 34 + 34 + 33: thirds, and 33.5, 33.5, 33.0 rounded up.
    let rows = ["a,33,33,33", "b,34,34,33", "c,20,30,50", "d,8,81,11", "e,61,9,30"]
    let header = "unit,x percent,y percent,z percent\n"
    #expect(try check(header + rows.joined(separator: "\n")).findings.isEmpty)
    let bad = try check(header + (rows + ["f,40,40,17", "g,12,38,50"]).joined(separator: "\n"))
    #expect(bad.findings.map(\.rows) == [[5]])
  }

  @Test("a table that was truncated all through is consistent, and says how it was rounded")
  func truncated() throws {
    let counts = [(187, 299), (45, 77), (113, 349), (61, 93), (205, 611), (17, 19)]
    // 62.54, 58.44, 32.37, 65.59, 33.55, 89.47.
    let shares = ["62.5", "58.4", "32.3", "65.5", "33.5", "89.4"]
    let rows = zip(counts, shares).map { "u\($0.0),\($0.0),\($0.1),\($1)" }
    let table = try check("unit,met,all,met percent\n" + rows.joined(separator: "\n"))
    #expect(table.findings.isEmpty)
    #expect(table.relations.map(\.rounding) == [[.truncation]])
  }

  @Test("missing cells are not checked, and break nothing")
  func missing() throws {
    let table = try check(
      "unit,a,b,c\nq,120,45,165\nr,98,x,159\ns,77,12,89\nt,210,33,243\nu,15,x,x\n", "x=unavailable")
    #expect(table.findings.isEmpty)
    #expect(table.relations.count == 1 && table.relations[0].kept == [0, 2, 3])
  }

  @Test("periods go on by one step, and one that contradicts itself is named")
  func periods() throws {
    for (wrong, expected) in [("2016/18", "2016/17"), ("2026/17", "2016/17"), ("2016/27", "2016/17")] {
      let table = try check("year,n\n2015/16,31\n\(wrong),77\n2017/18,40\n2018/19,59\n")
      #expect(table.findings.map(\.suspects) == [[CellFinding.Cell(row: 1, column: 0, wouldBe: expected)]])
    }
    #expect(try check("year,n\n2015/16,31\n2016/17,77\n2017/18,40\n1999/00,59\n").findings.count == 1)
    #expect(try check("year,n\n1998/99,31\n1999/00,77\n2000/01,40\n").findings.isEmpty)
    #expect(try check("unit,n\nA2015,31\nB2019,77\nC2011,40\n").findings.isEmpty)
  }

  @Test("a share beside its number of units, and what was not checked")
  func shares() throws {
    let table = try check("group,success percent,n\nfamilies,43,21\nschools,50,12\nother,71,11\n")
    // 9 of 21 is 42.86 and 6 of 12 is 50; of 11, 7 give 64 and 8 give 73.
    #expect(table.shares.map(\.verdict) == [.consistent(9...9), .consistent(6...6), .cannotBe])
    let words = CheckSentences(table)
    #expect(
      words.sentence(table.shares[2]).hasPrefix("Cannot be: 71 % of 11 (line 4): no whole number of units"))
    #expect(words.unchecked.isEmpty)
  }

  @Test("words in a column of figures are said to be unread")
  func unread() throws {
    let table = try check("unit,a,b,c\nq,120,45,165\nr,98,61,159\ns,77,12,89\nt,210,n/a,243\n")
    #expect(CheckSentences(table).unchecked.contains("b: 1 cell is no figure (line 5)."))
  }

  @Test("per cents that are changes are no shares of the units beside them")
  func changes() throws {
    // What falls is no share of anything.
    let rows = "year,all,change percent\n2016,80,-21.4\n2017,98,22.5\n2018,90,-8.2\n"
    #expect(try check(rows).shares.isEmpty)
    // The same figures above 0 could be shares: 22 of 98 are 22.4 % and 23 are 23.5 %.
    let risen = try check("year,all,met percent\n2016,80,21.4\n2017,98,22.5\n2018,90,8.2\n")
    #expect(risen.shares.count == 3 && risen.shares[1].verdict == .cannotBe)
  }
}
