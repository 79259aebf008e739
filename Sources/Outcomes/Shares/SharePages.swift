import Reporter

/// The tables of shares for readers: a line for each period, and the tests.
struct SharePages {
  private let result: SharesResult

  init(_ result: SharesResult) { self.result = result }

  var all: [Table] { result.allowed == nil ? [shares, tests] : [allowed] }

  private var shares: Table {
    let categories = result.counts.categories
    var page = Table(
      title: result.title,
      columns: [Table.Column(key: "period", title: result.question.period)]
        + categories.flatMap { category in
          [
            Table.Column(key: "count", title: "count", group: category, kind: .integer),
            Table.Column(
              key: "share", title: "%", group: category, kind: .decimal(places: result.question.decimals)),
          ]
        } + [Table.Column(key: "total", title: "total", kind: .integer)])
    let doubts = Dictionary(grouping: result.doubts, by: \.row)
    let periods = result.counts.rows.map(\.period)
    for (index, period) in (periods + [""]).enumerated() {
      let own = result.rows.filter { $0.kind != .test && $0.period == period }
      guard !own.isEmpty else { continue }
      let cells = own.flatMap { line -> [Table.Cell] in
        line.kind == .total
          ? [.integer(line.count, otherwise: line.reason ?? "the total is not known")]
          : [
            .integer(line.count, otherwise: line.reason), .decimal(line.share, otherwise: line.reason),
          ]
      }
      let isSum = index == periods.count
      var row = Table.Row(
        isSum ? .total : .body, cells: [.text(isSum ? "all periods" : period)] + cells)
      row.notes = (doubts[index] ?? []).map { page.addNote($0.sentence) }
      page.append(row)
    }
    return page
  }

  private var tests: Table {
    var page = Table(
      title: "Tests",
      columns: [
        Table.Column(key: "test", title: "test"), Table.Column(key: "category", title: "category"),
        Table.Column(key: "statistic", title: "statistic", kind: .decimal(places: 3)),
        Table.Column(key: "df", title: "df", kind: .integer),
        Table.Column(key: "p", title: "p", kind: .decimal(places: 4)),
        Table.Column(key: "p_holm", title: "p (Holm)", kind: .decimal(places: 4)),
      ])
    for line in result.rows where line.kind == .test {
      page.append(
        Table.Row(cells: [
          .text(line.test), .text(line.category), .decimal(line.statistic, otherwise: line.reason),
          line.degreesOfFreedom.map { .integer($0) } ?? .empty,
          line.p.map { .decimal($0) } ?? .empty, line.adjustedP.map { .decimal($0) } ?? .empty,
        ]))
    }
    return page
  }

  private var allowed: Table {
    var page = Table(
      title: result.title,
      columns: [
        Table.Column(key: "period", title: result.question.period),
        Table.Column(key: "category", title: "category"),
      ]
        + [
          Table.Column(key: "share", title: "printed %"),
          Table.Column(key: "total", title: "of", kind: .integer),
          Table.Column(key: "lowest", title: "fewest", group: "alone", kind: .integer),
          Table.Column(key: "highest", title: "most", group: "alone", kind: .integer),
          Table.Column(key: "lowest", title: "fewest", group: "beside the others", kind: .integer),
          Table.Column(key: "highest", title: "most", group: "beside the others", kind: .integer),
        ])
    guard let allowed = result.allowed else { return page }
    let doubts = Dictionary(grouping: result.doubts, by: \.row)
    for (index, row) in result.counts.rows.enumerated() {
      for (category, cell) in zip(result.counts.categories, allowed.rows[index].cells) {
        let reason = cell.reason ?? "the row's shares are not all of it"
        var line = Table.Row(cells: [
          .text(row.period), .text(category),
          cell.share.map { .text("\($0)") } ?? .missing(reason: cell.reason),
          .integer(row.total, otherwise: "the total is missing"),
          .integer(cell.counts?.lowerBound, otherwise: reason),
          .integer(cell.counts?.upperBound, otherwise: reason),
          .integer(cell.together?.lowerBound, otherwise: reason),
          .integer(cell.together?.upperBound, otherwise: reason),
        ])
        line.notes = (doubts[index] ?? []).map { page.addNote($0.sentence) }
        page.append(line)
      }
    }
    return page
  }
}
