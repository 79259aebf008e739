import Legislation
import Measures
import Reporter
import TermFrequency

/// How it was counted, from what, and the data: what a sceptic asks, in the order asked.
struct MethodSections {
  let figures: PageFigures
  let recipe: Recipe

  func write(to page: inout PageWriter) throws(RenderingError) {
    method(&page)
    sources(&page)
    try data(&page)
  }

  // MARK: Rule and scope

  private func method(_ page: inout PageWriter) {
    page.element("section", ["id": "method", "aria-labelledby": "method-title"]) { page in
      page.element("h2", ["id": "method-title"], "How it was counted")
      page.element("div", ["class": "two"]) { page in
        page.element("div") { page in
          page.element("h3", "The rule")
          page.element("p", RuleInWords.sentences(figures.compared.rule).joined(separator: " "))
          page.element(
            "p",
            "A rate is hits per 1,000 words of the same text, in the same scope. Numbers are not words. Intervals are Wilson's, of rates, and Katz's, of ratios."
          )
          page.element(
            "p", "Force is the modal that governs the sentence, found by a stated rule; no modal is –.")
        }
        page.element("div") { page in
          page.element("h3", "The scope")
          scope(&page)
        }
      }
      warnings(&page)
    }
  }

  /// The words of each whole text: what was counted and what was left out add up.
  private func scope(_ page: inout PageWriter) {
    let texts = figures.compared.texts
    page.element("p", ["class": "q"], Set(texts.map(\.scope.name)).sorted().joined(separator: "; "))
    page.element("table", ["class": "scope"]) { page in
      page.element("caption", ["class": "hide"], "Words of each text, counted and left out")
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"], "Words in")
          for name in figures.names { page.element("th", ["scope": "col", "class": "f"], name) }
        }
      }
      page.element("tbody") { page in
        func row(_ label: String, _ words: [Int], _ kind: String = "") {
          page.element("tr", ["class": kind]) { page in
            page.element("th", ["scope": "row"], label)
            for count in words {
              page.element("td", ["class": count == 0 ? "f q" : "f"], PageFigure.count(count))
            }
          }
        }
        func isIn(_ zone: Zone, _ text: TextFigures) -> Bool {
          text.scope.zones.contains(zone) && zone != .furniture
        }
        for zone in Zone.allCases {
          let words = texts.map { isIn(zone, $0) ? $0.wordsByZone[zone] ?? 0 : 0 }
          if words.contains(where: { $0 > 0 }) { row("\(zone) text", words) }
        }
        let inZones = texts.map { text in
          Zone.allCases.reduce(0) { $0 + (isIn($1, text) ? text.wordsByZone[$1] ?? 0 : 0) }
        }
        let byState = texts.map { $0.leftOutByState.values.reduce(0, +) }
        let counted = texts.map { $0.words ?? 0 }
        let narrowed = texts.indices.map { inZones[$0] - byState[$0] - counted[$0] }
        if byState.contains(where: { $0 > 0 }) { row("less, by state: not in force", byState.map { -$0 }) }
        if narrowed.contains(where: { $0 != 0 }) {
          row("less, by provision or language", narrowed.map { -$0 })
        }
        row("counted", counted, "all")
        for zone in Zone.allCases {
          let words = texts.map { isIn(zone, $0) ? 0 : $0.wordsByZone[zone] ?? 0 }
          if words.contains(where: { $0 > 0 }) { row("left out: \(zone)", words, "out") }
        }
        let back = texts.indices.map { byState[$0] + narrowed[$0] }
        if back.contains(where: { $0 > 0 }) { row("left out by state, provision or language", back, "out") }
        row("whole document", texts.map { $0.wordsByZone.values.reduce(0, +) }, "all")
      }
    }
  }

  private func warnings(_ page: inout PageWriter) {
    var sentences: [String] = TextNotes.sameTexts(figures.compared)
    for (name, text) in zip(figures.names, figures.compared.texts) {
      sentences += TextNotes.sentences(text, of: figures.compared.wordlist).map { "\(name): \($0)" }
    }
    let kinds = Set(figures.compared.texts.map { TextNotes.kind(of: $0.identity) })
    if kinds.count > 1 {
      sentences.append("The texts are of different kinds: \(kinds.sorted().joined(separator: ", ")).")
    }
    guard !sentences.isEmpty else { return }
    page.element("div", ["class": "warn"]) { page in
      page.element("h3", sentences.count == 1 ? "One thing to know" : "\(sentences.count) things to know")
      page.element("ul") { page in for sentence in sentences { page.element("li", sentence) } }
    }
  }

  // MARK: Sources

  private func sources(_ page: inout PageWriter) {
    page.element("section", ["id": "sources", "aria-labelledby": "sources-title"]) { page in
      page.element("h2", ["id": "sources-title"], "Sources")
      page.element("dl") { page in
        for (name, text) in zip(figures.names, figures.compared.texts) {
          page.element("dt", name)
          page.element("dd") { page in
            let identity = text.identity
            let title = identity.title.isEmpty ? "no title" : identity.title
            let wording = identity.version.map { ", wording \($0)" } ?? ""
            page.text("\(title)\(wording); \(text.provisions.of("provision", "provisions"))")
            if let address = identity.id.map({ "https://www.legislation.gov.uk/\($0)" }), identity.item != nil
            {
              page.text("; ")
              page.element("a", ["href": address, "rel": "noreferrer"], identity.id ?? "")
            }
            hash(identity.sha256, &page)
          }
        }
        page.element("dt", "Wordlist")
        page.element("dd") { page in
          page.text(
            "\(figures.compared.wordlist.title ?? figures.compared.wordlist.name), \(figures.request.origin)")
          if let source = figures.compared.wordlist.source { page.text(". \(source)") }
          hash(figures.compared.wordlistHash, &page)
        }
        page.element("dt", "Program")
        page.element("dd", "voxlex \(ProgramVersion.voxlex), libxml2 \(recipe.libxml2)")
        page.element("dt", "To verify")
        page.element("dd") { page in
          page.element(
            "code",
            figures.request.verificationLine)
          page.element(
            "span", ["class": "q"], " counts again, and says whether the numbers of this page hold.")
        }
        let licences = Set(figures.compared.texts.map(\.identity.attribution)).filter { !$0.isEmpty }.sorted()
        page.element("dt", "Licence")
        page.element(
          "dd",
          "\(licences.joined(separator: " "))\(licences.isEmpty ? "Texts: as their publishers say." : "") Program: MIT."
        )
      }
    }
  }

  /// In four groups of 16; copied, it has no spaces.
  private func hash(_ sha256: String, _ page: inout PageWriter) {
    page.element("span", ["class": "hash"]) { page in
      page.text("SHA-256 ")
      var rest = Substring(sha256)
      while !rest.isEmpty {
        page.element("span", String(rest.prefix(16)))
        rest = rest.dropFirst(16)
      }
    }
  }

  // MARK: Data

  private func data(_ page: inout PageWriter) throws(RenderingError) {
    let files = try PageData(figures: figures).files.map { file throws(RenderingError) in
      (file, try file.address())
    }
    page.element("section", ["id": "data", "aria-labelledby": "data-title"]) { page in
      page.element("h2", ["id": "data-title"], "Data")
      page.element("p", ["class": "lead"], "Inside this page; nothing is fetched.")
      page.element("dl", ["class": "files"]) { page in
        for (file, address) in files {
          page.element("dt") { page in
            page.own(
              "<a id=\"\(file.name.prefix { $0 != "." })-data\" download=\"\(file.name)\" href=\"\(address)\">\(file.name)</a>"
            )
          }
          page.element("dd", "\(PageFigure.count(file.lines)) lines: \(file.meaning)")
        }
      }
    }
  }
}
