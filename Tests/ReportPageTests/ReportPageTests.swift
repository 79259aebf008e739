import Bytes
import Foundation
import Ingest
import Legislation
import Measures
import Reporter
import TestSupport
import Testing
import Wordlists

@testable import ReportPage

/// Pages of two small texts whose words are counted by hand: the Act has *inform* twice in 12 words and *advise* once, the
/// Code *inform* once in 8 and *notify* once.
@Suite("The report page")
struct ReportPageTests {
  private let folder: TemporaryFolder
  private let request: ReportRequest

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("1. We inform and inform and advise you all </script><b>now</b>.\n", to: "act.txt")
    try folder.write("We may inform you or notify <i> them.\n", to: "code.txt")
    let list = """
      title: "Words & <script>alert(1)</script>"
      groups:
        - group: "Telling <b>"
          rows: [inform, notify, {label: "=cmd()|x", terms: advise, note: "a </style> note"}]

      """
    let wordlist = try Wordlist.parse(Array(list.utf8), file: "list.yaml")
    request = ReportRequest(
      texts: [
        TextRequest(folder.name("act.txt"), name: "Act"),
        TextRequest(folder.name("code.txt"), name: "Code \u{202E}<i>"),
      ], wordlist: wordlist, origin: "list.yaml", rule: .standard, scope: .statute, reader: SourceReader())
  }

  private func page() throws -> String { String(decoding: try request.page(), as: UTF8.self) }

  @Test(
    "is one file that fetches nothing: a policy with the hashes of its own script and style, no foreign address"
  )
  func selfContained() throws {
    let page = try page()
    let script = try #require(page.firstMatch(of: /<script>(?<code>(?s:.*?))<\/script>/)).output.code
    let style = try #require(page.firstMatch(of: /<style>(?<code>(?s:.*?))<\/style>/)).output.code
    for code in [script, style] {
      let digest = Digest.sha256(Array(code.utf8))
      let bytes = stride(from: 0, to: 64, by: 2).map { UInt8(digest.dropFirst($0).prefix(2), radix: 16) ?? 0 }
      #expect(page.contains("'sha256-\(Data(bytes).base64EncodedString())'"))
    }
    #expect(page.contains("default-src 'none'"))
    for match in page.matches(of: /(?:src|href)="(?<to>[^"]*)"/) {
      let to = match.output.to
      #expect(
        to.hasPrefix("#") || to.hasPrefix("data:") || to.hasPrefix("https://www.legislation.gov.uk/"),
        "\(to.prefix(60))")
    }
    #expect(!page.contains(" style=") && !page.contains(" onclick") && !page.contains("@import"))
  }

  @Test("nothing of a text or a list is markup")
  func inert() throws {
    let page = try page()
    #expect(page.matches(of: /<script/).count == 2, "the recipe and the script")
    #expect(page.matches(of: /<\/script>/).count == 2 && page.matches(of: /<\/style>/).count == 1)
    #expect(!page.contains("<i>them") && !page.contains("<b>now") && !page.contains("\u{202E}"))
    #expect(page.contains("Words &amp; &lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test("has the counts, in the table, in the data and behind them")
  func counts() throws {
    let page = try page()
    #expect(page.contains(">2</a>") && page.contains("aria-label=\"2 hits of inform in Act\""))
    let data = try #require(
      page.firstMatch(of: /download="hits\.csv\.gz" href="data:application\/gzip;base64,(?<data>[^"]*)"/))
    let packed = try #require(Base64.decoded(Array(data.output.data.utf8)))
    #expect(packed.starts(with: [0x1F, 0x8B]) && packed[4..<8].allSatisfy { $0 == 0 }, "without a time")
    #expect(try GzipPacking.packed([]).count < 64)
    #expect(page.contains("5 lines: every hit"))
  }

  @Test("has counts of groups and of the list that lead to the lines of their rows, those with a hit")
  func together() throws {
    var request = request
    request.wordlist = try Wordlist.parse(
      Array(
        """
        title: Two groups
        groups:
          - group: First
            rows: [inform, nothing, notify]
          - group: Second
            rows: [advise]

        """.utf8), file: "two.yaml")
    let page = String(decoding: try request.page(), as: UTF8.self)
    func links(_ name: String, _ text: String) -> [String] {
      page.matches(of: /<a (?<all>[^>]*)>/).map { String($0.output.all) }.filter {
        $0.contains("of \(name) in \(text)")
      }
    }
    #expect(links("First", "Act").count == 1 && links("First", "Act")[0].contains("data-rows=\"0,2\""))
    #expect(
      links("First", "Act")[0].contains("href=\"#lines\"") && links("First", "Act")[0].contains("2 hits"))
    // One row has a panel of its own.
    #expect(links("Second", "Act").count == 1 && links("Second", "Act")[0].contains("data-row=\"3\""))
    #expect(
      links("All 4 rows", "Act").count == 1 && links("All 4 rows", "Act")[0].contains("data-rows=\"0,2,3\""))
  }

  @Test(
    "names the rows whose interval is farthest from same as surest, and none that small counts make large")
  func surest() throws {
    try folder.write(String(repeating: "big word word ", count: 300) + "small small\n", to: "act.txt")
    try folder.write(
      String(repeating: "big word word word word word word ", count: 130) + "\n", to: "code.txt")
    var request = request
    request.wordlist = try Wordlist.parse(terms: "big,small")
    let page = String(decoding: try request.page(), as: UTF8.self)
    #expect(page.contains("surest for <i>big</i>."), "\(page.firstMatch(of: /surest[^.]*/)?.output ?? "")")
  }

  @Test("is the same bytes each time")
  func deterministic() throws { #expect(try request.page() == request.page()) }

  @Test("every link within leads to something, and no id is there twice")
  func links() throws {
    let page = try page()
    let ids = page.matches(of: /\ id="(?<id>[^"]*)"/).map { String($0.output.id) }
    #expect(Set(ids).count == ids.count)
    for match in page.matches(of: /href="#(?<id>[^"]*)"/) {
      #expect(ids.contains(String(match.output.id)), "\(match.output.id)")
    }
  }

  @Test("is verified, wherever its texts are, and a changed number is found")
  func verification() throws {
    let bytes = try request.page()
    let verification = try PageVerification(bytes)
    try folder.copy(folder.name("act.txt"), to: "elsewhere/a.txt")
    let paths = try verification.paths(among: [folder.name("code.txt"), folder.name("elsewhere/a.txt")])
    #expect(paths == [folder.name("elsewhere/a.txt"), folder.name("code.txt")])
    let answer = try verification.answer(paths: paths)
    #expect(answer == .holds(hits: 5))
    #expect(throws: PageVerification.Trouble.self) {
      try verification.paths(among: [folder.name("code.txt")])
    }
    #expect(throws: PageVerification.Trouble.noReport) { try PageVerification(Array("<html></html>".utf8)) }
    // A visible number, and a number in the data.
    let text = String(decoding: bytes, as: UTF8.self)
    for changed in [
      text.replacing(">2</a>", with: ">3</a>"),
      text.replacing(/download="table\.csv" href="data:text\/csv;charset=utf-8;base64,[^"]*"/) { _ in
        "download=\"table.csv\" href=\"data:text/csv;charset=utf-8;base64,\(Base64.encoded(Array("a\n".utf8)))\""
      },
    ] {
      #expect(changed != text)
      guard case .differs(let places) = try PageVerification(Array(changed.utf8)).answer(paths: paths) else {
        Issue.record("a change was not seen")
        continue
      }
      #expect(!places.isEmpty)
    }
  }

  @Test(
    "keeps all that it is made from",
    arguments: [
      "statute", "printed, part 3, not s. 19", "operative, without headings, language en",
      "statute, with commentary, amendments only",
    ])
  func recipe(_ scope: String) throws {
    var asked = request
    asked.scope = try OwnScope(scope).applied(to: .statute)
    asked.rule = CountingRule(matching: .prefix, hyphens: .split, letterCase: .exact, possessive: .distinct)
    asked.narrower = (0, try OwnScope("part 3"))
    asked.reader = SourceReader(format: .text, textOptions: TextOptions())
    asked.reader.textOptions.footnotes = false
    asked.reader.textOptions.repairsEncoding = true
    let recipe = Recipe(asked, hashes: ["a", "b"])
    let read = try #require(try JSONDecoder().decode(Recipe.self, from: Data(recipe.json.utf8)).request)
    #expect(read.scope == asked.scope && read.rule == asked.rule && read.wordlist == asked.wordlist)
    #expect(read.texts == asked.texts && read.narrower?.scope == asked.narrower?.scope)
    #expect(read.reader.format == .text && read.reader.textOptions == asked.reader.textOptions)
  }

  @Test(
    "Base64 is as RFC 4648 has it",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(_ plain: String, _ encoded: String) {
    #expect(Base64.encoded(Array(plain.utf8)) == encoded)
    #expect(Base64.decoded(Array(encoded.utf8)) == Array(plain.utf8))
    #expect(Base64.encoded(Array(0...255)) == Data(0...255).base64EncodedString())
  }

  @Test("what is no Base64 is refused", arguments: ["Z", "Zg", "Zg=", "Z===", "Zg==Zg==", "Zm 9", "Zm9\n"])
  func notBase64(_ text: String) { #expect(Base64.decoded(Array(text.utf8)) == nil) }
}
