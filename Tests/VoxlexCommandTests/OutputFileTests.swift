import TestSupport
import Testing

@Suite("What a command writes, and where to")
struct OutputFileTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("1.1 You must inform the parents of Côd, and inform them ¶ in time.\n", to: "a.txt")
    return folder
  }

  @Test(
    "a CSV file begins with a byte order mark, and nothing else does",
    arguments: [
      ("-o t.csv && cat t.csv", true), ("-o t.CSV && cat t.CSV", true),
      ("-f csv -o t.data && cat t.data", true),
      ("--evidence t.csv > /dev/null && cat t.csv", true), ("-o t.csv --no-bom && cat t.csv", false),
      ("--evidence t.csv --no-bom > /dev/null && cat t.csv", false), ("-f csv", false),
      ("-f csv -o -", false),
      ("-f csv -o /dev/stdout", false), ("-o t.tsv && cat t.tsv", false), ("-o t.txt && cat t.txt", false),
      ("-o t.md && cat t.md", false), ("-o t.json && cat t.json", false),
    ])
  func byteOrderMarkSlow(_ options: String, _ isThere: Bool) throws {
    let said = try folder().shell("voxlex count a.txt --terms inform \(options)")
    #expect(said.status == 0 && !said.output.isEmpty)
    #expect(Array(said.output.utf8).starts(with: [0xEF, 0xBB, 0xBF]) == isThere)
  }

  @Test("a batch run's tables have none")
  func batch() throws {
    let folder = try folder()
    #expect(try folder.shell("voxlex batch a.txt --terms inform -o out -q").status == 0)
    for name in ["counts", "documents", "failures"] {
      let text = try #require(folder.textIfThere("out/\(name).csv"))
      #expect(!text.isEmpty && !Array(text.utf8).starts(with: [0xEF, 0xBB, 0xBF]))
    }
  }

  @Test(
    "a workbook goes to a file of its ending or to a pipe",
    arguments: [
      ("voxlex count a.txt --terms inform -o t.xlsx && head -c 2 t.xlsx", 0, "PK"),
      ("voxlex count a.txt --terms inform -o t.XLSX && head -c 2 t.XLSX", 0, "PK"),
      ("voxlex count a.txt --terms inform -f xlsx | head -c 2", 0, "PK"),
      ("voxlex count a.txt --terms inform --evidence t.xlsx > /dev/null && head -c 2 t.xlsx", 0, "PK"),
      ("voxlex inspect a.txt -o t.xlsx && head -c 2 t.xlsx", 0, "PK"),
      ("voxlex explain inform a.txt -o t.xlsx && head -c 2 t.xlsx", 0, "PK"),
      ("voxlex concordance inform a.txt -o t.xlsx && head -c 2 t.xlsx", 0, "PK"),
      ("voxlex wordlists -o t.xlsx && head -c 2 t.xlsx", 0, "PK"),
      ("voxlex count a.txt --terms inform -f xlsx -o t.csv", 64, ""),
      ("voxlex count a.txt --terms inform -f csv -o t.xlsx", 64, ""),
      ("voxlex count a.txt --terms inform -o t.xls", 64, ""),
    ])
  func workbookSlow(_ line: String, _ status: Int, _ output: String) throws {
    let folder = try folder()
    let said = try folder.shell(line)
    #expect((Int(said.status), said.output) == (status, output), "\(said.errors)")
    if status == 64 { #expect(folder.names() == ["a.txt"]) }
  }

  @Test(
    "batch refuses names of files that it does not write", arguments: ["t.xlsx", "t.json", "t.tsv", "t.txt"])
  func otherEndings(_ name: String) throws {
    let folder = try folder()
    let said = try folder.shell("voxlex batch a.txt --terms inform -o \(name) -q")
    #expect(said.status == 64)
    #expect(said.errors.contains("'voxlex batch' writes no file that is named like '\(name)'"))
    #expect(folder.names() == ["a.txt"])
    #expect(try folder.shell("voxlex batch a.txt --terms inform -o \(name)/ -q").status == 0)
    #expect(folder.names(name).contains("counts.csv"))
  }

  @Test("COLUMNS is the width of text in a pipe, and of nothing else")
  func columns() throws {
    let folder = try folder()
    let line = "voxlex count a.txt --terms inform"
    let narrow = try folder.shell("COLUMNS=50 \(line)").output.split(separator: "\n")
    // Names and hashes that are longer are the only lines that may be.
    #expect(narrow.allSatisfy { $0.count <= 50 })
    let wide = try folder.shell("unset COLUMNS; \(line)").output.split(separator: "\n")
    #expect(wide.contains { $0.count > 50 } && wide.allSatisfy { $0.count <= 120 })
    for ending in ["txt", "csv", "md", "json"] {
      #expect(
        try folder.shell(
          "COLUMNS=50 \(line) -o a.\(ending)2 -f \(ending); \(line) -o b -f \(ending); cmp a.\(ending)2 b"
        ).status == 0)
    }
    #expect(try folder.shell("COLUMNS=none \(line)").output == folder.shell("unset COLUMNS; \(line)").output)
  }

  @Test("--brief leaves the first line of the foot, and what casts doubt on a figure")
  func brief() throws {
    let folder = try folder()
    let whole = try folder.shell("voxlex count a.txt --terms inform").output
    let brief = try folder.shell("voxlex count a.txt --terms inform --brief").output
    let first = "Each row counts on its own;"
    #expect(whole.contains(first) && whole.contains("\nScope: ") && whole.contains("\nProgram: "))
    #expect(brief.contains(first) && !brief.contains("\nScope: ") && !brief.contains("\nProgram: "))
    #expect(whole.hasPrefix(brief))
    // A file that cannot be read is reported in any case.
    let doubt = try folder.shell("cp a.txt b.txt; voxlex compare a.txt b.txt no.txt --terms inform --brief")
    #expect(doubt.status == 1 && doubt.output.contains("Not read: "))
  }
}
