import Ingest
import Legislation
import Reporter

/// What a document is and how it was read, as a table and as JSON.
public enum InspectionReport {
  private typealias Line = (section: String, item: String, value: Table.Cell)

  /// - Parameter tidy: with the section in a column of its own, for CSV and TSV.
  public static func table(of inspection: Inspection, tidy: Bool = false) -> Table {
    table(of: inspection, tidy: tidy, name: TextNames.name(inspection.identity, inspection.request))
  }

  private static func table(of inspection: Inspection, tidy: Bool, name: String) -> Table {
    let lines = lines(of: inspection)
    let section = Table.Column(key: "section", title: "section")
    let columns = [
      Table.Column(key: "item", title: tidy ? "item" : ""),
      Table.Column(key: "value", title: tidy ? "value" : "", kind: .text, alignment: .leading),
    ]
    let text = [Table.Column(key: "path", title: "path"), Table.Column(key: "document", title: "document")]
    var table = Table(
      title: tidy ? "" : name, columns: (tidy ? text + [section] : []) + columns)
    var current = ""
    for line in lines {
      if !tidy, line.section != current {
        table.append(.heading(line.section))
        current = line.section
      }
      let cells: [Table.Cell] = [.text(tidy ? withoutSign(line.item) : line.item), line.value]
      table.append(
        Table.Row(
          cells: (tidy ? [.text(inspection.identity.path), .text(name), .text(line.section)] : []) + cells,
          indent: tidy ? 0 : 1))
    }
    return table
  }

  /// The name of an item without the sign that it has in a sum: spreadsheets take `= kept` in CSV for a formula.
  private static func withoutSign(_ item: String) -> String {
    ["= ", "+ ", "− "].contains { item.hasPrefix($0) } ? String(item.dropFirst(2)) : item
  }

  /// One tidy table of several texts.
  public static func tidyTable(of inspections: [Inspection]) -> Table {
    let names = TextNames.distinct(inspections.map { ($0.identity, $0.request) })
    let tables = zip(inspections, names).map { table(of: $0, tidy: true, name: $1) }
    return Table(columns: tables.first?.columns ?? [], rows: tables.flatMap(\.rows))
  }

  private static func lines(of inspection: Inspection) -> [Line] {
    var lines: [Line] = []
    func add(_ section: String, _ item: String, _ value: String) {
      if !value.isEmpty { lines.append((section, item, .text(value))) }
    }
    func add(_ section: String, _ item: String, _ value: Int) {
      lines.append((section, item, .integer(value)))
    }
    let identity = inspection.identity
    add("Identity", "Title", identity.title)
    add("Identity", "Identifier", identity.id)
    add(
      "Identity", "Type",
      [identity.mainType, identity.minorType].filter { !$0.isEmpty }.joined(separator: ", "))
    add("Identity", "Status", identity.status?.rawValue ?? "")
    add("Identity", "Version", identity.version)
    add("Identity", "Date of the wording", identity.versionDate)
    for date in identity.dates { add("Identity", "Date: \(date.event)", date.date) }
    add("Identity", "Language", inspection.languages.first ?? "")
    add("Identity", "Extent", identity.extent)
    add("Identity", "Publisher", identity.publisher)
    add("Identity", "File", identity.path)
    add(
      "Identity", "Format", "\(identity.format.rawValue), \(identity.encoding), \(identity.bytes.of("byte"))")
    add("Identity", "SHA-256", identity.sha256)
    for printed in identity.printed { add("Identity", "Printed original", printed) }

    add("Words", "In scope '\(inspection.scope.name)'", inspection.words)
    let out = inspection.leftOutByState.values.reduce(0, +)
    if out > 0 { add("Words", "In its zones, left out by state", out) }
    add("Words", "In the whole document", inspection.wordsByZone.values.reduce(0, +))
    add("Words", "Numbers (no words)", inspection.numbers)
    for zone in Zone.allCases {
      if let count = inspection.wordsByZone[zone] { add("Words by zone", "\(zone)", count) }
    }
    for state in TextState.allCases {
      if let count = inspection.wordsByState[state] { add("Words by state", "\(state)", count) }
    }
    for language in inspection.wordsByLanguage.keys.sorted() {
      add("Words by language", language, inspection.wordsByLanguage[language] ?? 0)
    }
    for kind in Provision.Kind.allCases {
      if let count = inspection.provisions[kind] { add("Provisions", kind.name, count) }
    }
    if identity.language.hasPrefix("en"), let letters = inspection.lettersPerWord,
      let the = inspection.shareOfThe
    {
      let figures = [
        ("Letters a word (4.3 to 5.5 in healthy English)", letters, 2),
        ("Share of 'the', per cent (5 to 8)", 100 * the, 1),
      ]
      for (item, figure, places) in figures {
        let rounded = FigureFormat.fixed(figure, places: places).flatMap { Double($0) }
        lines.append(("Health", item, .decimal(rounded, otherwise: nil)))
      }
    }
    lines += proof(of: inspection)
    for note in inspection.notes {
      add("Notes", note.isWarning ? "warning" : "note", note.sentence)
    }
    return lines
  }

  private static func proof(of inspection: Inspection) -> [Line] {
    let tally = inspection.conservation
    let section = "Proof that nothing was lost (characters)"
    var lines: [Line] = [(section, "In the source", .integer(tally.source))]
    func add(_ item: String, _ value: Int) {
      if value != 0 { lines.append((section, item, .integer(value))) }
    }
    for reason in Conservation.LeftOut.allCases {
      add("− left out: \(reason.rawValue)", tally.leftOut[reason] ?? 0)
    }
    add("= kept", tally.kept)
    add("+ spaces that stand for elements", tally.added)
    add("− white space collapsed", tally.collapsed)
    add("− changed by normalisation", tally.normalised)
    add("= in the text", tally.buffer)
    lines.append(
      (section, "The sums close", .text(inspection.closes ? "yes" : "NO: please report this file")))
    return lines
  }

  public static func json(of inspection: Inspection) -> JSONValue {
    let tally = inspection.conservation
    return .object(
      [.init("schema", "voxlex/inspection/1"), .init("program", ComparisonJSON.program)]
        + IdentityJSON.members(of: inspection.identity) + [
          .init("scope", ComparisonJSON.scope(inspection.scope)),
          .init("words", .integer(inspection.words)), .init("numbers", .integer(inspection.numbers)),
          .init("words_by_zone", IdentityJSON.zones(inspection.wordsByZone)),
          .init("words_by_state", IdentityJSON.states(inspection.wordsByState)),
          .init(
            "words_by_language",
            .object(
              inspection.wordsByLanguage.sorted { $0.key < $1.key }.map {
                JSONValue.Member($0.key, .integer($0.value))
              })),
          .init(
            "provisions",
            .object(
              Provision.Kind.allCases.compactMap { kind in
                inspection.provisions[kind].map { JSONValue.Member(kind.name, .integer($0)) }
              })),
          .init(
            "characters",
            .object(
              [
                .init("source", .integer(tally.source)), .init("kept", .integer(tally.kept)),
                .init("added", .integer(tally.added)), .init("collapsed", .integer(tally.collapsed)),
                .init("normalised", .integer(tally.normalised)), .init("text", .integer(tally.buffer)),
                .init("closes", .bool(inspection.closes)),
              ]
                + Conservation.LeftOut.allCases.compactMap { reason in
                  tally.leftOut[reason].map { JSONValue.Member("left_out_\(reason.rawValue)", .integer($0)) }
                })),
          .init("notes", .array(inspection.notes.map { IdentityJSON.note($0) })),
        ])
  }
}

extension Provision.Kind {
  /// The kind in a reader's words.
  var name: String {
    switch self {
    case .group: "group"
    case .part: "Part"
    case .chapter: "Chapter"
    case .crossHeading: "cross-heading"
    case .subCrossHeading: "cross-heading below another"
    case .schedule: "schedule"
    case .appendix: "appendix"
    case .attachment: "attachment"
    case .annex: "annex"
    case .euPart: "EU Part"
    case .euTitle: "EU Title"
    case .euChapter: "EU Chapter"
    case .euSection: "EU Section"
    case .euSubsection: "EU Subsection"
    case .division: "division"
    case .recital: "recital"
    case .section: "section, article, regulation, rule, paragraph"
    case .level2: "level (1)"
    case .level3: "level (a)"
    case .level4: "level (i)"
    case .level5, .level6, .level7: "level below (i): \(rawValue - Provision.Kind.level4.rawValue)"
    case .codeChapter: "chapter of a code"
    case .codeParagraph: "paragraph of a code"
    case .codeSection: "titled passage of a code"
    }
  }
}
