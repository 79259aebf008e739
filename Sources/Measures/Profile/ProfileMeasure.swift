import Legislation
import Reporter
import Wordlists

/// Shows where in each text the terms of a list are, and how evenly they are spread.
package struct ProfileMeasure: Measure {
  /// What texts are broken into: provisions.
  package var unit = Breakdown.Unit.part
  /// How rows are put in order, within their groups.
  package var order = ComparedTexts.Order.list
  /// Readers' tables end in one in these shades; nil for none.
  package var heat: HeatShades?

  package static let declaration = MeasureDeclaration(
    "profile",
    abstract: "Show where in each text the terms are: by Part, chapter, schedule or section.",
    terms: .listOrWritten, rule: .whole,
    options: [
      OptionDeclaration(
        "by", .choice(Breakdown.Unit.allCases.filter(\.isProvision).map(\.rawValue)), help: "The units."),
      OptionDeclaration(
        "sort", .choice(ComparedTexts.Order.allCases.map(\.rawValue)),
        help: "Order of the rows within their groups."),
      OptionDeclaration("heat", .flag, help: "A picture in shades below the tables."),
    ])

  package init(
    by unit: Breakdown.Unit = .part, order: ComparedTexts.Order = .list, heat: HeatShades? = nil
  ) { (self.unit, self.order, self.heat) = (unit, order, heat) }

  package init(_ options: inout OptionValues) {
    self.init(
      by: options.choice("by", else: .part), order: options.choice("sort", else: .list),
      heat: options.flag("heat") ? .blocks : nil)
  }

  package func worker(_ materials: Materials) throws(MeasureError) -> ListWorker<ProfileResult> {
    ListWorker(try TextsWorker(materials, Self.declaration, by: unit)) { [order, heat] in
      ProfileResult($0, order: order, heat: heat)
    }
  }
}

/// Counts broken down, and how each row is spread over the units.
package struct ProfileResult: Presentable {
  /// Each text broken down by provisions.
  package let compared: ComparedTexts
  package let order: ComparedTexts.Order
  package let heat: HeatShades?

  package init(_ compared: ComparedTexts, order: ComparedTexts.Order = .list, heat: HeatShades? = nil) {
    (self.compared, self.order, self.heat) = (compared, order, heat)
  }

  package var schema: String { ProfileJSON.schema }
  package var title: String { compared.wordlist.title ?? compared.wordlist.name }
  package var notMeasured: [Presented.Failure] { compared.failures.map(\.presented) }
  package var columns: [DataColumn<ProfileLine>] { ProfileLine.columns }
  package var json: JSONValue { ProfileJSON.document(of: compared, order: order) }

  package func pages(on medium: Presented.Medium) -> [Table] {
    ProfileTable.tables(of: compared, order: order, heat: heat)
  }

  /// The lines of the counts, each with its unit's heading and with how the row is spread over the whole text.
  package var rows: [ProfileLine] {
    var counts = compared.lines(by: order)[...]
    return compared.texts.indices.flatMap { text -> [ProfileLine] in
      guard let maker = ProfileMaker(compared, text: text, order: order) else { return [] }
      return maker.rows.flatMap { row in
        let spread = maker.breakdown.spread(row: row)
        return maker.parts.compactMap { part in
          counts.popFirst().map {
            ProfileLine(
              line: $0, part: part, textCount: maker.figures.rows[row].count, spread: spread)
          }
        }
      }
    }
  }
}

/// One line of a profile: a row in a unit of a text. Figures of the text are on every line of its row.
package struct ProfileLine: Sendable {
  package var line: CountLine
  package var part: UnitFigures
  /// Hits in the whole text.
  package var textCount: Int?
  package var spread: Spread?

  static let partsWithHits = DataColumn<ProfileLine>.integer(
    "parts_with_hits", title: "parts with it", meaning: "Of the parts, those with a hit."
  ) { $0.spread?.partsWithHits }
  static let range = DataColumn<ProfileLine>.decimal(
    "range", places: 2, meaning: "Parts with a hit / parts."
  ) { $0.spread?.range }
  static let deviation = DataColumn<ProfileLine>.decimal(
    "dp", title: "DP", places: 3, meaning: "Deviation of proportions, 0 (even) to near 1."
  ) { $0.spread?.deviation }
  static let normalisedDeviation = DataColumn<ProfileLine>.decimal(
    "dp_norm", title: "DPnorm", places: 3, meaning: "DP on a scale that ends at 1."
  ) { $0.spread?.normalisedDeviation }
  static let juillandD = DataColumn<ProfileLine>.decimal(
    "juilland_d", title: "Juilland's D", places: 3,
    meaning: "1 where all rates are equal, 0 where one part has all hits."
  ) { $0.spread?.juillandD }
  static let textCount = DataColumn<ProfileLine>.integer(
    "text_count", title: "count", meaning: "Hits in the whole text.", \.textCount)

  static let columns: [DataColumn<ProfileLine>] =
    CountLine.columns(hasUnits: true).map { $0.of(\.line) } + [
      .text("heading", meaning: "Heading of the unit.", \.part.title),
      .text("outside", meaning: "yes for the text that is in no unit.") {
        $0.part.isRemainder ? "yes" : "no"
      },
      .text("enters_spread", meaning: "Whether the unit is a part in the figures of spread.") {
        Breakdown.enters($0.part) ? "yes" : "no"
      },
      textCount,
      .integer("parts", meaning: "Units with a word of the scope, the text outside among them.") {
        $0.spread?.parts
      },
      partsWithHits, range, deviation, normalisedDeviation, juillandD,
    ]
}
