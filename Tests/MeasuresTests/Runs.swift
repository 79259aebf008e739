import Legislation
import Reporter
import TermFrequency
import Wordlists

@testable import Measures

// Measures as tests ask for them: one call for what a program does in two or three.

/// Counts of a list in documents or files.
struct CountRun {
  var materials: Materials
  var measure: CountMeasure
  var jobs = 1

  init(
    wordlist: Wordlist, origin: String = "--terms", rule: CountingRule = .standard, scope: Scope = .statute,
    listsNearMisses: Bool = false, by unit: Breakdown.Unit? = nil, evidenceWidth: Int? = nil
  ) {
    materials = Materials(wordlist: wordlist, origin: origin, rule: rule, scope: scope)
    materials.wantsJSON = false
    measure = CountMeasure(by: unit, listsNearMisses: listsNearMisses, evidenceWidth: evidenceWidth)
  }

  func compare(_ texts: [TextRequest<Document>]) throws -> ComparedTexts {
    let outcome = try MeasureRun(measure, materials, jobs: jobs).run(texts)
    // Without a text there is nothing to be shown.
    guard let result = outcome.result else {
      return ComparedTexts(
        wordlist: try materials.list(for: CountMeasure.declaration).list, wordlistOrigin: "",
        rule: materials.rule, scope: materials.scope, texts: [], failures: outcome.failures)
    }
    return result.compared
  }

  func compare(_ documents: [Document]) throws -> ComparedTexts {
    try compare(documents.map { TextRequest($0) })
  }
}

/// Explanations of the rows of a list.
struct ExplainRun {
  var wordlist: Wordlist

  func explain(
    _ texts: [TextRequest<Document>]
  ) throws -> (explanations: [Explanation], failures: [TextFailure]) {
    let outcome = try MeasureRun(ExplainMeasure(), Materials(wordlist: wordlist, origin: "--terms")).run(
      texts)
    return (outcome.result?.explanations ?? [], outcome.failures)
  }

  func explain(_ documents: [Document]) throws -> (explanations: [Explanation], failures: [TextFailure]) {
    try explain(documents.map { TextRequest($0) })
  }
}

/// An audit of a table.
struct AuditRun {
  private let run: MeasureRun<AuditWorker>

  init(
    _ table: PublishedTable, wordlist: Wordlist? = nil, limits: AuditLimits = AuditLimits()
  ) throws(PublishedTableError) {
    do {
      run = try MeasureRun(AuditMeasure(limits: limits), Materials(wordlist: wordlist, published: table))
    } catch {
      guard case .published(let error) = error else { preconditionFailure("\(error)") }
      throw error
    }
  }

  func audit(
    _ texts: [TextRequest<Document>], against controls: [TextRequest<Document>] = [],
    failed: (TextFailure) -> Void = { _ in }
  ) -> AuditResult? {
    run.run(texts + controls.map(\.asReference), failed: failed).result
  }

  func audit(_ texts: [Document], against controls: [Document] = []) -> AuditResult? {
    audit(texts.map { TextRequest($0) }, against: controls.map { TextRequest($0) })
  }

  func audit(_ paths: [String], failed: (TextFailure) -> Void) -> AuditResult? {
    run.run(paths.map { TextRequest($0) }, failed: failed).result
  }
}

extension OutputFormat {
  /// A result as a text of this format.
  func text(of result: some Presentable) throws -> String {
    String(decoding: try Report(self).bytes(of: result), as: UTF8.self)
  }
}
