import Legislation
import Reporter
import Wordlists

/// Shows a term's counts under every rule and scope, and the words that make the difference.
package struct ExplainMeasure: Measure {
  package static let declaration = MeasureDeclaration(
    "explain",
    abstract: "Show a term's counts under every rule and scope, and the words that make the difference.",
    terms: .written, rule: .caseAndPossessive)

  package init() {}

  package init(_ options: inout OptionValues) {}

  package func worker(_ materials: Materials) throws(MeasureError) -> ExplainWorker {
    let list = try materials.list(for: Self.declaration).list
    return ExplainWorker(explainer: Explainer(list, base: materials.rule, scope: materials.scope))
  }
}

/// Explains every row of a list in one text after another.
package struct ExplainWorker: MeasureWorker {
  fileprivate var explainer: Explainer

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> [Explanation] {
    try explainer.explanations(of: document, as: text)
  }

  /// Text by text, in each row by row.
  package func result(of parts: [[Explanation]], failures: [TextFailure]) -> ExplainResult {
    ExplainResult(
      parts.enumerated().flatMap { number, explanations in
        explanations.map { explanation in
          var explanation = explanation
          explanation.text = number
          return explanation
        }
      }, failures: failures)
  }
}

/// Terms under every rule and scope.
package struct ExplainResult: Presentable {
  package let explanations: [Explanation]
  package let failures: [TextFailure]

  package init(_ explanations: [Explanation], failures: [TextFailure] = []) {
    (self.explanations, self.failures) = (explanations, failures)
  }

  package var schema: String { ExplanationJSON.schema }
  package var title: String { "" }
  package var notMeasured: [Presented.Failure] { failures.map(\.presented) }
  package var columns: [DataColumn<ExplainedLine>] { ExplainedLine.columns }
  package var json: JSONValue { ExplanationJSON.document(of: explanations, failures: failures) }

  package func pages(on medium: Presented.Medium) -> [Table] {
    zip(explanations, ExplanationTable.names(of: explanations)).map {
      ExplanationTable.table(of: $0, name: $1)
    }
  }

  /// One line for each rule, scope, word and provision; a rule without a hit has one line with the count 0. Rules with the
  /// same hits are one.
  package var rows: [ExplainedLine] {
    zip(explanations, ExplanationTable.names(of: explanations)).flatMap { explanation, name in
      ExplainedLine.lines(of: explanation, name: name)
    }
  }
}

/// Hits of a term, by one rule in one scope, on one word in one provision.
package struct ExplainedLine: Sendable, LineOfText {
  package var text: NamedText
  package var term: String
  package var rules = ""
  package var scope: ExplainedScope
  package var word = ""
  package var provision = ""
  package var count: Int?

  static let columns: [DataColumn<ExplainedLine>] =
    DataColumn.ofText + [
      .text("term", meaning: "The term as it was written.", \.term),
      .text("rules", meaning: "The rules that give these hits.", \.rules),
      .text("scope", meaning: "Which text was counted.", \.scope.scope.name),
      .text("word", meaning: "The word that was hit; empty where none was.", \.word),
      .text("provision", meaning: "Citation of the provision.", \.provision),
      .integer("count", meaning: "Hits; empty where the term cannot be counted, see status.", \.count),
      .integer("words", meaning: "Words of the scope; empty if it cannot be applied.", \.scope.words),
      .text("status", meaning: "'counted', or why there is no count.") { $0.scope.problem ?? "counted" },
      .sha256,
    ]

  static func lines(of explanation: Explanation, name: String) -> [ExplainedLine] {
    let text = NamedText(explanation.identity, name: name)
    var lines: [ExplainedLine] = []
    for rule in explanation.rules {
      for (scope, explained) in explanation.scopes.enumerated() {
        func append(_ word: String, _ provision: String, _ count: Int?) {
          lines.append(
            ExplainedLine(
              text: text, term: explanation.term, rules: rule.name, scope: explained, word: word,
              provision: provision, count: count))
        }
        let words = rule.words[scope]
        if words?.isEmpty ?? true { append("", "", words.map { _ in 0 }) }
        for word in words ?? [] {
          for provision in word.provisions { append(word.word, provision.label, provision.count) }
        }
      }
    }
    return lines
  }
}
