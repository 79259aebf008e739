import ArgumentParser
import Voxlex

/// Results of counting as text of the format that was asked for.
struct CountOutput {
  var format: OutputFormat
  var order: ComparedTexts.Order
  var near: Bool

  /// Several results stand one below another; tidy formats and JSON take one.
  func text(_ results: [ComparedTexts], _ render: (Table) -> String) -> String {
    results.map { compared in
      switch format {
      case .json: ComparisonJSON.document(of: compared, order: order).serialized() + "\n"
      case .csv, .tsv: render(TidyCounts.table(of: compared, order: order))
      case .text, .markdown:
        render(ComparisonTable.table(of: compared, order: order, listsNearMisses: near))
      }
    }.joined(separator: "\n")
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
  static func exit(after results: [ComparedTexts]) throws {
    if results.allSatisfy(\.texts.isEmpty) { throw ExitStatus.nothing }
    if results.contains(where: { !$0.failures.isEmpty }) { throw ExitStatus.partial }
  }
}
