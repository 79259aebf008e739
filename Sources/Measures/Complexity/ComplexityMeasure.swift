import Bytes
import Force
import Legislation
import Reporter
import TermFrequency
import Wordlists

/// Shows what makes provisions hard to read, by rules that are stated: length, depth, references, definitions, conditions,
/// modal verbs, sentences, and words without a sharp meaning.
package struct ComplexityMeasure: Measure {
  /// What the lines are of: provisions.
  package var unit = Breakdown.Unit.section
  package var order = Order.place

  /// How the provisions are put in order.
  package enum Order: String, CaseIterable, Sendable {
    case place, words, depth, references, conditions
    case sentence = "words-a-sentence"
  }

  package static let declaration = MeasureDeclaration(
    "complexity",
    abstract: "Show how long, deep, conditional and cross-referenced each provision is, by stated rules.",
    terms: .listOrNone,
    options: [
      OptionDeclaration(
        "by", .choice(Breakdown.Unit.allCases.filter(\.isProvision).map(\.rawValue)),
        help: "What the lines are of (default: section)."),
      OptionDeclaration(
        "sort", .choice(Order.allCases.map(\.rawValue)),
        help:
          "Order of the lines: in the order of the text, or by a column, the highest first (default: place)."),
    ])

  package init() {}

  package init(_ options: inout OptionValues) {
    unit = options.choice("by", else: .section)
    order = options.choice("sort", else: .place)
  }

  package func worker(_ materials: Materials) -> ComplexityWorker { ComplexityWorker(self, materials) }
}

/// Measures the provisions of one text after another.
package struct ComplexityWorker: MeasureWorker {
  private let measure: ComplexityMeasure
  private let scope: Scope
  private let list: ComplexityTerms
  private var counter: TermFrequency.Counter

  init(_ measure: ComplexityMeasure, _ materials: Materials) {
    (self.measure, scope) = (measure, materials.scope)
    list = ComplexityTerms(materials)
    counter = TermFrequency.Counter(list.rows)
  }

  /// What one text gives.
  package struct Part: Sendable {
    var text: MeasuredText
    var units: [ComplexityFigures]
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Part {
    let scope = text.scope.applied(to: scope)
    let selection = Selection(document, selected: try scope.selection(in: document))
    let stream = counter.tokens(of: document)
    let counts = counter.count(stream, in: document, selection: selection)
    let map = UnitMap(document, by: measure.unit)
    guard case .run(let unitOfRun) = map.membership else { preconditionFailure("the units are provisions") }
    var figures = (0..<map.count).map {
      ComplexityFigures(
        provision: map.label(of: $0), heading: map.title(of: $0), isRemainder: map.isRemainder($0))
    }
    let words = map.words(of: stream, counter.vocabulary, selection)
    for unit in figures.indices { figures[unit].words = words[unit] }
    for hit in counts.hits {
      let unit = unitOfRun[Int(stream.tokens[Int(hit.firstToken)].run)]
      switch ComplexityTerms.Row(rawValue: Int(hit.row)) {
      case .conditions: figures[unit].conditions += 1
      case .modals: figures[unit].modals += 1
      case .indeterminate: figures[unit].indeterminate += 1
      case nil: break
      }
    }
    addDepth(to: &figures, document, selection, unitOfRun)
    addSentences(to: &figures, document, stream, selection, unitOfRun)
    for definition in DefinitionReader.definitions(in: document, selection) {
      figures[unitOfRun[definition.run]].definitions += 1
    }
    addReferences(to: &figures, document, selection, unitOfRun, map)
    return Part(
      text: MeasuredText(document, as: text, in: scope, stream, counter.vocabulary, selection),
      units: figures.filter { $0.words > 0 })
  }

  /// Levels from the unit down to the deepest provision with text of the scope.
  private func addDepth(
    to figures: inout [ComplexityFigures], _ document: Document, _ selection: Selection, _ unitOfRun: [Int]
  ) {
    var depth: [Int] = []
    for provision in document.provisions {
      depth.append(provision.parent < 0 ? 1 : depth[Int(provision.parent)] + 1)
    }
    var highest = Array(repeating: Int.max, count: figures.count)
    var deepest = Array(repeating: 0, count: figures.count)
    for (index, run) in document.runs.enumerated() where selection.totals(run: Int32(index)) {
      let own = run.provision < 0 ? 0 : depth[Int(run.provision)]
      highest[unitOfRun[index]] = min(highest[unitOfRun[index]], own)
      deepest[unitOfRun[index]] = max(deepest[unitOfRun[index]], own)
    }
    for unit in figures.indices where highest[unit] < .max {
      figures[unit].depth = deepest[unit] - highest[unit] + 1
    }
  }

  /// Sentences through limbs: one ends where a full stop ends one, and at the end of a unit.
  private func addSentences(
    to figures: inout [ComplexityFigures], _ document: Document, _ stream: TokenStream,
    _ selection: Selection,
    _ unitOfRun: [Int]
  ) {
    let starts = SentenceStarts(document)
    var isOpen = Array(repeating: false, count: figures.count)
    for block in TextBlock.blocks(of: document, selection) {
      let unit = unitOfRun[block.run]
      let end = block.start + block.bytes.count
      figures[unit].sentences += starts.count(in: min(block.start + 1, end)..<end)
      let last = block.lexemes.last { ![.close, .other, .quoted].contains($0.kind) }
      isOpen[unit] = true
      if last?.kind == .stop {
        figures[unit].sentences += 1
        isOpen[unit] = false
      }
    }
    for unit in figures.indices where isOpen[unit] { figures[unit].sentences += 1 }
    for (index, run) in document.runs.enumerated()
    where selection.totals(run: Int32(index)) && run.zone != .heading && !run.flags.contains(.heading) {
      figures[unitOfRun[index]].wordsInSentences += Int(stream.wordsByRun[index])
    }
  }

  private func addReferences(
    to figures: inout [ComplexityFigures], _ document: Document, _ selection: Selection, _ unitOfRun: [Int],
    _ map: UnitMap
  ) {
    let found = CrossReferences(document, TextBlock.blocks(of: document, selection))
    let unitOfProvision = ProvisionUnits(document, by: measure.unit)
    for reference in found.references {
      let unit = unitOfRun[reference.run]
      if reference.isOfAnotherLaw {
        figures[unit].referencesToOthers += 1
        continue
      }
      figures[unit].references += 1
      guard let target = reference.target, let other = unitOfProvision.unit(of: Int(target)), other != unit
      else {
        continue
      }
      figures[other].referencesIn += 1
    }
  }

  package func result(of parts: [Part], failures: [TextFailure]) -> ComplexityResult {
    ComplexityResult(measure, parts, list, failures)
  }
}

/// The words that are counted, as rows of one list.
struct ComplexityTerms: Sendable {
  enum Row: Int { case conditions, modals, indeterminate }

  /// One row each.
  let rows: Wordlist
  /// As provenance names the list of indeterminate terms.
  let provenance: Table.Provenance

  static let conditions =
    "if, unless, except, where, wherever, when, whenever, provided that, subject to, in so far as, insofar as, to the extent that"
  static let modals = "must, shall, may, should, can, could, might, ought"

  init(_ materials: Materials) {
    let bundled = try? BundledWordlists.wordlist(named: "indeterminate-terms")
    let list = materials.wordlist ?? bundled ?? Wordlist(name: "none", rows: [])
    let origin = materials.wordlist == nil ? "bundled:\(list.name)" : materials.wordlistOrigin ?? list.name
    provenance = Table.Provenance(
      "Indeterminate terms", "\(origin), SHA-256 \(Digest.sha256(list.sourceBytes))")
    func row(_ label: String, _ terms: String) -> WordlistRow {
      let patterns = terms.split(separator: ",").map { term in
        Pattern(words: term.split(separator: " ").map { WordPattern(String($0)) })
      }
      return WordlistRow(label: label, expression: terms, term: Term(alternatives: patterns), line: 1)
    }
    // One row, so that a word of two rows of the list is one hit.
    let terms = list.rows.map(\.term)
    let indeterminate = Term(
      alternatives: terms.flatMap(\.alternatives), exclusions: terms.flatMap(\.exclusions))
    rows = Wordlist(
      name: "complexity",
      rows: [
        row("conditions", Self.conditions), row("modals", Self.modals),
        WordlistRow(label: "indeterminate", expression: "", term: indeterminate, line: 1),
      ])
  }
}

/// The figures of one provision.
package struct ComplexityFigures: Sendable, Hashable {
  package var provision: String
  package var heading: String
  package var isRemainder: Bool
  package var words = 0
  package var depth = 0
  package var sentences = 0
  /// Words outside headings.
  package var wordsInSentences = 0
  /// To provisions of the same law, to other laws, and from elsewhere in the text to here.
  package var references = 0
  package var referencesToOthers = 0
  package var referencesIn = 0
  package var definitions = 0
  package var conditions = 0
  package var modals = 0
  package var indeterminate = 0

  package init(provision: String, heading: String = "", isRemainder: Bool = false) {
    (self.provision, self.heading, self.isRemainder) = (provision, heading, isRemainder)
  }

  /// Words outside headings by sentences; nil without a sentence.
  package var wordsASentence: Double? {
    sentences == 0 ? nil : Double(wordsInSentences) / Double(sentences)
  }

  /// The figures of several provisions together; the depth is the deepest.
  static func together(_ all: [ComplexityFigures], named name: String) -> ComplexityFigures {
    var sum = ComplexityFigures(provision: name)
    for one in all {
      sum.words += one.words
      sum.depth = max(sum.depth, one.depth)
      sum.sentences += one.sentences
      sum.wordsInSentences += one.wordsInSentences
      sum.references += one.references
      sum.referencesToOthers += one.referencesToOthers
      sum.referencesIn += one.referencesIn
      sum.definitions += one.definitions
      sum.conditions += one.conditions
      sum.modals += one.modals
      sum.indeterminate += one.indeterminate
    }
    return sum
  }
}
