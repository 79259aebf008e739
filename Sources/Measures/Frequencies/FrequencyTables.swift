import Reporter
import TermFrequency

extension FrequencyResult {
  package func pages(on medium: Presented.Medium) -> [Table] {
    var tables = [richness]
    if !measure.isRichness { tables += groups.map(list) }
    for index in tables.indices { tables[index].provenance = provenance }
    // What is said of the texts is said once, under the first table.
    for doubt in MeasuredText.doubts(of: texts, named: names) { tables[0].addNote(doubt) }
    for failure in notMeasured { tables[0].addNote("Not read: \(failure.sentence)") }
    return tables
  }

  private var richness: Table {
    let shown = FrequencyLine.richness.filter { !$0.isForPrograms }
    var table = Table(
      title: measure.isRichness ? title : "Words and types",
      columns: [Table.Column(key: "list", title: "text")] + shown.map { $0.heading() })
    for group in groups {
      let line = FrequencyLine(group: group)
      table.append(Table.Row(cells: [.text(NeutralText.oneLine(group.name))] + shown.map { $0.cell(line) }))
    }
    for note in explanations { table.addNote(note, explains: true) }
    table.addNote(
      "TTR: types / words, which falls with the length of a text. MATTR: the mean of that ratio over all windows of "
        + "\(measure.window) words (Covington & McFall 2010), which lengths do not change. Hapaxes: what is there once.",
      explains: true)
    return table
  }

  /// One list for readers.
  private func list(_ group: FrequencyGroup) -> Table {
    let found = lines(of: group, most: measure.most ?? FrequencyResult.usualMost)
    let several = group.texts > 1
    let hasSpellings = found.lines.contains { !$0.spellings.isEmpty }
    let columns = FrequencyLine.ofList(item).filter { column in
      !column.isForPrograms && (several || column.key != "texts")
        && (hasSpellings || column.key != "spellings")
    }
    var table = Table(
      title: "\(measure.areFamilies ? "Families" : "Words") by frequency: \(NeutralText.oneLine(group.name))",
      columns: columns.map { $0.heading() })
    for line in found.lines { table.append(Table.Row(cells: columns.map { $0.cell(line) })) }
    if found.lines.count < found.listed {
      table.addNote("The first \(found.lines.count) of \(found.listed) are shown.")
    }
    if measure.minimum > 1 {
      table.addNote("Only what is there \(measure.minimum) times or more is listed.")
    }
    if stopWords != nil {
      let what = measure.size == 1 ? "types" : "types that begin or end with a stop word"
      table.addNote(
        "Left out as stop words: \(found.stopped.types) \(what), \(found.stopped.count) of \(group.total); rates are "
          + "over all.")
    }
    return table
  }

  /// What is counted as one word, in sentences.
  var explanations: [String] {
    let words =
      "A word is what a term without a star finds: hyphens are ignored, and a final 's is left off. Numbers are no "
      + "words."
    if measure.areFamilies {
      return [
        words
          + " The words of a family that is written out are one, and so are regular inflections of a word that is there."
      ]
    }
    guard measure.size > 1 else { return [words + " The counts of a list add up to its words."] }
    return [
      words
        + " Listed are runs of \(measure.size) neighbouring words, with no paragraph's end and no number between; the counts "
        + "of a list add up to the number of such runs, which rates are over."
    ]
  }
}

extension FrequencyLine {
  static let ofGroup: [DataColumn<FrequencyLine>] = [
    .text("text", isForPrograms: true, meaning: "Name of the text; empty where the list is of several.") {
      $0.group.text?.name ?? ""
    },
    .text("id", isForPrograms: true, meaning: "Identifier of that text without version.") {
      $0.group.text?.identity.id ?? ""
    },
    .text("version", isForPrograms: true, meaning: "Version of that text.") {
      $0.group.text?.identity.version ?? ""
    },
    .text("type", isForPrograms: true, meaning: "Code of the type, where texts are put together by it.") {
      $0.group.type
    },
    .text("decade", isForPrograms: true, meaning: "2010s: the years, where texts are put together by them.") {
      $0.group.decade
    },
    .text("unit", isForPrograms: true, meaning: "Citation of the unit, where texts are broken down.") {
      $0.group.unit
    },
    .text("heading", isForPrograms: true, meaning: "Heading of the unit.") { $0.group.heading },
    .integer("texts_in_list", isForPrograms: true, meaning: "Texts that the list is of.") { $0.group.texts },
  ]

  static let sha256 = DataColumn<FrequencyLine>.text(
    "sha256", isForPrograms: true,
    meaning: "SHA-256 of the bytes of the text; empty where the list is of several."
  ) { $0.group.text?.identity.sha256 ?? "" }

  static func ofList(_ item: String) -> [DataColumn<FrequencyLine>] {
    [
      .integer("rank", meaning: "Place in the list; the same for equal counts.") { $0.rank },
      .integer("size", isForPrograms: true, meaning: "Words of the item.") { $0.group.list.size },
      .text("item", title: item, meaning: "The word, or the words with a space between.") { $0.item },
      .integer("count", meaning: "How often it is there.") { $0.count },
      .integer("total", isForPrograms: true, meaning: "Words (or n-grams) of the list, listed or not.") {
        $0.group.total
      },
      .decimal("rate", unit: "per 1,000", places: 2, meaning: "Count per 1,000 of total.") {
        $0.group.total == 0 ? nil : 1000 * Double($0.count) / Double($0.group.total)
      },
      .integer("texts", meaning: "Texts that it is in; of families not worked out.") {
        $0.texts == 0 ? nil : $0.texts
      },
      .text("spellings", title: "counted as one", meaning: "What is counted as one with it, with numbers.") {
        $0.spellings.map { "\($0.word) \($0.count)" }.joined(separator: ", ")
      },
    ]
  }

  static let richness: [DataColumn<FrequencyLine>] = [
    .integer("total", title: "words", meaning: "Words of the scope, or n-grams.") { $0.group.total },
    .integer("types", meaning: "Different words (or n-grams).") { $0.group.types },
    .decimal("ttr", title: "TTR", places: 3, meaning: "Types / words; it falls with the length of a text.") {
      $0.group.typeTokenRatio
    },
    DataColumn(
      "mattr", title: "MATTR", kind: .decimal(places: 3),
      meaning: "Moving-average type-token ratio of the words; empty for a text shorter than the window."
    ) { line in
      .decimal(
        line.group.moving?.ratio,
        otherwise: line.group.moving == nil
          ? "No window moves over a unit of a text." : "The text is shorter than the window.")
    },
    .integer("window", isForPrograms: true, meaning: "Words of the window.") { $0.group.moving?.window },
    .integer("hapaxes", meaning: "Types that are there once.") { $0.group.hapaxes },
  ]
}
