import Force
import Measures
import Reporter
import TermFrequency
import Wordlists

/// What is behind a number: what a hit is, what nearly matched, the modals, and the first lines; the script has all lines.
struct LinesSection {
  let figures: PageFigures

  /// Lines that are in the page without a script, of each row and text: more would be a third of a long list's page.
  static let firstLines = 1

  func write(to page: inout PageWriter) {
    page.element("section", ["id": "lines", "aria-labelledby": "lines-title"]) { page in
      page.element("h2", ["id": "lines-title"], "The lines behind the numbers")
      page.element("p", ["class": "lead script"]) { page in
        page.text("All \(PageFigure.count(figures.hitCount)) hits are in this page. ")
        page.element(
          "span", ["class": "noscript"],
          "With JavaScript a count opens all of its lines; without it here is the first of each, and all of them are in hits.csv.gz under Data."
        )
      }
      page.element("div", ["id": "search", "hidden": "", "role": "search"]) { _ in }
      for row in figures.rows where figures.hits[row].contains(where: { !$0.isEmpty }) { panel(row, &page) }
    }
  }

  private func panel(_ row: Int, _ page: inout PageWriter) {
    let listed = figures.compared.wordlist.rows[row]
    page.element("details", ["id": "h\(row)", "class": "panel", "data-row": "\(row)"]) { page in
      page.element("summary") { page in
        page.element("b", listed.displayLabel)
        let counts = figures.names.indices.map {
          "\(figures.names[$0]) \(PageFigure.count(figures.hits[row][$0].count))"
        }
        page.element("span", ["class": "q"], " \(counts.joined(separator: ", "))")
      }
      page.element("div", ["class": "behind"]) { page in
        page.element("div", ["class": "what"]) { page in
          page.element("p") { page in
            page.text("Counted: ")
            page.element("i", listed.expression)
            page.text(". \(RuleInWords.sentence(figures.compared.rule(of: row).matching))")
          }
          near(row, &page)
        }
        force(row, &page)
        for text in figures.names.indices where !figures.hits[row][text].isEmpty { lines(row, text, &page) }
        page.element("p", ["class": "back"]) { page in
          page.element("a", ["href": "#w\(row)"], "Back to the table")
        }
      }
    }
  }

  private func near(_ row: Int, _ page: inout PageWriter) {
    let words = figures.names.enumerated().compactMap { index, name -> String? in
      let near = figures.compared.texts[index].rows[row].near
      guard !near.isEmpty else { return nil }
      let shown = near.prefix(6).map { "\($0.word) \($0.count)" }.joined(separator: ", ")
      return "\(shown)\(near.count > 6 ? " and \(near.count - 6) more" : "") in \(name)"
    }
    guard !words.isEmpty else { return }
    page.element("p", ["class": "q"], "Near, and not counted: \(words.joined(separator: "; ")).")
  }

  private func force(_ row: Int, _ page: inout PageWriter) {
    let forces = ModalForce.allCases.filter { force in
      figures.hits[row].contains { $0.contains { $0.force == force } }
    }
    guard !forces.isEmpty else { return }
    page.element("table", ["class": "force"]) { page in
      page.element("caption", "Which modal governs the hit")
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("td") { _ in }
          for force in forces {
            page.element(
              "th", ["scope": "col", "class": "f"], force == .ungoverned ? "no modal" : "\(force)")
          }
          page.element("th", ["scope": "col", "class": "f"], "all")
        }
      }
      page.element("tbody") { page in
        for (text, name) in figures.names.enumerated() {
          let hits = figures.hits[row][text]
          page.element("tr") { page in
            page.element("th", ["scope": "row"]) { page in
              page.mark(text)
              page.text(name)
            }
            for force in forces {
              let count = hits.count { $0.force == force }
              page.element("td", ["class": count == 0 ? "f q" : "f"], PageFigure.count(count))
            }
            page.element("td", ["class": "f"], PageFigure.count(hits.count))
          }
        }
      }
    }
  }

  private func lines(_ row: Int, _ text: Int, _ page: inout PageWriter) {
    let hits = figures.hits[row][text]
    let rate = figures.statistics.rate(of: .row(row), text: text)
    page.element("div", ["class": "of", "data-text": "\(text)"]) { page in
      page.element("h3") { page in
        page.mark(text)
        page.text(figures.names[text])
        var sentence =
          " \(PageFigure.count(hits.count)) \(hits.count == 1 ? "hit" : "hits") in \(figures.compared.texts[text].words.map(PageFigure.count) ?? "no") words"
        if let value = rate.rate.value {
          sentence += " = \(FigureFormat.fixed(value, places: 2) ?? "") per 1,000"
        }
        if let low = rate.bounds.lower.value, let high = rate.bounds.upper.value {
          sentence +=
            ", 95% interval \(FigureFormat.fixed(low, places: 2) ?? "") to \(FigureFormat.fixed(high, places: 2) ?? "")"
        }
        page.element("span", ["class": "q"], sentence)
      }
      page.element("table", ["class": "kwic"]) { page in
        page.element("caption", ["class": "hide"], "Lines of \(figures.label(row)) in \(figures.names[text])")
        page.element("thead") { page in
          page.element("tr") { page in
            for (key, title) in [
              ("no", "no."), ("at", "citation"), ("left", "before"), ("right", "hit and after"),
              ("by", "force"),
            ] {
              page.element("th", ["scope": "col", "class": key], title)
            }
          }
        }
        page.element("tbody") { page in
          for (index, line) in hits.prefix(Self.firstLines).enumerated() { self.line(line, index + 1, &page) }
        }
      }
    }
  }

  private func line(_ line: ConcordanceLine, _ number: Int, _ page: inout PageWriter) {
    page.element("tr") { page in
      page.element("td", ["class": "no"], "\(number)")
      page.element("td", ["class": "at"]) { page in
        if Self.isWebAddress(line.address) {
          page.element("a", ["href": line.address, "rel": "noreferrer"], line.provision)
        } else {
          page.text(line.provision)
        }
        if line.zone != .operative { page.element("span", ["class": "q"], " \(line.zone)") }
      }
      page.element("td", ["class": "left"], line.left)
      page.element("td", ["class": "right"]) { page in
        page.element("b", line.hit)
        page.text(line.right)
      }
      page.element(
        "td", ["class": line.force == .must ? "by must" : "by"],
        line.force.map { $0 == .ungoverned ? "–" : "\($0)" } ?? "–")
    }
  }

  /// No other address becomes a link.
  static func isWebAddress(_ address: String) -> Bool {
    address.hasPrefix("https://www.legislation.gov.uk/")
      || address.hasPrefix("http://www.legislation.gov.uk/")
  }
}

/// The counting rule in plain words.
enum RuleInWords {
  static func sentence(_ matching: CountingRule.Matching) -> String {
    switch matching {
    case .word: "A term without a star is a whole word."
    case .prefix: "A term without a star is the beginning of a word."
    case .substring: "A term without a star is a run of letters, wherever it is in a word."
    case .family: "A term without a star is a word with its inflections and derivations."
    }
  }

  static func sentences(_ rule: CountingRule) -> [String] {
    let hyphens =
      switch rule.hyphens {
      case .same: "Hyphens are ignored: co-operate is cooperate."
      case .parts: "Hyphens are ignored, and each part of a compound is a word too."
      case .distinct: "A hyphen is a letter: co-operate is not cooperate."
      case .split: "A hyphen is a space: co-operate is two words."
      }
    return [
      sentence(rule.matching), hyphens,
      rule.letterCase == .fold ? "Capitals do not matter." : "Capitals matter: Act is not act.",
      rule.possessive == .base ? "A final 's does not matter." : "A word with a final 's is another word.",
      "Each row counts on its own; a group counts a word once.",
    ]
  }
}
