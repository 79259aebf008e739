import Legislation
import Wordlists

/// Finds the best text and puts the verdict into words.
struct VerdictMaker {
  let rows: [AuditedRow]
  let rules: [CountingRule]
  let texts: [TextAudit]
  let controls: [TextAudit]

  func verdict() -> AuditVerdict {
    let best = bestText
    let text = texts[best]
    let figures = rows.count { $0.row.published > 0 }
    let measured = measuredChance(best: best)
    // The best was chosen from all candidate texts, each of which had its chance.
    let bound = min(1, text.chance.bound * Double(texts.count))
    let (kind, mayBeChance) = AuditVerdict.kind(
      figures: figures, explained: text.explained, bound: bound, measured: measured)
    return AuditVerdict(
      kind: kind, text: best, figures: figures, explained: text.explained,
      explainedByOthers: text.explainedByOthers, bound: bound, mayBeChance: mayBeChance,
      measured: measured,
      sentence: sentence(
        kind, text, figures, chance: chance(text, bound, mayBeChance, measured)))
  }

  /// Most figures by one rule, then most by any, then the order given.
  private var bestText: Int {
    var best = 0
    for index in texts.indices.dropFirst() {
      let (one, other) = (texts[index], texts[best])
      if (one.explained, one.explainedByOthers) > (other.explained, other.explainedByOthers) { best = index }
    }
    return best
  }

  /// Other versions of the best text prove nothing about chance, and are passed over.
  private func measuredChance(best: Int) -> AuditVerdict.Measured? {
    let id = texts[best].identity.id
    let hash = texts[best].identity.sha256
    let others = (texts.indices.filter { $0 != best }.map { texts[$0] } + controls).filter {
      (id == nil || $0.identity.id != id) && (hash.isEmpty || $0.identity.sha256 != hash)
    }
    guard let first = others.first else { return nil }
    let most = others.dropFirst().reduce(first) { $1.explained > $0.explained ? $1 : $0 }
    return .init(
      texts: others.count, explained: most.explained, title: most.name,
      explainedByAny: others.map { $0.explained + $0.explainedByOthers }.max() ?? 0)
  }

  // MARK: Words

  private func sentence(
    _ kind: AuditVerdict.Kind, _ text: TextAudit, _ figures: Int, chance: String
  ) -> String {
    guard figures > 0 else {
      return "Not reproduced: every figure of the table is 0, and almost any text gives that."
    }
    let name = Self.name(text)
    var parts: [String] = []
    let way = "\(rules[text.best.rule]); scope \(text.scopes[text.best.scope].name)"
    switch kind {
    case .reproduced:
      parts.append(
        "Reproduced: \(figures == 1 ? "the one figure that is not 0 is" : "all \(figures) figures that are not 0 are") given by one rule (\(way)) over \(name)."
      )
    case .partly, .notReproduced:
      let opening = kind == .partly ? "Partly reproduced" : "Not reproduced"
      let share = text.explained == 0 ? "none" : "\(text.explained)"
      parts.append(
        "\(opening): of the \(figures.of("figure that is", "figures that are")) not 0, the rule that gives most (\(way)) gives "
          + "\(share) over \(name).")
    }
    if kind != .reproduced {
      let others = text.rows(.byOtherRule)
      if !others.isEmpty {
        parts.append("Other rules give \(others.count) more: \(labels(others, text)).")
      }
      let near = text.rows(.near)
      if !near.isEmpty {
        parts.append(
          "No rule tried gives \(listed(near, text)), though one comes near; near is not reproduced.")
      }
      let none = text.rows(.unexplained)
      if !none.isEmpty { parts.append("No rule tried comes near \(listed(none, text)).") }
    }
    let undecided = text.rows(.undecided)
    if !undecided.isEmpty {
      parts.append(
        "Not decided: \(labels(undecided, text)), for a condition with '@' asks for the same provision, and "
          + "\(name) has none where the search looks.")
    }
    let zeros = rows.count - figures
    if zeros > 0 {
      let kept = text.rows(.zero).count
      parts.append(
        "Of the \(zeros) published as 0 the rule gives \(kept == zeros ? "all" : "\(kept)"), which proves "
          + "little and is not counted.")
    }
    parts.append(chance)
    return parts.joined(separator: " ")
  }

  private func chance(
    _ text: TextAudit, _ bound: Double, _ mayBeChance: Bool, _ measured: AuditVerdict.Measured?
  ) -> String {
    let chance = text.chance
    var sentence =
      "By accident one rule would give \(Self.decimal(chance.expectedByOneRule)) of them, and one or other of "
      + "the rules \(Self.decimal(chance.expectedByAnyRule))"
    if text.explained > 0 {
      sentence +=
        "; the best of \(chance.distinctRules) rules with different figures"
        + "\(texts.count > 1 ? ", over \(texts.count) texts," : "") gives \(text.explained) or more with a "
        + "probability of "
        + (bound < 0.001 ? "less than 0.001" : "at most \(Self.decimal(bound, places: 3))")
    }
    if let measured {
      sentence +=
        measured.texts == 1
        ? "; the same search over another text (\(measured.title)) gives \(measured.explained) by one rule and "
          + "\(measured.explainedByAny) by any"
        : "; the same search over \(measured.texts) other texts gives at most \(measured.explained) by one rule "
          + "(\(measured.title)) and \(measured.explainedByAny) by any"
    } else {
      sentence += "; chance was not measured on another text"
    }
    return sentence + (mayBeChance && text.explained > 0 ? ", so the match may be chance." : ".")
  }

  private func labels(_ list: [Int], _ text: TextAudit) -> String {
    list.map { rows[$0].row.displayLabel + (text.isInPartsOnly($0) ? " (in a part of the text only)" : "") }
      .joined(separator: ", ")
  }

  private func listed(_ list: [Int], _ text: TextAudit) -> String {
    list.map { index in
      "\(rows[index].row.displayLabel) (\(rows[index].row.published), nearest \(text.cells[index].nearest.count ?? 0))"
    }.joined(separator: ", ")
  }

  static func name(_ text: TextAudit) -> String {
    let identity = text.identity
    var more: [String] = []
    if let id = identity.id { more.append(id) }
    if let version = identity.version { more.append("version \(version)") }
    return text.name + (more.isEmpty ? "" : " (\(more.joined(separator: ", ")))")
  }

  /// A number that is not negative, to so many places, halves upward.
  static func decimal(_ value: Double, places: Int = 1) -> String {
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let scaled = Int((value * Double(unit)).rounded())
    let digits = String(scaled % unit)
    return "\(scaled / unit)." + String(repeating: "0", count: places - digits.count) + digits
  }
}
