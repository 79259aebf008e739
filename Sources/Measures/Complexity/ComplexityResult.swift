import Legislation
import Reporter

/// What makes the provisions of texts hard to read, a line each.
package struct ComplexityResult: Presentable {
  package let measure: ComplexityMeasure
  package let rows: [ComplexityLine]
  let texts: [MeasuredText]
  let names: [NamedText]
  let list: ComplexityTerms
  let failures: [TextFailure]

  init(
    _ measure: ComplexityMeasure, _ parts: [ComplexityWorker.Part], _ list: ComplexityTerms,
    _ failures: [TextFailure]
  ) {
    (self.measure, self.list, self.failures) = (measure, list, failures)
    texts = parts.map(\.text)
    names = MeasuredText.named(texts)
    rows = zip(parts, names).flatMap { part, name in
      ComplexityResult.ordered(part.units, by: measure.order).map { ComplexityLine(text: name, figures: $0) }
    }
  }

  private static func ordered(
    _ units: [ComplexityFigures], by order: ComplexityMeasure.Order
  ) -> [ComplexityFigures] {
    let value: (ComplexityFigures) -> Double
    switch order {
    case .place: return units
    case .words: value = { Double($0.words) }
    case .depth: value = { Double($0.depth) }
    case .references: value = { Double($0.references + $0.referencesToOthers) }
    case .conditions: value = { Double($0.conditions) }
    case .sentence: value = { $0.wordsASentence ?? 0 }
    }
    return units.enumerated().sorted { one, other in
      let (first, second) = (value(one.element), value(other.element))
      return first != second ? first > second : one.offset < other.offset
    }.map(\.element)
  }

  package var schema: String { "voxlex/complexity/1" }
  package var title: String { "Complexity by \(measure.unit.rawValue)" }
  package var notMeasured: [Presented.Failure] { failures.map(\.presented) }
  package var columns: [DataColumn<ComplexityLine>] { ComplexityLine.columns }

  package var provenance: [Table.Provenance] {
    MeasuredText.provenance(of: texts, named: names, counted: [list.provenance])
  }

  package var notes: [String] { ComplexityResult.rules + MeasuredText.doubts(of: texts, named: names) }

  /// The rules that the columns follow, in sentences.
  static let rules = [
    "Each column follows a rule, and is no judgement: levels are from the provision down to its deepest limb; a sentence ends "
      + "at a full stop that ends one, through limbs, and words by sentence are without headings.",
    "References are words that name provisions by number (section 12(3), paragraph 4 of Schedule 3), each number once; 'in' are "
      + "those from elsewhere in the text that name the provision or a part of it. Those in words that are put into another law "
      + "are of that law.",
    "Conditions: \(ComplexityTerms.conditions). Modal verbs: \(ComplexityTerms.modals). Definitions: terms that are given a "
      + "meaning. Indeterminate terms: those of the list below.",
  ]

  package func pages(on medium: Presented.Medium) -> [Table] {
    var tables = names.map { name in
      let shown = ComplexityLine.columns.filter { !$0.isForPrograms && $0.key != "document" }
      var table = Table(
        title: names.count == 1 ? title : "\(title): \(NeutralText.oneLine(name.name))",
        columns: shown.map { $0.heading() })
      let own = rows.filter { $0.text === name }
      for line in own { table.append(Table.Row(cells: shown.map { $0.cell(line) })) }
      let sum = ComplexityFigures.together(own.map(\.figures), named: "The text in this scope")
      table.append(.separator)
      table.append(Table.Row(.total, cells: shown.map { $0.cell(ComplexityLine(text: name, figures: sum)) }))
      table.provenance = provenance
      return table
    }
    for rule in ComplexityResult.rules { tables[0].addNote(rule, explains: true) }
    for doubt in MeasuredText.doubts(of: texts, named: names) { tables[0].addNote(doubt) }
    for failure in notMeasured { tables[0].addNote("Not read: \(failure.sentence)") }
    return tables
  }
}

/// The figures of one provision of a text.
package struct ComplexityLine: LineOfText {
  package var text: NamedText
  package var figures: ComplexityFigures

  static let columns: [DataColumn<ComplexityLine>] =
    DataColumn.ofText + [
      .text("provision", meaning: "Citation of the provision.", \.figures.provision),
      .text("heading", isForPrograms: true, meaning: "Its heading.", \.figures.heading),
      .integer("words", meaning: "Words of the scope.", \.figures.words),
      .integer(
        "levels", meaning: "Levels from the provision down to the deepest that has text.", \.figures.depth),
      .integer("sentences", isForPrograms: true, meaning: "Sentences, through limbs.", \.figures.sentences),
      .decimal(
        "words_per_sentence", title: "words by sentence", places: 1,
        meaning: "Words outside headings / sentences.",
        \.figures.wordsASentence),
      .integer(
        "references", title: "references", meaning: "Provisions of the same law that it names by number.",
        \.figures.references),
      .integer(
        "references_to_other_laws", title: "to other laws",
        meaning: "Provisions of other laws that it names by number.", \.figures.referencesToOthers),
      .integer(
        "references_in", title: "in", meaning: "References from elsewhere in the text to it.",
        \.figures.referencesIn),
      .integer("definitions", meaning: "Terms that it gives a meaning.", \.figures.definitions),
      .integer("conditions", meaning: "Words that begin a condition, of a list.", \.figures.conditions),
      .integer("modal_verbs", meaning: "Modal verbs, of a list.", \.figures.modals),
      .integer(
        "indeterminate_terms", meaning: "Hits of the list of indeterminate terms.", \.figures.indeterminate),
      .sha256,
    ]
}
