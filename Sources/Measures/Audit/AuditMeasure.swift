import Bytes
import Legislation
import Reporter
import Wordlists

/// Searches texts for the rule that gives the figures of a published table. References are texts that the table was
/// surely not drawn from: what the same search finds in them is chance.
package struct AuditMeasure: Measure {
  /// What is tried.
  package var limits = AuditLimits()
  /// Whether a terminal also has the ways to each figure, and the scopes tried; pages always have.
  package var hasDetails = true
  /// A sentence that says how to get the details, printed where they are left out.
  package var detailsRemedy: String?

  package static let declaration = MeasureDeclaration(
    "audit", abstract: "Find the rules of counting that give the figures of a published table.",
    terms: .listOrNone, hasScope: false, readsPublished: true, references: .any,
    options: [
      OptionDeclaration(
        "limits",
        .group([
          OptionDeclaration(
            "matching", .choices(CountingRule.Matching.allCases.map(\.rawValue)),
            help: "Only these ways of matching."),
          OptionDeclaration(
            "hyphens", .choices(CountingRule.Hyphens.allCases.map(\.rawValue)),
            help: "Only these treatments of hyphens."),
          OptionDeclaration(
            "case", .choices(CountingRule.Case.allCases.map(\.rawValue)),
            help: "Only these treatments of capitals."),
          OptionDeclaration(
            "possessive", .choices(CountingRule.Possessive.allCases.map(\.rawValue)),
            help: "Only these treatments of a final 's."),
          OptionDeclaration(
            "scope", .choices(Scope.named.map(\.base)), help: "Only these scopes and their variants."),
          OptionDeclaration("in", .provisions, help: "Only these provisions."),
        ]), help: "What is tried.")
    ])

  package init(limits: AuditLimits = AuditLimits()) { self.limits = limits }

  package init(_ options: inout OptionValues) {
    limits = options.group("limits") { options in
      var limits = AuditLimits()
      limits.matchings = options.choices("matching")
      limits.hyphens = options.choices("hyphens")
      limits.cases = options.choices("case")
      limits.possessives = options.choices("possessive")
      limits.scopes = options.words("scope")
      limits.places = options.provisions("in")
      return limits
    }
  }

  package func worker(_ materials: Materials) throws(MeasureError) -> AuditWorker {
    guard let table = materials.published else {
      throw .lacks("a published table", measure: Self.declaration.name)
    }
    do throws(PublishedTableError) { return try AuditWorker(self, table, materials) } catch {
      throw .published(error)
    }
  }
}

/// Counts every reading of a table under every rule and scope in one text after another.
package struct AuditWorker: MeasureWorker {
  /// A text with the counts of all readings under all rules and scopes.
  package struct Part: Sendable {
    let identity: Identity
    let request: TextRequest<String>
    let notes: [Note]
    let skipped: [String]
    let grid: CountGrid
  }

  private let measure: AuditMeasure
  private let table: PublishedTable
  private let wordlist: Wordlist?
  private let wordlistOrigin: String?
  private let rows: [AuditedRow]
  private let rules: [CountingRule]
  private var counter: CountGrid.Counter

  fileprivate init(
    _ measure: AuditMeasure, _ table: PublishedTable, _ materials: Materials
  ) throws(PublishedTableError) {
    (self.measure, self.table, wordlist) = (measure, table, materials.wordlist)
    wordlistOrigin = wordlist.map { materials.wordlistOrigin ?? $0.name }
    rules = measure.limits.rules
    var rows: [AuditedRow] = []
    for row in table.rows {
      rows.append(
        AuditedRow(row: row, readings: try RowReading.all(of: row, in: table.path, wordlist: wordlist)))
    }
    self.rows = rows
    let readings = Wordlist(
      name: "readings",
      rows: rows.flatMap { row in
        row.readings.map { reading in
          WordlistRow(
            label: "\(row.row.displayLabel): \(reading.meaning)", expression: reading.expression,
            term: reading.term, line: row.row.line)
        }
      })
    counter = CountGrid.Counter(readings, rules: rules)
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Part {
    var limits = measure.limits
    if text.role == .reference { limits.places = [] }
    let scopes = try CandidateScopes(document, limits: limits, own: text.scope)
    return Part(
      identity: document.identity, request: text, notes: document.notes, skipped: scopes.skipped,
      grid: counter.grid(of: document, scopes.scopes))
  }

  package func result(of parts: [Part], failures: [TextFailure]) -> AuditResult {
    var (texts, controls): ([TextAudit], [TextAudit]) = ([], [])
    let names = TextNames.distinct(parts.map { ($0.identity, $0.request) })
    for (part, name) in zip(parts, names) {
      let audit = TextAuditMaker(rows: rows, rules: rules, grid: part.grid).audit(
        identity: part.identity, name: name, notes: part.notes, skipped: part.skipped)
      if part.request.role == .reference { controls.append(audit) } else { texts.append(audit) }
    }
    return AuditResult(
      table: table, audited: rows, wordlistOrigin: wordlistOrigin,
      wordlistHash: wordlist.map { Digest.sha256($0.sourceBytes) }, rules: rules, texts: texts,
      controls: controls, failures: failures,
      verdict: VerdictMaker(rows: rows, rules: rules, texts: texts, controls: controls).verdict(),
      hasDetails: measure.hasDetails, detailsRemedy: measure.detailsRemedy)
  }
}

extension AuditResult: Presentable {
  package var schema: String { AuditJSON.schema }
  package var title: String { "Audit of \(table.path)" }
  package var notMeasured: [Presented.Failure] { failures.map(\.presented) }
  package var columns: [DataColumn<AuditLine>] { AuditLine.columns }
  package var json: JSONValue { AuditJSON.document(of: self) }

  package func pages(on medium: Presented.Medium) -> [Table] {
    AuditTable.tables(of: self, details: hasDetails || medium == .page, more: detailsRemedy)
  }

  /// One line for each text and row, candidates first, then controls.
  package var rows: [AuditLine] {
    let measured = texts.enumerated().map { ($1, "candidate", $0 == verdict.text) }
    return (measured + controls.map { ($0, "control", false) }).flatMap { text, role, isBest in
      let (named, words) = (NamedText(text.identity, name: text.name), AuditWords(result: self, text: text))
      return text.cells.enumerated().map { index, cell in
        AuditLine(text: named, words: words, role: role, isBest: isBest, index: index, cell: cell)
      }
    }
  }
}

/// What the audit found for one row of the table in one text.
package struct AuditLine: Sendable, LineOfText {
  package var text: NamedText
  let words: AuditWords
  var role: String
  var isBest: Bool
  /// Of the row in the table.
  var index: Int
  var cell: CellAudit

  private var audited: AuditedRow { words.result.audited[index] }

  private func rule(_ way: CountingWay) -> String { words.result.rules[way.rule].description }
  private func scope(_ way: CountingWay) -> String { words.text.scopes[way.scope].name }

  static let columns: [DataColumn<AuditLine>] =
    DataColumn.ofText + [
      .text("role", meaning: "candidate, or control: a text to measure chance by.", \.role),
      .text("group", meaning: "Groups of the row, outermost first, separated by ' / '.") {
        $0.audited.row.group.joined(separator: " / ")
      },
      .text("label", meaning: "The row's label as it is printed.") { $0.audited.row.displayLabel },
      .integer("published", meaning: "The printed figure.") { $0.audited.row.published },
      .text("status", meaning: "What gives the figure.") { $0.cell.status.rawValue },
      .integer("exact_rules", meaning: "Ways that give exactly the figure.") { $0.cell.exactWays },
      .text("exact_common", meaning: "What these ways have in common.") {
        $0.words.common($0.index, $0.cell.exact)
      },
      .integer("nearest", meaning: "The nearest figure that is had.") { $0.cell.nearest.count },
      .text("nearest_rule", meaning: "The rule of the simplest way to it.") { $0.rule($0.cell.nearest.way) },
      .text("nearest_scope", meaning: "Its scope.") { $0.scope($0.cell.nearest.way) },
      .text("nearest_reading", meaning: "What the label is taken to mean there.") {
        $0.words.reading($0.index, $0.cell.nearest)
      },
      .integer("table_rule_count", meaning: "What the table's own rule gives.") { $0.cell.byTableRule.count },
      .text("table_rule", meaning: "The rule that gives most figures of the table.") {
        $0.rule($0.words.text.best)
      },
      .text("table_scope", meaning: "Its scope.") { $0.scope($0.words.text.best) },
      .text("table_rule_reading", meaning: "What the label is taken to mean there.") {
        $0.words.reading($0.index, $0.cell.byTableRule)
      },
      .integer("distinct_figures", meaning: "How many figures all ways give.") { $0.cell.figures.count },
      .integer("lowest", meaning: "The lowest of them.") { $0.cell.figures.first },
      .integer("highest", meaning: "The highest of them.") { $0.cell.figures.last },
      .text("is_best_text", meaning: "true for the text that gives most figures.") {
        $0.isBest ? "true" : "false"
      },
      .text("verdict", meaning: "What the audit says of the whole table.") {
        $0.words.result.verdict.kind.rawValue
      },
      .sha256,
      .text("table_sha256", meaning: "SHA-256 of the published table.") { $0.words.result.table.sha256 },
    ]
}
