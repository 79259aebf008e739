import ArgumentParser
import Voxlex

/// Results of counting as text of the format that was asked for.
struct CountOutput {
  var format: OutputFormat
  var order: ComparedTexts.Order
  var near: Bool

  /// Several results stand one below another; tidy formats and JSON take one.
  func text(_ results: [ComparedTexts], _ render: (Table) -> String) -> String {
    results.flatMap { compared -> [String] in
      switch format {
      case .json: [ComparisonJSON.document(of: compared, order: order).serialized() + "\n"]
      case .csv, .tsv: [render(TidyCounts.table(of: compared, order: order))]
      case .text, .markdown: tables(of: compared).map(render)
      }
    }.joined(separator: "\n")
  }

  /// The table, and one a text where the figures are broken down; a text alone has only the latter, which has
  /// the figures of the whole text too.
  private func tables(of compared: ComparedTexts) -> [Table] {
    let parts = BreakdownTable.tables(of: compared, order: order)
    if compared.texts.count == 1, !parts.isEmpty, !near { return parts }
    return [ComparisonTable.table(of: compared, order: order, listsNearMisses: near)] + parts
  }

  /// One result a text.
  static func apart(_ compared: ComparedTexts) -> [ComparedTexts] {
    guard compared.texts.count > 1 else { return [compared] }
    return compared.texts.map { text in
      var one = compared
      one.texts = [text]
      one.failures = []
      return one
    }
  }

  /// Ends with the status that tells what was lost.
  static func exit(after compared: ComparedTexts) throws {
    if !compared.failures.isEmpty { throw ExitStatus.partial }
  }
}
