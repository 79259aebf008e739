import Legislation
import Reporter

/// The text of a document with its zones and provisions, for people and for programs.
enum TextViewReport {
  private static let fewestColumns = 24
  static let schema = "voxlex/text/1"

  /// A passage a row, its text broken into lines, with number, provision and zone in the margin.
  ///
  /// - Parameter width: columns of a line; nil for lines that are not broken.
  static func table(of view: TextView, name: String, width: Int?) -> Table {
    let passages = joined(view.passages)
    let tellsState = passages.contains { $0.state != .inForce }
    let tellsScope = passages.contains { !$0.counts } && passages.contains { $0.counts }
    var columns = [
      Table.Column(key: "paragraph", title: "¶", kind: .integer),
      Table.Column(key: "provision", title: "provision"), Table.Column(key: "zone", title: "zone"),
    ]
    if tellsState { columns.append(Table.Column(key: "state", title: "state")) }
    if tellsScope { columns.append(Table.Column(key: "counts", title: "counts")) }
    columns.append(Table.Column(key: "text", title: "text"))
    var table = Table(title: name, columns: columns)
    let room = width.map { max(fewestColumns, $0 - marginWidth(passages, tellsState, tellsScope)) }
    var last = 0
    for passage in passages {
      var lines = WordWrap.lines(passage.text, width: room)
      var cells: [Table.Cell] = [
        passage.paragraph == last ? .empty : .integer(passage.paragraph), .text(passage.provision),
        .text(passage.zone.description),
      ]
      if tellsState { cells.append(.text(passage.state == .inForce ? "" : passage.state.name)) }
      if tellsScope { cells.append(.text(passage.counts ? "yes" : "")) }
      let margin = cells.count
      table.append(Table.Row(cells: cells + [.text(lines.removeFirst())], isEmphasised: passage.isHeading))
      for line in lines {
        table.append(
          Table.Row(
            cells: Array(repeating: .empty, count: margin) + [.text(line)], isEmphasised: passage.isHeading))
      }
      last = passage.paragraph
    }
    if tellsScope {
      table.addNote("Words of the scope '\(view.scope.name)' are marked under 'counts'.", explains: true)
    }
    for note in view.notes where note.isWarning { table.addNote(note.sentence) }
    return table
  }

  private static func marginWidth(
    _ passages: [TextView.Passage], _ tellsState: Bool, _ tellsScope: Bool
  ) -> Int {
    func widest(_ texts: some Sequence<String>, _ title: String) -> Int {
      texts.reduce(DisplayWidth.of(title)) { max($0, DisplayWidth.of($1)) } + 2
    }
    var width =
      widest(passages.map { "\($0.paragraph)" }, "¶") + widest(passages.map(\.provision), "provision")
    width += widest(passages.map(\.zone.description), "zone")
    if tellsState { width += widest(passages.map(\.state.name), "state") }
    if tellsScope { width += widest([], "counts") }
    return width
  }

  /// Numbers are in the line of the words that they number, as they are printed.
  private static func joined(_ passages: [TextView.Passage]) -> [TextView.Passage] {
    var joined: [TextView.Passage] = []
    var numbers: [TextView.Passage] = []
    for var passage in passages {
      if passage.zone == .number {
        numbers.append(passage)
        continue
      }
      if let first = numbers.first, passage.place >= first.place,
        [.operative, .heading, .quoted].contains(passage.zone)
      {
        passage.text = (numbers.map(\.text) + [passage.text]).flatMap { $0.split(separator: " ") }.joined(
          separator: " ")
        numbers = []
      }
      joined += numbers
      numbers = []
      joined.append(passage)
    }
    return joined + numbers
  }

  static func json(of view: TextView) -> JSONValue {
    .object(
      [.init("schema", .string(schema)), .init("program", ProgramVersion.json)]
        + IdentityJSON.members(of: view.identity) + [
          .init("scope", ComparisonJSON.scope(view.scope)), .init("paragraphs", .integer(view.paragraphs)),
          .init(
            "passages",
            .array(
              view.passages.map { passage in
                .object([
                  .init("paragraph", .integer(passage.paragraph)),
                  .init("provision", .string(passage.provision)),
                  .init("zone", .string(passage.zone.description)),
                  .init("state", .string(passage.state.name)),
                  .init("counts", .bool(passage.counts)), .init("text", .string(passage.text)),
                ])
              })),
          .init("notes", .array(view.notes.map { IdentityJSON.note($0) })),
        ])
  }
}
