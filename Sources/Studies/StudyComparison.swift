import Ingest
import Legislation
import Measures
import Wordlists

/// One comparison of a study as a command could ask for it: texts by their paths, list, rule and scope.
package struct StudyComparison: Sendable {
  /// Title of the study.
  package let title: String?
  package let table: String
  package let texts: [TextRequest<String>]
  package let wordlist: Wordlist
  package let origin: String
  /// Whether the list is terms that are written in the table.
  package let isWritten: Bool
  package let counting: StudyCounting
  /// How the texts are read; nil where the study reads them in different ways.
  package let reader: SourceReader?
}

extension StudyRun {
  /// The table of this name, else the first that compares or counts texts.
  ///
  /// - Returns: nil if there is none that counts a list in texts.
  /// - Throws: `StudyError`, if any input is not what the study fixes.
  package func comparison(table name: String? = nil) throws(StudyError) -> StudyComparison? {
    let kinds = [CompareMeasure.declaration.name, CountMeasure.declaration.name]
    let counted = study.tables.filter { kinds.contains($0.kind) && $0.terms != nil }
    let table =
      name.map { name in study.tables.first { $0.name == name } }
      ?? counted.first { $0.kind == kinds[0] } ?? counted.first
    guard let table, let terms = table.terms, kinds.contains(table.kind) else { return nil }
    let read = try StudyInputs(study, in: folder).read()
    let list: (list: Wordlist, origin: String)
    switch terms {
    case .written(let own, _): list = (own, "terms of the study's table '\(table.name)'")
    case .list(let name):
      guard let found = read.wordlists[name] else { return nil }
      list = found
    }
    var isWritten = false
    if case .written = terms { isWritten = true }
    let inputs = (table.texts + table.references).compactMap { study.input(.text, $0) }
    let texts = inputs.compactMap { input -> TextRequest<String>? in
      guard case .file(let path) = input.origin else { return nil }
      return TextRequest(folder.full(path), name: input.title ?? input.name, scope: input.scope)
    }
    let isOneWay = inputs.allSatisfy {
      $0.format == inputs[0].format && $0.textOptions == inputs[0].textOptions
    }
    return StudyComparison(
      title: study.title, table: table.name, texts: texts, wordlist: list.list, origin: list.origin,
      isWritten: isWritten,
      counting: table.counting,
      reader: isOneWay
        ? inputs.first.map { SourceReader(format: $0.format, textOptions: $0.textOptions) } : nil)
  }
}
