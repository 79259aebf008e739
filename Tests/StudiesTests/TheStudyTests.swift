import Bytes
import Foundation
import Ingest
import Studies
import TestSupport
import Testing
import Wordlists

/// Studies that are kept in the repository.
private enum Kept {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func page(_ name: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent("Documentation/\(name)"), encoding: .utf8)
  }
}

@Suite("The specimens' study")
struct SpecimenStudyTests {
  @Test("runs as it is kept, and is verified")
  func specimens() throws {
    let corpora = Kept.root.appendingPathComponent("Corpora")
    let study = try TestStudy(isFixed: false)
    for name in ["specimen-act.xml", "specimen-code.txt", "specimen-study.yaml"] {
      try FileManager.default.copyItem(
        atPath: corpora.appendingPathComponent(name).path, toPath: study.path(name))
    }
    let run = try StudyRun(path: study.path("specimen-study.yaml"))
    #expect(try run.write().count == 8)
    #expect(try run.verify().sentence == "verified: 4 inputs, 7 outputs, same bytes")
  }
}

@Suite("The published study, run again", .overRealTexts)
struct TheStudyOverRealTexts {
  /// The kept study file over the two texts. The audits, which have tests of their own, take most of its time and
  /// are left out.
  private func results() throws -> [String: String] {
    let study = try TestStudy(isFixed: false)
    let yaml = try Kept.page("coproduction-illusion.yaml").components(separatedBy: "\n")
    try study.write("study.yaml", yaml.filter { !$0.contains("kind: audit") }.joined(separator: "\n"))
    for (from, to) in [
      (
        "ukpga-2014-6-children-and-families-act_whole_revised-2018-03-07.md",
        "children-and-families-act-2014.md"
      ), ("send-code-of-practice-2015_from-docx.txt", "send-code-of-practice-2015.txt"),
    ] {
      try FileManager.default.copyItem(
        atPath: SharedTexts.folder.appendingPathComponent("corpora/cfa2014/\(from)").path,
        toPath: study.path(to))
    }
    let files = try study.run().results().files.filter { $0.output.format == .csv }
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.table, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private func rows(_ csv: String?) throws -> [[String: String]] { CSVRows.rows(of: try #require(csv)) }

  private func counts(_ csv: String?) throws -> [String] { try rows(csv).map { $0["count"] ?? "?" } }

  @Test("reads as a whole study, audits and all")
  func parses() throws {
    let yaml = Array(try Kept.page("coproduction-illusion.yaml").utf8)
    let study = try Study.parse(yaml, file: "coproduction-illusion.yaml")
    #expect(
      Set(study.tables.map(\.kind)) == ["count", "compare", "profile", "concordance", "explain", "audit"])
    for input in study.inputs {
      guard case .bundled(let name) = input.origin else { continue }
      // A bundled list that changes must change the study with it.
      #expect(
        input.sha256 == Digest.sha256(try BundledWordlists.wordlist(named: name).sourceBytes), "\(name)")
    }
  }

  @Test("gives the figures that its page prints, and those the audits found")
  func figures() throws {
    let results = try results()
    let page = try Kept.page("the-study.md")
    func expect(_ cells: [String]) {
      let line = "| \(cells.joined(separator: " | ")) |"
      #expect(page.contains(line), "\(line)")
    }
    for (table, columns) in [
      ("coproduction-table-1", ["table-1-words", "table-1-nearest"]),
      ("coproduction-table-2", ["table-2-words", "table-2-nearest", "table-2-letters"]),
    ] {
      let list = try BundledWordlists.wordlist(named: table)
      let figures = try columns.map { try counts(results[$0]) }
      for (index, row) in list.rows.enumerated() {
        let published = try #require(row.publishedCount)
        expect([row.displayLabel, "\(published)"] + figures.map { $0[index] })
      }
    }
    // Seven of table 1 and nine of table 2, as `Documentation/audit-of-the-study.md` has it.
    let printed = try BundledWordlists.wordlist(named: "coproduction-table-1").rows.map {
      "\($0.publishedCount ?? -1)"
    }
    let nearest = try counts(results["table-1-nearest"])
    #expect(zip(printed, nearest).count { $0 == $1 && $0 != "0" } == 7)

    for table in ["table-1-parts", "table-2-chapters"] { try spread(rows(results[table]), expect) }
    let levels = try rows(results["table-5-levels"])
    let groups = ["Cooperation", "Collaboration", "Coordination", "Merger/integration"]
    let documents = try #require(Set(levels.compactMap { $0["document"] }).sorted() as [String]?)
    #expect(documents.count == 2)
    for (level, group) in groups.enumerated() {
      expect(
        ["\(level + 1)", group]
          + documents.map { document in
            "\(levels.filter { $0["group"] == group && $0["document"] == document }.reduce(0) { $0 + (Int($1["count"] ?? "") ?? 0) })"
          })
    }
    for table in ["table-5-parts", "table-5-chapters"] {
      let rows = try rows(results[table])
      for unit in unique(rows.compactMap { $0["provision"] }) {
        let own = rows.filter { $0["provision"] == unit }
        let sums = groups.map { group in
          own.filter { $0["group"] == group }.reduce(0) { $0 + (Int($1["count"] ?? "") ?? 0) }
        }
        // The page lists the units that have a word.
        guard sums.contains(where: { $0 > 0 }), let first = own.first else { continue }
        let heading = first["heading"].map { $0.isEmpty ? unit : "\(unit) \($0)" } ?? unit
        expect([heading, first["words"] ?? "?"] + sums.map(String.init))
      }
    }
  }

  /// Of each row that is there: parts with it, DP and Juilland's D.
  private func spread(_ rows: [[String: String]], _ expect: ([String]) -> Void) throws {
    for label in unique(rows.compactMap { $0["label"] }) {
      let row = try #require(rows.first { $0["label"] == label })
      guard row["text_count"] != "0" else { continue }
      let figures = ["dp", "juilland_d"].map { String(format: "%.3f", Double(row[$0] ?? "") ?? -1) }
      expect(
        [label, row["text_count"] ?? "?", "\(row["parts_with_hits"] ?? "?") of \(row["parts"] ?? "?")"]
          + figures)
    }
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

@Suite("Documentation/studies.md")
struct StudiesPageTests {
  @Test("has examples that are studies")
  func examples() throws {
    let examples = try Kept.page("studies.md").components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(examples.count >= 2)
    for example in examples { _ = try Study.parse(Array(example.utf8), file: "study.yaml") }
  }

  @Test("names every key of a study file")
  func keys() throws {
    let page = try Kept.page("studies.md")
    let keys = [
      "study", "note", "source", "texts", "wordlists", "published", "wordlist", "rule", "scope", "counting",
      "formats", "folder", "tables", "name", "path", "sha256", "bundled", "as", "keep", "repair-encoding",
      "title",
      "table", "kind", "output", "terms", "by", "sort", "near", "heat", "width", "sample", "seed", "against",
      "limits", "with", "in", "not-in", "amendments", "headings", "language", "matching", "hyphens", "case",
      "possessive",
    ]
    for key in keys { #expect(page.contains("`\(key)`"), "\(key)") }
  }
}
