import Ingest
import Legislation
import Reporter
import Wordlists

/// The comparison as a reader's table: rows as in the list, one group of columns a text, subtotals, totals and
/// what was counted under which rule from which bytes.
struct ComparisonTable {
  private let compared: ComparedTexts
  private let order: ComparedTexts.Order
  private var table: Table

  /// - Parameter listsNearMisses: print the words that nearly matched under each row.
  static func table(
    of compared: ComparedTexts, order: ComparedTexts.Order = .list, listsNearMisses: Bool = false
  ) -> Table {
    var maker = ComparisonTable(compared, order)
    maker.addRows(in: [], listsNearMisses)
    maker.addTotals()
    maker.addNotes()
    maker.table.provenance = Provenance.lines(of: compared)
    return maker.table
  }

  private init(_ compared: ComparedTexts, _ order: ComparedTexts.Order) {
    (self.compared, self.order) = (compared, order)
    var columns = [CountLine.label.heading()]
    for (index, name) in compared.names.enumerated() {
      columns.append(CountLine.count.heading(key: "count_\(index + 1)", group: name))
      columns.append(
        CountLine.rate.heading(key: "per_1000_\(index + 1)", group: name))
    }
    table = Table(title: compared.wordlist.title ?? compared.wordlist.name, columns: columns)
  }

  private mutating func addRows(in path: [String], _ listsNearMisses: Bool) {
    for row in compared.rows(in: path, by: order) { add(row, indent: path.count, listsNearMisses) }
    for (index, group) in compared.wordlist.groups.enumerated() where group.path.dropLast() == path[...] {
      table.append(.heading(group.name, groups: group.path, indent: path.count))
      addRows(in: group.path, listsNearMisses)
      let figures = compared.texts.map { $0.groups[index] }
      append(
        .subtotal, label: "\(group.name): together", figures, groups: group.path, indent: path.count + 1,
        reasons: [])
    }
  }

  private mutating func add(_ index: Int, indent: Int, _ listsNearMisses: Bool) {
    let row = compared.wordlist.rows[index]
    var notes: [Int] = []
    let own = compared.rule(of: index)
    if own != compared.rule { notes.append(table.addNote("Counted by its own rule: \(own).")) }
    if let language = row.language, language != compared.wordlist.language {
      notes.append(table.addNote("Counted in text of the language '\(language)' only."))
    }
    if let note = row.note { notes.append(table.addNote(note)) }
    append(
      .body, label: row.displayLabel, compared.texts.map { $0.rows[index].count }, groups: row.group,
      indent: indent, isEmphasised: row.emphasis, notes: notes,
      reasons: compared.texts.map { $0.rows[index].reason })
    for text in compared.texts.indices {
      let figure = compared.texts[text].rows[index]
      addWords("counted", figure.taken, text: text, groups: row.group, indent: indent)
      if listsNearMisses {
        addWords("not counted", figure.near, text: text, groups: row.group, indent: indent)
      }
    }
    if own.matching == .family { addUnwrittenFamilies(row) }
  }

  /// A line of words and their numbers under a row.
  private mutating func addWords(
    _ what: String, _ words: [NearWord], text: Int, groups: [String], indent: Int
  ) {
    guard !words.isEmpty else { return }
    var line = words.prefix(12).map { "\($0.word) \($0.count)" }.joined(separator: ", ")
    if words.count > 12 { line += ", and \(words.count - 12) more" }
    let place = compared.texts.count > 1 ? " in \(compared.names[text])" : ""
    table.append(.heading("\(what)\(place): \(line)", groups: groups, indent: indent + 1))
  }

  /// Terms for which no family is written are counted with regular endings only, and that is said.
  private mutating func addUnwrittenFamilies(_ row: WordlistRow) {
    for pattern in row.term.alternatives {
      guard let last = pattern.words.last, !last.hasStar, !last.hasOneLetterMark,
        !WordFamilies.family(of: last.literal).isListed
      else { continue }
      table.addNote("No family is written for '\(last.literal)': it was counted with regular endings only.")
    }
  }

  private mutating func append(
    _ kind: Table.Row.Kind, label: String, _ counts: [Int?], groups: [String] = [], indent: Int = 0,
    isEmphasised: Bool = false, notes: [Int] = [], reasons: [String?]
  ) {
    var cells: [Table.Cell] = [.text(label)]
    for (text, count) in counts.enumerated() {
      let reason = text < reasons.count ? reasons[text] : nil
      cells.append(count.map { .integer($0) } ?? .missing(reason: reason ?? compared.texts[text].emptiness))
      cells.append(
        .decimal(
          compared.rate(count, text: text), otherwise: count == nil ? reason : compared.texts[text].emptiness)
      )
    }
    table.append(
      Table.Row(
        kind, groups: groups, cells: cells, isEmphasised: isEmphasised, indent: indent, notes: notes))
  }

  private mutating func addTotals() {
    table.append(.separator)
    append(.total, label: "All rows together", compared.texts.map(\.total), reasons: [])
    func addFigures(_ label: String, _ figure: (TextFigures) -> Int?) {
      var cells: [Table.Cell] = [.text(label)]
      for text in compared.texts {
        cells.append(figure(text).map { .integer($0) } ?? .missing(reason: text.emptiness))
        cells.append(.empty)
      }
      table.append(Table.Row(.total, cells: cells))
    }
    addFigures("Words", \.words)
    addFigures("Provisions", \.provisions)
  }

  private mutating func addNotes() {
    table.addNote(
      "Each row counts on its own; a subtotal counts hits that share a word as one. Provisions are sections, "
        + "schedule paragraphs and numbered paragraphs; in a text without any, chapters and titled passages.",
      explains: true)
    for (name, text) in zip(compared.names, compared.texts) {
      for sentence in TextNotes.sentences(text, of: compared.wordlist) {
        table.addNote("\(name): \(sentence)")
      }
    }
    for (name, text) in zip(compared.names, compared.texts) where text.scope.zones.contains(.furniture) {
      guard let furniture = text.wordsByZone[.furniture], furniture > 0 else { continue }
      table.addNote(
        "\(name): \(furniture.of("word of running headers and page numbers is searched, but is", "words of running headers and page numbers are searched, but are")) no part of the word "
          + "total.")
    }
    for sentence in TextNotes.sameTexts(compared) { table.addNote(sentence) }
    let kinds = Set(compared.texts.map { TextNotes.kind(of: $0.identity) })
    if kinds.count > 1 {
      table.addNote("Kinds of text differ: \(kinds.sorted().joined(separator: ", ")).")
    }
    for failure in compared.failures { table.addNote("Not read: \(failure)") }
  }
}

/// What a reader must know about a text beside its figures.
package enum TextNotes {
  /// Sentences to print under a table, most important first.
  package static func sentences(_ text: TextFigures, of wordlist: Wordlist) -> [String] {
    var sentences: [String] = []
    if let emptiness = text.emptiness { sentences.append(emptiness) }
    let left = text.leftOutByState.values.reduce(0, +)
    if text.shareLeftOutByState > 0.1 {
      let states = text.leftOutByState.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      sentences.append(
        "\(left.of("word", "words")) of \(left + (text.words ?? 0)) \(left == 1 ? "is left out because of its" : "are left out because of their") state (\(states)); "
          + "the scope printed brings in all but repealed text, everything all text.")
    }
    sentences += LanguageNotes.sentences(text, of: wordlist)
    if let sentence = outsideProvisions(text, of: wordlist) { sentences.append(sentence) }
    if let sentence = noUnits(text) { sentences.append(sentence) }
    for note in text.notes where note.isWarning && note.kind != .noText && note.kind != .contentsOnly {
      sentences.append(note.sentence)
    }
    for note in text.notes where note.kind == .partOfAnItem { sentences.append(note.sentence) }
    return sentences
  }

  /// Texts that are one, under other names of a file or as a copy of it: what looks like agreement of two is none.
  package static func sameTexts(_ compared: ComparedTexts) -> [String] {
    let texts = zip(compared.names, compared.texts)
    let groups = Dictionary(grouping: texts) { [$0.1.identity.sha256, $0.1.scope.name] }
    return texts.compactMap { name, text in
      guard let group = groups[[text.identity.sha256, text.scope.name]], group.count > 1, group[0].0 == name
      else { return nil }
      let others = group.dropFirst().map(\.0).joined(separator: ", ")
      return "The same text is counted \(group.count) times: the bytes of \(name) are those of \(others)."
    }
  }

  /// Words where a condition is never met, if they are more than a tenth.
  private static func outsideProvisions(_ text: TextFigures, of wordlist: Wordlist) -> String? {
    guard let words = text.words, text.wordsOutsideProvisions * 10 > words,
      text.wordsOutsideProvisions < words,
      wordlist.rows.contains(where: { $0.term.asksForProvisions })
    else { return nil }
    return
      "\(text.wordsOutsideProvisions) of \(words) words are in no provision, where a condition with '@' is never "
      + "met; '@ … within 20 words' needs no provision."
  }

  /// A text that has no unit of the kind it is broken down by.
  private static func noUnits(_ text: TextFigures) -> String? {
    guard let breakdown = text.breakdown, breakdown.unit.isProvision, text.words ?? 0 > 0,
      !breakdown.parts.isEmpty, breakdown.parts.allSatisfy(\.isRemainder)
    else { return nil }
    return "This text has no \(breakdown.unit.rawValue) with a word of the scope: all of it is "
      + "\(breakdown.unit.remainder)."
  }

  package static func kind(of identity: Identity) -> String {
    switch identity.status {
    case .final: "as enacted or made"
    case .revised: "revised"
    case .draft: "draft"
    case .proposed: "proposed"
    case nil: "text without a version"
    }
  }
}
