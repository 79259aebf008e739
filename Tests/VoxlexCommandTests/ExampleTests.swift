import Foundation
import Testing

@Suite("Examples of the help")
struct ExampleTests {
  @Test("run as they are printed", arguments: HelpTests.commands)
  func run(_ command: String) throws {
    let shell = try Shell()
    defer { try? shell.remove() }
    let examples = Self.examples(in: try shell.run("voxlex \(command) --help").output)
    guard !examples.isEmpty else { return }
    try prepare(shell, for: examples)
    for example in examples {
      let result = try shell.run(example)
      #expect(result.status == 0, "\(example)\n\(result.error)")
      #expect(!result.error.contains("cannot"), "\(example)\n\(result.error)")
    }
  }

  @Test("are there for every command that takes arguments")
  func present() throws {
    let shell = try Shell()
    defer { try? shell.remove() }
    for command in HelpTests.commands where !["wordlist", "wordlist list", "wordlists"].contains(command) {
      let page = try shell.run("voxlex \(command) --help").output
      #expect(!Self.examples(in: page).isEmpty, "voxlex \(command)")
    }
  }

  static func examples(in page: String) -> [String] {
    guard let start = page.range(of: "EXAMPLES:\n") else { return [] }
    let lines = page[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix { !$0.isEmpty }.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The files that the examples name.
  private func prepare(_ shell: Shell, for examples: [String]) throws {
    let names = examples.joined(separator: " ")
    try shell.copy("Corpora/specimen-act.xml", to: "a.xml")
    try shell.copy("Corpora/specimen-act.xml", to: "b.xml")
    try shell.write("inform*\nadvise\n", to: "terms.txt")
    try shell.write("act.xml\ncode.txt\n", to: "list.txt")
    try shell.write("{\"id\": 1, \"text\": \"They must inform.\"}\n", to: "records.ndjson")
    for table in ["table-1.csv", "paper.csv"] {
      try shell.write("label,published_count\nInform,16\nAdvise,16\nInvolve,10\n", to: table)
    }
    let steps = [
      "voxlex wordlist show partnership > mine.yaml", "mkdir acts && cp act.xml code.txt acts/",
      "tar czf acts.tar.gz acts",
    ]
    for step in steps { #expect(try shell.run(step).status == 0, "\(step)") }
    if names.contains("summarise") {
      let counting = "voxlex batch acts -w coproduction-table-1 -q -o"
      #expect(try shell.run("\(counting) results && \(counting) results.sqlite").status == 0)
    }
    if names.contains("study study.yaml"), !names.contains("-o study.yaml") {
      let beginning =
        "voxlex study new act.xml code.txt -w expert-voice -o study.yaml && voxlex study study.yaml"
      #expect(try shell.run(beginning).status == 0)
    }
  }
}
