import Audit
import Comparison
import TermFrequency

/// Finished results as text of one format: a reader's tables, tidy data, or a JSON document. Commands and studies
/// both print through it, so that a result looks the same wherever it is asked for.
public struct Report: Sendable {
  public var format: OutputFormat
  /// What the terminal can show; only the text format looks at it.
  public var style: TextStyle

  public init(_ format: OutputFormat, style: TextStyle = .plain) {
    (self.format, self.style) = (format, style)
  }

  /// Counts of texts: beside each other, or for readers one table a text.
  ///
  /// - Parameters:
  ///   - apart: one table a text; tidy formats and JSON hold all texts in one either way.
  ///   - near: readers' tables list words that nearly matched.
  public func text(
    of compared: ComparedTexts, apart: Bool = false, order: ComparedTexts.Order = .list, near: Bool = false
  ) -> String {
    switch format {
    case .json: document(ComparisonJSON.document(of: compared, order: order))
    case .csv, .tsv: render(TidyCounts.table(of: compared, order: order))
    case .text, .markdown:
      render((apart ? Self.apart(compared) : [compared]).flatMap { tables(of: $0, order: order, near: near) })
    }
  }

  /// Where the words stand: counts broken down, and how each row is spread over the units.
  ///
  /// - Parameter heat: readers' tables end in one in these shades.
  public func profile(
    of compared: ComparedTexts, order: ComparedTexts.Order = .list, heat: HeatShades? = nil
  ) -> String {
    switch format {
    case .json: document(ProfileJSON.document(of: compared, order: order))
    case .csv, .tsv: render(TidyProfile.table(of: compared, order: order))
    case .text, .markdown: render(ProfileTable.tables(of: compared, order: order, heat: heat))
    }
  }

  /// Every hit in its context.
  public func text(of concordance: Concordance, in compared: ComparedTexts) -> String {
    switch format {
    case .json: document(ConcordanceJSON.document(of: concordance, in: compared))
    case .csv, .tsv: render(ConcordanceTable.tidy(concordance.lines, in: compared))
    case .text, .markdown: render(ConcordanceTable.table(of: concordance, in: compared))
    }
  }

  /// A term, or several, under every rule and scope.
  public func text(of explanations: [Explanation], failures: [TextFailure] = []) -> String {
    switch format {
    case .json: document(ExplanationJSON.document(of: explanations, failures: failures))
    case .csv, .tsv: render(ExplanationTable.tidy(explanations))
    case .text, .markdown:
      render(
        zip(explanations, ExplanationTable.names(of: explanations)).map {
          ExplanationTable.table(of: $0, name: $1)
        })
    }
  }

  /// An audit of a published table.
  public func text(of audit: AuditResult) -> String {
    switch format {
    case .json: document(AuditJSON.document(of: audit))
    case .csv, .tsv: render(TidyAudit.table(of: audit))
    case .text, .markdown: render(AuditTable.tables(of: audit))
    }
  }

  public func render(_ table: Table) -> String { format.renderer(style: style).render(table) }

  /// Several tables stand one below another.
  private func render(_ tables: [Table]) -> String { tables.map(render).joined(separator: "\n") }

  private func document(_ value: JSONValue) -> String { value.serialized() + "\n" }

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
