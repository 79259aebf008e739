import Force
import Foundation
import Legislation
import TermFrequency
import TestSupport
import Wordlists

/// One hit of a real text and the force that a reader gave it, before there was a rule. The sentence itself is
/// read from the text.
struct LabelledHit {
  enum Half: String { case build, measure, second, code }
  var half: Half
  var file: String
  /// Label of the provision, the word in lower case, and which of its occurrences there.
  var provision: String
  var word: String
  var ordinal: Int
  var force: ModalForce

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// All hits of `labels.tsv`.
  static func all() throws -> [LabelledHit] {
    let text = try String(contentsOf: folder.appendingPathComponent("labels.tsv"), encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 7, let half = Half(rawValue: cells[0]), let ordinal = Int(cells[4]),
        let force = ModalForce.allCases.first(where: { "\($0)" == cells[5] })
      else { throw LabelError.line(String(line)) }
      return LabelledHit(
        half: half, file: cells[1], provision: cells[2], word: cells[3], ordinal: ordinal, force: force)
    }
  }

  enum LabelError: Error { case line(String), notFound(LabelledHit) }
}

/// Reads each text once and answers for its hits.
struct RealForces {
  struct Text {
    var document: Document
    var map: ForceMap
    /// Tokens by provision and word.
    var places: [String: [Int]]
  }

  private(set) var texts: [String: Text] = [:]

  init(_ hits: [LabelledHit]) throws {
    for file in Set(hits.map(\.file)) {
      let document = try RealTexts.document("corpora/\(file)")
      var counter = TermFrequency.Counter(try Wordlist.parse(terms: "inform"))
      let stream = counter.tokens(of: document)
      var places: [String: [Int]] = [:]
      var labels: [Int32: String] = [:]
      for token in stream.tokens {
        let label = labels[token.run] ?? document.label(of: document.runs[Int(token.run)])
        labels[token.run] = label
        places["\(label)\t\(counter.vocabulary.string(of: token.word))", default: []].append(Int(token.start))
      }
      texts[file] = Text(document: document, map: ForceMap(document), places: places)
    }
  }

  func position(of hit: LabelledHit) throws -> Int {
    guard let places = texts[hit.file]?.places["\(hit.provision)\t\(hit.word)"], hit.ordinal <= places.count
    else { throw LabelledHit.LabelError.notFound(hit) }
    return places[hit.ordinal - 1]
  }

  func force(of hit: LabelledHit) throws -> ModalForce {
    guard let text = texts[hit.file] else { throw LabelledHit.LabelError.notFound(hit) }
    return text.map.force(at: try position(of: hit))
  }
}

/// How labels and the rule agree.
struct Confusion {
  /// By label, then by what the rule says.
  private(set) var counts: [ModalForce: [ModalForce: Int]] = [:]

  mutating func add(label: ModalForce, rule: ModalForce) {
    counts[label, default: [:]][rule, default: 0] += 1
  }

  var total: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
  var right: Int { counts.reduce(0) { $0 + ($1.value[$1.key] ?? 0) } }

  func labelled(_ force: ModalForce) -> Int { counts[force]?.values.reduce(0, +) ?? 0 }
  func said(_ force: ModalForce) -> Int { counts.values.reduce(0) { $0 + ($1[force] ?? 0) } }
  func agreed(_ force: ModalForce) -> Int { counts[force]?[force] ?? 0 }
  /// Of the hits with this label, the share that the rule gives it to.
  func recall(_ force: ModalForce) -> Double { Double(agreed(force)) / Double(labelled(force)) }
  /// Of the hits that the rule gives this force, the share that bears the label.
  func precision(_ force: ModalForce) -> Double { Double(agreed(force)) / Double(said(force)) }

  /// As a Markdown table: labels down, the rule across.
  var table: String {
    let used = ModalForce.allCases.filter { labelled($0) + said($0) > 0 }
    var lines = ["| label \\ rule | " + used.map { "\($0)" }.joined(separator: " | ") + " | all |"]
    lines.append("| --- |" + String(repeating: " --: |", count: used.count + 1))
    for label in used {
      let cells = used.map { counts[label]?[$0].map(String.init) ?? "" }
      lines.append("| \(label) | " + cells.joined(separator: " | ") + " | \(labelled(label)) |")
    }
    return lines.joined(separator: "\n")
  }
}
