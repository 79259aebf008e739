import DataTables
import Measures
import Statistics

/// Rates of units by group: their means, what differs, and the tests of it.
package struct OutcomesMeasure: DataMeasure {
  package var question: RatesQuestion
  /// Whether a line for each unit is wanted, and not the figures of the groups.
  package var listsUnits: Bool
  /// Rates of fewer than so many cases are hidden; nil for none.
  package var suppression: Int?

  package var reading: DataReading { question.reading }

  package static let declaration = DataMeasureDeclaration(
    "outcomes", abstract: "Rates of units by group: means, differences and tests.",
    companions: [
      DataMeasureDeclaration.Companion(
        "map", noun: "file of merged units",
        help:
          "A file with two columns: a code in the data, and the code that it is counted as; for units that were merged or have another code."
      )
    ],
    options: [
      OptionDeclaration(
        "unit", .text(such: "la_code"),
        help: "The column of the units' codes; they are joined by it (required)."),
      OptionDeclaration(
        "names", .text(such: "la_name"),
        help: "The column of the units' names (default: found by its heading)."),
      OptionDeclaration(
        "group", .text(such: "source"),
        help: "The column that says which group a row is of (default: one group)."),
      OptionDeclaration(
        "group-columns", .texts(such: "families=fam_rate,professionals=prof_rate"),
        help:
          "A column of rates for each group: 'families=fam_rate,professionals=prof_rate', or two of counts, 'families=yes/all'."
      ),
      OptionDeclaration(
        "rate", .text(such: "rate"), help: "The column of rates, per cents or proportions."),
      OptionDeclaration(
        "numerator", .text(such: "met"),
        help: "The column of counts above the line; beside a rate, for the pooled rate."),
      OptionDeclaration(
        "denominator", .text(such: "all"), help: "The column of counts below the line."),
      RatesQuestion.Scale.option,
      OptionDeclaration(
        "where", .texts(such: "time_period=2018"),
        help:
          "Only rows that have this: 'time_period=2018,geographic_level=Local authority'; '|' separates alternatives, '!=' excludes."
      ),
      OptionDeclaration(
        "by", .texts(such: "region_name"), help: "Repeat all for each value of this column; repeat for more."),
      OptionDeclaration(
        "against", .text(such: "2017"),
        help: "The group that the others are held against (default: each with each that comes after it)."),
      OptionDeclaration(
        "test", .choices(RatesQuestion.Test.allCases.map(\.rawValue) + ["all"]),
        help:
          "A test; repeat for more (default: paired where two units and more are in both groups, else welch)."
      ),
      OptionDeclaration(
        "alternative", .choice(Alternative.allCases.map(\.rawValue)),
        help: "Which difference tests look for, first group less second (default: two-sided)."),
      OptionDeclaration(
        "units", .flag, help: "Show a line for each unit instead: its rates, and dots for them."),
      OptionDeclaration(
        "suppress", .whole(2...1000, such: 5, otherwise: "a whole number from 2 to 1000"),
        help: "Hide rates of fewer cases than this, and others from which they could be worked out."),
    ])

  package init(_ options: inout OptionValues) {
    let unit = options.text("unit")
    if unit == nil { options.require("unit", such: "la_code") }
    question = RatesQuestion(unit: unit ?? "")
    question.name = options.text("names")
    question.groups = OutcomesMeasure.groups(&options)
    question.rate = options.text("rate")
    question.numerator = options.text("numerator")
    question.denominator = options.text("denominator")
    question.scale = options.choice("scale")
    let conditions = OutcomesMeasure.conditions(&options)
    question.by = options.words("by")
    question.against = options.text("against")
    let tests = options.words("test")
    question.tests =
      tests.contains("all")
      ? RatesQuestion.Test.allCases : tests.compactMap { RatesQuestion.Test(rawValue: $0) }.withoutRepetitions
    question.alternative = options.choice("alternative", else: .twoSided)
    listsUnits = options.flag("units")
    suppression = options.whole("suppress")
    question.reading = DataReading(&options, selection: RowSelection(conditions))
    OutcomesMeasure.checkRates(question, &options)
  }

  private static func groups(_ options: inout OptionValues) -> RatesQuestion.Groups {
    let column = options.text("group")
    let texts = options.words("group-columns")
    guard !texts.isEmpty else { return column.map { .column($0) } ?? .none }
    if column != nil {
      options.refuse(
        "group-columns", texts[0], expected: "alone: a column for each group, or one that says the group")
    }
    var columns: [RatesQuestion.GroupColumn] = []
    for text in texts {
      guard let pairs = NamedPairs.parse(text) else {
        options.refuse(
          "group-columns", text, expected: "GROUP=COLUMN, as in families=fam_rate,professionals=prof_rate")
        continue
      }
      for (name, value) in pairs {
        if columns.contains(where: { $0.name == name }) {
          options.refuse("group-columns", text, expected: "each group once ('\(name)' comes twice)")
        }
        columns.append(RatesQuestion.GroupColumn(name: name, column: value))
      }
    }
    return .columns(columns)
  }

  static func conditions(_ options: inout OptionValues) -> [RowCondition] {
    options.words("where").flatMap { text -> [RowCondition] in
      if let conditions = RowCondition.parse(text) { return conditions }
      options.refuse("where", text, expected: "COLUMN=VALUE, as in time_period=2018")
      return []
    }
  }

  private static func checkRates(_ question: RatesQuestion, _ options: inout OptionValues) {
    if question.numerator != nil, question.denominator == nil {
      options.lacks("its denominator", beside: "numerator", option: "denominator", such: "all")
    }
    if question.denominator != nil, question.numerator == nil {
      options.lacks("its numerator", beside: "denominator", option: "numerator", such: "met")
    }
    if case .columns = question.groups {
      for (key, column) in [
        ("rate", question.rate), ("numerator", question.numerator), ("denominator", question.denominator),
      ] {
        if let column {
          options.refuse(key, column, expected: "left out: the columns of the groups have the rates")
        }
      }
    } else if question.rate == nil, question.numerator == nil, question.denominator == nil {
      options.require("rate", such: "rate")
    }
  }

  package func result(of inputs: DataInputs) throws(OutcomeError) -> OutcomesResult {
    let map: UnitMap?
    if let file = inputs.companions["map"] { map = try UnitMap(file) } else { map = nil }
    let table = try RateTable(inputs.table, question, map: map)
    let hidden = suppression.map { HiddenUnits(table, below: $0) }
    return OutcomesResult(
      table, map: map, hidden: hidden, listsUnits: listsUnits)
  }
}

extension Array where Element: Hashable {
  /// Each once, where it is first.
  var withoutRepetitions: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
