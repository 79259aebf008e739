import Foundation
import TestSupport
import Testing

/// One command line that would write over what it reads.
struct Overwriting: Sendable, CustomTestStringConvertible {
  let line: String
  /// What its sentence on standard error begins with, and has in it.
  let beginning: String
  let words: [String]

  init(_ line: String, _ beginning: String, _ words: String...) {
    (self.line, self.beginning, self.words) = (line, beginning, words)
  }

  var testDescription: String { line }

  static let text = ["this is a text to be read", "--output", "name another file to write to."]

  static let table = [
    Self(
      "voxlex count c.txt --terms inform -o c.txt", "c.txt: this is a text to be read, and --output would"),
    Self("voxlex count a.txt c.txt --terms inform -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex compare a.txt c.txt --terms inform -o a.txt", "a.txt: this is a text to be read"),
    Self("voxlex concordance inform c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex concordance -w list.txt c.txt -o list.txt", "list.txt: this is the wordlist"),
    Self("voxlex explain inform c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex inspect c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex profile c.txt --terms inform -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex profile c.txt -w list.txt -o list.txt", "list.txt: this is the wordlist"),
    Self("voxlex count c.txt -w list.txt -o list.txt", "list.txt: this is the wordlist"),
    Self(
      "voxlex voices c.txt --terms inform --actors list.txt -o list.txt",
      "list.txt: this is the list of actors"),
    Self(
      "voxlex count c.txt --terms inform --by bearer --actors list.txt -o list.txt",
      "list.txt: this is the list of actors"),
    Self(
      "voxlex compare a.txt c.txt --terms inform --by bearer --actors f.csv --evidence f.csv",
      "f.csv: this is the list of actors"),
    Self(
      "voxlex concordance inform c.txt --actors list.txt -o list.txt", "list.txt: this is the list of actors"),
    Self(
      "voxlex frequencies c.txt --stop-words list.txt -o list.txt", "list.txt: this is the wordlist"),
    Self("voxlex keywords c.txt --against a.txt -o a.txt", "a.txt: this is a text to be read"),
    Self("voxlex keywords c.txt --against A=a.txt -o a.txt", "a.txt: this is a text to be read"),
    Self("voxlex collocates inform c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex definitions c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex complexity c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex duties c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex powers c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex align a.txt c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex align a.txt c.txt --judgements table.csv -o table.csv", "table.csv: this is the judgements"),
    Self("voxlex audit table.csv --text c.txt -o table.csv", "table.csv: this is the published table"),
    Self("voxlex audit table.csv --text c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex audit table.csv --text c.txt --against a.txt -o a.txt", "a.txt: this is a text to be read"),
    Self("voxlex audit table.csv --text c.txt -w list.txt -o list.txt", "list.txt: this is the wordlist"),
    // A text with a name or a scope of its own is the file that it is in.
    Self("voxlex count Act=c.txt --terms inform -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex compare 'c.txt::printed' a.txt --terms inform -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex concordance inform 'A=c.txt::s. 1' -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex explain inform 'c.txt::s. 1' -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex inspect 'c.txt::s. 1' -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex profile 'c.txt::s. 1' --terms inform -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex audit table.csv --text A=c.txt -o c.txt", "c.txt: this is a text to be read"),
    Self(
      "voxlex audit table.csv --text c.txt --against 'B=a.txt::s. 1' -o a.txt", "a.txt: this is a text to"),
    Self("voxlex study new A=c.txt -w list.txt -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex count Code=c.txt --terms inform -o c.txt", "c.txt: this is a text to be read"),
    Self("voxlex count 'c.txt::\"s. 1\"' --terms inform -o c.txt", "c.txt: this is a text to be read"),
    // Other names of the same file.
    Self(
      "voxlex count c.txt --terms inform -o ./c.txt",
      "./c.txt: this is another name of 'c.txt', a text to be read",
      "--output would write over it"),
    Self("voxlex count c.txt --terms inform -o in/../c.txt", "in/../c.txt: this is another name of 'c.txt'"),
    Self("voxlex count c.txt --terms inform -o \"$PWD/c.txt\"", "/"),
    Self("voxlex count c.txt --terms inform -o link.txt", "link.txt: this is another name of 'c.txt'"),
    Self("voxlex count link.txt --terms inform -o c.txt", "c.txt: this is another name of 'link.txt'"),
    Self("voxlex count c.txt --terms inform -o hard.txt", "hard.txt: this is another name of 'c.txt'"),
    Self(
      "voxlex count c.txt --terms inform -o folder/c.txt", "folder/c.txt: this is another name of 'c.txt'"),
    Self(
      "voxlex count - --terms inform -o c.txt < c.txt", "c.txt: this is another name of 'standard input'"),
    // What is written beside the output.
    Self("voxlex count c.txt --terms inform --evidence table.csv -w table.csv -o x.csv", "Error"),
    Self(
      "voxlex count c.txt -w table.csv --evidence table.csv",
      "table.csv: this is the wordlist, and --evidence"),
    Self(
      "voxlex count c.txt --terms inform -o x.csv --evidence x.csv",
      "x.csv: both --output and --evidence would be written to this file"),
    Self("voxlex count c.txt --terms inform -o x.csv --evidence ./x.csv", "./x.csv: both --output and"),
    Self("voxlex count c.txt --terms inform -o x.csv --evidence X.CSV", "X.CSV: both --output and"),
    Self("voxlex count c.txt --terms inform -o far.csv --evidence folder/far.csv", "folder/far.csv: both"),
    Self("voxlex count c.txt --terms inform -o dangling.csv --evidence x.csv", "x.csv: both"),
    // Standard output.
    Self(
      "voxlex count c.txt --terms inform >> c.txt",
      "c.txt: this is a text to be read, and standard output goes into it", "redirect to another file"),
    Self("voxlex wordlist show list.txt >> list.txt", "list.txt: this is the wordlist"),
    Self("voxlex wordlist check list.txt >> list.txt", "list.txt: this is the wordlist"),
    Self("voxlex study s.yaml >> s.yaml", "s.yaml: this is the study file"),
    Self("voxlex study new c.txt -w list.txt -o new.yaml >> c.txt", "c.txt: this is a text to be read"),
    Self("voxlex study new c.txt -w list.txt -o list.txt", "list.txt: this is the wordlist"),
    Self("voxlex study new c.txt -w list.txt -o c.txt", "c.txt: this is a text to be read"),
    // Batch runs.
    Self("voxlex batch f.csv --terms inform -o f.csv", "f.csv: this is an input, and --output would"),
    Self("voxlex batch @names.csv --terms inform -o names.csv", "names.csv: this is"),
    Self("voxlex batch @names.csv --terms inform -o f.csv", "f.csv: this is an input"),
    Self("voxlex batch 'f*.csv' --terms inform -o f.csv", "f.csv: this is an input"),
    Self("cat names.csv | voxlex batch @- --terms inform -o f.csv --replace", "f.csv: this is an input"),
    Self("voxlex batch @- --terms inform -o names.csv < names.csv", "names.csv: this is another name of"),
    Self("voxlex batch in -w table.csv -o table.csv", "table.csv: this is the wordlist"),
    Self(
      "voxlex batch in --terms inform -o out.csv", "out.csv: this is another name of 'in/hard.csv', an input"),
    Self(
      "voxlex batch in --terms inform -o in/x.csv", "in/x.csv: the output would be inside 'in'",
      "read as a text of it; write elsewhere."),
    Self(
      "voxlex batch in --terms inform -o in/sub/x.sqlite", "in/sub/x.sqlite: the output would be inside"),
    Self("voxlex batch in --terms inform -o folder/in/results", "folder/in/results: the output would"),
    Self(
      "voxlex batch 'in/*' --terms inform -o in/results",
      "in/results: the output would be inside 'in/*', a pattern of inputs"),
    Self(
      "voxlex batch './in/*.csv' --terms inform -o in/x.csv",
      "in/x.csv: the output would be inside './in/*.csv'"),
    Self("voxlex batch 'i?' --terms inform -o iz/", "iz/: the output would be inside 'i?'"),
    Self("voxlex batch linked --terms inform -o far/results", "far/results: the output would be inside"),
    Self(
      "voxlex batch results/documents.csv --terms inform -o results",
      "results/documents.csv: this is an input"),
    Self("voxlex batch a.zip --terms inform -o a.zip.csv", "a.zip.csv: this is another name of 'a.zip'"),
    Self("voxlex batch --records --terms inform < r.txt >> r.txt", "standard input: this is the records"),
    Self("voxlex summarise results -o results/documents.csv", "results/documents.csv: this is a file of the"),
    Self("voxlex summarise results -f json -o results/run.json", "results/run.json: this is a file of the"),
    // What cannot be written is said before anything is read.
    Self("voxlex count none.txt --terms inform -f csv -o in", "in: is a folder"),
    Self("voxlex count none.txt --terms inform -o none/x.csv", "none/x.csv: there is no folder none"),
    Self("voxlex count none.txt --terms inform -o c.txt/x.csv", "c.txt/x.csv: there is no folder c.txt"),
    Self(
      "voxlex batch in --terms inform -o none/none/results", "none/none/results: there is no folder none/none"
    ),
  ]
}

@Suite("Nothing is written over what is read")
struct OverwritingTests {
  static func fill(_ folder: TemporaryFolder) throws {
    try folder.write("The board must inform.\n", to: "c.txt")
    try folder.write("The board may inform.\n", to: "a.txt")
    try folder.write("inform\n", to: "list.txt")
    try folder.write("label,published_count\ninform,1\n", to: "table.csv")
    try folder.write("inform them\n", to: "f.csv")
    try folder.write("f.csv\n", to: "names.csv")
    try folder.write("Inform.\n", to: "in/one.txt")
    try folder.write("Inform again.\n", to: "in/hard.csv")
    try folder.write("Inform.\n", to: "in/sub/two.txt")
    try folder.write("Far.\n", to: "far/three.txt")
    try folder.write("study: s\n", to: "s.yaml")
    try folder.write("{\"id\": 1, \"text\": \"inform\"}\n", to: "r.txt")
    let made = try folder.shell(
      """
      ln -s c.txt link.txt; ln c.txt hard.txt; ln -s . folder; ln -s x.csv dangling.csv; ln in/hard.csv out.csv
      mkdir linked; ln -s ../far linked/far; gzip -k -c a.txt > a.zip; ln a.zip a.zip.csv
      voxlex batch a.txt --terms inform -o results -q
      """)
    #expect(made.status == 0, "\(made.errors)")
  }

  /// All files with their bytes.
  static func snapshot(_ folder: TemporaryFolder) -> [String: String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return Dictionary(uniqueKeysWithValues: names.map { ($0, folder.textIfThere($0) ?? "") })
  }

  @Test("every command refuses with status 64, names the file, and leaves all as it was")
  func refusalsSlow() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    let before = Self.snapshot(folder)
    for example in Overwriting.table {
      let said = try folder.shell(example.line)
      #expect(said.status == 64, "\(example.line): \(said.errors)")
      #expect(said.errors.hasPrefix(example.beginning), "\(example.line): \(said.errors)")
      for words in example.words { #expect(said.errors.contains(words), "\(example.line): \(said.errors)") }
      let after = Self.snapshot(folder)
      #expect(after == before, "\(example.line): \(after.filter { before[$0.key] != $0.value })")
      if after != before { return }
    }
  }

  @Test("a text that the shell has emptied is reported")
  func emptied() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    let said = try folder.shell("voxlex count c.txt --terms inform > c.txt")
    #expect(said.status == 64)
    #expect(
      said.errors == """
        c.txt: this is a text to be read, and standard output goes into it; the shell may have emptied it already, so \
        see that it is whole, and redirect to another file.

        """)
    let twice = try folder.shell("voxlex count hard.txt --terms inform -f csv --evidence x.csv > x.csv")
    #expect(twice.status == 64 && twice.errors.hasPrefix("x.csv: both standard output and --evidence"))
    // By another way, which no program can see before: an empty text is no zero.
    let piped = try folder.shell(": > a.txt; voxlex count a.txt --terms inform -f csv")
    #expect(piped.status == 2 && piped.output.isEmpty && piped.errors.contains("a.txt: the file is empty"))
  }

  /// Lines that look alike and are right, with what is in a file afterwards.
  static let allowed: [(line: String, file: String, words: String)] = [
    ("voxlex count c.txt --terms inform -o x.csv --evidence y.csv", "x.csv", ",inform,1,"),
    ("voxlex count c.txt --terms inform -f csv -o /dev/stdout > x.csv", "x.csv", ",inform,1,"),
    ("voxlex count c.txt --terms inform -f csv -o /dev/stdout | cat > x.csv", "x.csv", ",inform,1,"),
    ("voxlex count c.txt --terms inform -f csv -o /dev/null", "c.txt", "The board must inform."),
    ("voxlex count /dev/stdin --terms inform -f csv -o - < c.txt > x.csv", "x.csv", ",inform,1,"),
    (
      "mkfifo pipe; cat pipe > x.csv & voxlex count c.txt --terms inform -f csv -o pipe; wait", "x.csv",
      ",inform,1,"
    ),
    ("cp c.txt old.csv; voxlex count c.txt --terms inform -o old.csv", "old.csv", ",inform,1,"),
    ("voxlex summarise results -o results/summary.csv", "results/summary.csv", "inform"),
    ("voxlex batch a.txt --terms inform -o b.csv -q", "b.csv", ",inform,1,"),
    ("voxlex batch in/one.txt --terms inform -o in/x.csv -q", "in/x.csv", ",inform,1,"),
    ("voxlex batch 'in/*.txt' --terms inform -o in/x.csv -q", "in/x.csv", ",inform,1,"),
    ("echo in/one.txt | voxlex batch @- --terms inform -o b.csv -q", "b.csv", ",inform,1,"),
  ]

  @Test("and what is no conflict is written", arguments: allowed.indices)
  func writtenSlow(index: Int) throws {
    let example = Self.allowed[index]
    let folder = try TemporaryFolder()
    try Self.fill(folder)
    let said = try folder.shell(example.line)
    #expect(said.status == 0, "\(said.errors)")
    #expect(
      folder.textIfThere(example.file)?.contains(example.words) == true,
      "\(folder.textIfThere(example.file) ?? "")")
    #expect(folder.textIfThere("c.txt") == "The board must inform.\n")
  }
}
