import Foundation
import Studies

/// A study in a folder of its own, over copies of the specimens; the folder goes when the value does.
final class TestStudy {
  let folder: URL
  static let corpora = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpora")

  /// Every kind of table, every kind of input.
  static let full = """
    study: A study of specimens
    texts:
      - name: act
        path: texts/specimen-act.xml
      - name: code
        path: texts/specimen-code.txt
    wordlists:
      - name: table-1
        bundled: coproduction-table-1
      - path: mine.yaml
    published:
      - name: printed
        path: printed.csv
    wordlist: mine
    rule: {hyphens: same}
    counting:
      - name: letters
        matching: substring
        scope: {name: printed, headings: false}
    formats: [text, csv, json]
    tables:
      - table: counts
        kind: count
        texts: act
        by: part
      - table: comparison
        kind: compare
        wordlist: table-1
        near: true
        formats: [markdown, tsv]
      - table: letters
        kind: compare
        counting: letters
        output: tables/deep/letters.txt
      - table: where
        kind: profile
        by: chapter
        heat: true
      - table: hits
        kind: concordance
        sample: 5
        seed: 1
      - table: inform
        kind: explain
        terms: inform
        texts: [act]
      - table: audit
        kind: audit
        published: printed
        limits: {matching: [word, substring], hyphens: same, case: fold, possessive: base, scope: operative}

    """

  /// Writes the study and its inputs; hashes are put in.
  init(_ yaml: String = TestStudy.full, isFixed: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("study-\(UUID().uuidString)")
    let texts = folder.appendingPathComponent("texts")
    try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
    for name in ["specimen-act.xml", "specimen-code.txt"] {
      try FileManager.default.copyItem(
        at: Self.corpora.appendingPathComponent(name), to: texts.appendingPathComponent(name))
    }
    try write("mine.yaml", "rows: [inform, advise, co-operat*]\n")
    try write("printed.csv", "label,count\nInform,16\nAdvise,16\nInvolved,4\nConsiders,14\n")
    try write("study.yaml", yaml)
    if isFixed { _ = try StudyRun(path: path("study.yaml")).rehash() }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path(name)))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Replaces the first occurrence of a text that must be there.
  func change(_ name: String, _ old: String, _ new: String) throws {
    let text = try text(name)
    guard let place = text.range(of: old) else { throw NotThere(text: old, file: name) }
    try write(name, text.replacingCharacters(in: place, with: new))
  }

  struct NotThere: Error {
    let text: String
    let file: String
  }

  func run(_ program: ProgramVersions = .current) throws -> StudyRun {
    try StudyRun(path: path("study.yaml"), program: program)
  }

  /// All files of the folder with their bytes.
  func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let values = try URL(filePath: path(name)).resourceValues(forKeys: [.isDirectoryKey])
      if values.isDirectory != true { files[name] = try bytes(name) }
    }
    return files
  }
}
