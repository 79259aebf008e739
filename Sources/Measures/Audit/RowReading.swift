import Legislation
import Wordlists

/// One thing that a printed row may have meant: a term, and how it was had from the row.
package struct RowReading: Sendable, Hashable {
  /// How the term was had: `the label`, `the qualifier as the phrase` …
  package let meaning: String
  /// The term in the syntax of wordlists.
  package let expression: String
  package let term: Term

  /// All readings of a row, the narrowest first: with the qualifier, then without it. Never empty.
  ///
  /// A slash parts an ending (`Collaborative/ly`) or another word (`adviser/advisor`). A qualifier that holds
  /// the label is the phrase that was counted (`Mediation adviser`); any other is a condition on the provision
  /// (`in relation to SEN/D` is `@ SEN | SEND`). A term that the table or the wordlist gives is taken as it is,
  /// but not the rule that a list's row may have: all rules are tried.
  ///
  /// - Throws: ``PublishedTableError/notATerm(path:line:text:because:)``.
  static func all(
    of row: PublishedRow, in path: String, wordlist: Wordlist?
  ) throws(PublishedTableError) -> [RowReading] {
    var readings: [RowReading] = []
    if let expression = row.expression {
      readings.append(
        try reading("the terms of the table", expression, text: expression, row, path))
    } else if let wordlist, let listed = WordlistLookup.row(for: row, in: wordlist) {
      readings.append(
        RowReading(meaning: "the wordlist's row", expression: listed.expression, term: listed.term))
    } else if let qualifier = row.qualifier {
      if let phrase = LabelTerm.phrase(qualifier, holding: row.label) {
        readings.append(try reading("the qualifier as the phrase", phrase, text: qualifier, row, path))
      } else {
        let label = try labelExpression(row, path)
        let condition = LabelTerm.condition(qualifier)
        guard !condition.isEmpty else {
          throw .notATerm(path: path, line: row.line, text: qualifier, because: "it has no word in it")
        }
        readings.append(
          try reading(
            "the qualifier as a condition", "\(label) @ \(condition)", text: qualifier, row, path))
      }
    }
    if readings.isEmpty || row.qualifier != nil {
      let meaning = row.qualifier == nil ? "the label" : "the qualifier ignored"
      let ignored = try reading(meaning, try labelExpression(row, path), text: row.label, row, path)
      if !readings.contains(where: { $0.term == ignored.term }) { readings.append(ignored) }
    }
    return readings
  }

  private static func labelExpression(
    _ row: PublishedRow, _ path: String
  ) throws(PublishedTableError) -> String {
    let expression = LabelTerm.expression(row.label)
    guard !expression.isEmpty else {
      throw .notATerm(path: path, line: row.line, text: row.label, because: "it has no word in it")
    }
    return expression
  }

  private static func reading(
    _ meaning: String, _ expression: String, text: String, _ row: PublishedRow, _ path: String
  ) throws(PublishedTableError) -> RowReading {
    do {
      let term = try Term(parsing: expression, at: SourceLine(file: path, line: row.line))
      return RowReading(meaning: meaning, expression: expression, term: term)
    } catch {
      var reason = "it is no term"
      switch error.errors.first {
      case .notAPattern(_, let because, _, _), .unmatchable(_, let because, _, _): reason = because
      default: break
      }
      throw .notATerm(path: path, line: row.line, text: text, because: reason)
    }
  }
}

/// The row of a wordlist that a published row names.
enum WordlistLookup {
  /// By label and qualifier, else by the label with its qualifier as one text, else by the label if only one
  /// row has it. Capitals do not matter.
  static func row(for row: PublishedRow, in wordlist: Wordlist) -> WordlistRow? {
    let printed = row.displayLabel.lowercased()
    if let listed = wordlist.rows.first(where: { $0.displayLabel.lowercased() == printed }) { return listed }
    let same = wordlist.rows.filter { $0.label.lowercased() == row.label.lowercased() }
    guard same.count == 1, let only = same.first else { return nil }
    // A narrowed row of the list is not what a plain label means.
    return only.qualifier == nil || row.qualifier != nil ? only : nil
  }
}
