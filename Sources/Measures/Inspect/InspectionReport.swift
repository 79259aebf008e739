import Ingest
import Legislation
import Reporter

/// What a document is and how it was read, as a table and as JSON.
enum InspectionReport {
  typealias Line = (section: String, item: String, value: Table.Cell)

  static let schema = "voxlex/inspection/1"

  static func table(of inspection: Inspection) -> Table {
    var table = Table(
      title: TextNames.name(inspection.identity, inspection.request),
      columns: [
        Table.Column(key: "item", title: ""),
        Table.Column(key: "value", title: "", kind: .text, alignment: .leading),
      ])
    var current = ""
    for line in lines(of: inspection) {
      if line.section != current {
        table.append(.heading(line.section))
        current = line.section
      }
      table.append(Table.Row(cells: [.text(line.item), line.value], indent: 1))
    }
    return table
  }

  /// The name of an item without the sign that it has in a sum: spreadsheets take `= kept` in CSV for a formula.
  static func withoutSign(_ item: String) -> String {
    ["= ", "+ ", "− "].contains { item.hasPrefix($0) } ? String(item.dropFirst(2)) : item
  }

  static func lines(of inspection: Inspection) -> [Line] {
    var lines: [Line] = []
    func add(_ section: String, _ item: String, _ value: String) {
      if !value.isEmpty { lines.append((section, item, .text(value))) }
    }
    func add(_ section: String, _ item: String, _ value: Int) {
      lines.append((section, item, .integer(value)))
    }
    let identity = inspection.identity
    add("Identity", "Title", identity.title)
    add("Identity", "Identifier", identity.id ?? "")
    add(
      "Identity", "Type",
      [identity.mainType, identity.minorType].filter { !$0.isEmpty }.joined(separator: ", "))
    add("Identity", "Status", identity.status?.rawValue ?? "")
    add("Identity", "Version", identity.version ?? "")
    add("Identity", "Date of the wording", identity.versionDate ?? "")
    for date in identity.dates { add("Identity", "Date: \(date.event)", date.date.description) }
    add("Identity", "Language", inspection.languages.first ?? "")
    add("Identity", "Extent", identity.extent)
    add("Identity", "Publisher", identity.publisher)
    add("Identity", "File", identity.path)
    add(
      "Identity", "Format",
      "\(identity.format.rawValue), \(identity.converter ?? identity.encoding), \(identity.bytes.of("byte"))")
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
    if let doubt = inspection.doubt { lines += DoubtLines.lines(of: doubt, inspection.doubtPlaces) }
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
    add("+ spaces in place of elements", tally.added)
    add("+ numbers of lists, and signs that are elements", tally.generated)
    add("− white space collapsed", tally.collapsed)
    add("− changed by normalisation", tally.normalised)
    add("= in the text", tally.buffer)
    lines.append(
      (section, "The sums close", .text(inspection.closes ? "yes" : "NO: please report this file")))
    return lines
  }

  static func json(of inspection: Inspection) -> JSONValue {
    let tally = inspection.conservation
    return .object(
      [.init("schema", .string(schema)), .init("program", ProgramVersion.json)]
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
                + (tally.generated == 0 ? [] : [.init("generated", .integer(tally.generated))])
                + Conservation.LeftOut.allCases.compactMap { reason in
                  tally.leftOut[reason].map { JSONValue.Member("left_out_\(reason.rawValue)", .integer($0)) }
                })),
          .init("doubt", inspection.doubt.map { DoubtLines.json(of: $0, inspection.doubtPlaces) } ?? .null),
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
