import Foundation
import TestSupport
import Testing

@Suite("Examples of the help")
struct ExampleTests {
  @Test("run as they are printed", arguments: HelpTests.commands)
  func runSlow(_ command: String) throws {
    let examples = Self.examples(in: try #require(HelpTests.pages[command]))
    guard !examples.isEmpty else { return }
    let folder = try TemporaryFolder.withSpecimens()
    try prepare(folder, for: examples)
    for example in examples {
      let result = try folder.shell(example)
      #expect(result.status == 0, "\(example)\n\(result.errors)")
      #expect(!result.errors.contains("cannot"), "\(example)\n\(result.errors)")
    }
  }

  @Test("are there for every command that takes arguments")
  func present() throws {
    for command in HelpTests.commands where !["wordlist", "wordlist list", "wordlists"].contains(command) {
      let page = try #require(HelpTests.pages[command])
      #expect(!Self.examples(in: page).isEmpty, "voxlex \(command)")
    }
  }

  static func examples(in page: String) -> [String] {
    guard let start = page.range(of: "EXAMPLES:\n") else { return [] }
    let lines = page[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix { !$0.isEmpty }.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The files that the examples name.
  private func prepare(_ folder: TemporaryFolder, for examples: [String]) throws {
    let names = examples.joined(separator: " ")
    try folder.copy(ofRepository: "Corpora/specimen-act.xml", to: "a.xml")
    try folder.copy(ofRepository: "Corpora/specimen-act.xml", to: "b.xml")
    try folder.write("inform*\nadvise\n", to: "terms.txt")
    try folder.write("act.xml\ncode.txt\n", to: "list.txt")
    try folder.write("{\"id\": 1, \"text\": \"They must inform.\"}\n", to: "records.ndjson")
    for table in ["table-1.csv", "paper.csv"] {
      try folder.write("label,published_count\nInform,16\nAdvise,16\nInvolve,10\n", to: table)
    }
    try folder.write("year,all,yes,no\n2015,45,31,14\n2016,98,77,21\n2017,69,40,29\n", to: "refusals.csv")
    try folder.write("year,all,yes,no\n2015,45,31,14\n2016,98,77,21\n2017,69,40,29\n", to: "table-7.csv")
    try folder.write(
      "rate,group,mean percent,n\nmet,families,52.1,88\nmet,schools,71.4,90\nshare of units,schools,81,85\n",
      to: "rates.csv")
    for (name, text) in [
      ("la.csv", "code,source,rate\nA,families,50\nA,schools,60\nB,families,40\nB,schools,45\n"),
      ("w.csv", "code,x,n,y,m\nA,5,10,6,10\nB,4,10,9,20\n"),
      ("words.csv", "year,label,count\n2016,inform,12\n2016,advise,3\n2017,inform,15\n"),
      ("wide.csv", "year,rate\n2016,55.2\n2017,60.1\n2018,61\n"),
      ("units.csv", "code,year,r\nA,2016,50\nB,2016,60\nA,2017,70\n"),
      ("reasons.csv", "year,assess,issue\n2016,1185,321\n2017,1494,371\n"),
      ("long.csv", "year,reason,n\n2016,assess,1185\n2016,issue,321\n2017,assess,1494\n2017,issue,371\n"),
      ("ages.csv", "year,young,old,n\n2016,10,90,4063\n2017,12,88,3147\n"),
    ] {
      try folder.write(text, to: name)
    }
    let steps = [
      "voxlex wordlist show partnership > mine.yaml", "mkdir acts && cp act.xml code.txt acts/",
      "tar czf acts.tar.gz acts",
    ]
    for step in steps { #expect(try folder.shell(step).status == 0, "\(step)") }
    if names.contains("reference:words.csv") {
      let counting = "voxlex frequencies act.xml code.txt --by type-and-decade -o words.csv"
      #expect(try folder.shell(counting).status == 0)
    }
    if names.contains("summarise") {
      let counting = "voxlex batch acts -w coproduction-table-1 -q -o"
      #expect(try folder.shell("\(counting) results && \(counting) results.sqlite").status == 0)
      for number in 1...3 {
        #expect(try folder.shell("\(counting) shard-\(number) --shard \(number)/3").status == 0)
      }
    }
    let readsStudy = names.contains("study study.yaml") || names.contains("report study.yaml")
    if readsStudy, !names.contains("-o study.yaml") {
      let beginning =
        "voxlex study new act.xml code.txt -w expert-voice -o study.yaml && voxlex study study.yaml"
      #expect(try folder.shell(beginning).status == 0)
    }
  }
}
