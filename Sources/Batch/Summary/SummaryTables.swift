import Legislation
import Measures
import Reporter

/// A summary as report tables, and as tidy data.
package enum SummaryTables {
  /// What a table has a line for.
  package enum Subject: String, Sendable, Hashable, CaseIterable {
    case row, year, type, document
    /// Every document, and whether it is counted.
    case version
    /// The delegated powers, where the run lists them.
    case powersByYear = "powers-by-year"
    case powersByDepartment = "powers-by-department"
    case powersByAct = "powers-by-act"

    /// Those that are printed where none is asked for.
    package static func usual(_ summary: BatchSummary) -> [Subject] {
      [.row, .year, .type, .document] + (summary.powers == nil ? [] : [.powersByYear, .powersByDepartment])
    }
  }

  /// The tables one below another: the versions that are counted and left out are named below the first, and the program
  /// below the last.
  package static func tables(of summary: BatchSummary, by subjects: [Subject]) -> [Table] {
    subjects.enumerated().map { index, subject in
      var table = table(of: summary, by: subject)
      if index == 0, subject != .version {
        for sentence in VersionsTable.sentences(summary) { table.addNote(sentence) }
      }
      if index == subjects.count - 1 { table.provenance = [ProgramVersion.provenance] }
      return table
    }
  }

  package static func table(of summary: BatchSummary, by subject: Subject) -> Table {
    var table: Table
    switch subject {
    case .row: table = rows(summary)
    case .year: table = lines(summary, summary.byYear, title: "By year", column: "Year")
    case .type: table = lines(summary, summary.byType, title: "By type", column: "Type")
    case .document: table = leaders(summary)
    case .version: table = VersionsTable.table(of: summary)
    case .powersByYear, .powersByDepartment, .powersByAct: return powers(summary, subject)
    }
    if summary.lacksPowers {
      table.addNote(
        "Some of the results have no table of powers: the powers of the others are not summed up.")
    }
    addNotes(summary, subject, to: &table)
    return table
  }

  private static let figures = [
    Table.Column(key: "documents", title: "documents", kind: .integer),
    Table.Column(key: "words", title: "words", kind: .integer),
    Table.Column(key: "count", title: "count", kind: .integer),
    Table.Column(key: "per_1000", title: "per 1,000 words", kind: .decimal(places: 2)),
  ]

  private static func cells(_ documents: Int, _ words: Int, _ count: Int) -> [Table.Cell] {
    let rate = words > 0 ? 1000 * Double(count) / Double(words) : nil
    return [.integer(documents), .integer(words), .integer(count), .decimal(rate, otherwise: "no words")]
  }

  /// Figures of one row over documents that are alike: its rate is over the words of those in which it could be
  /// counted, and there is none where there are no such.
  private static func cells(_ documents: Int, _ line: BatchSummary.Line, row: Int) -> [Table.Cell] {
    let words = line.words - line.uncounted[row].words
    guard line.uncounted[row].documents == line.documents, line.documents > 0 else {
      return cells(documents, words, line.counts[row])
    }
    let reason = "could not be counted in any of the documents"
    return [.integer(documents), .integer(0), .missing(reason: reason), .decimal(nil, otherwise: reason)]
  }

  private static func rows(_ summary: BatchSummary) -> Table {
    var table = Table(
      title: "All documents",
      columns: [Table.Column(key: "label", title: "Term")] + figures.filter { $0.key != "words" })
    for (index, label) in summary.labels.enumerated() {
      let all = cells(summary.documentsWithHit[index], summary.all, row: index)
      table.append(Table.Row(cells: [.text(label)] + [all[0], all[2], all[3]]))
    }
    table.addNote(
      "Documents: those with a hit, of \(summary.all.documents) with \(summary.all.words.of("word")).")
    return table
  }

  private static func lines(
    _ summary: BatchSummary, _ lines: [BatchSummary.Line], title: String, column: String
  ) -> Table {
    var table = Table(
      title: title, columns: [Table.Column(key: column.lowercased(), title: column)] + figures)
    for line in lines {
      let name = line.key.isEmpty ? "(not stated)" : line.key
      table.append(Table.Row(cells: [.text(name)] + cells(line.documents, line.words, line.count)))
    }
    table.append(.separator)
    let all = summary.all
    table.append(Table.Row(.total, cells: [.text("Together")] + cells(all.documents, all.words, all.count)))
    return table
  }

  /// The sums of powers that a table has; nil for another table.
  private static func sums(_ summary: BatchSummary, _ subject: Subject) -> PowerSummary? {
    switch subject {
    case .powersByYear: summary.powers?.byYear
    case .powersByDepartment: summary.powers?.byDepartment
    case .powersByAct: summary.powers?.byAct
    case .row, .year, .type, .document, .version: nil
    }
  }

  private static func powers(_ summary: BatchSummary, _ subject: Subject) -> Table {
    guard let sums = sums(summary, subject) else {
      var table = Table(title: "Powers", columns: PowerTally.columns.map { $0.heading() })
      table.addNote(
        summary.lacksPowers
          ? "Some of the results have no table of powers: the powers of the others are not summed up."
          : "The run lists no powers: they are listed where its plan says so.")
      return table
    }
    return sums.table
  }

  private static func leaders(_ summary: BatchSummary) -> Table {
    var table = Table(
      title: "Documents that lead",
      columns: [
        Table.Column(key: "document", title: "Document"), Table.Column(key: "id", title: "id"),
        Table.Column(key: "version", title: "version"),
      ] + figures.filter { $0.key != "documents" })
    for leader in summary.leaders {
      table.append(
        Table.Row(
          cells: [
            .text(leader.title), .text(leader.id?.description ?? ""),
            .text(leader.version?.description ?? ""), .integer(leader.words),
            .integer(leader.count), .decimal(leader.rate),
          ]))
    }
    table.addNote(
      "By hits per 1,000 words, of documents with at least \(summary.choice.leastWords.of("word")).")
    return table
  }

  private static func addNotes(_ summary: BatchSummary, _ subject: Subject, to table: inout Table) {
    if subject != .row, summary.labels.count > 1 {
      table.addNote(
        summary.choice.labels.isEmpty
          ? "Counts are those of all \(summary.labels.count) rows together: hits that share a word count once."
          : "Counts are sums over \(summary.labels.count) rows: a word that is a hit of two of them is in both."
      )
    }
    if summary.duplicates > 0 {
      table.addNote(
        "\(summary.duplicates.of("source holds", "sources hold")) an item that another one holds too, and "
          + "\(summary.duplicates == 1 ? "is" : "are") left out: of each item the latest wording is counted.")
    }
    for (label, uncounted) in zip(summary.labels, summary.all.uncounted) where uncounted.documents > 0 {
      table.addNote(
        "\(label) could not be counted in \(uncounted.documents.of("document", "documents")) with "
          + "\(uncounted.words.of("word")), which \(uncounted.words == 1 ? "is" : "are") not in its rate; the status of the counts says why."
      )
    }
    for line in summary.byLanguage where !line.key.isEmpty && !line.key.lowercased().hasPrefix("en") {
      table.addNote(
        "\(line.documents.of("document is", "documents are")) in the language '\(line.key)', with \(line.words) of "
          + "\(summary.all.words.of("word")).")
    }
    if summary.withoutWords > 0 {
      table.addNote(
        "\(summary.withoutWords.of("document without words in the scope is", "documents without words in the scope are")) "
          + "left out.")
    }
  }

  /// One line for each table, key and row of the wordlist.
  package static func tidy(_ summary: BatchSummary, by subjects: [Subject]) -> Table {
    var table = Table(
      columns: [
        Table.Column(key: "by", title: "by"), Table.Column(key: "key", title: "key"),
        Table.Column(key: "label", title: "label"),
      ] + figures + [Table.Column(key: "version", title: "version")])
    func add(
      _ subject: Subject, _ key: String, _ label: String, version: Version? = nil, _ cells: [Table.Cell]
    ) {
      table.append(
        Table.Row(
          cells: [.text(subject.rawValue), .text(key), .text(label)] + cells + [
            .text(version?.description ?? "")
          ]))
    }
    for subject in subjects {
      switch subject {
      case .row:
        for (index, label) in summary.labels.enumerated() {
          add(.row, "", label, cells(summary.documentsWithHit[index], summary.all, row: index))
        }
      case .year, .type:
        for line in subject == .year ? summary.byYear : summary.byType {
          for (index, label) in summary.labels.enumerated() {
            add(subject, line.key, label, cells(line.documents, line, row: index))
          }
        }
      case .document:
        for leader in summary.leaders {
          add(
            .document, leader.id?.description ?? leader.title, "", version: leader.version,
            cells(1, leader.words, leader.count))
        }
      case .powersByYear, .powersByDepartment, .powersByAct:
        for line in sums(summary, subject)?.lines ?? [] {
          for column in PowerTally.columns.dropFirst() {
            add(
              subject, line.name, column.title,
              [.empty, .empty, column.cell(line), .empty])
          }
        }
      case .version:
        for version in summary.versions {
          add(
            .version, version.id?.description ?? version.path,
            version.isCounted ? "counted" : "left out",
            version: version.version, cells(1, version.words, version.count))
        }
      }
    }
    return table
  }
}
