import TestSupport
import Testing

/// A command line, its exit status, and what it says.
struct SaidBy: Sendable, CustomTestStringConvertible {
  let line: String
  let status: Int32
  let words: [String]

  init(_ line: String, _ status: Int32, _ words: String...) {
    (self.line, self.status, self.words) = (line, status, words)
  }

  var testDescription: String { line }

  static let table = [
    Self(
      "voxlex count in --terms inform", 2,
      "in: cannot be opened: it is a folder; name its files, or use 'voxlex batch in'."),
    Self("voxlex count a.txt -w in", 64, "in: cannot be opened: it is a folder"),
    Self("voxlex wordlist check in", 64, "in: cannot be opened: it is a folder"),
    Self("voxlex inspect in", 2, "in: cannot be opened: it is a folder"),
    Self("voxlex count a.txt -w in/", 64, "in/: cannot be opened: it is a folder"),
    Self("voxlex audit in --text a.txt", 64, "it is a folder"),
    Self(
      "voxlex batch none.xml --terms inform -o r1", 2, "none.xml: cannot be opened: there is no such file"),
    Self(
      "voxlex batch in none.xml --terms inform -o r2 -q", 1,
      "none.xml: cannot be opened: there is no such file"),
    Self(
      "voxlex batch in none.xml --terms inform -o r3.sqlite", 1, "none.xml: cannot be", "the table 'failures'"
    ),
    Self("voxlex batch in 'none*.xml' --terms inform -o r4", 1, "no file matches the pattern"),
    Self("voxlex batch in @none.txt --terms inform -o r5", 1, "none.txt: cannot be opened"),
    Self("voxlex batch none --terms inform --dry-run", 2, "none: cannot be opened", "nothing is counted"),
    Self(
      "voxlex batch in --terms inform -o r6 --type act", 64, "There is no type 'act'; the types are", "ukpga",
      "uksi"),
    Self("voxlex batch in --terms inform -o r7 --type ukpga,uksii", 64, "There is no type 'uksii'"),
    Self("voxlex batch in --terms inform -o r8 --year 3010-2000", 64, "The years '3010-2000' run backwards"),
    Self("voxlex batch in --terms inform -o r9 --year 14", 64, "'14' is no year"),
    Self(
      "voxlex batch in --terms inform -o r10 --document-language english", 64,
      "no code of a language; write en or cy"),
    Self(
      "voxlex batch in --terms inform -o r11 --document-version enactd", 64, "There is no version 'enactd'"),
    Self("voxlex batch in --terms inform -o r12 --document-version 2018-13-07", 64, "There is no version"),
    Self(
      "voxlex batch in --terms inform -o r13 --type UKPGA --year 1900", 2,
      "No document of the inputs passes the filter (type UKPGA, year 1900): nothing is counted."),
    Self(
      "voxlex batch in --terms inform --dry-run --year 1900", 2, "No document of the inputs passes the filter"
    ),
    Self("voxlex batch in --terms inform --dry-run", 0, "one.txt"),
    Self("voxlex batch one --terms inform -o r14", 0, "1 document, 1 word, 0 failed"),
    Self("voxlex batch in --terms inform -o r15", 0, "2 documents, 3 words, 0 failed"),
    Self("voxlex wordlist check list.txt", 0, "list.txt: 1 row, 0 warnings"),
    Self(
      "voxlex batch in --terms inform -o mine", 64, "mine: the folder holds 'documents.csv'", "add --replace"),
    Self(
      "voxlex batch in --terms inform -o mine.csv", 64, "mine.csv: the file there is not one that voxlex",
      "--replace"),
    Self(
      "voxlex batch in --terms inform -o mine.sqlite", 64,
      "mine.sqlite: the file there is not one that voxlex"),
    Self("voxlex batch in --terms inform -o mine --replace", 0, "2 documents"),
    Self("voxlex batch in --terms zeal -o mine", 64, "wordlist", "add --replace to write over it"),
  ]
}

@Suite("What batch says")
struct BatchSentencesTests {
  @Test("every sentence, with its exit status")
  func sentencesSlow() throws {
    let folder = try TemporaryFolder()
    try folder.write("The board must inform.\n", to: "a.txt")
    try folder.write("Inform.\n", to: "in/one.txt")
    try folder.write("Inform again.\n", to: "in/two.txt")
    try folder.write("Inform.\n", to: "one/one.txt")
    try folder.write("inform\n", to: "list.txt")
    try folder.write("mine\n", to: "mine/documents.csv")
    try folder.write("mine\n", to: "mine.csv")
    try folder.write("mine\n", to: "mine.sqlite")
    for example in SaidBy.table {
      let said = try folder.shell(example.line)
      #expect(said.status == example.status, "\(example.line): \(said.errors)")
      let all = said.output + said.errors
      for words in example.words { #expect(all.contains(words), "\(example.line): \(all)") }
    }
    #expect(folder.textIfThere("mine.csv") == "mine\n" && folder.textIfThere("mine.sqlite") == "mine\n")
  }

  @Test(
    "of sources inside folders the first five failures are printed, of counts alone all, of inputs that are named all",
    arguments: [
      ("in -o r", 5, ["What failed, and what to do, is in r/failures.csv."]), ("in -o r -q", 0, []),
      ("in -o r.sqlite", 5, ["the table 'failures'"]), ("in -o r.csv", 7, []), ("in -o r.csv -q", 7, []),
      ("in/1.rtf in/2.rtf in/3.rtf in/4.rtf in/5.rtf in/6.rtf -o r -q", 6, []), ("@list.txt -o r", 5, []),
    ])
  func failures(_ arguments: String, _ count: Int, _ words: [String]) throws {
    let folder = try TemporaryFolder()
    for number in 1...7 { try folder.write("{\\rtf1}", to: "in/\(number).rtf") }
    try folder.write((1...7).map { "in/\($0).rtf\n" }.joined(), to: "list.txt")
    let said = try folder.shell("voxlex batch \(arguments) --terms inform")
    #expect(said.status == 2)
    #expect(said.errorLines.count { $0.hasPrefix("in/") && $0.contains("seems to be rich text") } == count)
    for words in words { #expect(said.errors.contains(words), "\(said.errors)") }
  }

  @Test("a run that --strict ends says so, and can be continued")
  func strict() throws {
    let folder = try TemporaryFolder()
    try folder.write("Inform.\n", to: "a.txt")
    try folder.write("Inform.\n", to: "b.txt")
    let line = "voxlex batch none.txt a.txt b.txt --terms inform -o r --jobs 1"
    let stopped = try folder.shell("\(line) --strict")
    #expect(stopped.status == 2)
    #expect(
      stopped.errorLines.last
        == "Stopped at the first source that failed, after 1 source (--strict); what is done is in r/unfinished: the "
        + "same command with --resume continues.")
    let continued = try folder.shell("\(line) --resume")
    #expect(continued.status == 1)
    #expect(folder.textIfThere("r/documents.csv")?.contains("b.txt") == true)
  }

  /// Every kind of result in every format, and what is in a batch folder.
  @Test("results of this program are no text, by whatever command they were made")
  func ownResultsSlow() throws {
    let folder = try TemporaryFolder()
    try folder.write("Part 1\n\n1. The board must inform.\n", to: "c.txt")
    try folder.write("Inform them.\n", to: "d.txt")
    try folder.write("label,published_count\ninform,1\n", to: "t.csv")
    let made = try folder.shell(
      """
      mkdir r
      for f in csv tsv json text markdown; do
        voxlex count c.txt --terms inform -f $f -o r/count.$f --evidence r/evidence-$f.csv
        voxlex compare c.txt d.txt --terms inform -f $f -o r/compare.$f --evidence r/evidence-$f.json
        voxlex count c.txt --terms inform --by section -f $f -o r/by.$f
        voxlex profile c.txt --terms inform -f $f -o r/profile.$f
        voxlex concordance inform c.txt -f $f -o r/concordance.$f
        voxlex explain inform c.txt -f $f -o r/explain.$f
        voxlex inspect c.txt -f $f -o r/inspect.$f
        voxlex audit t.csv --text c.txt -f $f -o r/audit.$f
      done
      voxlex batch c.txt none.txt --terms inform -o r/batch -q
      voxlex batch c.txt none.txt --terms inform -o r/batch-nd --format ndjson -q
      voxlex batch c.txt --terms inform -o r/counts.csv -q
      for f in csv tsv json text markdown; do voxlex summarise r/batch -f $f -o r/summary.$f; done
      """)
    let own = "this seems to be a table that voxlex wrote; name the text that was counted, not its results."
    let names = folder.names("r").filter { !$0.hasPrefix("batch") }.map { "r/\($0)" }
    #expect(names.count == 56, "\(names) \(made.errors)")
    let tables = ["counts", "documents", "failures"].flatMap {
      ["r/batch/\($0).csv", "r/batch-nd/\($0).ndjson"]
    }
    for name in names + tables {
      let said = try folder.shell("voxlex count \(name) --terms inform -f csv")
      #expect(said.status == 2 && said.output.isEmpty && said.errors.contains(own), "\(name): \(said.errors)")
    }
    for name in folder.names("r/batch") where name.hasSuffix(".json") {
      let said = try folder.shell("voxlex count r/batch/\(name) --terms inform -f csv")
      #expect(said.status == 2 && said.output.isEmpty, "\(name): \(said.errors)")
    }
    // Prose that speaks of the program, and a text that quotes its columns, are texts.
    try folder.write(
      "We counted it. The program: voxlex counts words such as sha256, label, inform.\n", to: "p.txt")
    let prose = try folder.shell("voxlex count p.txt --terms inform -f csv")
    #expect(prose.status == 0 && prose.output.contains(",inform,1,"), "\(prose.errors)")
  }
}
