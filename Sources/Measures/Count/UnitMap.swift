import Force
import Legislation
import TermFrequency

/// Which unit of a breakdown each word of a document is in.
struct UnitMap {
  let membership: Membership
  /// Number of units, the text in no unit among them.
  let count: Int
  private let names: Names

  /// What the units are called.
  private enum Names {
    case fixed([String])
    /// In document order; after them comes the text in no unit, which has the other name.
    case provisions(ProvisionUnits, remainder: String)
  }

  /// What decides the unit of a word.
  enum Membership {
    /// The run that its first letter is in: index of the unit by run.
    case run([Int])
    /// The sentence that it is in: the units are the forces.
    case sentence(ForceMap)
    /// Who acts in the clause that it is in, or on whom: the units are groups of actors.
    case voice(VoiceUnits)

    /// Index of the unit that a word is in.
    func unit(of token: Token) -> Int {
      switch self {
      case .run(let units): units[Int(token.run)]
      case .sentence(let forces): Int(forces.force(at: Int(token.start)).rawValue)
      case .voice(let voices): voices.unit(ofHit: Int(token.start))
      }
    }
  }

  /// - Complexity: O(runs + provisions); by force O(text).
  init(_ document: Document, by unit: Breakdown.Unit, actors: ActorGroups? = nil, counterparts: Bool = false)
  {
    let names: Names
    switch unit {
    case .zone:
      names = .fixed(Zone.allCases.map(\.description))
      membership = .run(document.runs.map { Int($0.zone.rawValue) })
    case .state:
      names = .fixed(TextState.allCases.map(\.name))
      membership = .run(document.runs.map { Int($0.state.rawValue) })
    case .force:
      names = .fixed(ModalForce.allCases.map(\.description))
      membership = .sentence(ForceMap(document))
    case .bearer, .counterpart:
      let actors = actors ?? ActorGroups.usual
      names = .fixed(actors.units)
      membership = .voice(VoiceUnits(document, actors, by: unit, counterparts: counterparts))
    case .division, .part, .chapter, .section, .schedule, .paragraph:
      let provisions = ProvisionUnits(document, by: unit)
      names = .provisions(provisions, remainder: unit.remainder)
      membership = .run(
        document.runs.map { run in
          run.provision < 0 ? provisions.count : provisions.unit(of: Int(run.provision)) ?? provisions.count
        })
    }
    self.names = names
    count =
      switch names {
      case .fixed(let names): names.count
      case .provisions(let provisions, _): provisions.count + 1
      }
  }

  /// How a unit is cited, distinct within its text.
  func label(of unit: Int) -> String {
    switch names {
    case .fixed(let names): names[unit]
    case .provisions(let provisions, let remainder):
      unit < count - 1 ? provisions.label(of: unit) : remainder
    }
  }

  /// Heading of the provision; empty if there is none, or if the label is made of it.
  func title(of unit: Int) -> String {
    guard case .provisions(let provisions, _) = names, unit < count - 1 else { return "" }
    return provisions.title(of: unit)
  }

  /// Whether this is the text in no unit.
  func isRemainder(_ unit: Int) -> Bool {
    guard case .provisions = names else { return false }
    return unit == count - 1
  }

  /// Words of the selection by unit.
  ///
  /// - Complexity: O(runs); by force O(tokens).
  func words(of stream: TokenStream, _ vocabulary: Vocabulary, _ selection: Selection) -> [Int] {
    var words = [Int](repeating: 0, count: count)
    switch membership {
    case .run(let units):
      for (run, number) in stream.wordsByRun.enumerated() where selection.totals(run: Int32(run)) {
        words[units[run]] += Int(number)
      }
    case .voice(let voices):
      for token in stream.tokens
      where selection.totals(run: token.run) && vocabulary.flags(of: token.word).contains(.word) {
        words[voices.unit(ofWord: Int(token.start))] += 1
      }
    case .sentence:
      for token in stream.tokens
      where selection.totals(run: token.run) && vocabulary.flags(of: token.word).contains(.word) {
        words[membership.unit(of: token)] += 1
      }
    }
    return words
  }

  /// Who acts and on whom, if the units are groups of actors.
  var voices: VoiceUnits? {
    guard case .voice(let voices) = membership else { return nil }
    return voices
  }

  /// Whether a modal is just before a word that none governs, if the units are forces.
  func passesModal(_ token: Token) -> Bool {
    guard case .sentence(let forces) = membership else { return false }
    return forces.passesModal(at: Int(token.start))
  }

  /// The force of a word, if the units are forces.
  func force(of token: Token) -> ModalForce? {
    guard case .sentence(let forces) = membership else { return nil }
    return forces.force(at: Int(token.start))
  }
}
