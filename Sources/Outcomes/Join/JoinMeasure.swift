import DataTables
import Measures

/// Words of the law beside what happened: a table of counts, by year or Act, beside a table of data by the same key.
package struct JoinMeasure: DataMeasure {
  /// The column of the key in the counts, and in the data.
  package var key: (counts: String, data: String)
  /// Columns of the counts beside the key; empty for all.
  package var countColumns: [String]
  /// Columns of the data as they are; nil where rates are worked out of them.
  package var columns: [String]?
  package var rates: RatesQuestion?
  package var reading: DataReading

  package static let declaration = DataMeasureDeclaration(
    "join", abstract: "Counts of words beside a table of data, by year or any other key.",
    companions: [
      DataMeasureDeclaration.Companion(
        "counts", noun: "table of counts", help: "The table of counts, such as a summary of a batch by year.")
    ],
    options: [
      OptionDeclaration(
        "on", .text(such: "year"),
        help:
          "The column that both have: 'year', or 'year=time_period' where the data call it otherwise (required)."
      ),
      OptionDeclaration(
        "count-columns", .texts(such: "label,per_1000"), help: "Columns of the counts (default: all)."),
      OptionDeclaration(
        "columns", .texts(such: "rate"),
        help: "Columns of the data as they are, one row for each key (default: all, unless a rate is named)."),
      OptionDeclaration(
        "rate", .text(such: "rate"), help: "The column of units' rates, of which each key gets the mean."),
      OptionDeclaration("unit", .text(such: "la_code"), help: "The column of the units' codes beside it."),
      OptionDeclaration(
        "numerator", .text(such: "met"),
        help: "The column of counts above the line, for rates and pooled rate."),
      OptionDeclaration("denominator", .text(such: "all"), help: "The column of counts below the line."),
      RatesQuestion.Scale.option,
      OptionDeclaration(
        "where", .texts(such: "level=Local authority"),
        help: "Only rows of the data that have this: 'level=Local authority'; '|' separates alternatives."),
    ])

  package init(_ options: inout OptionValues) {
    let on = options.text("on")
    if on == nil { options.require("on", such: "year") }
    let halves = (on ?? "").split(separator: "=", maxSplits: 1).map { trimmed(String($0)) }
    key = (halves.first ?? "", halves.count == 2 ? halves[1] : halves.first ?? "")
    if on != nil, halves.isEmpty || halves.contains("") {
      options.refuse("on", on ?? "", expected: "a column, or COUNTS=DATA, as in year=time_period")
    }
    func names(_ texts: [String]) -> [String] {
      texts.flatMap { $0.split(separator: ",").map { trimmed(String($0)) } }.filter { !$0.isEmpty }
    }
    countColumns = names(options.words("count-columns"))
    let columns = names(options.words("columns"))
    let (rate, unit) = (options.text("rate"), options.text("unit"))
    let (numerator, denominator) = (options.text("numerator"), options.text("denominator"))
    let scale: RatesQuestion.Scale? = options.choice("scale")
    reading = DataReading(&options, selection: RowSelection(OutcomesMeasure.conditions(&options)))
    if numerator != nil, denominator == nil {
      options.lacks("its denominator", beside: "numerator", option: "denominator", such: "all")
    }
    if denominator != nil, numerator == nil {
      options.lacks("its numerator", beside: "denominator", option: "numerator", such: "met")
    }
    guard rate != nil || numerator != nil || denominator != nil else {
      if unit != nil { options.lacks("the rate", beside: "unit", option: "rate", such: "rate") }
      self.columns = columns
      return
    }
    if !columns.isEmpty {
      options.refuse(
        "columns", columns.joined(separator: ","), expected: "columns as they are or a rate, not both")
    }
    if unit == nil {
      options.lacks(
        "the units", beside: rate == nil ? "numerator" : "rate", option: "unit", such: "la_code")
    }
    var question = RatesQuestion(unit: unit ?? "")
    (question.rate, question.numerator, question.denominator) = (rate, numerator, denominator)
    (question.scale, question.by, question.reading) = (scale, [key.data], reading)
    rates = question
  }

  package func result(of inputs: DataInputs) throws(OutcomeError) -> JoinResult {
    guard let file = inputs.companions["counts"] else {
      throw .noRates(path: inputs.table.path, because: "there is no table of counts beside it")
    }
    let counts: DataTable
    do throws(DataTableError) { counts = try DataTable.read(file.bytes, path: file.path) } catch {
      throw .table(error)
    }
    return try JoinResult(counts, inputs.table, self)
  }
}
