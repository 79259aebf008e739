import Ingest
import Legislation
import Measures
import Reporter
import TermFrequency
import Wordlists

/// Works out one table of a study, through the same calls as the program's commands.
struct TableRun {
  let table: StudyTable
  let inputs: ReadInputs
  let file: String

  /// The table in each of its formats.
  func outputs() throws(StudyError) -> [(output: StudyOutput, bytes: [UInt8])] {
    let bytes = try rendering()
    var outputs: [(output: StudyOutput, bytes: [UInt8])] = []
    for output in table.outputs {
      do throws(RenderingError) { outputs.append((output, try bytes(Report(output.format)))) } catch {
        throw .notRendered(error, output: output.path, table: table.name, at: place)
      }
    }
    return outputs
  }

  private var texts: [TextRequest<Document>] { documents(table.texts) }

  private func documents(_ names: [String]) -> [TextRequest<Document>] {
    names.compactMap { inputs.texts[$0] }
  }

  /// The finished result, ready for any format.
  private func rendering() throws(StudyError) -> (Report) throws(RenderingError) -> [UInt8] {
    switch table.work {
    case .count(let terms, let counting, let options), .compare(let terms, let counting, let options):
      // Every format is made from one result, and JSON has the near misses always.
      let compared = try compared(terms, counting, near: true, by: options.unit)
      let apart = table.kind == .count
      return { report throws(RenderingError) in
        try report.bytes(of: compared, apart: apart, order: options.order, near: options.near)
      }
    case .profile(let terms, let counting, let options):
      let compared = try compared(terms, counting, by: options.unit)
      return { report throws(RenderingError) in
        try report.profile(of: compared, order: options.order, heat: options.heat ? .blocks : nil)
      }
    case .concordance(let terms, let counting, let options):
      let compared = try compared(terms, counting, width: options.width)
      let concordance = Concordance(compared.evidence, order: options.order, sample: options.sample)
      return { report throws(RenderingError) in try report.bytes(of: concordance, in: compared) }
    case .explain(let terms, let counting):
      let run = ExplanationRun(wordlist: list(terms).list, rule: counting.rule, scope: counting.scope)
      let (explanations, failures) = run.explain(texts)
      try check(failures)
      return { report throws(RenderingError) in try report.bytes(of: explanations) }
    case .audit(let published, let against, let wordlist, let limits):
      let result = try audit(published, against: against, wordlist: wordlist, limits)
      return { report throws(RenderingError) in try report.bytes(of: result) }
    }
  }

  private func compared(
    _ terms: StudyTable.Terms, _ counting: StudyCounting, near: Bool = false, by unit: Breakdown.Unit? = nil,
    width: Int? = nil
  ) throws(StudyError) -> ComparedTexts {
    let (wordlist, origin) = list(terms)
    let run = ComparisonRun(
      wordlist: wordlist, wordlistOrigin: origin, rule: counting.rule, scope: counting.scope,
      listsNearMisses: near, by: unit, evidenceWidth: width)
    let compared = run.compare(texts)
    try check(compared.failures)
    return compared
  }

  private func audit(
    _ published: String, against: [String], wordlist: String?, _ limits: AuditLimits
  ) throws(StudyError) -> AuditResult {
    guard let table = inputs.published[published] else { preconditionFailure("an input that was not read") }
    let list = wordlist.flatMap { inputs.wordlists[$0] }
    let run: AuditRun
    do {
      run = try AuditRun(table, wordlist: list?.list, wordlistOrigin: list?.origin, limits: limits)
    } catch { throw .published(error) }
    var failures: [TextFailure] = []
    let result = run.audit(texts, against: documents(against), failed: { failures.append($0) })
    try check(failures)
    guard let result else { throw .table(self.table.name, at: place, []) }
    return result
  }

  /// The terms, and where they came from.
  private func list(_ terms: StudyTable.Terms) -> (list: Wordlist, origin: String) {
    switch terms {
    case .written(let list, _): return (list, "terms of the study's table '\(table.name)'")
    case .list(let name):
      // The study's reader has seen that the input is there, and all inputs are read before any table is.
      guard let found = inputs.wordlists[name] else { preconditionFailure("an input that was not read") }
      return found
    }
  }

  private func check(_ failures: [TextFailure]) throws(StudyError) {
    if !failures.isEmpty { throw .table(table.name, at: place, failures) }
  }

  private var place: SourceLine { SourceLine(file: file, line: table.line) }
}
