import Charts
import Measures
import Reporter

/// The pictures of a page, each a table whose cells are drawn: rates on one line, units in shades, strokes for hits.
struct PictureSections {
  let figures: PageFigures

  func write(to page: inout PageWriter) {
    rates(&page)
    units(&page)
    strips(&page)
  }

  private func heading(_ group: String, _ span: Int, _ page: inout PageWriter) {
    page.element("tr", ["class": "name"]) { page in
      page.element("th", ["scope": "rowgroup", "colspan": "\(span)"], group)
    }
  }

  /// Rows under the names of their groups.
  private func grouped(
    _ rows: [(label: String, group: String)], _ span: Int, _ page: inout PageWriter,
    row: (Int, inout PageWriter) -> Void
  ) {
    var group = ""
    for (index, one) in rows.enumerated() {
      if one.group != group {
        group = one.group
        if !group.isEmpty { heading(group, span, &page) }
      }
      row(index, &page)
    }
  }

  // MARK: Rates

  private func rates(_ page: inout PageWriter) {
    let rows = figures.chart.chartRows
    let values = rows.flatMap(\.values)
    let axis = Axis.rates(
      values.compactMap(\.rate), bounds: values.flatMap { [$0.low, $0.high].compactMap(\.self) })
    page.element("section", ["id": "rates", "aria-labelledby": "rates-title"]) { page in
      page.element("h2", ["id": "rates-title"], "Rates, each word on one line")
      let scale = axis.scale == .logarithmic ? ", on a scale where equal steps are equal ratios" : ""
      page.element(
        "p", ["class": "lead"],
        "Hits per 1,000 words\(scale). The thick line through a mark is its 95% interval.")
      page.own(PagePicture.gridDefinition("rates-grid", axis))
      page.element("table", ["class": "drawn"]) { page in
        page.element(
          "caption", ["class": "hide"],
          "Rates of each row in each text, drawn; the figures are in the table above")
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("th", ["scope": "col"]) { page in page.element("span", ["class": "hide"], "Term") }
            page.element("th", ["scope": "col", "class": "wide"]) { page in
              page.element("span", ["class": "hide"], "per 1,000 words")
              page.own("<svg class=\"axis\" width=\"100%\" height=\"16\" aria-hidden=\"true\">")
              for (index, mark) in axis.marks.enumerated() {
                page.own(
                  "<text x=\"\(PagePicture.percent(axis.place(mark.value)))\" y=\"12\" class=\"\(index.isMultiple(of: 2) ? "" : "odd")\">\(mark.label)</text>"
                )
              }
              page.own("</svg>")
            }
          }
        }
        page.element("tbody") { page in
          grouped(rows.map { ($0.label, $0.group) }, 2, &page) { index, page in
            page.element("tr") { page in
              page.element(
                "th", ["scope": "row", "class": rows[index].group.isEmpty ? "in0" : "in1"], rows[index].label)
              let words = zip(figures.names, rows[index].values).map { "\($0) \(ChartFigure.rate($1.rate))" }
                .joined(separator: ", ")
              page.element("td", ["class": "wide"]) { page in
                page.element("span", ["class": "hide"], words)
                page.own(PagePicture.dumbbell(rows[index].values, index == 0 ? figures.names : nil, axis))
              }
            }
          }
        }
      }
    }
  }

  // MARK: Units

  /// Most units of a map; of more, those with a hit, and the others together.
  private static let mostUnits = 30

  private func units(_ page: inout PageWriter) {
    page.element("section", ["id": "units", "aria-labelledby": "units-title"]) { page in
      page.element("h2", ["id": "units-title"], "Which Part, which chapter")
      page.element(
        "p", ["class": "lead"],
        "Hits per 1,000 words of the unit, on one scale for all texts. S2 is Schedule 2, A1 is Annex 1; rest is the text in no unit."
      )
      for (index, text) in figures.chart.heat.enumerated() { map(Self.shortened(text), index, &page) }
      page.element("p", ["class": "scale"]) { page in
        page.text("The shade begins at a rate of ")
        for (shade, label) in Shades.labels.enumerated() {
          page.element("span", ["class": "h s\(shade)"], label)
        }
        page.text(" 1 or 2 hits: a number without shade. · none")
      }
    }
  }

  static func shortened(_ text: HeatText) -> HeatText {
    guard text.units.count > mostUnits else { return text }
    let kept = text.units.indices.filter { unit in text.rows.contains { ($0.cells[unit].count ?? 0) > 0 } }
    let left = text.units.indices.filter { !kept.contains($0) }
    var shorter = text
    shorter.units =
      kept.map { text.units[$0] }
      + (left.isEmpty ? [] : [.init(label: "other", words: left.reduce(0) { $0 + text.units[$1].words })])
    shorter.rows = text.rows.map { row in
      (row.label, row.group, kept.map { row.cells[$0] } + (left.isEmpty ? [] : [.init(count: 0, rate: 0)]))
    }
    return shorter
  }

  private func map(_ text: HeatText, _ index: Int, _ page: inout PageWriter) {
    page.element("h3") { page in
      page.mark(index)
      page.text(text.name)
      page.element("span", ["class": "q"], text.unit.isEmpty ? "" : " by \(text.unit)")
    }
    page.element("table", ["class": "heat"]) { page in
      page.element("caption", ["class": "hide"], "Rates of each row in each unit of \(text.name)")
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"], text.unit.isEmpty ? "Unit" : text.unit)
          for unit in text.units { page.element("th", ["scope": "col"], unit.label) }
        }
        page.element("tr", ["class": "q"]) { page in
          page.element("th", ["scope": "row"], "thousand words")
          for unit in text.units {
            page.element("td", FigureFormat.fixed(Double(unit.words) / 1000, places: 1) ?? "")
          }
        }
      }
      page.element("tbody") { page in
        grouped(text.rows.map { ($0.label, $0.group) }, text.units.count + 1, &page) { row, page in
          page.element("tr") { page in
            page.element(
              "th", ["scope": "row", "class": text.rows[row].group.isEmpty ? "in0" : "in1"],
              text.rows[row].label)
            for cell in text.rows[row].cells {
              let kind = cell.shade.map { "h s\($0)" } ?? ((cell.count ?? 0) > 0 ? "few" : "none")
              page.element("td", ["class": kind], cell.figure)
            }
          }
        }
      }
    }
  }

  // MARK: Strips

  private func strips(_ page: inout PageWriter) {
    page.element("section", ["id": "strips", "aria-labelledby": "strips-title"]) { page in
      page.element("h2", ["id": "strips-title"], "Where each word falls")
      page.element("p", ["class": "lead"], "One stroke a hit, from the first word of the scope to the last.")
      for (index, text) in figures.chart.strips.enumerated() { strip(text, index, &page) }
    }
  }

  private func strip(_ text: StripText, _ index: Int, _ page: inout PageWriter) {
    page.element("h3") { page in
      page.mark(index)
      page.text(text.name)
      page.element("span", ["class": "q"], text.unit.isEmpty ? "" : " by \(text.unit)")
    }
    func place(_ word: Int) -> Double { Double(word) / Double(max(1, text.words)) }
    let borders = text.borders.map { border in
      "M\(Int((1000 * place(border.word)).rounded())) 0v22"
    }.joined()
    let major = text.borders.filter(\.isMajor).map { "M\(Int((1000 * place($0.word)).rounded())) 0v22" }
      .joined()
    page.own(
      "<svg width=\"0\" height=\"0\" class=\"hide\" aria-hidden=\"true\"><defs><g id=\"borders-\(index)\"><path d=\"\(borders)\" class=\"border\"/>"
        + "<path d=\"\(major)\" class=\"border major\"/></g></defs></svg>")
    page.element("table", ["class": "strips"]) { page in
      page.element("caption", ["class": "hide"], "Places of the hits of each row in \(text.name)")
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"]) { page in page.element("span", ["class": "hide"], "Term") }
          page.element("th", ["scope": "col", "class": "f"]) { page in
            page.element("span", ["class": "hide"], "hits")
          }
          page.element("th", ["scope": "col", "class": "wide"]) { page in
            page.element("span", ["class": "hide"], "places")
            page.own("<svg class=\"axis\" width=\"100%\" height=\"16\" aria-hidden=\"true\">")
            var edge = -1.0
            for (number, border) in text.borders.enumerated() where !border.label.isEmpty {
              let next = number + 1 < text.borders.count ? place(text.borders[number + 1].word) : 1
              let own = place(border.word)
              // A label is left out where its unit is narrower than it.
              guard own >= edge, next - own > 0.011 * Double(border.label.count) else { continue }
              page.own(
                "<text x=\"\(PagePicture.percent(own))\" y=\"12\" class=\"start\">\(HTMLText.escaped(border.label))</text>"
              )
              edge = own + 0.012 * Double(border.label.count)
            }
            page.own("</svg>")
          }
        }
      }
      page.element("tbody") { page in
        grouped(text.rows.map { ($0.label, $0.group) }, 3, &page) { row, page in
          let one = text.rows[row]
          page.element("tr") { page in
            page.element("th", ["scope": "row", "class": one.group.isEmpty ? "in0" : "in1"], one.label)
            page.element("td", ["class": "f q"], PageFigure.count(one.places.count))
            page.element("td", ["class": "wide"]) { page in
              page.own(
                "<svg width=\"100%\" height=\"22\" viewBox=\"0 0 1000 22\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                  + "<use href=\"#borders-\(index)\"/>"
                  + "<path d=\"\(PagePicture.strokes(one.places, of: text.words))\" class=\"stroke k\(index % 5)\" transform=\"matrix(1 0 0 16 0 3)\"/></svg>"
              )
            }
          }
        }
      }
    }
  }
}
