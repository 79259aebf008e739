import Legislation
import Reporter

/// The tables of an alignment for readers: the drift, the duties with their passages, and what has no counterpart.
extension AlignResult {
  package func pages(on medium: Presented.Medium) -> [Table] {
    var tables = [
      driftTable, dutyTable(on: medium), candidateTable(on: medium), mustTable(on: medium),
    ]
    for (index, note) in notes.enumerated() { tables[0].addNote(note, explains: index < 3) }
    for failure in notMeasured { tables[0].addNote("Not read: \(failure.sentence)") }
    tables[0].provenance = provenance
    return tables
  }

  /// Duties by their force and by what the code makes of them: every duty is in one row and one column.
  private var driftTable: Table {
    var table = Table(
      title: "Drift: \(title)",
      columns: [Table.Column(key: "force", title: "the Act says")]
        + Drift.allCases.map { Table.Column(key: $0.rawValue, title: $0.rawValue, kind: .integer) }
        + [Table.Column(key: "duties", title: "duties", kind: .integer)])
    var forces: [String] = []
    for entry in drifts where !forces.contains(entry.duty.norm.norm.force.description) {
      forces.append(entry.duty.norm.norm.force.description)
    }
    for force in forces {
      let own = drifts.filter { $0.duty.norm.norm.force.description == force }
      table.append(
        Table.Row(
          cells: [.text(force == "none" ? "none (is required to …)" : force)]
            + Drift.allCases.map { drift in .integer(own.count { $0.drift == drift }) } + [
              .integer(own.count)
            ]))
    }
    table.append(
      Table.Row(
        cells: [.text("all")] + counts.map { .integer($0.count) } + [.integer(drifts.count)],
        isEmphasised: true))
    return table
  }

  private func dutyTable(on medium: Presented.Medium) -> Table {
    var table = Table(
      title: "Duties of the Act, and where the code states them",
      columns: [
        Table.Column(key: "provision", title: "provision"), Table.Column(key: "force", title: "force"),
        Table.Column(key: "words", title: "words"), Table.Column(key: "drift", title: "drift"),
        Table.Column(key: "passages", title: "passages (force, score)"),
      ])
    for entry in drifts {
      let norm = entry.duty.norm.norm
      let passages = entry.matches.filter { !$0.isCandidate && $0.judgement != .no }.compactMap {
        Self.passage($0)
      }
      table.append(
        Table.Row(
          cells: [
            .text(norm.provision), .text(norm.force.description), .text(Self.short(norm.words, on: medium)),
            .text(entry.drift.rawValue), .text(passages.joined(separator: "; ")),
          ]))
    }
    return table
  }

  /// *para. 9.12 (must, 0.71)*.
  private static func passage(_ line: AlignLine) -> String? {
    guard let passage = line.passage?.norm.norm, let score = line.likeness?.score else { return nil }
    return "\(passage.provision) (\(passage.force), \(FigureFormat.fixed(score, places: 2) ?? ""))"
  }

  /// Passages that may state a duty, for the duties that have any; none of them counts.
  private func candidateTable(on medium: Presented.Medium) -> Table {
    var table = Table(
      title: "Candidates: passages that may state a duty, not counted",
      columns: [
        Table.Column(key: "provision", title: "provision"),
        Table.Column(key: "words", title: "words"),
        Table.Column(key: "candidates", title: "candidates (force, score)"),
      ])
    for entry in drifts {
      let norm = entry.duty.norm.norm
      // Those that only lack a little of the score first: they are right more often.
      let candidates = entry.matches.filter(\.isCandidate).sorted {
        ($0.lacksScoreOnly ? 1 : 0, $0.likeness?.score ?? 0)
          > ($1.lacksScoreOnly ? 1 : 0, $1.likeness?.score ?? 0)
      }
      guard !candidates.isEmpty else { continue }
      table.append(
        Table.Row(
          cells: [
            .text(norm.provision), .text(Self.short(norm.words, on: medium)),
            .text(candidates.compactMap { Self.passage($0) }.joined(separator: "; ")),
          ]))
    }
    return table
  }

  private func mustTable(on medium: Presented.Medium) -> Table {
    var table = Table(
      title:
        "Musts of the code for which no provision is found: \(musts.all - musts.matched - musts.candidates) of \(musts.all)",
      columns: [
        Table.Column(key: "provision", title: "provision"), Table.Column(key: "force", title: "force"),
        Table.Column(key: "bearer", title: "bearer"), Table.Column(key: "words", title: "words"),
      ])
    for row in rows where row.duty == nil {
      guard let norm = row.passage?.norm.norm else { continue }
      table.append(
        Table.Row(
          cells: [
            .text(norm.provision), .text(norm.force.description), .text(norm.bearer),
            .text(Self.short(norm.words, on: medium)),
          ]))
    }
    return table
  }

  /// On a terminal the first words; in data they are whole.
  private static func short(_ words: String, on medium: Presented.Medium) -> String {
    guard medium == .terminal, words.count > 160 else { return words }
    return words.prefix(160).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }
}
