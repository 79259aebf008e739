import Comparison
import Ingest
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
    var failures: [TextFailure] = []
    func documents(_ paths: [String]) -> [Document] {
      paths.compactMap { path in
        do throws(IngestError) { return try reader.read(path: path) } catch {
          failures.append(.notRead(error))
          failed(.notRead(error))
          return nil
        }
      }
    }
    let texts = documents(paths)
    return audit(texts, against: documents(controls), failures: failures, failed: failed)
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
    var failures = failures
    var prepared: [(document: Document, scopes: CandidateScopes, isControl: Bool)] = []
    var wide = limits
    wide.places = []
    for (document, isControl) in texts.map({ ($0, false) }) + controls.map({ ($0, true) }) {
      do throws(ScopeError) {
        prepared.append(
          (document, try CandidateScopes(document, limits: isControl ? wide : limits), isControl))
      } catch {
        let failure = TextFailure.notCounted(path: document.identity.path, error)
        failures.append(failure)
        failed(failure)
      }
    }
    guard prepared.contains(where: { !$0.isControl }) else { return nil }
    let rules = limits.rules
    let grids = CountGrid.count(
      prepared.map { ($0.document, $0.scopes.scopes) }, wordlist: readings, rules: rules)
    var audits: [TextAudit] = []
    var others: [TextAudit] = []
    for (text, grid) in zip(prepared, grids) {
      let audit = TextAuditMaker(rows: rows, rules: rules, grid: grid).audit(
        identity: text.document.identity, notes: text.document.notes, skipped: text.scopes.skipped)
      if text.isControl { others.append(audit) } else { audits.append(audit) }
    }
    return AuditResult(
      table: table, rows: rows, wordlistOrigin: wordlistOrigin, wordlistHash: wordlistHash, rules: rules,
      texts: audits, controls: others, failures: failures,
      verdict: VerdictMaker(rows: rows, rules: rules, texts: audits, controls: others).verdict())
  }
}
