import Foundation
import TestSupport
import Testing

private let hasPackers = ["gzip", "tar", "zip"].allSatisfy {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    || FileManager.default.isExecutableFile(atPath: "/bin/\($0)")
}

/// Texts that are packed, for every command that takes texts one by one. Whatever packs them here is not voxlex.
@Suite("Packed texts on the command line", .enabled(if: hasPackers))
struct PackedTextCommandTests {
  /// Part 1: 4 words, inform 1; Part 2: 5 words, inform 2.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(TextArgumentTests.act, to: "act.xml")
    try folder.write("1 A board may inform us.\n", to: "d/b.txt")
    let packed = try folder.shell(
      "gzip -k act.xml; zip -q one.zip act.xml; zip -q two.zip act.xml d/b.txt; tar -czf two.tgz act.xml d/b.txt; "
        + "zip -q -P secret locked.zip act.xml; zip -q outer.zip one.zip; head -c 60 act.xml.gz > cut.gz; "
        + "tar -cf none.tar -T /dev/null")
    #expect(packed.status == 0, "\(packed.errors)")
    return folder
  }

  static let lines: [(line: String, parts: [String])] = [
    ("voxlex count act.xml.gz --terms inform --format csv", ["act.xml.gz,act.xml.gz,,,,inform,3,9,"]),
    ("voxlex count one.zip --terms inform --format csv", ["one.zip,one.zip,,,,inform,3,9,"]),
    ("voxlex count - --terms inform --format csv < act.xml.gz", ["inform,3,9,"]),
    ("voxlex count - --terms inform --format csv < one.zip", ["inform,3,9,"]),
    ("cat one.zip | voxlex count - --terms inform --format csv", ["inform,3,9,"]),
    (
      "voxlex compare two.zip act.xml.gz --terms inform --format csv",
      ["two.zip/act.xml,", "two.zip/d/b.txt,", "act.xml.gz,"]
    ),
    ("voxlex compare two.tgz --terms inform --format csv", ["two.tgz/act.xml,", "two.tgz/d/b.txt,"]),
    (
      "voxlex count 'Act=two.zip/act.xml::part 2' --terms inform --format csv",
      ["two.zip/act.xml,Act,,,,inform,2,5,"]
    ),
    ("voxlex count 'Act=act.xml.gz::part 1' --terms inform --format csv", [",Act,,,,inform,1,4,"]),
    ("voxlex profile act.xml.gz --terms inform --by part --format csv", ["inform,1,4,", "inform,2,5,"]),
    ("voxlex concordance inform one.zip --format csv", ["Boards must ,inform,"]),
    ("voxlex explain inform act.xml.gz --format csv", ["inform"]),
    ("voxlex inspect two.zip/d/b.txt", ["two.zip/d/b.txt"]),
    (
      "printf 'label,count\\nInform,2\\n' > t.csv; voxlex audit t.csv --text 'act.xml.gz::part 2' --format csv",
      ["act.xml.gz"]
    ),
    (
      "voxlex study new act.xml.gz two.zip --wordlist expert-voice -o study.yaml && voxlex study study.yaml && "
        + "grep -c 'two.zip/d/b.txt' study.yaml", ["1"]
    ),
  ]

  @Test("are what they are unpacked", arguments: lines.indices)
  func counted(_ index: Int) throws {
    let (line, parts) = Self.lines[index]
    let said = try folder().shell(line)
    #expect(said.status == 0, "\(said.errors)")
    for part in parts { #expect(said.output.contains(part), "\(part) in \(said.output)") }
  }

  static let wrong: [(line: String, sentence: String)] = [
    ("voxlex count 'Act=two.zip' --terms inform", "two.zip: this seems to be an archive of 2 texts"),
    ("voxlex count - --terms inform < two.zip", "-: this seems to be an archive of 2 texts"),
    (
      "voxlex count two.zip/none.xml --terms inform",
      "two.zip/none.xml: cannot be opened: nothing of that name is in the archive"
    ),
    ("voxlex count act.xml/none --terms inform", "act.xml/none: cannot be opened: "),
    (
      "voxlex count locked.zip --terms inform", "locked.zip: act.xml: this seems to be locked with a password"
    ),
    (
      "voxlex count outer.zip --terms inform",
      "outer.zip: one.zip: this seems to be an archive inside an archive"
    ),
    ("voxlex count cut.gz --terms inform", "cut.gz: this seems to be damaged or cut short"),
    ("voxlex count none.tar --terms inform", "none.tar: "),
    (
      "voxlex count d --terms inform",
      "d: cannot be opened: it is a folder; name its files, or use 'voxlex batch d'."
    ),
    ("voxlex inspect d", "name its files, or use 'voxlex batch d'."),
    ("voxlex explain inform d", "name its files, or use 'voxlex batch d'."),
    ("voxlex profile d --terms inform", "name its files, or use 'voxlex batch d'."),
    ("voxlex concordance inform d", "name its files, or use 'voxlex batch d'."),
  ]

  @Test("are refused in one sentence that names the file", arguments: wrong.indices)
  func refusedSlow(_ index: Int) throws {
    let (line, sentence) = Self.wrong[index]
    let said = try folder().shell(line)
    #expect(said.status != 0)
    #expect(said.errors.contains(sentence), "\(said.errors)")
  }

  @Test("have the hash of the file as it was given and that of the text, under the table and in JSON")
  func hashes() throws {
    let folder = try folder()
    func hash(_ file: String) throws -> String {
      try String(folder.shell("sha256sum \(file) || shasum -a 256 \(file)").output.prefix(64))
    }
    let (text, packed) = (try hash("act.xml"), try hash("act.xml.gz"))
    let table = try folder.shell("voxlex count act.xml.gz --terms inform").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(table.contains("SHA-256 \(text); packed in act.xml.gz, SHA-256 \(packed)"), "\(table)")
    let json = try folder.shell("voxlex inspect one.zip --format json").output
    #expect(json.contains("\"sha256\": \"\(text)\""))
    #expect(json.contains("\"archive_sha256\": \"\(try hash("one.zip"))\""))
    #expect(json.contains("\"archive_member\": \"act.xml\""))
    #expect(try !folder.shell("voxlex inspect act.xml --format json").output.contains("archive"))
  }

  @Test("are not written over, whichever of their texts is read")
  func kept() throws {
    let folder = try folder()
    for line in [
      "voxlex count two.zip --terms inform -o two.zip --format csv",
      "voxlex count two.zip/act.xml --terms inform -o two.zip --format csv",
      "voxlex count act.xml.gz --terms inform -o act.xml.gz --format csv",
    ] {
      let said = try folder.shell(line)
      #expect(said.status == 64, "\(line)")
      #expect(said.errors.contains("would write over it"), "\(said.errors)")
    }
    #expect(try folder.shell("voxlex count two.zip --terms inform").status == 0)
  }
}
