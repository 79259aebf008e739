import DataTables
import Measures

/// Composition over time: counts by category and period as shares, with totals and a test of their trend; or the counts
/// that printed shares allow.
package struct SharesMeasure: DataMeasure {
  package var question: SharesQuestion

  package var reading: DataReading { question.reading }

  package static let declaration = DataMeasureDeclaration(
    "shares", abstract: "Shares of categories by period, with totals and a test of their trend.",
    options: [
      OptionDeclaration("period", .text(such: "year"), help: "The column of periods (required)."),
      OptionDeclaration(
        "category", .text(such: "reason"), help: "The column of categories, where each has rows of its own."),
      OptionDeclaration("count", .text(such: "n"), help: "The column of counts beside it."),
      OptionDeclaration(
        "columns", .texts(such: "assess,issue"),
        help: "Columns of counts, one for each category: 'assess,issue' or 'to assess=assess,to issue=issue'."
      ),
      OptionDeclaration(
        "shares", .texts(such: "under_5_percent,over_16_percent"),
        help: "Columns of printed per cents instead, beside a total: how many each can be."),
      OptionDeclaration(
        "total", .text(such: "total"),
        help: "The column with the total of a row (default: the sum of the counts)."),
      OptionDeclaration(
        "decimals", .whole(0...9, such: 1, otherwise: "a whole number from 0 to 9"),
        help: "Places that shares are rounded to (default: 1)."),
      OptionDeclaration(
        "trend", .text(such: "assess"),
        help: "The category whose share is tested for a trend over the periods (default: each)."),
      OptionDeclaration(
        "sum", .flag, help: "Add up rows of one category and period, such as those of authorities."),
      OptionDeclaration(
        "where", .texts(such: "level=Local authority"),
        help: "Only rows that have this: 'level=Local authority'; '|' separates alternatives, '!=' excludes."),
      OptionDeclaration(
        "suppress", .whole(2...1000, such: 5, otherwise: "a whole number from 2 to 1000"),
        help: "Hide counts from 1 to below this, and others from which they could be worked out."),
    ])

  package init(_ options: inout OptionValues) {
    let period = options.text("period")
    if period == nil { options.require("period", such: "year") }
    let (category, count) = (options.text("category"), options.text("count"))
    let columns = SharesMeasure.columns("columns", &options)
    let shares = SharesMeasure.columns("shares", &options)
    let total = options.text("total")
    var categories = SharesQuestion.Categories.columns(columns)
    if category != nil || count != nil {
      if category == nil {
        options.lacks("the categories", beside: "count", option: "category", such: "reason")
      }
      if count == nil { options.lacks("the counts", beside: "category", option: "count", such: "n") }
      if !columns.isEmpty || !shares.isEmpty {
        options.refuse(
          "category", category ?? "", expected: "rows of categories or columns of them, not both")
      }
      categories = .rows(category: category ?? "", count: count ?? "")
    } else if !shares.isEmpty {
      if !columns.isEmpty {
        options.refuse("shares", shares[0].column, expected: "columns of counts or of shares, not both")
      }
      if total == nil { options.lacks("the total", beside: "shares", option: "total", such: "total") }
      categories = .printedShares(shares)
    } else if columns.isEmpty {
      options.require("columns", such: "assess,issue")
    }
    question = SharesQuestion(period: period ?? "", categories: categories, total: total)
    question.decimals = options.whole("decimals", else: 1)
    question.trend = options.text("trend")
    question.addsUp = options.flag("sum")
    let conditions = OutcomesMeasure.conditions(&options)
    question.suppression = options.whole("suppress")
    question.reading = DataReading(&options, selection: RowSelection(conditions))
  }

  /// `a,b` or `name=a,other=b`.
  private static func columns(
    _ key: String, _ options: inout OptionValues
  ) -> [RatesQuestion.GroupColumn] {
    var columns: [RatesQuestion.GroupColumn] = []
    for text in options.words(key) {
      for piece in text.split(separator: ",").map({ trimmed(String($0)) }) where !piece.isEmpty {
        let halves = piece.split(separator: "=", maxSplits: 1).map { trimmed(String($0)) }
        let column = RatesQuestion.GroupColumn(
          name: halves[0], column: halves.count == 2 ? halves[1] : halves[0])
        if columns.contains(where: { $0.name == column.name }) {
          options.refuse(key, text, expected: "each category once ('\(column.name)' comes twice)")
        } else {
          columns.append(column)
        }
      }
    }
    return columns
  }

  package func result(of inputs: DataInputs) throws(OutcomeError) -> SharesResult {
    let counts = try CountTable(inputs.table, question)
    if let trend = question.trend, !counts.categories.contains(trend) {
      throw .noSuchGroup(path: inputs.table.path, name: trend, groups: counts.categories)
    }
    guard case .printedShares(let columns) = question.categories else {
      return SharesResult(counts, question, nil)
    }
    return SharesResult(counts, question, try AllowedCounts(inputs.table, counts, columns, question))
  }
}
