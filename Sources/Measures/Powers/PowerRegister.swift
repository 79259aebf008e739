import Force
import Legislation

/// Makes the register of delegated powers of one text.
struct PowerRegister {
  private let document: Document
  private let selected: [Bool]
  private let voices: VoiceMap
  private let units: [SubsectionUnit]
  private let unitOfRun: [Int]
  private var labels: ProvisionLabels
  private var norms: NormWords
  private let definitions: InstrumentDefinitions
  private let departments: Departments
  private let procedures: ProcedureReader
  /// Orders of courts and the like, which are no powers to make law.
  private(set) var judicial = 0

  private struct Candidate {
    var clause: PowerClause
    var run: Int
    var unit: Int
    var role: DelegatedPower.Role
    var makers: [String]
  }

  /// - Complexity: O(text), and O(powers · statements of procedure).
  init(_ document: Document, _ selected: [Bool]) {
    (self.document, self.selected) = (document, selected)
    voices = VoiceMap(document, counterparts: false)
    norms = NormWords(document, voices)
    (units, unitOfRun) = SubsectionUnit.units(of: document, selected)
    labels = ProvisionLabels(document)
    let reader = PowerReader(document, voices)
    let (runs, ofRun) = (document, unitOfRun)
    let makers: [(made: MadeBy, unit: Int)] = reader.makers.compactMap { made in
      guard let run = runs.runIndex(at: made.place), ofRun[run] >= 0 else { return nil }
      return (made, ofRun[run])
    }
    definitions = InstrumentDefinitions(units, makers: makers)
    departments = Departments(units, in: document.text)
    procedures = ProcedureReader(units)
    clauses = reader.clauses
  }

  private let clauses: [PowerClause]

  mutating func powers() -> [DelegatedPower] {
    var candidates: [Candidate] = []
    for clause in clauses {
      guard let run = document.runIndex(at: clause.modal), selected[run], unitOfRun[run] >= 0 else {
        continue
      }
      let role: DelegatedPower.Role =
        switch clause.role {
        case .confers: .power
        case .implies: .implied
        case .refers, .extends: .supplementary
        }
      let makers = heads(of: clause)
      if isJudicial(clause, makers) {
        if role != .supplementary { judicial += 1 }
        continue
      }
      candidates.append(Candidate(clause: clause, run: run, unit: unitOfRun[run], role: role, makers: makers))
    }
    raiseUnconferred(&candidates)
    return lines(merged(candidates))
  }

  private func heads(of clause: PowerClause) -> [String] {
    var participants = clause.delegate
    if case .notFound = participants { participants = voices.bearer(at: Int(clause.modal)) }
    var heads: [String] = []
    for phrase in participants.phrases {
      // *the appropriate national authority*: who that is depends on it.
      let words = document.string(Int(phrase.range.lowerBound)..<Int(phrase.range.upperBound)).lowercased()
      let isAppropriate = words.hasPrefix("appropriate ") || words.hasPrefix("the appropriate ")
      // *a Minister of the Crown*
      let isOfCrown = phrase.head == "Minister" && words.contains("minister of the crown")
      let name =
        isOfCrown
        ? "Minister of the Crown"
        : isAppropriate && !phrase.head.hasPrefix("appropriate") ? "appropriate " + phrase.head : phrase.head
      if !heads.contains(name) { heads.append(name) }
    }
    return heads
  }

  private static let judges: Set<String> = [
    "court", "tribunal", "judge", "justice", "sheriff", "magistrate", "arbitrator", "recorder", "adjudicator",
  ]

  /// An order that a court makes in a case.
  private func isJudicial(_ clause: PowerClause, _ makers: [String]) -> Bool {
    guard clause.instrument == .order else { return false }
    return makers.contains { head in
      head.lowercased().split(separator: " ").contains { Self.judges.contains(String($0)) }
    }
  }

  /// *Regulations under this section may make provision*, where nothing else in the section confers the power.
  private func raiseUnconferred(_ candidates: inout [Candidate]) {
    for index in candidates.indices where candidates[index].clause.role == .refers {
      let own = candidates[index]
      let unit = units[own.unit]
      guard own.clause.force == .may || own.clause.force == .must || own.clause.force == .shall,
        let place = unit.words.firstIndex(where: { $0.place >= own.clause.place })
      else { continue }
      let under = unit.words[place...].prefix(14).firstIndex {
        ["under", "virtue", "pursuance"].contains($0.text)
      }
      guard let under else { continue }
      var references = InstrumentReferences(unit)
      let targets = references.list(at: under + 1).targets
      guard !targets.isEmpty, targets.allSatisfy({ $0.place != .act }) else { continue }
      let hasPower = candidates.contains { other in
        other.role == .power && units[other.unit].isQuoted == unit.isQuoted
          && other.clause.instrument == own.clause.instrument
          && units[other.unit].place.section == unit.place.section
          && units[other.unit].place.schedule == unit.place.schedule
      }
      let isElsewhere = targets.allSatisfy {
        if case .provision(let path) = $0.place { path.section != unit.place.section } else { true }
      }
      if !hasPower, !isElsewhere { candidates[index].role = .power }
    }
  }

  /// One line for each clause, and for what is prescribed in a subsection one line, if no other of that instrument is there.
  private func merged(_ candidates: [Candidate]) -> [Candidate] {
    struct Key: Hashable {
      var unit: Int
      var instrument: Instrument?
    }
    var byModal: Set<Int32> = []
    let conferring = Set(
      candidates.filter {
        $0.role == .power || $0.role == .supplementary && $0.clause.modal != $0.clause.place
      }.map {
        Key(unit: $0.unit, instrument: $0.clause.instrument)
      })
    var seen: Set<Key> = []
    var merged: [Candidate] = []
    for var candidate in candidates {
      if candidate.role == .implied {
        if isDescribed(candidate) { continue }
        if candidate.clause.instrument == nil {
          candidate.clause.instrument = definitions.prescription(at: candidate.unit)?.instrument
        }
        let key = Key(unit: candidate.unit, instrument: candidate.clause.instrument)
        if conferring.contains(key)
          || candidate.clause.instrument == nil && conferring.contains(where: { $0.unit == candidate.unit })
        {
          continue
        }
        if !seen.insert(key).inserted { continue }
      } else if candidate.clause.modal != candidate.clause.place,
        !byModal.insert(candidate.clause.modal).inserted
      {
        continue
      }
      merged.append(candidate)
    }
    return merged
  }

  /// *In subsection (2) (prescribed fees) insert*, *provision that may be made by virtue of subsection (3)*: words about a
  /// power that is conferred elsewhere.
  private func isDescribed(_ candidate: Candidate) -> Bool {
    let unit = units[candidate.unit]
    if unit.contains("may be made by virtue of") || unit.contains("may be made under") { return true }
    return !unit.isQuoted
      && unit.words.contains {
        ["insert", "substitute", "substituted", "inserted", "omit"].contains($0.text)
      }
  }

  // MARK: Lines

  private mutating func lines(_ candidates: [Candidate]) -> [DelegatedPower] {
    var found: [DelegatedPower] = []
    // What supplementary lines say of the powers of their section.
    var amending: [(targets: [PowerTarget], law: AmendedLaw, candidate: Int)] = []
    let texts = candidates.map { norms.words(at: $0.clause.modal, in: document) }
    let laws = texts.map { AmendedLaw.read(Self.unitWords($0)) }
    for (index, candidate) in candidates.enumerated()
    where candidate.role == .supplementary && laws[index] != .none {
      amending.append((targets(of: candidate), laws[index], index))
    }
    for (index, candidate) in candidates.enumerated() {
      let instrument = candidate.clause.instrument
      var makers = candidate.makers
      var makersFrom = ""
      if makers.isEmpty, let instrument, let defined = definitions.makers(of: instrument, at: candidate.unit)
      {
        makers = defined.makers
        makersFrom = label(ofUnit: defined.unit)
      }
      let delegate: String
      if !makers.isEmpty {
        delegate = makers.joined(separator: "; ")
      } else if case .notFound = candidate.clause.delegate {
        delegate = DelegatedPower.notFound
      } else {
        delegate = DelegatedPower.unstated
      }
      var law = laws[index]
      var lawFrom = law == .none ? "" : label(ofRun: candidate.run)
      if candidate.role != .supplementary, law == .none {
        let more = amending.filter { entry in
          units[candidates[entry.candidate].unit].isQuoted == units[candidate.unit].isQuoted
            && entry.targets.contains { $0.holds(units[candidate.unit].place) }
            && candidates[entry.candidate].clause.instrument == instrument
        }
        if let best = more.first(where: { $0.law == .primary }) ?? more.first {
          law = best.law
          lawFrom = label(ofRun: candidates[best.candidate].run)
        }
      }
      let procedure = procedure(of: candidate, texts[index], amends: law)
      found.append(
        DelegatedPower(
          provision: label(ofRun: candidate.run), role: candidate.role, force: candidate.clause.force,
          delegate: delegate, department: departments.department(of: delegate), delegateFrom: makersFrom,
          instrument: instrument?.rawValue ?? DelegatedPower.notFound, procedure: procedure.procedure,
          procedureFrom: procedure.unit.map { label(ofUnit: $0) } ?? "", amends: law, amendsFrom: lawFrom,
          words: texts[index]))
    }
    return found
  }

  /// The powers that a supplementary line is about: those that it names, else those of its section.
  private func targets(of candidate: Candidate) -> [PowerTarget] {
    let unit = units[candidate.unit]
    let section = PowerTarget(
      place: .provision(ProvisionPath(section: unit.place.section, schedule: unit.place.schedule)))
    guard let place = unit.words.firstIndex(where: { $0.place >= candidate.clause.place }) else {
      return [section]
    }
    let under = unit.words[place...].prefix(8).firstIndex {
      ["under", "virtue", "pursuance"].contains($0.text)
    }
    guard let under else { return [section] }
    var references = InstrumentReferences(unit)
    let targets = references.list(at: under + 1).targets
    return targets.isEmpty ? [section] : targets
  }

  private func procedure(
    of candidate: Candidate, _ words: String, amends: AmendedLaw
  ) -> (procedure: Procedure, unit: Int?) {
    let unit = units[candidate.unit]
    var ranked: [(rank: Int, statement: ProcedureStatement)] = []
    for statement in procedures.statements where statement.isQuoted == unit.isQuoted {
      if unit.isQuoted,
        units[statement.unit].place.section != unit.place.section
          || units[statement.unit].place.schedule != unit.place.schedule
      {
        continue
      }
      guard var rank = statement.rank(for: unit.place, candidate.clause.instrument) else { continue }
      // A statement of all instruments, in a section of its own, is not about powers of another kind of place.
      if statement.isDefault { rank = min(rank, 0) }
      if statement.isPartial, statement.targets.allSatisfy({ $0.place == .act }), amends == .none { continue }
      ranked.append((rank, statement))
    }
    let stated = ranked.filter { $0.statement.procedure != .noneStated && $0.statement.procedure != .laid }
    guard
      let best = stated.filter({ !$0.statement.isPartial }).max(by: { $0.rank < $1.rank })
        ?? stated.max(by: { $0.rank < $1.rank })
    else {
      if let laid = ranked.filter({ $0.statement.procedure == .laid }).max(by: { $0.rank < $1.rank }),
        laid.rank > 0
      {
        return (.laid, laid.statement.unit)
      }
      if let made = ranked.filter({ $0.statement.procedure == .noneStated }).max(by: { $0.rank < $1.rank }) {
        return (.noneStated, made.statement.unit)
      }
      return (.notFound, nil)
    }
    let partial = stated.filter { $0.statement.isPartial && $0.rank >= best.rank }.max { $0.rank < $1.rank }
    if let partial, partial.statement.procedure != best.statement.procedure {
      return (.either, partial.statement.unit)
    }
    // Two that are as near, of which each holds for some: *(a) if it amends an Act, affirmative; (b) otherwise, negative*.
    if let other = stated.first(where: {
      $0.rank == best.rank && $0.statement.procedure != best.statement.procedure && $0.rank > 0
        && $0.statement.unit == best.statement.unit
    }) {
      return (.either, other.statement.unit)
    }
    return (best.statement.procedure, best.statement.unit)
  }

  private static func unitWords(_ text: String) -> [UnitWord] {
    var words: [UnitWord] = []
    let bytes = Array(text.utf8)
    UnitWord.read(bytes, 0..<bytes.count, into: &words)
    return words
  }

  private mutating func label(ofRun run: Int) -> String {
    labels.string(of: document.runs[run], in: document)
  }
  private mutating func label(ofUnit unit: Int) -> String {
    let provision = units[unit].provision
    return provision < 0 ? "(whole)" : labels.string(of: provision, in: document)
  }
}
