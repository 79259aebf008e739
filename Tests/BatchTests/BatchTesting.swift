import Ingest
import Measures
import TestSupport
import Wordlists

@testable import Batch

extension TemporaryFolder {
  /// The three tables of a folder of results, one after another.
  func tables(_ name: String) throws -> String {
    try ["counts.csv", "documents.csv", "failures.csv", "run.json"].map { try text("\(name)/\($0)") }.joined()
  }
}

/// Small Acts in CLML.
enum SmallAct {
  /// An Act with one section for each text.
  static func xml(
    _ sections: [String], id: String = "", version: String = "", title: String = "", year: Int = 2031,
    language: String = "en"
  ) -> String {
    let number = id.split(separator: "/").last ?? "1"
    let metadata =
      id.isEmpty
      ? ""
      : """
      <ukm:Metadata xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier>http://www.legislation.gov.uk/\(id)\(version.isEmpty ? "" : "/\(version)")</dc:identifier>
      <dc:title>\(title)</dc:title><dc:language>\(language)</dc:language>
      <ukm:PrimaryMetadata><ukm:DocumentClassification><ukm:DocumentMainType Value="UnitedKingdomPublicGeneralAct"/>
      <ukm:DocumentStatus Value="\(version == "enacted" ? "final" : "revised")"/></ukm:DocumentClassification>
      <ukm:Year Value="\(year)"/><ukm:Number Value="\(number)"/></ukm:PrimaryMetadata></ukm:Metadata>
      """
    let body = sections.enumerated().map { index, text in
      "<P1><Pnumber>\(index + 1)</Pnumber><P1para><Text>\(text)</Text></P1para></P1>"
    }
    return """
      <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" xml:lang="\(language)" \
      DocumentURI="http://www.legislation.gov.uk/\(id)\(version.isEmpty ? "" : "/\(version)")">\(metadata)<Primary>\
      <Body>\(body.joined())</Body></Primary></Legislation>
      """
  }
}

extension BatchPlan {
  /// Two rows, `inform` and `advise`, over these inputs.
  static func sample(_ inputs: [String], terms: String = "inform,advise") throws -> BatchPlan {
    BatchPlan(inputs: inputs, wordlist: try Wordlist.parse(terms: terms), wordlistOrigin: "--terms")
  }
}

/// Says stop after so many sources were asked for.
final class StopAfter: Sendable {
  private let left: Monitor<Int>
  init(_ count: Int) { left = Monitor(count) }
  var isDue: Bool {
    left.with { left in
      left -= 1
      return left < 0
    }
  }
}
