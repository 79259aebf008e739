import Bytes
import Ingest
import Inputs
import Legislation
import Measures
import Wordlists

/// A study file that is yet to be written: the texts and lists, by their hashes, and a table of each usual kind.
package struct StudyBeginning: Sendable {
  /// Comments at the head of the file, a line each.
  package var comment: [String] = []
  /// Where the study file will be.
  package var file: String
  package var title: String?
  /// The texts, by their paths from the working folder.
  package var texts: [TextRequest<String>]
  /// Names of bundled lists, or paths.
  package var wordlists: [String]
  /// Paths of published tables, to be audited.
  package var published: [String]
  package var counting: StudyCounting
  /// What the profile is by.
  package var unit: Breakdown.Unit
  package var reader: SourceReader

  package init(
    file: String, title: String? = nil, texts: [TextRequest<String>], wordlists: [String],
    published: [String] = [],
    counting: StudyCounting = StudyCounting(), by unit: Breakdown.Unit = .part,
    reader: SourceReader = SourceReader()
  ) {
    (self.file, self.title, self.texts, self.wordlists) = (file, title, texts, wordlists)
    (self.published, self.counting, self.unit, self.reader) = (published, counting, unit, reader)
  }

  /// Writes the study file.
  ///
  /// - Throws: `StudyError.exists` if a file is there; `.cannotBegin`, `.text`, `.wordlist`, `.published` if an input
  ///   cannot be read or counted.
  package func write() throws(StudyError) {
    let folder = StudyFolder(of: file)
    let own = StudyRun.ownName(file)
    guard !folder.exists(own) else { throw .exists(path: file) }
    let text = try yaml()
    try folder.write(Array(text.utf8), to: own)
  }

  /// The text of the study file. Every input has been read, so that what was begun can be run.
  package func yaml() throws(StudyError) -> String {
    let folder = StudyFolder(of: file)
    guard !texts.isEmpty else {
      throw .cannotBegin(because: "it has no text", remedies: ["name one, as act.xml"])
    }
    guard !wordlists.isEmpty || !published.isEmpty else {
      throw .cannotBegin(
        because: "nothing is counted", remedies: ["name a wordlist", "a published table"])
    }
    var lines = comment.map { "# \($0)" }
    lines.append("study: \(YAMLFile.quoted(title ?? Study.name(ofFile: file)))")
    lines.append("texts:")
    for (name, text) in zip(Self.names(texts.map(\.source)), texts) {
      lines += try entry(name, text.source, in: folder) { bytes, path throws(StudyError) in
        do throws(IngestError) {
          _ = try reader.read(bytes: bytes, path: path, member: PackedPath(path).member)
        } catch { throw .text(error) }
      }
      if let title = text.name { lines.append("    title: \(YAMLFile.quoted(title))") }
      lines += Self.own(text.scope)
      if let format = reader.format { lines.append("    as: \(format.rawValue)") }
      let kept = reader.textOptions.kept
      if !kept.isEmpty { lines.append("    keep: [\(kept.joined(separator: ", "))]") }
      if reader.textOptions.repairsEncoding { lines.append("    repair-encoding: true") }
    }
    if !wordlists.isEmpty { lines.append("wordlists:") }
    for (name, path) in zip(Self.names(wordlists), wordlists) { lines += try list(name, path, in: folder) }
    if !published.isEmpty { lines.append("published:") }
    for (name, path) in zip(Self.names(published), published) {
      lines += try entry(name, path, in: folder) { bytes, path throws(StudyError) in
        do throws(PublishedTableError) { _ = try PublishedTable.parse(bytes, path: path) } catch {
          throw .published(error)
        }
      }
    }
    lines += rule + scope + ["formats: [text, csv]"] + tables
    return lines.joined(separator: "\n") + "\n"
  }

  private func entry(
    _ name: String, _ path: String, in folder: StudyFolder,
    check: ([UInt8], String) throws(StudyError) -> Void
  ) throws(StudyError) -> [String] {
    guard path != "-" else {
      throw .cannotBegin(
        because: "standard input cannot be read a second time", remedies: ["save it as a file and name that"])
    }
    let bytes: [UInt8]
    // A path from the working folder, not from the study's.
    do { bytes = try StudyFolder(of: "").bytes(path) } catch {
      throw .cannotBegin(
        because: "\(path) cannot be read, \(error)",
        remedies: ["name a file that is there", .nameBundledList])
    }
    try check(bytes, path)
    guard let relative = folder.relative(path) else {
      throw .cannotBegin(
        because: "there is no folder \(folder.path)", remedies: ["make it first", .writeElsewhere])
    }
    return [
      "  - name: \(YAMLFile.quoted(name))",
      "    path: \(YAMLFile.quoted(relative))", "    sha256: \(Digest.sha256(bytes))",
    ]
  }

  private func list(
    _ name: String, _ path: String, in folder: StudyFolder
  ) throws(StudyError) -> [String] {
    if BundledWordlists.names.contains(path) {
      do {
        let bytes = try BundledWordlists.wordlist(named: path).sourceBytes
        return [
          "  - name: \(YAMLFile.quoted(name))", "    bundled: \(path)", "    sha256: \(Digest.sha256(bytes))",
        ]
      } catch { throw .wordlist(error) }
    }
    return try entry(name, path, in: folder) { bytes, path throws(StudyError) in
      do throws(WordlistErrors) { _ = try Wordlist.parse(bytes, file: path) } catch { throw .wordlist(error) }
    }
  }

  /// The files' own names; of two in different folders, `act` and `act-2`.
  private static func names(_ paths: [String]) -> [String] {
    var names: [String] = []
    for path in paths {
      let own = Study.name(ofFile: path)
      var name = own
      var number = 2
      while names.contains(name) {
        name = "\(own)-\(number)"
        number += 1
      }
      names.append(name)
    }
    return names
  }

  private var rule: [String] {
    let rule = counting.rule
    return [
      "rule:", "  matching: \(rule.matching.rawValue)", "  hyphens: \(rule.hyphens.rawValue)",
      "  case: \(rule.letterCase.rawValue)", "  possessive: \(rule.possessive.rawValue)",
    ]
  }

  private var scope: [String] {
    let scope = counting.scope
    var lines = ["scope:", "  name: \(scope.base)"]
    let more = scope.zones.subtracting(Scope(named: scope.base)?.zones ?? []).zones.map(\.description)
    if !more.isEmpty { lines.append("  with: [\(more.joined(separator: ", "))]") }
    lines += Self.places("in", scope.inside).map { "  " + $0 }
    lines += Self.places("not-in", scope.outside).map { "  " + $0 }
    if scope.amendments != .include { lines.append("  amendments: \(scope.amendments.rawValue)") }
    if !scope.includesHeadings { lines.append("  headings: false") }
    if let language = scope.language { lines.append("  language: \(language)") }
    return lines
  }

  private static func places(_ key: String, _ places: [ProvisionReference]) -> [String] {
    if places.isEmpty { return [] }
    return ["\(key): [\(places.map { YAMLFile.quoted($0.description) }.joined(separator: ", "))]"]
  }

  /// A text's own scope, as keys of the text.
  private static func own(_ scope: OwnScope) -> [String] {
    var keys: [String] = []
    if let named = scope.named { keys.append("name: \(named.base)") }
    if !scope.with.isEmpty { keys.append("with: [\(scope.with.map(\.description).joined(separator: ", "))]") }
    if let amendments = scope.amendments { keys.append("amendments: \(amendments.rawValue)") }
    if let headings = scope.includesHeadings { keys.append("headings: \(headings)") }
    if let language = scope.language { keys.append("language: \(YAMLFile.quoted(language))") }
    let lines = keys.isEmpty ? [] : ["scope: {\(keys.joined(separator: ", "))}"]
    return (lines + places("in", scope.inside) + places("not-in", scope.outside)).map { "    " + $0 }
  }

  private var tables: [String] {
    var lines = ["tables:"]
    for (number, name) in Self.names(wordlists).enumerated() {
      // Numbers, for a list's name may hold what no file's name should.
      let suffix = wordlists.count > 1 ? "-\(number + 1)" : ""
      func table<Kind: Measure>(_ kind: Kind.Type, _ own: String, _ more: String...) {
        lines += ["  - table: \(own)\(suffix)", "    kind: \(kind.declaration.name)"]
        lines.append("    wordlist: \(YAMLFile.quoted(name))")
        lines += more.map { "    " + $0 }
      }
      if texts.count > 1 {
        table(CompareMeasure.self, "comparison")
      } else {
        table(CountMeasure.self, "counts")
      }
      table(ProfileMeasure.self, "profile", "by: \(unit.rawValue)")
      table(ConcordanceMeasure.self, "hits", "formats: [csv]")
    }
    for (number, name) in Self.names(published).enumerated() {
      lines += [
        "  - table: audit-\(number + 1)", "    kind: \(AuditMeasure.declaration.name)",
        "    published: \(YAMLFile.quoted(name))",
      ]
    }
    return lines
  }
}
