import Legislation
import Reporter
import TermFrequency

/// Lists the terms that texts define: where, how, how often they are used, and from which law a meaning is borrowed.
package struct DefinitionsMeasure: Measure {
  /// Which definitions are listed.
  package var filter = Filter.all

  /// What is listed.
  package enum Filter: String, CaseIterable, Sendable {
    case all
    /// Terms that are nowhere used outside their definitions.
    case unused
    /// Meanings that are taken from another law.
    case borrowed
  }

  package static let declaration = MeasureDeclaration(
    "definitions",
    abstract: "List the terms that texts define, where, how often they are used, and what is borrowed.",
    options: [
      OptionDeclaration(
        "only", .choice(Filter.allCases.map(\.rawValue)),
        help: "All definitions, those that are never used, or those borrowed from another law (default: all)."
      )
    ])

  package init() {}

  package init(_ options: inout OptionValues) { filter = options.choice("only", else: .all) }

  package func worker(_ materials: Materials) -> DefinitionWorker {
    DefinitionWorker(measure: self, scope: materials.scope)
  }
}

/// Reads the definitions of one text after another.
package struct DefinitionWorker: MeasureWorker {
  let measure: DefinitionsMeasure
  let scope: Scope
  private var vocabulary = Vocabulary()
  private var tokenizer = Tokenizer()
  private var keys = WordKeys()

  init(measure: DefinitionsMeasure, scope: Scope) { (self.measure, self.scope) = (measure, scope) }

  /// What one text gives.
  package struct Part: Sendable {
    var text: MeasuredText
    var definitions: [Definition]
  }

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> Part {
    let scope = text.scope.applied(to: scope)
    let selection = Selection(document, selected: try scope.selection(in: document))
    let stream = tokenizer.tokens(of: document, vocabulary: &vocabulary)
    keys.learn(vocabulary)
    let found = DefinitionReader.definitions(in: document, selection)
    // A term that is defined twice is used as often as it is used.
    var order: [String: Int] = [:]
    var terms: [(term: String, places: [Range<Int>])] = []
    for definition in found {
      let name = definition.term.lowercased()
      if let known = order[name] {
        terms[known].places.append(definition.range)
      } else {
        order[name] = terms.count
        terms.append((definition.term, [definition.range]))
      }
    }
    let uses = DefinedUses(terms, stream, document, vocabulary, keys, selection).uses
    let laws = found.map(\.term).filter { DefinitionWorker.namesLaw($0) }
    var labels = ProvisionLabels(document)
    let definitions = found.map { definition in
      let run = document.runs[definition.run]
      var borrowed: BorrowedMeaning?
      if definition.kind == .elsewhere {
        let own = BorrowedMeaning(definition.sentence, behind: definition.term, laws: laws)
        let isBare = own.law.isEmpty && own.provision.isEmpty
        borrowed = isBare ? BorrowedMeaning(definition.opening, behind: "", laws: laws) : own
      }
      return Definition(
        term: definition.term, kind: definition.kind, provision: labels.string(of: run, in: document),
        heading: document.heading(of: run.provision), address: document.address(of: run.provision),
        zone: run.zone,
        place: DefinedPlace.of(definition), sentence: definition.sentence, law: borrowed?.law ?? "",
        given: borrowed?.provision ?? "", uses: uses[order[definition.term.lowercased()] ?? 0])
    }
    return Part(
      text: MeasuredText(document, as: text, in: scope, stream, vocabulary, selection),
      definitions: definitions)
  }

  private static func namesLaw(_ term: String) -> Bool {
    let words = term.split(separator: " ")
    return words.contains { ["Act", "Acts", "Regulations", "Order", "Rules", "Measure"].contains($0) }
      || words.last.map { $0.count == 4 && $0.allSatisfy(\.isNumber) } ?? false
  }

  package func result(of parts: [Part], failures: [TextFailure]) -> DefinitionResult {
    DefinitionResult(measure, parts, failures)
  }
}

/// A term that a text defines.
package struct Definition: Sendable {
  package var term: String
  package var kind: DefinitionKind
  /// Citation, heading and address of the provision.
  package var provision: String
  package var heading: String
  package var address: String
  package var zone: Zone
  /// What it holds for, as the text says: *this Part*; empty if it does not say.
  package var place: String
  /// The paragraph that it is in.
  package var sentence: String
  /// The law that the meaning is borrowed from; empty if it is none.
  package var law: String
  /// The provision that gives the meaning, of that law or of the same.
  package var given: String
  /// How often the term is used outside its definitions.
  package var uses: Int
}

/// What a definition holds for.
enum DefinedPlace {
  static func of(_ definition: FoundDefinition) -> String {
    let before = definition.sentence.components(before: definition.term)
    return place(in: before) ?? place(in: definition.opening) ?? ""
  }

  private static let beginnings = ["in ", "for the purposes of ", "for the purpose of "]

  private static func place(in text: String) -> String? {
    let lower = text.lowercased()
    for beginning in beginnings {
      guard let start = lower.ranges(of: beginning).first(where: { isFree($0.lowerBound, in: lower) }) else {
        continue
      }
      let rest = lower[start.upperBound...]
      guard
        ["this ", "these ", "section", "subsection", "paragraph", "part", "sub-paragraph"].contains(
          where: rest.hasPrefix)
      else { continue }
      let offset = lower.distance(from: lower.startIndex, to: start.upperBound)
      guard let from = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) else {
        continue
      }
      let end = text[from...].firstIndex { ",—:“\"".contains($0) } ?? text.endIndex
      let place = text[from..<end].split(separator: " ").joined(separator: " ")
      return place.count <= 80 && !place.isEmpty ? place : nil
    }
    return nil
  }

  private static func isFree(_ place: String.Index, in text: String) -> Bool {
    place == text.startIndex || !text[text.index(before: place)].isLetter
  }
}

extension String {
  /// What is before a part of it; empty if it does not have it.
  fileprivate func components(before part: String) -> String {
    ranges(of: part).first.map { String(self[..<$0.lowerBound]) } ?? ""
  }
}
