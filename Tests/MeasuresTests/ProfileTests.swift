import Ingest
import Legislation
import Reporter
import TermFrequency
import Testing
import Wordlists

@testable import Measures

@Suite("Profile")
struct ProfileTests {
  private func breakdown(_ parts: [(hits: Int, words: Int)]) -> Breakdown {
    Breakdown(
      unit: .part,
      parts: parts.enumerated().map { index, part in
        UnitFigures(
          label: "Pt. \(index + 1)", title: "", isRemainder: index == parts.count - 1, words: part.words,
          counts: [part.hits], total: part.hits)
      })
  }

  /// The golden values of the design document, in `Statistics` held against the formulas alone.
  @Test("spreads a row over the parts, the text outside among them")
  func golden() throws {
    let spread = try #require(breakdown([(3, 1000), (0, 500), (5, 1500), (2, 800)]).spread(row: 0))
    #expect(spread.parts == 4 && spread.partsWithHits == 3 && spread.range == 0.75)
    #expect(abs(try #require(spread.deviation) - 0.142105) < 1e-6)
    #expect(abs(try #require(spread.normalisedDeviation) - 0.163636) < 1e-6)
    #expect(abs(try #require(spread.juillandD) - 0.657767) < 1e-6)
    #expect(spread.problem == nil)
  }

  @Test("leaves out parts without words, and tells the hits that they have")
  func withoutWords() throws {
    let with = try #require(
      breakdown([(3, 1000), (0, 500), (5, 1500), (2, 800), (7, 0), (0, 0)]).spread(row: 0))
    var without = try #require(breakdown([(3, 1000), (0, 500), (5, 1500), (2, 800)]).spread(row: 0))
    #expect(with.hitsWithoutWords == 7)
    without.hitsWithoutWords = 7
    #expect(with == without)
  }

  @Test("has no figure for an absent word, or for a single part, and says why")
  func undefined() throws {
    let absent = try #require(breakdown([(0, 10), (0, 20)]).spread(row: 0))
    #expect(absent.range == 0 && absent.partsWithHits == 0)
    #expect(absent.deviation == nil && absent.normalisedDeviation == nil && absent.juillandD == nil)
    #expect(absent.problem == "Absent from every part: what is not there is neither even nor uneven.")
    let single = try #require(breakdown([(3, 10)]).spread(row: 0))
    #expect(single.range == 1 && single.deviation == nil && single.juillandD == nil)
    #expect(single.problem == "Fewer than two parts with words: there is nothing to be spread over.")
    // All hits in one of three parts: not a trace of evenness.
    #expect(try #require(breakdown([(7, 10), (0, 20), (0, 31)]).spread(row: 0)).juillandD == 0)
  }

  private func compared(
    _ terms: String, by unit: Breakdown.Unit, over document: Document = SampleText.act()
  ) throws -> ComparedTexts {
    try CountRun(wordlist: try .terms(terms), by: unit).compare([document])
  }

  private func profile(
    _ format: OutputFormat, of compared: ComparedTexts, heat: HeatShades? = nil
  ) throws -> String {
    String(decoding: try Report(format).bytes(of: ProfileResult(compared, heat: heat)), as: UTF8.self)
  }

  /// `BreakdownTests` has the same hits: 5 of 12 words in Part 1, 1 of 5 in Part 2, 1 of 4 in the Schedule's Part,
  /// none of 1 outside. DP = ½ (|5/7 - 12/22| + |1/7 - 5/22| + |1/7 - 4/22| + 1/22) = 0.168831;
  /// DPnorm = DP / (1 - 1/22) = 0.176871. Rates 5/12, 1/5, 1/4, 0: mean 0.216667, population standard deviation
  /// 0.148605, D = 1 - 0.685868/√3 = 0.604014.
  @Test("prints what was worked out by hand")
  func byHand() throws {
    let csv = try profile(.csv, of: try compared("*inform*", by: .part)).split(separator: "\n")
    #expect(csv.count == 5)
    #expect(
      csv[0].hasSuffix(
        ",unit,provision,heading,outside,enters_spread,text_count,parts,parts_with_hits,range,dp,dp_norm,juilland_d"
      ))
    let rows = csv.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = csv[0].split(separator: ",").map(String.init)
    func column(_ key: String) throws -> [String] {
      let place = try #require(header.firstIndex(of: key)) - header.count
      return rows.map { $0[$0.count + place] }
    }
    #expect(try column("provision") == ["Pt. 1", "Pt. 2", "Sch. 1 Pt. 1", "outside any Part"])
    #expect(try column("outside") == ["no", "no", "no", "yes"])
    #expect(try column("text_count") == ["7", "7", "7", "7"])
    #expect(try column("parts_with_hits") == ["3", "3", "3", "3"])
    for (key, value) in [("range", 0.75), ("dp", 0.168831), ("dp_norm", 0.176871), ("juilland_d", 0.604014)] {
      let printed = try #require(Double(try column(key)[0]))
      #expect(abs(printed - value) < 1e-6, "\(key) \(printed)")
    }
    let text = try profile(.text, of: try compared("*inform*", by: .part))
    #expect(
      text.contains(
        "*inform*               7           318.18              3   0.75  0.169   0.177         0.604"))
    #expect(
      text.contains(
        "Parts of the text that enter the figures: the 3 parts with words in the scope, and as one more the text "
          + "outside any Part."))
  }

  @Test("is shaded by each row's own highest rate, in blocks or in ASCII")
  func heat() throws {
    // Rates 416.7, 200, 250 and 0: whole, up to half, up to three quarters (250/416.7 = 0.6), none.
    func line(_ shades: HeatShades) throws -> String? {
      let text = try profile(.text, of: try compared("*inform*", by: .part), heat: shades)
      let heat = try #require(text.range(of: "in shades, by part"))
      return text[heat.upperBound...].split(separator: "\n").first { $0.hasPrefix("*inform*") }.map(
        String.init)
    }
    #expect(try line(.blocks)?.hasSuffix("416.67   ██  ▒▒  ▓▓  ··") == true)
    let ascii = try #require(try line(.ascii))
    #expect(ascii.hasSuffix("416.67   @@  ++  ##  .."))
    #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
    #expect(try !profile(.text, of: try compared("*inform*", by: .part)).contains("in shades"))
  }

  @Test("of a text without such units has one part, and dashes with a reason")
  func noUnits() throws {
    var text = SampleText()
    text.add("We inform and inform.")
    let printed = try profile(.text, of: try compared("inform,advise", by: .chapter, over: text.document))
    #expect(
      printed.contains(
        "the 0 chapters with words in the scope, and as one more the text outside any Chapter."))
    #expect(printed.contains("– Fewer than two parts with words: there is nothing to be spread over."))
  }
}
