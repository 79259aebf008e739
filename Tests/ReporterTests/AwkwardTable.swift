import Reporter

/// One table with what goes wrong in tables, fed to every format: quotes, pipes, line ends, zero,
/// figures that do not exist, wide characters and marks, escape sequences, groups, emphasis, totals.
enum AwkwardTable {
  static let title = "Words of \"joint\" <work>"
  static let reason = "The text has no Welsh."

  static let columns: [Table.Column] = [
    .init(key: "term", title: "Term"),
    .init(key: "hits", title: "Hits", group: "Act 2014", kind: .integer),
    .init(key: "rate", title: "Rate", unit: "per 1,000", group: "Act 2014", kind: .decimal(places: 2)),
    .init(key: "hits", title: "Hits", group: "Côd\u{1B}[31m <Ymarfer>", kind: .integer),
    .init(key: "rate", title: "Rate", group: "Côd\u{1B}[31m <Ymarfer>", kind: .decimal(places: 2)),
  ]

  static let table = Table(
    title: title, columns: columns,
    rows: [
      .heading("Working | together", groups: ["Working | together"]),
      .init(
        groups: ["Working | together"],
        cells: [.text("say \"no\""), .integer(31), .decimal(0.5), .integer(0), .decimal(0)],
        isEmphasised: true, indent: 1, notes: [1]),
      .init(
        groups: ["Working | together"],
        cells: [
          .text("co-operat*\nanew"), .integer(3), .decimal(12.345), .missing(reason: reason),
          .missing(reason: reason),
        ], indent: 1),
      .init(
        groups: ["Working | together"],
        cells: [.text("w\u{302}yau 協力 👍🏽"), .integer(0), .decimal(0.004), .integer(1), .decimal(-1.5)],
        indent: 1),
      .init(.subtotal, cells: [.text("Subtotal"), .integer(34)]),
      .separator,
      .init(.total, cells: [.text("=SUM, all"), .integer(34), .empty, .integer(1)]),
    ],
    notes: ["Rates leave numbers out.", "As *searched* by hand."],
    provenance: [.init("text", "ukpga/2014/6"), .init("rule", "word_same")])
}
