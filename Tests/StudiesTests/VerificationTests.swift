import Foundation
import Studies
import Testing

/// One change, and all that verification must say of it: the beginnings of its sentences.
struct Mutation: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let change: @Sendable (TestStudy) throws -> Void
  var program = ProgramVersions.current
  let sentences: [String]

  init(
    _ name: String, program: ProgramVersions = .current, _ sentences: [String],
    _ change: @escaping @Sendable (TestStudy) throws -> Void
  ) {
    (testDescription, self.program, self.sentences, self.change) = (name, program, sentences, change)
  }

  static let table = [
    Self("a text, by a byte", ["PATH:8: the text 'code' (texts/specimen-code.txt) has SHA-256 "]) {
      try $0.change("texts/specimen-code.txt", "LEARNING", "LEARNINg")
    },
    Self(
      "a text, taken away",
      ["PATH:4: the text 'act' (texts/specimen-act.xml) cannot be read: there is no such file"]
    ) {
      try FileManager.default.removeItem(atPath: $0.path("texts/specimen-act.xml"))
    },
    Self("a wordlist, by a byte", ["PATH:14: the wordlist 'mine' (mine.yaml) has SHA-256 "]) {
      try $0.change("mine.yaml", "inform", "infirm")
    },
    Self(
      "a published table, by a byte", ["PATH:18: the published table 'printed' (printed.csv) has SHA-256 "]
    ) {
      try $0.change("printed.csv", "Inform,16", "Inform,17")
    },
    Self(
      "the hash of a bundled list, by a byte",
      [
        "PATH:12: the wordlist 'table-1' (bundled:coproduction-table-1) has SHA-256 b279", "study / sha256: ",
      ]
    ) { try $0.change("study.yaml", "sha256: b279", "sha256: a279") },
    Self("an option, by a byte", ["study / sha256: ", "tables / hits / seed: the manifest has 1, now 2"]) {
      try $0.change("study.yaml", "seed: 1", "seed: 2")
    },
    Self(
      "the rule of the study",
      ["study / sha256: "]
        + ["counts", "comparison", "letters", "where", "hits", "inform"].map {
          "tables / \($0) / rule / hyphens: the manifest has same, now parts"
        }
    ) { try $0.change("study.yaml", "{hyphens: same}", "{hyphens: parts}") },
    Self(
      "a scope",
      [
        "study / sha256: ",
        "tables / letters / scope / name: the manifest has printed, without headings, now printed",
      ]
    ) { try $0.change("study.yaml", "headings: false", "headings: true") },
    Self(
      "how a text is read",
      ["study / sha256: ", "inputs / text 'code' / as: the manifest has null, now text"]
    ) {
      try $0.change(
        "study.yaml", "    path: texts/specimen-code.txt", "    as: text\n    path: texts/specimen-code.txt")
    },
    Self(
      "a text and its hash", ["study / sha256: ", "inputs / text 'code' / sha256: the manifest has 755e0c"]
    ) {
      try $0.change("texts/specimen-code.txt", "LEARNING", "LEARNINg")
      _ = try $0.run().rehash()
    },
    Self("a remark in the study file, by a byte", ["study / sha256: "]) {
      try $0.change("study.yaml", "A study of", "a study of")
    },
    Self(
      "an output, by a byte", ["output 'tables/deep/letters.txt': the file has SHA-256 "]
    ) { study in
      var bytes = try study.bytes("tables/deep/letters.txt")
      bytes[0] ^= 1
      try Data(bytes).write(to: URL(filePath: study.path("tables/deep/letters.txt")))
    },
    Self("an output, taken away", ["output 'study/hits.csv': the file cannot be read: there is no such file"])
    {
      try FileManager.default.removeItem(atPath: $0.path("study/hits.csv"))
    },
    Self(
      "a table, added",
      [
        "study / sha256: ", "tables / more: the study has it, the manifest does not",
        "output 'study/more.csv': the manifest does not have it",
        "output 'study/more.csv': the file cannot be read: there is no such file",
      ]
    ) {
      try $0.change(
        "study.yaml", "  - table: inform\n",
        "  - table: more\n    kind: count\n    formats: csv\n  - table: inform\n")
    },
    Self(
      "a table, taken away",
      [
        "study / sha256: ", "tables / inform: the manifest has it, the study does not",
        "output 'study/inform.csv': it is in the manifest, but no table of the study writes it",
        "output 'study/inform.json': it is in the manifest, but no table of the study writes it",
        "output 'study/inform.txt': it is in the manifest, but no table of the study writes it",
      ]
    ) {
      try $0.change(
        "study.yaml", "  - table: inform\n    kind: explain\n    terms: inform\n    texts: [act]\n", "")
    },
    Self(
      "the order of two inputs",
      ["study / sha256: ", "inputs: the order differs"]
        + ["comparison", "letters", "where", "hits", "audit"].map {
          "tables / \($0) / texts: the manifest has act, code, now code, act"
        }
    ) { study in
      // Both entries of the list of texts change places.
      let text = try study.text("study.yaml")
      let lines = text.components(separatedBy: "\n")
      let swapped = lines[..<2] + lines[5..<8] + lines[2..<5] + lines[8...]
      try study.write("study.yaml", swapped.joined(separator: "\n"))
    },
    Self(
      "the version of voxlex",
      program: ProgramVersions(voxlex: "0.1.1", libxml2: ProgramVersions.current.libxml2),
      ["program / voxlex: the manifest has \(ProgramVersions.current.voxlex), now 0.1.1"]
    ) { _ in },
    Self(
      "the version of libxml2",
      program: ProgramVersions(voxlex: ProgramVersions.current.voxlex, libxml2: "9.9.9"),
      ["program / libxml2: the manifest has \(ProgramVersions.current.libxml2), now 9.9.9"]
    ) { _ in },
    Self(
      "the manifest's hash of an output",
      [
        "output 'study/hits.csv': worked out anew it has SHA-256 ",
        "output 'study/hits.csv': the file has SHA-256 ",
      ]
    ) { study in
      let manifest = try study.text("study.manifest.json")
      let start = try #require(manifest.range(of: "\"path\": \"study/hits.csv\""))
      let hash = try #require(
        manifest.range(of: "\"sha256\": \"", range: start.upperBound..<manifest.endIndex))
      let digit = manifest[hash.upperBound] == "0" ? "1" : "0"
      try study.write(
        "study.manifest.json",
        manifest.replacingCharacters(
          in: hash.upperBound..<manifest.index(after: hash.upperBound), with: digit))
    },
    Self(
      "the manifest, by a space", ["study.manifest.json: its bytes are not those of a run (first at byte "]
    ) {
      try $0.change("study.manifest.json", "\"path\": ", "\"path\":  ")
    },
  ]
}

@Suite("A study that is run again")
struct VerificationTests {
  @Test("is verified, twice, and writes nothing then")
  func twice() throws {
    let study = try TestStudy()
    let paths = try study.run().write()
    #expect(paths.count == 19 && paths.last == "study.manifest.json")
    let files = try study.files()
    for _ in 1...2 {
      let verification = try study.run().verify()
      #expect(verification.differences.isEmpty)
      #expect(verification.sentence == "verified: 6 inputs, 18 outputs, same bytes")
    }
    #expect(try study.files() == files)
    // Another run writes the same bytes.
    _ = try study.run().write()
    #expect(try study.files() == files)
  }

  @Test("is not verified when a thing changes, and says which", arguments: Mutation.table)
  func mutationsSlow(_ mutation: Mutation) throws {
    let study = try TestStudy()
    _ = try study.run().write()
    #expect(try study.run().verify().isVerified)
    try mutation.change(study)
    let before = try study.files()
    let verification = try study.run(mutation.program).verify()
    let found = verification.differences.map(\.description).map {
      $0.replacingOccurrences(of: study.path("study.yaml"), with: "PATH")
    }
    #expect(!verification.isVerified)
    #expect(found.count == mutation.sentences.count, "\(found.joined(separator: "\n"))")
    for (sentence, expected) in zip(found, mutation.sentences) {
      #expect(sentence.hasPrefix(expected), "\(sentence)")
    }
    #expect(try study.files() == before)
  }

  @Test("tells where an output differs")
  func place() throws {
    let study = try TestStudy()
    _ = try study.run().write()
    let text = try study.text("study/counts.csv")
    let second = try #require(text.firstIndex(of: "\n"))
    try study.write("study/counts.csv", text.replacingCharacters(in: second...second, with: "\nX"))
    let byte = text.utf8.distance(from: text.startIndex, to: second) + 2
    let differences = try study.run().verify().differences
    #expect(differences.count == 1)
    #expect(differences[0].description.hasSuffix("(first at byte \(byte), line 2)"))
  }

  @Test("gives the same bytes in another folder, under another path")
  func elsewhere() throws {
    let (one, other) = (try TestStudy(), try TestStudy())
    _ = try one.run().write()
    // The same file by a path with a detour.
    _ = try StudyRun(path: other.path("texts/../study.yaml")).write()
    let files = try one.files()
    #expect(try other.files() == files)
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(one.folder.lastPathComponent), "\(name) knows where it was made")
    }
  }

  @Test("is refused without a manifest, and with something else in its place")
  func noManifest() throws {
    let study = try TestStudy()
    #expect(throws: StudyError.self) { try study.run().verify() }
    for text in ["", "{", "{}", "[1]", "{\"schema\": \"voxlex/manifest/1\", \"outputs\": [{}]}", "&a [*a]"] {
      try study.write("study.manifest.json", text)
      #expect(throws: StudyError.self, "\(text)") { try study.run().verify() }
    }
  }
}
