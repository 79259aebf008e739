import DataTables
import Outcomes
import Reporter
import Testing

@Suite("A check as it is printed")
struct CheckResultTests {
  private func result(_ text: String, claim: String? = nil) throws -> CheckResult {
    let table = try DataTable.read(Array(text.utf8), path: "t.csv")
    return CheckResult(try TableCheck(table), claim: claim.flatMap(SignificanceClaim.words))
  }

  private let refusals =
    "year,all,yes,no,yes percent\n2015/16,45,31,14,68.9\n2016/17,98,77,12,78.6\n2017/18,69,40,29,58.0\n2018/19,88,59,29,67.0\n"

  @Test("what cannot be is first, with line, column, figure and the one that would fit")
  func impossible() throws {
    let result = try result(refusals)
    #expect(result.title == "Check of t.csv: 1 that cannot be")
    let first = try #require(result.rows.first)
    #expect(first.verdict == .cannotBe && first.line == 3)
    #expect(first.sentence.contains("no '12' (line 3, 2016/17); 21 would fit") && first.wouldBe == "21")
    #expect(
      result.rows.contains {
        $0.verdict == .consistent && $0.sentence.hasPrefix("all = yes + no holds in 3 of 4 rows")
      })
  }

  @Test("every format has all statements")
  func formats() throws {
    let result = try result(refusals)
    for format in [OutputFormat.text, .markdown, .csv, .tsv, .json] {
      let text = String(decoding: try Report(format).bytes(of: result), as: UTF8.self)
      #expect(text.contains("cannot be"), "\(format)")
    }
    #expect(
      result.columns.map(\.key) == [
        "verdict", "about", "line", "column", "printed", "would_be", "chance", "finding",
      ])
    let data = String(decoding: try Report(.csv).bytes(of: result), as: UTF8.self)
    #expect(data.contains("verdict,about,line,column,printed,would_be,chance,finding"))
  }

  @Test("a claim is a statement of its own for each test, and so are the numbers of units")
  func claims() throws {
    let text =
      "rate,group,mean percent,n\nmet,families,55.2,121\nmet,schools,79.0,122\nshare of units,schools,96,116\n"
    let result = try result(text, claim: "higher at 1%, one-tailed")
    let claims = result.rows.filter { $0.subject == .claim }
    #expect(claims.map(\.verdict) == [.consistent, .consistent])
    #expect(
      claims[0].sentence.hasPrefix("'higher at 1 %, one-tailed' holds whatever the data by Welch's t test: "))
    let groups = try #require(result.rows.first { $0.subject == .groups })
    #expect(groups.sentence.contains("at least 127 in all"))
    let share = try #require(result.rows.first { $0.subject == .share && $0.verdict == .consistent })
    #expect(
      share.sentence
        == "Consistent: 96 % of 116 (line 4): only 111 of 116 (no power: every figure of as many places would pass)."
    )
    // A table without two means is asked for nothing.
    let other = try self.result(refusals, claim: "higher at 1%, one-tailed")
    #expect(other.rows.contains { $0.subject == .claim && $0.verdict == .notChecked })
  }

  @Test("how the table was read is under it")
  func notes() throws {
    let result = try result(
      "A title\n\nyear,all,yes,no\n2015,45,31,14\n2016,\"1,098\",1077,21\n2017,69,40,29\n")
    #expect(
      result.notes.contains {
        $0.contains("line above the header kept as a title (1)")
          && $0.contains("thousands separator taken out (1)")
      })
    #expect(result.notes.contains("Read as labels: year."))
    #expect(result.provenance[0].value.hasPrefix("t.csv, SHA-256 "))
  }
}

@Suite("Measures of data")
struct DataMeasureTests {
  @Test("have options whose names are no other member of a study's manifest, and each once")
  func names() {
    for measure in KnownDataMeasures.all {
      let declaration = measure.declaration
      let keys =
        ["name", "kind", "data", "table", "note", "formats", "output"] + declaration.companions.map(\.key)
        + declaration.allOptions.map(\.key)
      #expect(Set(keys).count == keys.count, "\(declaration.name)")
    }
    #expect(Set(KnownDataMeasures.all.map { $0.declaration.name }).count == KnownDataMeasures.all.count)
  }
}
