import Reporter
import TermFrequency

/// Finished results as a file of one format: a reader's tables, tidy data, a workbook of both, or a JSON document.
/// Commands and studies both write through it, so that a result looks the same wherever it is asked for.
///
/// Every method gives the bytes of the whole file, and throws ``RenderingError`` where the format cannot hold it.
public struct Report: Sendable {
  public var format: OutputFormat
  /// What the terminal can show; only the text format looks at it.
  public var style: TextStyle
  /// Whether a reader's tables have a short foot: its first line, and what casts doubt on a figure.
  public var hasShortFoot = false
  /// Whether CSV begins with a byte order mark; see ``DelimitedRenderer/markingEncoding(_:)``.
  public var marksEncoding = false

  public init(_ format: OutputFormat, style: TextStyle = .plain) {
    (self.format, self.style) = (format, style)
  }

  /// Counts of texts: beside each other, or for readers one table a text.
  ///
  /// - Parameters:
  ///   - apart: one table a text; tidy formats and JSON hold all texts in one either way.
  ///   - near: readers' tables list words that nearly matched.
  public func bytes(
    of compared: ComparedTexts, apart: Bool = false, order: ComparedTexts.Order = .list, near: Bool = false
  ) throws(RenderingError) -> [UInt8] {
    try bytes(
      data: TidyCounts.table(of: compared, order: order),
      pages: (apart ? Self.apart(compared) : [compared]).flatMap { tables(of: $0, order: order, near: near) },
      document: ComparisonJSON.document(of: compared, order: order))
  }

  /// Where the words stand: counts broken down, and how each row is spread over the units.
  ///
  /// - Parameter heat: readers' tables end in one in these shades.
  public func profile(
    of compared: ComparedTexts, order: ComparedTexts.Order = .list, heat: HeatShades? = nil
  ) throws(RenderingError) -> [UInt8] {
    try bytes(
      data: TidyProfile.table(of: compared, order: order),
      pages: ProfileTable.tables(of: compared, order: order, heat: heat),
      document: ProfileJSON.document(of: compared, order: order))
  }

  /// Every hit in its context.
  public func bytes(
    of concordance: Concordance, in compared: ComparedTexts
  ) throws(RenderingError) -> [UInt8] {
    try bytes(
      data: ConcordanceTable.tidy(concordance.lines, in: compared),
      pages: [ConcordanceTable.table(of: concordance, in: compared, addresses: listsAddresses)],
      document: ConcordanceJSON.document(of: concordance, in: compared))
  }

  /// A page to be read on a screen has links; a terminal's lines are too short for them.
  private var listsAddresses: Bool { format != .text }

  /// Every hit behind the figures of a comparison.
  public func evidence(of compared: ComparedTexts) throws(RenderingError) -> [UInt8] {
    try bytes(
      data: ConcordanceTable.tidy(compared.evidence, in: compared),
      pages: [
        ConcordanceTable.table(of: Concordance(compared.evidence), in: compared, addresses: listsAddresses)
      ],
      document: ConcordanceJSON.evidence(of: compared))
  }

  /// A term, or several, under every rule and scope.
  public func bytes(
    of explanations: [Explanation], failures: [TextFailure] = []
  ) throws(RenderingError) -> [UInt8] {
    try bytes(
      data: ExplanationTable.tidy(explanations),
      pages: zip(explanations, ExplanationTable.names(of: explanations)).map {
        ExplanationTable.table(of: $0, name: $1)
      },
      document: ExplanationJSON.document(of: explanations, failures: failures))
  }

  /// An audit of a published table.
  ///
  /// - Parameters:
  ///   - details: whether text tells the ways to each figure too; every other format always does.
  ///   - more: a sentence that tells how the details are had, printed where they are left out.
  public func bytes(
    of audit: AuditResult, details: Bool = true, more: String? = nil
  ) throws(RenderingError) -> [UInt8] {
    try bytes(
      data: TidyAudit.table(of: audit),
      pages: AuditTable.tables(of: audit, details: details || format != .text, more: more),
      document: AuditJSON.document(of: audit))
  }

  /// What texts are and how they were read.
  public func bytes(of inspections: [Inspection]) throws(RenderingError) -> [UInt8] {
    let documents = inspections.map { InspectionReport.json(of: $0) }
    return try bytes(
      data: InspectionReport.tidyTable(of: inspections),
      pages: inspections.map { InspectionReport.table(of: $0) },
      document: documents.count == 1 ? documents[0] : .array(documents))
  }

  /// A table that is the same for readers and for programs.
  public func bytes(of table: Table) throws(RenderingError) -> [UInt8] { try render([table]) }

  /// A result in whichever shape the format wants. Only what it wants is made.
  ///
  /// - Parameters:
  ///   - data: one observation a row.
  ///   - pages: tables for readers.
  ///   - document: the result as JSON.
  public func bytes(
    data: @autoclosure () -> Table, pages: @autoclosure () -> [Table], document: @autoclosure () -> JSONValue
  ) throws(RenderingError) -> [UInt8] {
    switch format {
    case .json: return Array((document().serialized() + "\n").utf8)
    case .csv, .tsv: return try render([data()])
    case .text, .markdown: return try render(hasShortFoot ? pages().map(\.withShortFoot) : pages())
    case .xlsx:
      var data = data()
      data.isData = true
      return try render([data] + pages())
    }
  }

  private func render(_ tables: [Table]) throws(RenderingError) -> [UInt8] {
    try format.renderer(style: style, marksEncoding: marksEncoding).bytes(of: tables)
  }

  /// The table, and one a text where the figures are broken down; a text alone has only the latter, which has
  /// the figures of the whole text too.
  private func tables(of compared: ComparedTexts, order: ComparedTexts.Order, near: Bool) -> [Table] {
    let parts = BreakdownTable.tables(of: compared, order: order)
    if compared.texts.count == 1, !parts.isEmpty, !near { return parts }
    return [ComparisonTable.table(of: compared, order: order, listsNearMisses: near)] + parts
  }

  /// One result a text.
  private static func apart(_ compared: ComparedTexts) -> [ComparedTexts] {
    guard compared.texts.count > 1 else { return [compared] }
    return compared.texts.indices.map { text in
      var one = compared.alone(text)
      one.failures = []
      return one
    }
  }
}
