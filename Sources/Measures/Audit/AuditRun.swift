import Bytes
import Ingest
import Inputs
import Legislation
import Wordlists

/// Audits a published table over candidate texts.
public struct AuditRun: Sendable {
  public let table: PublishedTable
  public var reader: SourceReader
  public var limits: AuditLimits
  private let rows: [AuditedRow]
  private let readings: Wordlist
  private let wordlistOrigin: String?
  private let wordlistHash: String?

  /// - Parameters:
  ///   - wordlist: its terms are used for rows that it names; see ``RowReading``.
  ///   - wordlistOrigin: where the list came from, for the report.
  /// - Throws: ``PublishedTableError`` if a row of the table cannot be searched for.
  public init(
    _ table: PublishedTable, wordlist: Wordlist? = nil, wordlistOrigin: String? = nil,
    reader: SourceReader = SourceReader(), limits: AuditLimits = AuditLimits()
  ) throws(PublishedTableError) {
    (self.table, self.reader, self.limits) = (table, reader, limits)
    self.wordlistOrigin = wordlist == nil ? nil : wordlistOrigin ?? wordlist?.name
    wordlistHash = wordlist.map { Digest.sha256($0.sourceBytes) }
    var rows: [AuditedRow] = []
    for row in table.rows {
      rows.append(
        AuditedRow(row: row, readings: try RowReading.all(of: row, in: table.path, wordlist: wordlist)))
    }
    self.rows = rows
    readings = Wordlist(
      name: "readings",
      rows: rows.flatMap { row in
        row.readings.map { reading in
          WordlistRow(
            label: "\(row.row.displayLabel): \(reading.meaning)", expression: reading.expression,
            term: reading.term, line: row.row.line)
        }
      })
  }

  /// Reads and audits. A text that cannot be read is in `failures`, and loses nothing of the others.
  ///
  /// - Parameters:
  ///   - paths: the candidates.
  ///   - controls: texts that the table was not drawn from, to measure chance.
  ///   - failed: told of each failure at once.
  /// - Returns: nil if no candidate could be audited.
  public func audit(
    _ paths: [String], against controls: [String] = [], failed: (TextFailure) -> Void = { _ in }
  ) -> AuditResult? {
    audit(paths.map { TextRequest($0) }, against: controls.map { TextRequest($0) }, failed: failed)
  }

  /// The same, each text in its own scope: what is tried is tried within it; see ``CandidateScope``.
  public func audit(
    _ texts: [TextRequest<String>], against controls: [TextRequest<String>] = [],
    failed: (TextFailure) -> Void = { _ in }
  ) -> AuditResult? {
    var reading = RequestedTexts(texts + controls, reader)
    var failures: [TextFailure] = []
    func documents(_ requests: [TextRequest<String>]) -> [TextRequest<Document>] {
      requests.compactMap { request in
        do throws(IngestError) { return request.with(try reading.document(of: request)) } catch {
          failures.append(.notRead(error))
          failed(.notRead(error))
          return nil
        }
      }
    }
    let candidates = documents(texts)
    return audit(candidates, against: documents(controls), failures: failures, failed: failed)
  }

  /// Audits documents that are read already.
  ///
  /// - Returns: nil if no candidate could be audited.
  /// - Complexity: texts are cut into words once; each rule looks at each word once, and each scope only at
  ///   the words that a row is about.
  public func audit(
    _ texts: [Document], against controls: [Document] = [], failures: [TextFailure] = [],
    failed: (TextFailure) -> Void = { _ in }
  ) -> AuditResult? {
    audit(
      texts.map { TextRequest($0) }, against: controls.map { TextRequest($0) }, failures: failures,
      failed: failed)
  }

  /// Audits documents that are read already, each in its own scope.
  public func audit(
    _ texts: [TextRequest<Document>], against controls: [TextRequest<Document>] = [],
    failures: [TextFailure] = [], failed: (TextFailure) -> Void = { _ in }
  ) -> AuditResult? {
    var failures = failures
    var prepared: [(text: TextRequest<Document>, scopes: CandidateScopes, isControl: Bool)] = []
    var wide = limits
    wide.places = []
    for (text, isControl) in texts.map({ ($0, false) }) + controls.map({ ($0, true) }) {
      do throws(ScopeError) {
        let scopes = try CandidateScopes(text.source, limits: isControl ? wide : limits, own: text.scope)
        prepared.append((text, scopes, isControl))
      } catch {
        let failure = TextFailure.notCounted(path: text.source.identity.path, error)
        failures.append(failure)
        failed(failure)
      }
    }
    guard prepared.contains(where: { !$0.isControl }) else { return nil }
    let rules = limits.rules
    let grids = CountGrid.count(
      prepared.map { ($0.text.source, $0.scopes.scopes) }, wordlist: readings, rules: rules)
    var audits: [TextAudit] = []
    var others: [TextAudit] = []
    let names = TextNames.distinct(
      prepared.map { ($0.text.source.identity, $0.text.with($0.text.source.identity.path)) })
    for (index, (text, grid)) in zip(prepared, grids).enumerated() {
      let document = text.text.source
      let audit = TextAuditMaker(rows: rows, rules: rules, grid: grid).audit(
        identity: document.identity, name: names[index], notes: document.notes, skipped: text.scopes.skipped)
      if text.isControl { others.append(audit) } else { audits.append(audit) }
    }
    return AuditResult(
      table: table, rows: rows, wordlistOrigin: wordlistOrigin, wordlistHash: wordlistHash, rules: rules,
      texts: audits, controls: others, failures: failures,
      verdict: VerdictMaker(rows: rows, rules: rules, texts: audits, controls: others).verdict())
  }
}
