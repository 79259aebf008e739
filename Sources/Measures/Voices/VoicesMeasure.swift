import Force
import Legislation
import Reporter
import TermFrequency
import Wordlists

/// Who acts on whom and with which force where the terms of a list are.
package struct VoicesMeasure: Measure {
  /// How the hits are put together.
  package enum Layout: String, CaseIterable, Sendable {
    /// A line for each term, bearer, counterpart and force.
    case lines
    /// A line for each term, with its hits by group of bearers.
    case bearers
    /// A line for each term, with its hits by group of counterparts.
    case counterparts
    /// A line for each group of bearers, with its hits by group of counterparts.
    case matrix
  }

  let layout: Layout

  package static let declaration = MeasureDeclaration(
    "voices", abstract: "Show who acts on whom, and with which force, where the terms are.",
    terms: .listOrWritten,
    rule: .whole, hasActors: true,
    options: [
      OptionDeclaration(
        "layout", .choice(Layout.allCases.map(\.rawValue)),
        help:
          "What is listed: lines (of term, bearer, counterpart and force), terms by bearers or by counterparts, or a matrix of bearers by counterparts (default: lines)."
      )
    ])

  package init(_ options: inout OptionValues) { layout = options.choice("layout", else: .lines) }

  package init(_ layout: Layout = .lines) { self.layout = layout }

  package func worker(_ materials: Materials) throws(MeasureError) -> ListWorker<VoicesResult> {
    let layout = layout
    return ListWorker(try TextsWorker(materials, Self.declaration, by: .bearer, evidenceWidth: 0)) {
      VoicesResult($0, materials.actors ?? ActorGroups.usual, layout)
    }
  }
}

/// Hits by term, group of the bearer, group of the counterpart and force. Each hit is in one line, so that the sums are
/// those of a count.
package struct VoicesResult: Presentable {
  package let layout: VoicesMeasure.Layout
  package let rows: [VoiceLine]
  package let compared: ComparedTexts
  private let lines: [VoiceLine]
  private let units: [String]

  init(_ compared: ComparedTexts, _ actors: ActorGroups, _ layout: VoicesMeasure.Layout) {
    (self.compared, self.layout, units) = (compared, layout, actors.units)
    let order = actors.units
    let texts = zip(compared.texts, compared.names).map { NamedText($0.identity, name: $1) }
    var counts: [VoiceLine.Key: Int] = [:]
    for line in compared.evidence {
      let key = VoiceLine.Key(
        text: line.text, row: line.row, bearer: order.firstIndex(of: line.bearerGroup) ?? order.count,
        counterpart: order.firstIndex(of: line.counterpartGroup) ?? order.count,
        force: Int((line.force ?? .ungoverned).rawValue))
      counts[key, default: 0] += 1
    }
    lines = counts.sorted { $0.key < $1.key }.map { key, count in
      VoiceLine(
        key: key, text: texts[key.text], label: compared.wordlist.rows[key.row].displayLabel,
        bearer: key.bearer < order.count ? order[key.bearer] : "",
        counterpart: key.counterpart < order.count ? order[key.counterpart] : "",
        force: ModalForce.allCases[key.force].description, count: count)
    }
    rows = layout == .lines ? lines : Self.tabulated(lines, layout, units: order)
  }

  /// Hits by text and, of each, by term or by bearer, with a line of all.
  private static func tabulated(
    _ lines: [VoiceLine], _ layout: VoicesMeasure.Layout, units: [String]
  ) -> [VoiceLine] {
    var found: [VoiceLine] = []
    for own in lines.chunked(by: \.key.text) {
      var rows: [Int: VoiceLine] = [:]
      var all = VoiceLine(text: own[0].text, label: Self.all, bearer: Self.all)
      all.cells = Array(repeating: 0, count: units.count)
      for line in own {
        let row = layout == .matrix ? line.key.bearer : line.key.row
        let column = layout == .bearers ? line.key.bearer : line.key.counterpart
        var sum = rows[row] ?? VoiceLine(text: line.text, label: line.label, bearer: line.bearer)
        if sum.cells.isEmpty { sum.cells = all.cells.map { _ in 0 } }
        if column < units.count {
          sum.cells[column] += line.count
          all.cells[column] += line.count
        }
        sum.count += line.count
        all.count += line.count
        rows[row] = sum
      }
      found += rows.sorted { $0.key < $1.key }.map(\.value) + [all]
    }
    return found
  }

  /// Label of the line of sums.
  static let all = "all"

  package var schema: String { layout == .lines ? "voxlex/voices/1" : "voxlex/voices-\(layout.rawValue)/1" }
  package var title: String { "Who acts on whom: \(compared.wordlist.title ?? compared.wordlist.name)" }
  package var columns: [DataColumn<VoiceLine>] { columns(of: layout) }

  private func columns(of layout: VoicesMeasure.Layout) -> [DataColumn<VoiceLine>] {
    let term = DataColumn<VoiceLine>.text(
      "label", title: "term", meaning: "Label of the wordlist row; 'all' for the sums.", \.label)
    let bearer = DataColumn<VoiceLine>.text(
      "bearer", meaning: "Group of those who are bound; 'all' for the sums.", \.bearer)
    let hits = DataColumn<VoiceLine>.integer("count", title: "hits", meaning: "Hits of the row.") { $0.count }
    switch layout {
    case .lines:
      return DataColumn.ofText + [
        term, bearer,
        .text(
          "counterpart", meaning: "Group of those to whom, with whom or for whom it is done.", \.counterpart),
        .text("force", meaning: "The modal that governs the hits.", \.force), hits, .sha256,
      ]
    case .bearers: return DataColumn.ofText + [term] + groups("bearer") + [hits, .sha256]
    case .counterparts: return DataColumn.ofText + [term] + groups("counterpart") + [hits, .sha256]
    case .matrix: return DataColumn.ofText + [bearer] + groups("counterpart") + [hits, .sha256]
    }
  }

  /// A column for each group.
  private func groups(_ role: String) -> [DataColumn<VoiceLine>] {
    units.enumerated().map { index, name in
      let words = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
      return .integer(
        "\(role)_\(index + 1)_\(String(words))", title: name,
        meaning: "Hits whose \(role) is in the group \(name)."
      ) { $0.cells.indices.contains(index) ? $0.cells[index] : 0 }
    }
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    var pages: [Table] = []
    if layout == .lines {
      // Readers see first who speaks to whom.
      let matrix = Self.tabulated(lines, .matrix, units: units)
      pages.append(
        Table.page("Bearer (lines) by counterpart (columns)", columns(of: .matrix), matrix))
    }
    var table = Table.page(title, columns, rows)
    for note in notes { table.addNote(note) }
    for failure in notMeasured { table.addNote("Not read: \(failure.sentence)") }
    table.provenance = provenance
    return pages + [table]
  }

  package var notes: [String] { [VoiceNotes.what] }
  package var provenance: [Table.Provenance] { Provenance.lines(of: compared) }
  package var notMeasured: [Presented.Failure] { compared.failures.map(\.presented) }
}

extension Array {
  /// Neighbours that agree in a key.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, key(last) == key(element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}

/// Hits that are alike in term, bearer, counterpart and force; or, in a table of groups, in term or bearer.
package struct VoiceLine: LineOfText {
  var key = Key(text: 0, row: 0, bearer: 0, counterpart: 0, force: 0)
  package var text: NamedText
  var label: String
  var bearer: String
  var counterpart = ""
  var force = ""
  var count = 0
  /// Hits by group, in the groups' order.
  var cells: [Int] = []

  struct Key: Hashable, Comparable {
    var text: Int
    var row: Int
    var bearer: Int
    var counterpart: Int
    var force: Int

    static func < (one: Key, other: Key) -> Bool {
      (one.text, one.row, one.bearer, one.counterpart, one.force)
        < (other.text, other.row, other.bearer, other.counterpart, other.force)
    }
  }
}
