import Bytes
import Measures
import Reporter
import TermFrequency

/// The data inside of a page, as programs read them.
struct PageData {
  let figures: PageFigures

  struct File {
    var name: String
    var bytes: [UInt8]
    var lines: Int
    var meaning: String
    /// Whether it is packed with gzip in the page.
    var isPacked: Bool
  }

  /// One hit. The page's script reads the file of them, and no other has them.
  private struct HitLine {
    var row: Int
    var text: Int
    var line: ConcordanceLine
  }

  var files: [File] {
    get throws(RenderingError) {
      let result = CountResult(withoutBreakdown, statistics: statistics)
      let parts = CountResult(figures.compared)
      let isLong = result.rows.count > Self.mostPlainLines
      return [
        File(
          name: isLong ? "table.csv.gz" : "table.csv", bytes: try csv(result.data), lines: result.rows.count,
          meaning:
            "counts, words, rates, intervals, effect sizes and tests, unrounded\(isLong ? ", packed with gzip" : "")",
          isPacked: isLong),
        File(
          name: "parts.csv.gz", bytes: try csv(parts.data), lines: parts.rows.count,
          meaning: "every word in every unit, packed with gzip", isPacked: true),
        File(
          name: "hits.csv.gz", bytes: try csv(hits), lines: figures.hitCount,
          meaning: "every hit with its citation, context and force, packed with gzip", isPacked: true),
      ]
    }
  }

  /// Lines of a table that is in the page as it is.
  private static let mostPlainLines = 60

  private var withoutBreakdown: ComparedTexts {
    var compared = figures.compared
    for text in compared.texts.indices { compared.texts[text].breakdown = nil }
    return compared
  }

  private var statistics: ComparisonStatistics? { figures.names.count == 2 ? figures.statistics : nil }

  private func csv(_ table: Table) throws(RenderingError) -> [UInt8] {
    DelimitedRenderer.csv.bytes(of: [table])
  }

  /// Every hit, in order of texts and places: neighbours share their contexts, which packs well. A hit is one line of the
  /// file, so that the script finds lines by their ends.
  private var hits: Table {
    let names = figures.names.map(NeutralText.oneLine)
    @Sendable func line(_ text: String) -> String { NeutralText.oneLine(text) }
    let columns: [DataColumn<HitLine>] = [
      .integer("row", meaning: "Row of the list, from 0.", \.row),
      .integer("text", meaning: "Text of the page, from 0.", \.text),
      .text("label", meaning: "Label of the row.") { [figures] in line(figures.label($0.row)) },
      .text("document", meaning: "Name of the text.") { [names] in names[$0.text] },
      .text("citation", meaning: "How the provision is cited.") { line($0.line.provision) },
      .text("heading", meaning: "Heading of the provision.") { line($0.line.heading) },
      .text("address", meaning: "Web address of the provision.") { line($0.line.address) },
      .text("zone", meaning: "Zone of the text.") { "\($0.line.zone)" },
      .text("force", meaning: "The modal that governs the hit.") { $0.line.force.map { "\($0)" } ?? "" },
      .text("left", meaning: "Words before.") { line($0.line.left) },
      .text("hit", meaning: "The hit.") { line($0.line.hit) },
      .text("right", meaning: "Words after.") { line($0.line.right) },
    ]
    var lines: [HitLine] = []
    for row in figures.rows {
      for text in figures.names.indices {
        for line in figures.hits[row][text] {
          lines.append(HitLine(row: row, text: text, line: line))
        }
      }
    }
    lines.sort { ($0.text, $0.line.position, $0.row) < ($1.text, $1.line.position, $1.row) }
    return Table.data(columns, lines)
  }
}

extension PageData.File {
  /// A link that holds the file.
  func address() throws(RenderingError) -> String {
    let packed = isPacked ? try GzipPacking.packed(bytes) : bytes
    return "data:\(isPacked ? "application/gzip" : "text/csv;charset=utf-8");base64,\(Base64.encoded(packed))"
  }
}
