import Legislation

/// Rows that cannot be counted in a text: a count would be a zero that says nothing.
extension TermMatcher {
  /// The rows that cannot be counted in what is selected of a document, and why.
  ///
  /// - Complexity: O(runs); O(1) for a list without languages and conditions.
  package func undecidable(in document: Document, _ selection: Selection) -> [Int: TermCounts.Reason] {
    var reasons: [Int: TermCounts.Reason] = [:]
    if !rowsWithinProvisions.isEmpty, !hasProvisions(document, selection) {
      for row in rowsWithinProvisions { reasons[row] = .noProvisions }
    }
    if !languages.isEmpty {
      let present = presentLanguages(document, selection)
      for row in languages where !present.contains(row.base) { reasons[row.index] = .languageAbsent(row.tag) }
    }
    return reasons
  }

  /// Whether any text that is selected lies in a provision.
  private func hasProvisions(_ document: Document, _ selection: Selection) -> Bool {
    guard !document.provisions.isEmpty else { return false }
    return document.runs.indices.contains {
      document.runs[$0].provision >= 0 && selection.segment[$0] >= 0
    }
  }

  private func presentLanguages(_ document: Document, _ selection: Selection) -> Set<String> {
    let tags = document.languages.map { LanguageTag.base($0) }
    var present: Set<String> = []
    for (index, run) in document.runs.enumerated() where selection.segment[index] >= 0 {
      present.insert(tags[Int(run.language)])
    }
    return present
  }
}

extension TermCounts.Reason: CustomStringConvertible {
  /// For people, without a full stop.
  package var description: String {
    switch self {
    case .languageAbsent(let language): "no text in the language '\(language)'"
    case .noProvisions:
      "no provisions in this text, and a condition with '@' asks for the same provision; '@ … within 20 words' needs "
        + "none"
    }
  }
}
