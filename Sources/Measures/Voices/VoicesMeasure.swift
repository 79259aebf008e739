import Force
import Legislation
import Reporter
import TermFrequency
import Wordlists

/// Who acts, on whom and with which force where the terms of a list are.
package struct VoicesMeasure: Measure {
  package static let declaration = MeasureDeclaration(
    "voices", abstract: "Show who acts on whom, and with which force, where the terms are.",
    terms: .listOrWritten,
    rule: .whole)

  package init(_ options: inout OptionValues) {}

  package init() {}

  package func worker(_ materials: Materials) throws(MeasureError) -> ListWorker<VoicesResult> {
    ListWorker(try TextsWorker(materials, Self.declaration, by: .bearer, evidenceWidth: 0)) {
      VoicesResult($0, materials.actors ?? ActorGroups.usual)
    }
  }
}

/// Hits by term, group of the bearer, group of the counterpart and force. Each hit is in one line, so that the sums are
/// those of a count.
package struct VoicesResult: Presentable {
  package let rows: [VoiceLine]
  package let compared: ComparedTexts

  init(_ compared: ComparedTexts, _ actors: ActorGroups) {
    self.compared = compared
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
    rows = counts.sorted { $0.key < $1.key }.map { key, count in
      VoiceLine(
        text: texts[key.text], label: compared.wordlist.rows[key.row].displayLabel,
        bearer: key.bearer < order.count ? order[key.bearer] : "",
        counterpart: key.counterpart < order.count ? order[key.counterpart] : "",
        force: ModalForce.allCases[key.force].description, count: count)
    }
  }

  package var schema: String { "voxlex/voices/1" }
  package var title: String { "Who acts on whom: \(compared.wordlist.title ?? compared.wordlist.name)" }
  package var columns: [DataColumn<VoiceLine>] {
    DataColumn.ofText + [
      .text("label", title: "term", meaning: "Label of the wordlist row.", \.label),
      .text("bearer", meaning: "Group of those who are bound.", \.bearer),
      .text(
        "counterpart", meaning: "Group of those to whom, with whom or for whom it is done.", \.counterpart),
      .text("force", meaning: "The modal that governs the hits.", \.force),
      .integer("count", title: "hits", meaning: "Hits of the row.") { $0.count }, .sha256,
    ]
  }
  package var notes: [String] { [VoiceNotes.what] }
  package var provenance: [Table.Provenance] { Provenance.lines(of: compared) }
  package var notMeasured: [Presented.Failure] { compared.failures.map(\.presented) }
}

/// Hits that are alike in term, bearer, counterpart and force.
package struct VoiceLine: LineOfText {
  package var text: NamedText
  var label: String
  var bearer: String
  var counterpart: String
  var force: String
  var count: Int

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
