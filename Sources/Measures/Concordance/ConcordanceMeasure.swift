import Force
import Legislation
import Reporter
import TermFrequency
import Wordlists

/// Shows every hit of a term in its context, with its citation.
package struct ConcordanceMeasure: Measure {
  package var order = Concordance.Order.position
  /// Characters of context on either side.
  package var width = KeywordInContext.usualWidth
  /// Show only so many lines, drawn by chance; nil for all.
  package var sample: Concordance.Sample?
  /// Which lines are shown.
  package var filter = ConcordanceFilter()
  /// Whether the lines are grouped by the modal that governs each hit.
  package var isByForce = false
  /// Whether bearer and counterpart of each hit are shown.
  package var hasVoices = false

  package static let declaration = MeasureDeclaration(
    "concordance", abstract: "Show every hit of a term in its context, with its citation.",
    terms: .listOrWritten, rule: .whole, hasActors: true,
    options: [
      OptionDeclaration(
        "sort", .choice(Concordance.Order.allCases.map(\.rawValue)), help: "Order of the lines."),
      OptionDeclaration(
        "width", .whole(0...10_000, such: 40, otherwise: "at most 10000 characters"),
        help: "Characters of context on either side."),
      OptionDeclaration(
        "sample", .whole(1...Int.max, such: 20, otherwise: "at least one line"),
        help: "Show only so many lines, drawn by chance."),
      OptionDeclaration(
        "seed", .whole(0...Int.max, such: 7, otherwise: "a whole number"),
        help: "Seed of the sample: the same seed draws the same lines."),
    ])

  package init(
    order: Concordance.Order = .position, width: Int = KeywordInContext.usualWidth,
    sample: Concordance.Sample? = nil, filter: ConcordanceFilter = ConcordanceFilter(),
    isByForce: Bool = false, hasVoices: Bool = false
  ) {
    (self.order, self.width, self.sample) = (order, width, sample)
    (self.filter, self.isByForce, self.hasVoices) = (filter, isByForce, hasVoices)
  }

  package init(_ options: inout OptionValues) {
    order = options.choice("sort", else: .position)
    width = options.whole("width", else: KeywordInContext.usualWidth)
    let size = options.whole("sample")
    let seed = options.whole("seed")
    if seed != nil, !options.has("sample") {
      options.lacks("the sample that the seed is for", beside: "seed", option: "sample", such: "20")
    }
    sample = size.map { Concordance.Sample(size: $0, seed: UInt64(seed ?? 1)) }
    options.record("seed", sample.map { .string(String($0.seed)) } ?? .null)
  }

  package func worker(_ materials: Materials) throws(MeasureError) -> ListWorker<ConcordanceResult> {
    let unit: Breakdown.Unit? =
      hasVoices ? .bearer : isByForce || filter.forces != nil || filter.passesModal ? .force : nil
    return ListWorker(
      try TextsWorker(materials, Self.declaration, by: unit, evidenceWidth: width)
    ) { [self] compared in
      ConcordanceResult(
        Concordance(compared.evidence, order: order, filter: filter, sample: sample, isByForce: isByForce),
        in: compared)
    }
  }
}

/// Hits in their contexts, and the counts that they are of.
package struct ConcordanceResult: Presentable {
  package let concordance: Concordance
  package let compared: ComparedTexts

  package init(_ concordance: Concordance, in compared: ComparedTexts) {
    (self.concordance, self.compared) = (concordance, compared)
  }

  package var schema: String { "voxlex/concordance/1" }
  package var title: String { ConcordanceTable.title(concordance) }
  package var notMeasured: [Presented.Failure] { compared.failures.map(\.presented) }
  package var columns: [DataColumn<HitLine>] { HitLine.columns(by: compared.unit) }
  package var rows: [HitLine] { HitLine.lines(concordance.lines, in: compared) }
  package var json: JSONValue { ConcordanceJSON.document(of: concordance, in: compared) }

  /// A page to be read on a screen has links; a terminal's lines are too short for them.
  package func pages(on medium: Presented.Medium) -> [Table] {
    [ConcordanceTable.table(of: concordance, in: compared, addresses: medium == .page)]
  }
}

/// Every hit behind every cell of a comparison.
package struct EvidenceResult: Presentable {
  package let compared: ComparedTexts

  /// - Parameter compared: counted with evidence; see ``CountMeasure/evidenceWidth``.
  package init(_ compared: ComparedTexts) { self.compared = compared }

  package var schema: String { ConcordanceJSON.evidenceSchema }
  package var title: String { all.title }
  package var notMeasured: [Presented.Failure] { compared.failures.map(\.presented) }
  package var columns: [DataColumn<HitLine>] { all.columns }
  /// Text by text, in each by row of the list, then by place.
  package var rows: [HitLine] { HitLine.lines(compared.evidence, in: compared) }
  package var json: JSONValue { ConcordanceJSON.evidence(of: compared) }
  package func pages(on medium: Presented.Medium) -> [Table] { all.pages(on: medium) }

  private var all: ConcordanceResult { ConcordanceResult(Concordance(compared.evidence), in: compared) }
}

/// One hit, with everything that identifies the count it is part of.
package struct HitLine: Sendable, LineOfText {
  package var text: NamedText
  package var line: ConcordanceLine
  package var group: String
  package var label: String
  package var scope: String
  package var rule: String

  static let left = DataColumn<HitLine>.text(
    "left", title: "before", meaning: "The passage before the hit.", \.line.left)
  static let hit = DataColumn<HitLine>.text("hit", meaning: "The words of the hit.", \.line.hit)
  static let right = DataColumn<HitLine>.text(
    "right", title: "after", meaning: "The passage after the hit.", \.line.right)
  static let provision = DataColumn<HitLine>.text(
    "provision", meaning: "Citation of the provision the hit begins in.", \.line.provision)
  static let heading = DataColumn<HitLine>.text(
    "heading", meaning: "Heading of the provision, or of the nearest above it that has one.", \.line.heading)
  static let address = DataColumn<HitLine>.text(
    "address", meaning: "Address of the provision at legislation.gov.uk.", \.line.address)

  /// - Parameter unit: a file for which neither forces nor actors were asked for has the columns it always had.
  static func columns(by unit: Breakdown.Unit?) -> [DataColumn<HitLine>] {
    let hasVoices = unit == .bearer || unit == .counterpart
    let hasForce = unit == .force || hasVoices
    let columns: [DataColumn<HitLine>] =
      DataColumn.ofText + [
        .text("group", meaning: "Groups of the wordlist row, outermost first, separated by ' / '.", \.group),
        .text("label", meaning: "Label of the wordlist row.", \.label), provision,
        .text("zone", meaning: "Zone of the text that the hit is in.", \.line.zone.description),
        .text("state", meaning: "State of the text that the hit is in.", \.line.state.name), left, hit, right,
        .integer(
          "position", meaning: "Place of the hit in the document, in bytes of its normal text, from 0.",
          \.line.position),
        .text("scope", meaning: "Which text was counted.", \.scope),
        .text("rule", meaning: "Counting rule of the row.", \.rule), .sha256, heading, address,
      ]
    guard hasForce else { return columns }
    return columns + [
      .text("force", meaning: "The modal that governs the hit.") { $0.line.force?.description ?? "" }
    ] + (hasVoices ? voices : [])
  }

  static let bearer = DataColumn<HitLine>.text(
    "bearer",
    meaning: "Who is bound where the hit is, separated by ';'; 'unstated' where the law does not say.",
    \.line.bearer)
  static let counterpart = DataColumn<HitLine>.text(
    "counterpart", meaning: "To whom, with whom or for whom what the hit names is done.", \.line.counterpart)

  private static let voices: [DataColumn<HitLine>] = [
    bearer, counterpart,
    .text("bearer_group", meaning: "Group of the bearers in the list of actors.", \.line.bearerGroup),
    .text(
      "counterpart_group", meaning: "Group of the counterparts in the list of actors.",
      \.line.counterpartGroup),
  ]

  static func lines(_ lines: [ConcordanceLine], in compared: ComparedTexts) -> [HitLine] {
    let texts = zip(compared.texts, compared.names).map { NamedText($0.identity, name: $1) }
    let rules = compared.wordlist.rows.indices.map { compared.rule(of: $0).description }
    return lines.map { line in
      let row = compared.wordlist.rows[line.row]
      return HitLine(
        text: texts[line.text], line: line, group: row.group.joined(separator: " / "),
        label: row.displayLabel, scope: compared.texts[line.text].scope.name, rule: rules[line.row])
    }
  }
}
