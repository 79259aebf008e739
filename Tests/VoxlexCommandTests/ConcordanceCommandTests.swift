import Foundation
import TestSupport
import Testing

@Suite("The command concordance, and evidence")
struct ConcordanceCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "Part 1 Advice\n\n1 Duty to inform\n\n(1) The council must inform parents.\n\n(2) It may advise them.\n",
      to: "a.txt")
    try folder.write("They must advise and inform.\n", to: "b.txt")
    try folder.write(
      "name: n\ngroups:\n  - group: Telling\n    rows: [inform, notify]\nrows:\n  - advise\n", to: "list.yaml"
    )
  }

  /// The hits of a concordance in CSV, by the column of the hit.
  private func hits(_ arguments: String) throws -> [String] {
    let said = try folder.shell("voxlex concordance \(arguments) -o out.json")
    #expect(said.status == 0, "\(said.errors)")
    let json =
      try JSONSerialization.jsonObject(with: Data((folder.textIfThere("out.json") ?? "").utf8))
      as? [String: Any]
    let lines = json?["lines"] as? [[String: Any]] ?? []
    return lines.compactMap { $0["hit"] as? String }
  }

  @Test(
    "the term is an argument, or all arguments are texts; lines are filtered",
    arguments: [
      ("inform a.txt", 2), ("'inform*' a.txt b.txt", 3), ("--terms inform,advise a.txt b.txt", 5),
      ("-w list.yaml a.txt b.txt", 5), ("--terms inform a.txt", 2),
      ("--terms inform,advise a.txt b.txt --force must", 3),
      ("--terms inform,advise a.txt b.txt --force may", 1),
      ("--terms inform,advise a.txt b.txt --force must,MAY", 4),
      ("--terms inform,advise a.txt b.txt --force must --force may", 4),
      ("--terms inform,advise a.txt b.txt --force must-not", 0), ("inform a.txt --zone heading", 1),
      ("inform a.txt --zone operative,heading", 2), ("inform a.txt --state 'in force'", 2),
      ("inform a.txt --state repealed", 0), ("-w list.yaml a.txt b.txt --label advise", 2),
      ("-w list.yaml a.txt b.txt --group telling", 3),
      ("-w list.yaml a.txt b.txt --group telling --label advise", 0),
    ])
  func lines(_ arguments: String, _ count: Int) throws {
    #expect(try hits(arguments).count == count)
  }

  @Test(
    "what is wrong is reported with the right command",
    arguments: [
      (
        "voxlex concordance a.txt inform",
        "'a.txt' is a file and 'inform' is none, but the term is written first and then the texts: "
          + "voxlex concordance inform a.txt"
      ),
      (
        "voxlex concordance a.txt 'inform*'",
        "then the texts: voxlex concordance 'inform*' a.txt"
      ),
      ("voxlex concordance a.txt b.txt 'it is'", "then the texts: voxlex concordance 'it is' a.txt b.txt"),
      (
        "voxlex concordance a.txt b.txt",
        "'a.txt' is a file, but the term is written first and then the texts: "
          + "voxlex concordance 'inform*' a.txt b.txt"
      ),
      ("voxlex concordance a.txt", "then the texts: voxlex concordance 'inform*' a.txt"),
      ("voxlex concordance inform", "Name the term and then at least one text"),
      ("voxlex concordance --terms a -w list.yaml a.txt", "Give either --wordlist or --terms, not both."),
      (
        "voxlex concordance inform a.txt --force would",
        "There is no force 'would'; write one of must, must not,"
      ),
      ("voxlex concordance inform a.txt --zone x", "There is no zone 'x'; write one of operative,"),
      ("voxlex concordance inform a.txt --state ended,y", "There is no state 'y'; write one of inForce,"),
      (
        "voxlex concordance inform a.txt --label advise",
        "There is no row 'advise' in the list; it has inform."
      ),
      (
        "voxlex concordance -w list.yaml a.txt --group x",
        "There is no group 'x' in the list; it has Telling."
      ),
      ("voxlex count a.txt --terms inform --width 5", "--width is of the contexts in an evidence file"),
      (
        "voxlex count a.txt --terms inform --evidence e.csv --width 10001",
        "'--width' takes a whole number from 0 to 10000, not '10001'."
      ),
      (
        "voxlex count a.txt --terms inform --evidence e.csv --width=-1",
        "'--width' takes a whole number from 0 to 10000, not '-1'."
      ),
    ])
  func wrongSlow(_ line: String, _ sentence: String) throws {
    let said = try folder.shell(line)
    #expect(said.status == 64)
    #expect(said.errors.contains(sentence), "\(said.errors)")
  }

  @Test("a word that is the name of a file too is a term where texts follow")
  func wordAndFile() throws {
    try folder.write("x", to: "inform")
    #expect(try hits("inform a.txt").count == 2)
  }

  @Test("evidence has as much context as is asked for", arguments: [(0, ""), (4, " may"), (10_000, nil)])
  func width(_ width: Int, _ left: String?) throws {
    let said = try folder.shell("voxlex count a.txt --terms advise --evidence e.json --width \(width)")
    #expect(said.status == 0)
    let json =
      try JSONSerialization.jsonObject(with: Data((folder.textIfThere("e.json") ?? "").utf8))
      as? [String: Any]
    let line = try #require((json?["lines"] as? [[String: Any]])?.first)
    let context = try #require(line["left"] as? String)
    if let left {
      #expect(context.filter { $0 != " " } == left.filter { $0 != " " })
    } else {
      #expect(context.hasPrefix("Part 1"))
    }
  }
}
