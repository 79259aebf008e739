import Force
import Legislation
import TermFrequency

/// In which group of actors each word and each hit of a document is.
struct VoiceUnits {
  let voices: VoiceMap
  private let actors: ActorGroups
  private let isCounterpart: Bool
  /// By clause.
  private let units: [Int]
  /// For lines of evidence.
  private let forces: ForceMap?
  /// Of text that no norm governs.
  private let none: Int

  /// - Complexity: O(text).
  init(_ document: Document, _ actors: ActorGroups, by unit: Breakdown.Unit, counterparts: Bool) {
    (self.actors, isCounterpart) = (actors, unit == .counterpart)
    let voices = VoiceMap(document, counterparts: counterparts || unit == .counterpart)
    none = actors.unit(of: .none)
    let isCounterpart = isCounterpart
    units = voices.clauses.map { clause in
      guard isCounterpart else { return actors.unit(of: clause.bearer) }
      guard let verb = clause.verb else { return actors.unit(of: .unstated) }
      return actors.unit(of: voices.counterpart(at: Int(verb.lowerBound)))
    }
    self.voices = voices
    forces = counterparts ? ForceMap(document) : nil
  }

  func unit(ofWord byte: Int) -> Int { voices.clause(at: byte).map { units[$0] } ?? none }

  func unit(ofHit byte: Int) -> Int {
    isCounterpart ? actors.unit(of: voices.counterpart(at: byte)) : unit(ofWord: byte)
  }

  /// Tells who acts where a hit is, and on whom.
  func fill(_ line: inout ConcordanceLine) {
    let bearer = voices.bearer(at: line.position)
    let counterpart = voices.counterpart(at: line.position)
    (line.bearer, line.counterpart) = (VoiceNotes.name(bearer), VoiceNotes.name(counterpart))
    let units = actors.units
    line.bearerGroup = units[actors.unit(of: bearer)]
    line.counterpartGroup = units[actors.unit(of: counterpart)]
    line.force = forces?.force(at: line.position)
  }
}

extension ActorGroups {
  /// The bundled list. A program without it would not have been built; then all actors are *other*.
  static let usual: ActorGroups = (try? ActorGroups.bundled()) ?? ActorGroups(names: [])
}

/// What is under tables of bearers and counterparts.
enum VoiceNotes {
  static let what =
    "Bearer: who is bound by the modal of the sentence; counterpart: to whom, with whom or for whom what the word names is "
    + "done. unstated: the law does not say; not found: the rule could not tell; no norm: no modal governs. The rule and how "
    + "well it does are in Documentation/voices.md."

  /// Heads as they are listed.
  static func name(_ participants: Participants) -> String {
    switch participants {
    case .none: ActorGroups.none
    case .unstated: ActorGroups.unstated
    case .notFound: ActorGroups.notFound
    case .stated(let phrases): heads(phrases).joined(separator: "; ")
    }
  }

  private static func heads(_ phrases: [ActorPhrase]) -> [String] {
    var heads: [String] = []
    for phrase in phrases where !heads.contains(phrase.head) { heads.append(phrase.head) }
    return heads
  }
}
